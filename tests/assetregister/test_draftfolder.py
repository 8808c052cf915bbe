"""Each running copy keeps its own drafts; those of copies that ended are offered to the next."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assetregister.draftfolder import DraftFolder
from assetregister.drafts import Draft, FormDraft

ROOT = Path(__file__).parent.parent.parent
ANOTHER_COPY = """
import sys
from pathlib import Path
from assetregister.draftfolder import DraftFolder
from assetregister.drafts import Draft, FormDraft
drafts = DraftFolder(Path(sys.argv[1]))
drafts.put(Draft(FormDraft("asset", "a1", {"town": "Sale"}), "Town Hall", "2026-11-24T14:32"))
print("kept", flush=True)
sys.stdin.read()
"""


def draft(record: str = "a1", at: str = "2026-11-24T14:32", **typed: str) -> Draft:
    return Draft(FormDraft("asset", record, typed), "Town Hall", at)


@contextmanager
def another_copy(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", ANOTHER_COPY, str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as copy:
        assert copy.stdout is not None
        assert copy.stdout.readline() == "kept\n"
        try:
            yield copy
        finally:
            copy.kill()


def test_the_drafts_of_a_running_copy_are_left_alone(tmp_path: Path) -> None:
    with another_copy(tmp_path):
        assert DraftFolder(tmp_path).left() == []


def test_the_drafts_of_a_killed_copy_are_offered(tmp_path: Path) -> None:
    with another_copy(tmp_path) as copy:
        copy.kill()
        copy.wait()

        left = DraftFolder(tmp_path).left()

    assert [one.draft.form.typed for one in left] == [{"town": "Sale"}]


def test_the_last_of_a_form_stands_and_is_gone_when_dropped(tmp_path: Path) -> None:
    drafts = DraftFolder(tmp_path)
    drafts.put(draft(town="Sale"))
    drafts.put(draft(town="Stretford"))
    drafts.put(draft("", name="Annexe"))

    drafts.drop("new asset")
    drafts.close()

    assert [one.draft.form.typed for one in DraftFolder(tmp_path).left()] == [{"town": "Stretford"}]


def test_nothing_is_left_on_disk_when_all_are_dropped(tmp_path: Path) -> None:
    drafts = DraftFolder(tmp_path)
    drafts.put(draft(town="Sale"))
    drafts.drop("a1")
    drafts.close()

    assert list(tmp_path.iterdir()) == []


def test_what_is_thrown_away_is_offered_no_more_and_the_newest_comes_first(tmp_path: Path) -> None:
    before = DraftFolder(tmp_path)
    before.put(draft("a1", "2026-11-24T14:32"))
    before.put(draft("a2", "2026-11-24T15:00"))
    before.close()
    drafts = DraftFolder(tmp_path)
    newest, oldest = drafts.left()

    drafts.throw_away(newest)

    assert newest.draft.form.record == "a2"
    assert drafts.left() == [oldest]
    drafts.throw_away(oldest)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_one_is_not_offered_and_does_not_hide_others(tmp_path: Path) -> None:
    before = DraftFolder(tmp_path)
    before.put(draft("a1"))
    before.put(draft("a2"))
    before.close()
    next(tmp_path.glob("*/a2.draft")).write_text("{", "utf-8")

    assert [one.draft.key for one in DraftFolder(tmp_path).left()] == ["a1"]


def test_a_copy_that_typed_nothing_leaves_no_trace(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    drafts = DraftFolder(folder)
    drafts.drop("a1")
    drafts.close()

    assert drafts.left() == []
    assert not folder.exists()
