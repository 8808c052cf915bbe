"""Overview: what the register holds, whose and where, what is due, what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from assetregister.overview import overview
from ui.desktop.duewatch import WhatIsDue
from ui.desktop.look.fonts import text_scale
from ui.desktop.navigation import Place
from ui.desktop.screens.cardrows import CardRows
from ui.desktop.screens.chartcard import ChartCard
from ui.desktop.screens.overviewlists import (
    NoticeCard,
    attention_notices,
    change_notices,
    due_notices,
)
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.tilefigure import TileFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from assetregister.exporting import Progress
    from assetregister.filters.conditions import Query
    from assetregister.overview import Overview
    from assetregister.register import Changed
    from ui.desktop.desk import Desk
    from ui.desktop.screens.screen import Found

AFTER: Final = 700
TILE: Final = 200
WIDE, MIDDLE, NARROW = 1500, 1040, 720  # px at 100 %: five, three, two charts abreast


class OverviewScreen(Screen):
    """Tiles, charts and lists; each leads to the rows that it counts."""

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk, "page")
        self._stale = True
        self.counted: Overview | None = None
        self._due = WhatIsDue(desk.today())
        self._findings: Found | None = None
        self.tiles: list[TileFigure] = []
        self.charts: list[ChartCard] = []
        self.due = NoticeCard("Due", "Show all", "Nothing falls due in the next six months.")
        self.attention = NoticeCard("Needs attention", "Show all", "Nothing to put right.")
        self.recent = NoticeCard("Recent changes", "History", "Nothing has been changed yet.")
        self.due.list.activated.connect(self.open_record)
        self.attention.list.activated.connect(self.open_record)
        self.recent.list.activated.connect(lambda _: self.asked.emit(Place("history")))
        self.due.all.clicked.connect(lambda: self.asked.emit(Place("due")))
        self.attention.all.clicked.connect(lambda: self.asked.emit(Place("findings")))
        self.recent.all.clicked.connect(lambda: self.asked.emit(Place("history")))
        self._rows = CardRows()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self.look)

    def title(self) -> str:
        """Return what the page header says."""
        return "Overview"

    def count(self) -> str:
        """Return how many records there are, and documents."""
        if self.counted is None:
            return "Counting…"
        records, documents = self.counted.records, self.counted.documents
        said = f"{records:,} record{'' if records == 1 else 's'}"
        if documents:
            said += f" · {documents:,} document{'' if documents == 1 else 's'}"
        return said

    def buttons(self) -> list[QWidget]:
        """Return the button for a new asset."""
        if self.desk.register.read_only:
            return []
        new = Button("New asset", Kind.PRIMARY, glyph="plus")
        new.clicked.connect(lambda: self.new_asked.emit("asset"))
        return [new]

    def arrive(self, place: Place) -> None:
        """Count, if anything has changed since."""
        if self._stale:
            self.look()

    def heard(self, changed: Changed) -> None:
        """Count again: soon if shown, else on arriving."""
        self._stale = True
        if self.isVisible():
            self._later.start()

    def look(self) -> None:
        """Count what the register holds, off the window's thread."""
        self._stale = False
        register, today = self.desk.register, self.desk.today()

        def work(progress: Progress) -> Overview:
            return overview(register, today, progress)

        self.desk.tasks.quietly(work, self._looked)

    def _looked(self, seen: Overview) -> None:
        self.counted = seen
        for old in (*self.tiles, *self.charts):
            old.hide()
            old.deleteLater()
        self.tiles = []
        for figure in seen.figures:
            tile = TileFigure(
                figure.label,
                figure.figure,
                figure.icon,
                before=figure.before,
                unit=figure.unit,
                note=figure.note,
                state="warn" if figure.warns else None,
            )
            tile.clicked.connect(lambda _=False, query=figure.query: self._open(query))
            self.tiles.append(tile)
        self.charts = [ChartCard(chart) for chart in seen.charts]
        for card in self.charts:
            card.activated.connect(self._open)
        self._lay()
        self._show_lists()
        self.titled.emit()

    def _open(self, query: Query) -> None:
        self.asked.emit(Place(query.type, rows=query))

    # The lists

    def show_due(self, found: WhatIsDue) -> None:
        """Show what was found to be due."""
        self._due = found
        self._show_lists()

    def show_findings(self, found: Found) -> None:
        """Show what the rules say."""
        self._findings = found
        self._show_lists()

    def _show_lists(self) -> None:
        if self.counted is None:
            return
        most = 8 if self._abreast() == 5 else 4
        if self._due.titles is not None:
            notices, due = due_notices(self.desk, self._due, most)
            self.due.show_notices(notices, "next six months")
            self.due.all.setText(f"Show all {due:,}" if due else "Show all")
        notices, conflicts, findings = attention_notices(self.desk, self._findings or {}, most)
        said = [_several(findings, "finding"), _several(conflicts, "conflict")]
        note = ", ".join(part for part in said if part)
        self.attention.show_notices(notices, note, looked=self._findings is not None)
        self.recent.show_notices(change_notices(self.desk, most), "")

    # The page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as many cards abreast as there is room for."""
        before = self._abreast()
        super().resizeEvent(event)
        self._lay()
        if self._abreast() != before:
            self._show_lists()

    def _abreast(self) -> int:
        room = self.width() / text_scale()
        return 5 if room >= WIDE else 3 if room >= MIDDLE else 2 if room >= NARROW else 1

    def _lay(self) -> None:
        if self.counted is None:
            return
        abreast = self._abreast()
        tiles: list[QWidget] = [*self.tiles]
        charts: list[QWidget] = [*self.charts]
        lists: list[QWidget] = [self.due, self.attention, self.recent]
        room = self.width() / text_scale()
        tile_rows = _cut(tiles, next((n for n in (5, 3, 2) if room >= n * TILE), 1))
        if abreast == 5:
            rest = [charts, lists]
        elif abreast == 3:
            rest = [charts[:3], lists[:2], [*charts[3:], self.recent]]
        else:
            rest = [*_cut(charts[:2], abreast), *_cut(lists[:2], abreast)]
            rest += _cut([*charts[2:], self.recent], abreast)
        self._rows.lay([*tile_rows, *rest], [0] * len(tile_rows) + [1] * len(rest))

    def panes(self) -> list[QWidget]:
        """Return the first tile, the first chart and the lists."""
        return [*self.tiles[:1], *self.charts, self.due, self.attention]


def _cut(widgets: list[QWidget], length: int) -> list[list[QWidget]]:
    return [widgets[at : at + length] for at in range(0, len(widgets), length)]


def _several(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}" if count else ""
