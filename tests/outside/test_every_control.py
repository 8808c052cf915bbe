"""Every control of every screen, tab and dialogue has a name, a role, and a way to it by keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assetregister.documents import DOCUMENTS
from tests.outside.program import Program
from tests.outside.walking import Walk
from tests.ui.desktop.conftest import WHO
from tests.ui.desktop.test_three_users import made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.outside.desktop import Desktop

FOREIGN = "Look in:"  # stands in the dialogue for files, which is the system's own on most desktops
PLANTED = Path(__file__).with_name("planted.py")
MANY_TABS = ("Assets", "Providers")


@pytest.fixture(scope="module")
def program(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Give the program on the documents' register, one start for every walk."""
    folder = tmp_path_factory.mktemp("walked")
    path = made(folder / "Documents.register", DOCUMENTS)
    with Program(desktop, folder / "home", "--register", str(path), who=WHO) as running:
        yield running
        running.leave()


@pytest.fixture
def walk(program: Program) -> Walk:
    """Give a walk that has been nowhere."""
    return Walk(program)


def test_every_control_of_every_screen(program: Program, walk: Walk) -> None:
    for place in program.places():
        program.go_to_screen(place)
        walk.over(place)

    assert walk.controls > 500
    assert not walk.faults, "\n".join(walk.faults)


@pytest.mark.parametrize("place", MANY_TABS)
def test_every_control_of_every_tab_of_a_record(program: Program, walk: Walk, place: str) -> None:
    program.go_to_screen(place)
    program.step("F6")
    program.press("Home", "Down", "Enter")
    program.until(lambda: program.find("page tab", "Details"), "the record is shown")
    tabs = [one.name for one in program.settled() if one.role == "page tab"]
    program.go_to("", role="page tab list")
    while program.moved("Left"):
        pass
    for tab in tabs:
        walk.over(f"{place}, {tab}")
        program.go_to(tab)
        program.moved("Right")

    assert len(tabs) > 2
    assert not walk.faults, "\n".join(walk.faults)


def test_a_walk_finds_each_fault_there_can_be(desktop: Desktop, tmp_path: Path) -> None:
    with Program(desktop, tmp_path / "home", main=PLANTED) as running:
        walk = Walk(running)
        walk.over("Planted")

    assert list(walk.faults) == [
        "Planted: filler “Something” has no role",
        "Planted: push button “” has no name",
        "Planted: combo box “Not stated” says its value, not what it is",
        "Planted: push button “Out of reach” cannot be reached by keys",
    ]


def test_every_control_of_every_dialogue(program: Program, walk: Walk) -> None:
    program.go_to_screen("Assets")
    program.step("F6")
    program.press("Down")
    opened = []
    menus = [one.name for one in program.settled() if one.role == "menu item"]
    for menu in menus:
        for entry in entries(program, menu):
            if entry.endswith("…"):
                opened += [entry] if walk_over(program, walk, menu, entry) else []

    assert len(opened) > 2, opened
    assert not walk.faults, "\n".join(walk.faults)


def test_every_control_of_the_filter(program: Program, walk: Walk) -> None:
    program.go_to_screen("Assets")
    program.go_to("Add filter")
    program.step("Enter")
    program.write("Tenure")
    program.until(lambda: program.focused().name.startswith("Tenure,"), "the field is offered")
    program.step("Enter")
    walk.over("Add filter")
    program.press("Esc")

    assert not walk.faults, "\n".join(walk.faults)


def entries(program: Program, menu: str) -> list[str]:
    """Return what a menu offers now, as the arrows come by it."""
    program.step(f"Alt+{menu[0]}")
    found: list[str] = []
    while (name := program.focused().name) not in found:
        found.append(name)
        program.moved("Down")
    program.press("Esc", "Esc")
    program.settled()  # the menu is away before the next is asked for
    return found


def walk_over(program: Program, walk: Walk, menu: str, entry: str) -> bool:
    """Open a dialogue by its entry, walk over it and leave it; return whether it is our own."""
    behind = {one.node.path for one in program.settled()}
    program.step(f"Alt+{menu[0]}")
    program.go_to(entry, "Down")
    program.press("Enter")
    own = not any(one.name == FOREIGN for one in program.settled())
    if own:
        walk.over(entry, behind)
    program.press("Esc")
    program.settled()
    return own
