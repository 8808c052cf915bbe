"""Without a screen the window is refused in a sentence, before Qt could abort."""

from __future__ import annotations

import dataclasses
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from main import workplace
from ui.terminal.app import terminal
from ui.terminal.screen import has_screen

if TYPE_CHECKING:
    from assetregister.workplace import Workplace
    from tests.ui.terminal.conftest import Run


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "localhost:4711.0"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_display_that_does_not_answer_is_no_screen(environment: dict[str, str]) -> None:
    assert not has_screen(environment)


def test_offscreen_needs_no_screen() -> None:
    assert has_screen({"QT_QPA_PLATFORM": "offscreen"})


def test_a_display_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-1"))
        listening.listen()

        found = has_screen({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)})

    assert found


def test_without_a_command_or_a_screen_the_commands_are_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    done = run()

    assert done.status == 2
    assert done.err.startswith("There is no screen here")
    assert "list, show, add" in done.err


def test_without_a_command_the_window_opens_on_the_register_named(desk: Path) -> None:
    opened: list[Path | None] = []

    def window(_place: Workplace, path: Path | None) -> int:
        opened.append(path)
        return 0

    place = dataclasses.replace(
        workplace(), window=window, environment={"QT_QPA_PLATFORM": "offscreen"}
    )

    first = CliRunner().invoke(terminal(place), [])
    second = CliRunner().invoke(terminal(place), ["--register", "north.register"])

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert opened == [None, Path("north.register")]
