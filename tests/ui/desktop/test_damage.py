"""What the window makes of damaged registers, and of tables that another program wrote to."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit

from assetregister.filters.conditions import Query
from assetregister.home import Home
from db import backups
from tests.ui.desktop.conftest import fill
from tests.ui.desktop.test_session import place
from ui.desktop import soundness
from ui.desktop.main_window import MainWindow
from ui.desktop.screens.unreadable import UnreadablePage
from ui.desktop.session import Session
from ui.desktop.soundness import SAVE_COPY, DifferencesDialogue
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ui.desktop.look.theme import Theme

ROOT = Path(__file__).parents[3]
PAGE = 4096


@pytest.fixture
def session(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Session]:
    workplace = place(Home(tmp_path))
    workplace.preferences.put(name="A. Officer", organisation="Harrow Council")
    held = Session(workplace, theme)
    yield held
    if held.window is not None:
        held.window.close()
        held.window.deleteLater()
    held.end()


@pytest.fixture
def path(session: Session, tmp_path: Path) -> Path:
    """Give a register known here: six assets in its backup, one more since, nothing open."""
    path = tmp_path / "Trafford.register"
    keeper = place(Home(tmp_path)).keeper(lambda: "A. Officer")
    opened = keeper.create(path)
    fill(opened.register)
    backups.make(path, opened.backups, "daily")
    with opened.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Since the backup"})
    opened.close()
    return path


def spoil(path: Path, table: str) -> bytes:
    """Spoil the first page of a table; return what the file holds then."""
    with closing(sqlite3.connect(path)) as file:
        roots = dict(file.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    content = bytearray(path.read_bytes())
    content[(roots[table] - 1) * PAGE : roots[table] * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)
    return bytes(content)


def by_hand(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(statement)
        file.commit()


def window_of(session: Session) -> MainWindow:
    assert isinstance(session.window, MainWindow)
    return session.window


def banners(session: Session) -> list[Banner]:
    return [one for one in window_of(session).banners.findChildren(Banner) if not one.isHidden()]


def shown(session: Session, qtbot: QtBot) -> Banner:
    """Return the one banner that stands at the top once the window is at rest."""
    qtbot.waitUntil(lambda: len(banners(session)) == 1)
    return banners(session)[0]


def assets(session: Session) -> int:
    return window_of(session).desk.register.count(Query("asset"))


def page_of(session: Session) -> UnreadablePage:
    assert session.window is not None
    page = session.window.centralWidget()
    assert isinstance(page, UnreadablePage)
    return page


def press(page: UnreadablePage, words: str) -> None:
    (button,) = [one for one in page.findChildren(Button) if one.text() == words]
    button.click()


def said(page: UnreadablePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_a_damaged_register_that_can_be_read_opens_read_only_and_says_so(
    session: Session, path: Path, qtbot: QtBot
) -> None:
    damaged = spoil(path, "operation")

    session.begin(path)

    banner = shown(session, qtbot)
    assert banner.title == "This register is damaged, so it can only be read"
    told = banner.accessibleName()
    assert "Part of its log cannot be read. It has not been changed. Backups lie in " in told
    assert [link.text() for link in banner.links][1] == SAVE_COPY
    assert banner.links[0].text().startswith("Open the backup of ")
    assert assets(session) == 7
    assert not window_of(session).menus.actions["new"].isEnabled()
    assert path.read_bytes() == damaged


def test_the_backup_takes_its_place_from_the_banner(
    session: Session, path: Path, qtbot: QtBot
) -> None:
    damaged = spoil(path, "operation")
    session.begin(path)

    with qtbot.waitSignal(session.recovering.recovered):
        banners(session)[0].links[0].click()

    banner = shown(session, qtbot)
    assert banner.title.startswith("This is the backup of ")
    (aside,) = path.parent.glob("Trafford damaged *.register")
    assert str(aside) in banner.accessibleName()
    assert aside.read_bytes() == damaged
    assert assets(session) == 6
    assert window_of(session).desk.register.read_only == ""
    banner.links[0].click()
    assert banners(session) == []


def test_a_copy_of_what_can_be_read_is_saved_from_the_banner_and_opened(
    session: Session, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    damaged = spoil(path, "operation")
    saved = tmp_path / "Saved.register"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    session.begin(path)

    with qtbot.waitSignal(session.recovering.recovered):
        banners(session)[0].links[1].click()

    banner = shown(session, qtbot)
    assert banner.title == "This is what could be read"
    assert window_of(session).desk.path == saved
    assert assets(session) == 7
    assert window_of(session).desk.register.read_only == ""
    assert path.read_bytes() == damaged


@pytest.mark.parametrize("share", [0, 0.01])
def test_what_cannot_be_read_gives_a_page_with_the_way_back(
    session: Session, path: Path, qtbot: QtBot, share: float
) -> None:
    whole = path.read_bytes()
    damaged = whole[: int(share * len(whole))]
    path.write_bytes(damaged)

    session.begin(path)

    page = page_of(session)
    told = said(page)
    assert f"{path} is {'damaged' if share else 'empty'}" in told
    assert "It was not opened and has not been changed." in told
    assert "Backups lie in" in told
    assert "Save what can be read" not in told  # nothing can be
    with qtbot.waitSignal(session.recovering.recovered):
        press(page, "Open this backup")
    assert assets(session) == 6
    (aside,) = path.parent.glob("Trafford damaged *.register")
    assert aside.read_bytes() == damaged


def test_where_all_of_the_log_can_be_read_nothing_is_lost(
    session: Session, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spoil(path, "asset")
    saved = tmp_path / "Saved.register"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    session.begin(path)
    page = page_of(session)
    assert "nothing that was recorded is lost" in said(page)

    with qtbot.waitSignal(session.recovering.recovered):
        press(page, SAVE_COPY)

    assert assets(session) == 7
    assert "None is known to be missing" in banners(session)[0].accessibleName()


def test_a_backup_that_does_not_read_back_is_not_opened_and_the_page_stays(
    session: Session, path: Path, qtbot: QtBot
) -> None:
    path.write_bytes(b"")
    session.begin(path)
    page = page_of(session)
    for backup in path.parent.glob("backups/*/*.register"):
        backup.write_bytes(b"spoilt")

    press(page, "Open this backup")
    qtbot.waitUntil(lambda: any("not opened" in b.title for b in page_banners(session)))

    assert path.read_bytes() == b""
    assert page_of(session) is page


def page_banners(session: Session) -> list[Banner]:
    assert session.window is not None
    return session.window.findChildren(Banner)


def test_where_another_register_is_open_it_is_asked_and_that_one_stays(
    session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.create(tmp_path / "Brent.register")
    path.write_bytes(b"")
    asked: list[Dialogue] = []
    monkeypatch.setattr(Dialogue, "ask", lambda dialogue: asked.append(dialogue) or "")

    assert not session.open(path)

    (dialogue,) = asked
    assert "is empty" in dialogue.accessibleDescription()
    assert dialogue.buttons["backup"].text().startswith("Open the backup of ")
    assert "save" not in dialogue.buttons  # there is nothing in the file
    assert window_of(session).desk.name == "Brent"


# Tables that another program wrote to


def test_tables_edited_by_hand_are_found_and_repaired_only_when_asked(
    session: Session, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand(path, "UPDATE asset SET name = 'By hand' WHERE name = 'City Hospital'")
    edited = path.read_bytes()
    session.begin(path)
    assert session.recovering.soundness is not None
    with qtbot.waitSignal(session.recovering.soundness.looked):
        pass
    banner = shown(session, qtbot)
    assert banner.title == "Another program has written to this register"
    assert [link.text() for link in banner.links] == ["Repair", "See what differs"]
    seen: list[str] = []

    def look(dialogue: DifferencesDialogue) -> str:
        seen.extend(one.toPlainText() for one in dialogue.findChildren(QPlainTextEdit))
        return ""

    monkeypatch.setattr(DifferencesDialogue, "ask", look)
    banner.links[1].click()
    assert "Name is “By hand”, not “City Hospital”." in seen[0]
    assert path.read_bytes() == edited

    with qtbot.waitSignal(session.recovering.recovered):
        banner.links[0].click()

    banner = shown(session, qtbot)
    assert banner.title == "The tables of this register were made again"
    kept = banner.accessibleName().rpartition("it is kept as ")[2].removesuffix(".")
    with closing(sqlite3.connect(kept)) as file:
        assert file.execute("SELECT count(*) FROM asset WHERE name = 'By hand'").fetchone() == (1,)
    register = window_of(session).desk.register
    assert register.resolve("asset", "City Hospital")
    assert register.read_only == ""


def test_a_register_left_whole_is_not_looked_over_again(session: Session, path: Path) -> None:
    session.begin(path)

    assert banners(session) == []
    assert session.recovering.soundness is not None
    assert session.recovering.soundness.is_at_rest()


def test_damage_found_by_looking_over_makes_the_register_read_only(
    session: Session, path: Path, qtbot: QtBot
) -> None:
    by_hand(path, "UPDATE change SET vals = 'no json' WHERE seq = 3")
    session.begin(path)
    assert session.recovering.soundness is not None
    with qtbot.waitSignal(session.recovering.soundness.looked):
        pass

    banner = shown(session, qtbot)
    assert banner.title == "This register is damaged, so it can only be read"
    assert window_of(session).desk.register.read_only
    assert not window_of(session).menus.actions["new"].isEnabled()


# What else a file may be: each has its own sentence


HALF = """
import sys
from pathlib import Path
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
path = Path(sys.argv[1])
opened = Keeper(Schema(RECORD_TYPES), Home(path.parent), lambda: "B. Other").open(path)
with opened.register.writing() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 1")
    connection.exec_driver_sql("UPDATE change SET vals = replace(vals, 'a', 'b')")
    connection.exec_driver_sql("UPDATE asset SET name = 'half written'")
    print("half", flush=True)
    sys.stdin.read()
