"""G5: Cancel stops slow work within a second, takes back what it began, and says so."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from assetregister.documents import load
from assetregister.exporting import AREA, PARTNERSHIP, TYPE, ExportRequest
from assetregister.filters.conditions import Query
from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.workplace import DOCUMENTS, Workplace
from exports import EXPORTS
from tests.faults.another_copy import SCHEMA, keeper
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.progresscard import ProgressCard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.exporting import Progress
    from assetregister.register import Register
    from ui.desktop.look.theme import Theme
    from ui.desktop.tasks import Task

A_SECOND = 1.0  # of the processor's time: that of a clock depends on who else is at work


@pytest.fixture
def session(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Session]:
    """Give a first start, which offers the documents' register."""
    from db.opening import Keeper

    home = Home(tmp_path / "home")
    preferences = Preferences(home.preferences)
    preferences.put(name="A. Officer", organisation="Harrow Council")
    place = Workplace(
        schema=SCHEMA,
        home=home,
        preferences=preferences,
        environment={},
        keeper=lambda actor: Keeper(SCHEMA, home, actor),
        exports=tuple,
        loaders={DOCUMENTS: lambda register, progress: load(register, DOCUMENTS, progress)},
    )
    held = Session(place, theme)
    held.begin(None)
    yield held
    assert held.window is not None
    held.window.close()
    held.window.deleteLater()
    held.end()


def files(folder: Path) -> set[str]:
    left = {path.name for path in folder.rglob("*") if path.is_file()}
    return left - {"preferences.json"}


def cancel_at(task: Task, done: int, qtbot: QtBot) -> float:
    """Cancel as soon as a task is so far; return what processor time it took to end."""
    began: list[float] = []

    def hear(so_far: int, _total: int) -> None:
        if so_far >= done and not began:
            began.append(time.process_time())
            task.cancel()

    task.progressed.connect(hear)
    with qtbot.waitSignal(task.cancelled, timeout=60_000):
        pass
    return time.process_time() - began[0]


@pytest.mark.parametrize("done", [0, 1_000, 3_000])
def test_loading_the_documents_stops_and_leaves_no_register(
    session: Session, tmp_path: Path, qtbot: QtBot, done: int
) -> None:
    tasks = session.findChildren(Tasks)[0]
    started: list[Task] = []
    tasks.started.connect(started.append)
    session.create(tmp_path / "home" / "joint.register", DOCUMENTS)

    took = cancel_at(started[0], done, qtbot)

    assert took < A_SECOND
    qtbot.waitUntil(lambda: files(tmp_path) == set(), timeout=5_000)
    assert session.window is not None
    titles = [banner.title for banner in session.window.findChildren(Banner)]
    assert "Stopped. No register was made." in titles


def test_the_card_s_own_cancel_does_it(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    session.create(tmp_path / "home" / "joint.register", DOCUMENTS)
    assert session.window is not None
    card = session.window.findChild(ProgressCard)

    card.cancelled.emit()

    qtbot.waitUntil(lambda: files(tmp_path) == set(), timeout=20_000)


def test_closing_while_it_loads_leaves_no_register(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.create(tmp_path / "home" / "joint.register", DOCUMENTS)

    session.end()

    assert files(tmp_path) == set()


def test_loading_that_fails_leaves_no_register_and_says_what_was_not_done(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    def broken(register: Register, progress: Progress) -> int:
        with register.edit("Load") as edit:
            edit.add("asset", {"name": "Half of it"})
            raise RuntimeError("unforeseen")

    session._workplace.loaders[DOCUMENTS] = broken  # noqa: SLF001  # the test's own workplace
    session.create(tmp_path / "home" / "joint.register", DOCUMENTS)

    assert session.window is not None
    window = session.window
    qtbot.waitUntil(lambda: bool(window.findChildren(Banner)), timeout=20_000)
    banner = window.findChildren(Banner)[0]
    assert banner.title == "No register was made"
    assert [link.text() for link in banner.links] == ["Copy the details", "Close"]
    assert files(tmp_path) == set()


ABOUT = {AREA: "area", PARTNERSHIP: "partnership"}


@pytest.mark.parametrize("key", [export.key for export in EXPORTS])
def test_an_export_stops_and_leaves_no_file(key: str, documents: Path, qtbot: QtBot) -> None:
    opened = keeper(documents).open(documents / "a.register")
    export = next(one for one in EXPORTS if one.key == key)
    about = ABOUT.get(export.about, "")
    request = ExportRequest(
        query=Query("organisation") if export.about == TYPE else None,
        record_id=opened.register.ids(Query(about))[0] if about else "",
    )
    target = documents / f"out{export.suffix}"
    tasks = Tasks()

    def work(progress: Progress) -> object:
        return export.write(opened.register, request, target, progress)

    took = cancel_at(tasks.start("Exporting", work, lambda _: None), 0, qtbot)

    assert took < A_SECOND
    assert [path for path in documents.iterdir() if path.suffix == export.suffix] == []
    tasks.stop()
    opened.close()


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the documents' register in it."""
    home = tmp_path_factory.mktemp("documents")
    opened = keeper(home).create(home / "a.register")
    load(opened.register)
    opened.close()
    return home
