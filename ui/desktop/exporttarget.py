"""Where an exported file goes: the name proposed, the one chosen, and whether it can be there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from assetregister.exporting import SUFFIXES

if TYPE_CHECKING:
    from assetregister.exporting import Export
    from assetregister.preferences import Preferences

FOLDER: Final = "export_folder"


def chosen(export: Export, name: str, preferences: Preferences, parent: QWidget) -> Path | None:
    """Return the file chosen for an export, `name` being proposed; None if none was."""
    kept = Path(str(preferences.get(FOLDER) or ""))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = kept if preferences.get(FOLDER) and kept.is_dir() else Path(documents)
    kind = SUFFIXES.get(export.suffix, "File")
    path, _ = QFileDialog.getSaveFileName(
        parent, "Export to", str(folder / f"{name}{export.suffix}"), f"{kind} (*{export.suffix})"
    )
    if not path:
        return None
    target = Path(path)
    return target if target.suffix else target.with_suffix(export.suffix)


def refusal(target: Path) -> str:
    """Return a sentence on why no file can be written there; empty if one can."""
    folder = target.parent
    if not folder.is_dir():
        return f"There is no folder {folder}. Choose another place."
    if target.is_dir():
        return f"{target} is a folder. Choose a name for the file."
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        return f"No file can be written in {folder}. Choose another place."
    try:
        if target.exists():
            target.open("r+b").close()
    except OSError:
        return (
            f"{target.name} cannot be written over. Close it where it is open, or choose another "
            "name."
        )
    return ""
