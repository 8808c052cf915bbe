"""Exporting from the window: which format, where to, and the writing of the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from assetregister.errors import InvalidValue
from assetregister.exporting import AREA, PARTNERSHIP, SCOPE, SUFFIXES, TYPE, ExportRequest
from ui.desktop.exportdialogue import ExportDialogue
from ui.desktop.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.exporting import Export, Exported, Progress
    from assetregister.filters.conditions import Query
    from ui.desktop.desk import Desk

FOLDER = "export_folder"


class Exporting(QObject):
    """``said`` with a sentence once a file has been written, or could not be."""

    said = Signal(str, bool)
    written = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._working = Working(window)
        self._working.said.connect(self.said)

    def fill(self, menu: QMenu, act: Callable[[str], None]) -> None:
        """List the formats in a menu, when it is first opened."""
        menu.aboutToShow.connect(lambda: self._list(menu, act))

    def _list(self, menu: QMenu, act: Callable[[str], None]) -> None:
        if menu.actions():
            return
        for export in self._desk.exports():
            action = menu.addAction(f"{export.label}…")
            action.setToolTip(export.help)
            action.triggered.connect(lambda _=False, key=export.key: act(key))

    def possible(self, query: Query | None, record_id: str) -> list[Export]:
        """Return the formats that can say what is shown."""
        types = self._desk.register.types_of([record_id]) if record_id else {}
        wanted = {AREA: "area", PARTNERSHIP: "partnership"}
        found = []
        for export in self._desk.exports():
            if export.about == TYPE and query is None:
                continue
            if export.about in wanted and types.get(record_id) != wanted[export.about]:
                continue
            found.append(export)
        return found

    def ask(
        self,
        key: str = "",
        query: Query | None = None,
        columns: tuple[tuple[str, ...], ...] = (),
        record_id: str = "",
    ) -> None:
        """Ask for format and place, then write. Raises InvalidValue if no format fits."""
        offered = self.possible(query, record_id)
        if key:
            offered = [export for export in offered if export.key == key]
        if not offered:
            raise InvalidValue("That cannot be exported from here. Open a list of records first.")
        rows = self._desk.register.count(query) if query else 0
        dialogue = ExportDialogue(offered, query, rows, self._desk.register.schema, self._window)
        if dialogue.ask() != "export":
            return
        export = dialogue.export()
        target = self._target(export, query)
        if target is not None:
            leave = dialogue.left_out()
            request = self._request(export, query, columns, record_id)
            self.write(export, _leaving(request, **leave), target)

    def _request(
        self,
        export: Export,
        query: Query | None,
        columns: tuple[tuple[str, ...], ...],
        record_id: str,
    ) -> ExportRequest:
        asked = query if export.about in (TYPE, SCOPE) else None
        if export.about == SCOPE and query is not None and query.type != "asset":
            asked = None
        by_type = export.about == TYPE
        return ExportRequest(
            query=asked,
            columns=columns if by_type else (),
            record_id=record_id if export.about in (SCOPE, AREA, PARTNERSHIP) else "",
            who=self._desk.preferences.actor(),
            register_name=self._desk.name,
        )

    def _target(self, export: Export, query: Query | None) -> Path | None:
        kept = self._desk.preferences.get(FOLDER)
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = Path(str(kept)) if kept and Path(str(kept)).is_dir() else Path(documents)
        about = self._desk.register.schema.about(query.type).plural if query else export.label
        name = f"{self._desk.name} {about[:1].lower()}{about[1:]}{export.suffix}"
        kind = SUFFIXES.get(export.suffix, "File")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Export to", str(folder / name), f"{kind} (*{export.suffix})"
        )
        if not chosen:
            return None
        target = Path(chosen)
        target = target if target.suffix else target.with_suffix(export.suffix)
        self._desk.preferences.put(**{FOLDER: str(target.parent)})
        return target

    def write(self, export: Export, request: ExportRequest, target: Path) -> None:
        """Write a file off the window's thread, showing how far it is."""

        def work(progress: Progress) -> Exported:
            return export.write(self._desk.register, request, target, progress)

        task = self._desk.tasks.start(f"Exporting {export.label}", work, self._done)
        self._working.show(task)

    def _done(self, exported: Exported) -> None:
        rows = f"{exported.total:,} row{'' if exported.total == 1 else 's'}"
        remark = f" {exported.remarks[0]}" if exported.remarks else ""
        folder = exported.path.parent
        self._working.done(
            f"Exported {rows} to {exported.path}.{remark}",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )
        self.written.emit(exported)


def _leaving(request: ExportRequest, *, personal: bool, commercial: bool) -> ExportRequest:
    from dataclasses import replace

    return replace(request, leave_out_personal=personal, leave_out_commercial=commercial)
