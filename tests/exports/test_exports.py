"""The list of exports is whole, and each one says what it is."""

import ast
from pathlib import Path

import pytest

import exports
from assetregister.exporting import AREA, PARTNERSHIP, SCOPE, SUFFIXES, TYPE, WHOLE, Export
from exports import EXPORTS
from exports.strategy import SHEETS

FOLDER = Path(exports.__file__).parent


def test_no_two_exports_share_a_word() -> None:
    keys = [export.key for export in EXPORTS]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: str(export.key))
def test_an_export_says_what_it_is(export: Export) -> None:
    assert export.label
    assert export.help.endswith(".")
    assert export.suffix in SUFFIXES
    assert export.about in (WHOLE, TYPE, SCOPE, AREA, PARTNERSHIP)


def test_exports_know_only_the_domain() -> None:
    for file in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert (node.module or "").split(".")[0] not in ("ui", "db", "imports", "main")


def test_the_names_of_sheets_are_such_as_excel_takes() -> None:
    names = [sheet.name for sheet in SHEETS]

    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 for name in names)


def test_the_guide_tells_of_every_export_and_sheet() -> None:
    guide = (FOLDER.parent / "docs" / "exports.md").read_text("utf-8")

    assert [e.key for e in EXPORTS if f"`{e.key}`" not in guide] == []
    assert [s.name for s in SHEETS if s.name not in guide] == []
