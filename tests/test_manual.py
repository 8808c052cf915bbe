"""The manual names every screen, key, command and export, builds, and says what is true."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from assetregister import manual
from assetregister.errors import InvalidValue
from assetregister.filters.reading import parse
from assetregister.home import Home
from assetregister.kinds import PartialDates, Quantity
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
from exports import EXPORTS
from main import workplace
from ui.desktop.actions import ACTIONS
from ui.desktop.manual.keyspage import keys_page
from ui.desktop.screens import SCREENS
from ui.terminal.app import terminal

if TYPE_CHECKING:
    from ui.desktop.screens import ScreenKind

ROOT = Path(__file__).parent.parent
KEYS = {page.key for page in manual.pages()}
DESKTOP = [path for path in (ROOT / "ui" / "desktop").rglob("*.py") if "gallery" not in path.parts]


@pytest.mark.parametrize("kind", SCREENS, ids=lambda kind: kind.key)
def test_every_screen_has_a_page_that_names_it(kind: ScreenKind) -> None:
    assert kind.key in KEYS, f"Write docs/manual/{kind.key}.md; name it in contents and index."
    assert kind.label in manual.page(kind.key).text


@pytest.mark.parametrize("path", DESKTOP, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_page_that_f1_opens_is_there_and_every_dialogue_names_one(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.findall(r'help_page="([\w-]+)"', text)
    for body in re.findall(r"def help_page\(self\).*?\n\n", text, re.S):
        named += re.findall(r'(?:return|else) "([\w-]+)"', body)
    assert set(named) <= KEYS
    assert named or "(Dialogue):" not in text, "Say which page of the manual is about the dialogue."


def test_the_page_of_keys_is_current_and_names_every_action() -> None:
    text = manual.page("keys").text
    assert text == keys_page(), "Run python -m ui.desktop.manual.keyspage."
    assert all(f"| {action.words.removesuffix('…')} |" in text for action in ACTIONS)


def test_every_command_of_the_terminal_is_named() -> None:
    commands = get_command(terminal(workplace())).commands  # type: ignore[attr-defined]
    text = manual.page("terminal").text
    assert [name for name in commands if f"| `{name}` |" not in text] == []


def test_every_export_is_named_by_label_and_by_key() -> None:
    exporting, terminal_page = manual.page("exporting").text, manual.page("terminal").text
    assert [e.label for e in EXPORTS if f"| {e.label} |" not in exporting] == []
    assert [e.key for e in EXPORTS if f"`{e.key}`" not in terminal_page] == []


def examples(heading: str) -> list[str]:
    """Return what the page of values tells people to type, under a heading."""
    section = manual.page("values").text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"`([^`]+)`", section)


@pytest.mark.parametrize("typed", examples("Dates"))
def test_every_date_that_people_are_told_to_type_can_be_read(typed: str) -> None:
    assert PartialDates().parse(typed)


@pytest.mark.parametrize("typed", examples("Amounts"))
def test_every_amount_that_people_are_told_to_type_can_be_read(typed: str) -> None:
    fields = [field for record in RECORD_TYPES for field in record.about.fields.values()]
    kinds = {field.kind for field in fields if isinstance(field.kind, Quantity)}
    assert any(reads(kind, typed) for kind in kinds)


def reads(kind: Quantity, typed: str) -> bool:
    try:
        return kind.parse(typed) is not None
    except InvalidValue:
        return False


def test_every_filter_that_people_are_told_to_write_can_be_read(tmp_path: Path) -> None:
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path), lambda: "A. Officer")
    opened = keeper.create(tmp_path / "a.register")
    with opened.register.edit("Add area") as edit:
        edit.add("area", {"name": "Chorley"})

    lines = re.findall(r"^    (.+)$", manual.page("filters").text, re.M)

    assert len(lines) > 2
    assert all(parse(line, "asset", opened.register) for line in lines)
    opened.close()


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "sphinx", "-W", "-q", "docs", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert all((tmp_path / "manual" / f"{key}.html").is_file() for key in KEYS)