"""


def test_what_was_half_written_when_the_program_was_killed_is_not_seen(
    session: Session, path: Path, qtbot: QtBot
) -> None:
    command = [sys.executable, "-c", HALF, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.send_signal(signal.SIGKILL)
    assert path.with_name(path.name + "-journal").stat().st_size

    session.begin(path)
    assert session.recovering.soundness is not None
    with qtbot.waitSignal(session.recovering.soundness.looked):
        pass

    assert banners(session) == []
    assert window_of(session).desk.register.resolve("asset", "City Hospital")
    assert not path.with_name(path.name + "-journal").exists()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("PRAGMA application_id = 7", "is not a register"),
        ("PRAGMA user_version = 99", "newer version of Asset Register"),
        ("CREATE VIEW v AS SELECT 1", "does not belong in a register"),
    ],
)
def test_what_is_no_register_of_ours_is_refused_in_a_sentence(
    session: Session,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    statement: str,
    told: str,
) -> None:
    other = tmp_path / "other.register"
    path.rename(other)
    by_hand(other, statement)
    before = other.read_bytes()
    seen: list[str] = []
    monkeypatch.setattr(
        Dialogue, "ask", lambda dialogue: seen.append(dialogue.accessibleDescription()) or ""
    )

    session.begin(other)

    assert told in seen[0]
    assert "has not been changed" in seen[0]
    assert other.read_bytes() == before


def test_who_has_a_register_open_is_said_and_it_can_only_be_read(
    session: Session, path: Path, tmp_path: Path
) -> None:
    there = place(Home(tmp_path)).keeper(lambda: "B. Other").open(path)

    session.begin(path)

    (banner,) = banners(session)
    assert banner.title == "You can read this register, not change it"
    assert "B. Other has had this register open" in banner.accessibleName()
    there.close()


def test_why_no_backup_was_made_today_is_said(session: Session, path: Path, tmp_path: Path) -> None:
    for folder in (tmp_path / "backups").iterdir():
        for held in folder.iterdir():
            held.unlink()
        folder.rmdir()
        folder.write_text("in the way")

    session.begin(path)

    assert "No backup was made today" in [banner.title for banner in banners(session)]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look a register over as soon as it is in sight."""
    monkeypatch.setattr(soundness, "AFTER", 0)
