"""The window over the documents' register, whose names are the longest there are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from assetregister.documents import load
from assetregister.findings import findings
from assetregister.preferences import Preferences
from exports import EXPORTS
from tests.ui.desktop.conftest import keeper
from ui.desktop.desk import Desk
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.register import Reader
    from assetregister.rules.rule import Finding
    from db.opening import Opened


@pytest.fixture(scope="session")
def _documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("documents") / "Joint estate.register"
    opened = keeper(path.parent).create(path)
    load(opened.register)
    opened.close()
    return path


@pytest.fixture
def register_file(_documents: Path, tmp_path: Path) -> Path:
    """Give the documents' register, in a file of this test's own."""
    return shutil.copy(_documents, tmp_path / _documents.name)


@pytest.fixture
def desk(opened: Opened, qtbot: QtBot) -> Iterator[Desk]:
    """Give a desk with all that the program has, so that no screen is left out."""

    def found(register: Reader, type_key: str) -> list[Finding]:
        return list(findings(register, [type_key] if type_key else None))

    tasks = Tasks()
    preferences = Preferences(opened.path.with_name("preferences.json"))
    yield Desk(opened.register, opened.path, preferences, tasks, lambda: EXPORTS, found)
    tasks.stop()
