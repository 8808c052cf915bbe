"""Exporting from the window: which format, where to, and the writing of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from assetregister.errors import InvalidValue
from assetregister.exporting import AREA, PARTNERSHIP, SCOPE, TYPE, ExportRequest
from ui.desktop import exporttarget
from ui.desktop.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget

    from assetregister.exporting import Export, Exported, Progress
    from assetregister.filters.conditions import Query
    from ui.desktop.desk import Desk
    from ui.desktop.widgets.lowerleft import LowerLeft

ABOUT: Final[Mapping[str, tuple[str, ...]]] = {
    SCOPE: ("estate_strategy", "area"),
    AREA: ("area",),
    PARTNERSHIP: ("partnership",),
}
"""The types of record that an export can be about."""
FIRST: Final[Mapping[str, str]] = {
    SCOPE: "Open the list of assets, a strategy or an area first.",
    AREA: "Open an area first.",
    PARTNERSHIP: "Open a partnership first.",
}


class Exporting(QObject):
    """``said`` with a sentence once a file has been written, or could not be."""

    said = Signal(str, bool)
    written = Signal(object)

    def __init__(self, desk: Desk, window: QWidget, corner: LowerLeft) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._working = Working(corner)
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
        """Return the formats that can say what is shown, and no more than that."""
        opened = self._desk.register.types_of([record_id]).get(record_id) if record_id else None
        return [e for e in self._desk.exports() if _fits(e, query, opened)]

    def ask(
        self,
        key: str = "",
        query: Query | None = None,
        columns: tuple[tuple[str, ...], ...] = (),
        record_id: str = "",
    ) -> None:
        """Ask for format and place, then write. Raises InvalidValue if no format fits."""
        from ui.desktop.exportdialogue import EXPORT, ExportDialogue

        offered = [e for e in self.possible(query, record_id) if key in ("", e.key)]
        if not offered:
            about = next((e.about for e in self._desk.exports() if e.key == key), TYPE)
            first = FIRST.get(about, "Open a list of records first.")
            raise InvalidValue(f"That cannot be exported from here. {first}")
        rows = self._desk.register.count(query) if query else 0

        def where(export: Export) -> Path | None:
            name = self._name(export, query)
            return exporttarget.chosen(export, name, self._desk.preferences, self._window)

        schema = self._desk.register.schema
        dialogue = ExportDialogue(offered, query, rows, schema, where, self._window)
        if dialogue.ask() != EXPORT or dialogue.target is None:
            return
        self._desk.preferences.put(**{exporttarget.FOLDER: str(dialogue.target.parent)})
        export = dialogue.export()
        request = self._request(export, query, columns, record_id)
        self.write(export, _leaving(request, **dialogue.left_out()), dialogue.target)

    def _request(
        self,
        export: Export,
        query: Query | None,
        columns: tuple[tuple[str, ...], ...],
        record_id: str,
    ) -> ExportRequest:
        register = self._desk.register
        opened = register.types_of([record_id]).get(record_id) if record_id else None
        of_record = opened in ABOUT.get(export.about, ())
        of_query = export.about == TYPE or (export.about == SCOPE and not of_record)
        return ExportRequest(
            query=query if of_query else None,
            columns=columns if export.about == TYPE else (),
            record_id=record_id if of_record else "",
            who=self._desk.preferences.actor(),
            register_name=self._desk.name,
        )

    def _name(self, export: Export, query: Query | None) -> str:
        about = self._desk.register.schema.about(query.type).plural if query else export.label
        return f"{self._desk.name} {about[:1].lower()}{about[1:]}"

    def write(self, export: Export, request: ExportRequest, target: Path) -> None:
        """Write the register as it stands now off the window's thread, showing how far it is."""

        def work(progress: Progress) -> Exported:
            with self._desk.register.snapshot(progress) as still:
                return export.write(still, request, target, progress)

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


def _fits(export: Export, query: Query | None, opened: str | None) -> bool:
    """Return whether a format can be made of a list, or of the record open beside it.

    A strategy is made of assets: from any other list it would hold more than what is shown.
    """
    if export.about == TYPE:
        return query is not None
    of_record = opened in ABOUT.get(export.about, ())
    if export.about == SCOPE:
        return of_record or query is None or query.type == "asset"
    return of_record or export.about not in ABOUT


def _leaving(request: ExportRequest, *, personal: bool, commercial: bool) -> ExportRequest:
    from dataclasses import replace

    return replace(request, leave_out_personal=personal, leave_out_commercial=commercial)
