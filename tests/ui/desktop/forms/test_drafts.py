"""A draft of a form shows again what was typed, read or not, and saves as the form would have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from assetregister.draftfolder import DraftFolder
from assetregister.errors import NotFound, Refused
from tests.ui.desktop.forms.driving import enter, line, named, opened, shown
from ui.desktop.drafting import Drafting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.drafts import Draft
    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel

TYPED = {
    "name": "Kaleidoscope House",
    "status": "no such thing",
    "owner": "Nobody at all",
    "aliases": "The K",
    "floor_area": "rather large",
    "opened": "autumn 2016",
    "postcode": "SE6 4J",
    "notes": "One line",
}


@pytest.fixture
def drafting(panel: RecordPanel, tmp_path: Path) -> Iterator[Drafting]:
    drafts = DraftFolder(tmp_path / "drafts")
    yield Drafting(panel, drafts)
    drafts.close()


def left(tmp_path: Path) -> list[Draft]:
    """Return the drafts that another copy would find if this one's lock were free."""
    from assetregister.drafts import read

    paths = (tmp_path / "drafts").glob("*/*.draft")
    return [read(path.read_text("utf-8")) for path in sorted(paths)]


def test_every_field_comes_back_as_it_was_typed(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    for key, text in TYPED.items():
        enter(qtbot, panel.form, key, text)
    before = {key: shown(panel.form, key) for key in TYPED}
    changed = panel.form.changed_keys()
    draft = panel.drafted()
    opened(panel, "Urmston Library")

    panel.show_draft(draft)

    assert {key: shown(panel.form, key) for key in TYPED} == before
    assert panel.form.changed_keys() == changed == set(TYPED)
    assert line(panel.form, "owner").text() == "Nobody at all"


def test_inner_records_come_back_new_changed_and_archived(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.add_inside("occupations")
    inner = panel.lists["occupations"].forms[-1]
    assert inner.form is not None
    enter(qtbot, inner.form, "notes", "From the draft")
    draft = panel.drafted()
    opened(panel, "Urmston Library")

    panel.show_draft(draft)

    again = panel.lists["occupations"].forms
    assert [form.record for form in again if form.is_changed()] == [None]
    assert again[-1].values()["notes"] == "From the draft"
    assert panel.pages.changes() == 1


def test_what_changed_meanwhile_is_kept_beside_what_is_saved(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    record = opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope House")
    draft = panel.drafted()
    panel.revert()
    with register.edit("Edit asset") as edit:
        edit.set(named(register, "Kaleidoscope"), {"name": "The Kaleidoscope"})

    panel.show_draft(draft)
    assert panel.save()

    names = {rival.value for rival in register.rivals(record.id)["name"]}
    assert names == {"The Kaleidoscope", "Kaleidoscope House"}


def test_a_new_record_comes_back_with_what_it_began_with(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    owner = register.resolve("organisation", "Trafford Council")
    panel.new_record("asset", {"owner": owner})
    enter(qtbot, panel.form, "name", "Annexe")
    draft = panel.drafted()
    opened(panel, "Kaleidoscope")

    panel.show_draft(draft)

    assert panel.record is None
    assert shown(panel.form, "owner") == "Trafford Council"
    assert panel.save()
    assert named(register, "Annexe").values["owner"] == owner


def test_what_can_be_saved_no_more_says_so(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    from dataclasses import replace

    record = opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope House")
    draft = panel.drafted()
    panel.revert()
    with register.edit("Archive asset") as edit:
        edit.archive(record)

    with pytest.raises(Refused, match="archived now"):
        panel.show_draft(draft)
    with pytest.raises(NotFound, match="not in the register any more"):
        panel.show_draft(replace(draft, record="0" * 32))


def test_a_draft_is_kept_a_moment_after_the_last_key(
    panel: RecordPanel, drafting: Drafting, tmp_path: Path, qtbot: QtBot
) -> None:
    record = opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope House")
    assert left(tmp_path) == []

    with qtbot.waitSignal(drafting.findChild(QTimer).timeout, timeout=5_000):
        pass

    assert [(d.key, d.title) for d in left(tmp_path)] == [(record.id, "Kaleidoscope")]


@pytest.mark.parametrize("how", ["save", "revert"])
def test_save_and_revert_remove_it(
    panel: RecordPanel, drafting: Drafting, tmp_path: Path, qtbot: QtBot, how: str
) -> None:
    opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope House")
    drafting.keep()
    assert len(left(tmp_path)) == 1

    getattr(panel, how)()

    assert left(tmp_path) == []


def test_where_no_draft_can_be_kept_it_is_said_once(
    panel: RecordPanel, drafting: Drafting, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "drafts").write_text("in the way")
    opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope House")

    with qtbot.waitSignal(drafting.failed) as failed:
        drafting.keep()
    with qtbot.assertNotEmitted(drafting.failed):
        drafting.keep()

    assert failed.args[0].startswith("What you type cannot be kept as a draft")
