"""The side bar: every place of the program, in groups, with counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import text_scale
from ui.desktop.look.shapes import fill
from ui.desktop.look.tokens import State
from ui.desktop.widgets.siderow import Place, SideButton, SideGroup, SideRow

WIDE = 200
RAIL = 48


@dataclass(frozen=True)
class Group:
    """Places under one heading; without a title they stand at the top, with none to fold."""

    title: str
    places: Sequence[Place]


class SideBar(QWidget):
    """Groups of places, and *foot* places at the bottom.

    ``activated`` with a place's key when the user goes there. One stop for Tab; arrows move
    inside, Left and Right fold a group. `set_rail` folds the whole to icons.
    """

    activated = Signal(str)

    def __init__(
        self,
        groups: Sequence[Group],
        foot: Sequence[Place] = (),
        *,
        wide: int = WIDE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self._rail = False
        self._rows: dict[str, SideRow] = {}
        self._groups: list[tuple[SideGroup, list[SideRow]]] = []
        self._order: list[SideButton] = []
        self.setProperty("ground", "chrome")
        self.setAccessibleName("Places")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        for group in groups:
            self._add_group(column, group)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(_scroll(inner), 1)
        self._foot = _Foot()
        for place in foot:
            self._add_row(self._foot.column, place)
        outer.addWidget(self._foot)
        self._foot.setVisible(bool(foot))
        self._let_in(self._order[0] if self._order else None)
        self.follow_look()

    def _add_group(self, column: QVBoxLayout, group: Group) -> None:
        heading = SideGroup(group.title) if group.title else None
        if heading is not None:
            column.addWidget(heading)
            self._enlist(heading)
        rows = [self._add_row(column, place) for place in group.places]
        if heading is not None:
            self._groups.append((heading, rows))
            heading.toggled.connect(lambda: self._show_rows())

    def _add_row(self, column: QVBoxLayout, place: Place) -> SideRow:
        row = SideRow(place)
        self._rows[place.key] = row
        column.addWidget(row)
        self._enlist(row)
        row.clicked.connect(lambda: self._go(place.key))
        return row

    def _enlist(self, button: SideButton) -> None:
        self._order.append(button)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.moved.connect(lambda step: self._move(button, step))

    def _go(self, key: str) -> None:
        self.set_current(key)
        self.activated.emit(key)

    def current(self) -> str:
        """Return the key of the current place, empty if none."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark the place with that key as the one we are at."""
        for other, row in self._rows.items():
            row.setChecked(other == key)
        if key in self._rows:
            self._let_in(self._rows[key])

    def set_count(self, key: str, count: int | None, state: State | None = None) -> None:
        """Show how many a place holds; without a state it keeps the one it was given."""
        row = self._rows[key]
        row.show_count(count, state or row.place.state)

    def keys(self) -> list[str]:
        """Return the keys of all places, in order."""
        return list(self._rows)

    def rows(self) -> list[SideRow]:
        """Return the rows of all places, in order."""
        return list(self._rows.values())

    def is_rail(self) -> bool:
        """Return whether only icons are shown."""
        return self._rail

    def set_rail(self, rail: bool) -> None:  # as Qt's own setters
        """Fold to icons, or unfold."""
        self._rail = rail
        for button in self._order:
            if isinstance(button, SideRow | SideGroup):
                button.set_rail(rail)
        self._show_rows()
        self.follow_look()

    def folded(self) -> list[str]:
        """Return the titles of the groups that are folded, to be remembered."""
        return [heading.text() for heading, _ in self._groups if not heading.isChecked()]

    def set_folded(self, titles: Sequence[str]) -> None:
        """Fold the groups with those titles, unfold the others."""
        for heading, _ in self._groups:
            heading.setChecked(heading.text() not in titles)

    def _show_rows(self) -> None:
        for heading, rows in self._groups:
            heading.update()
            for row in rows:
                row.setVisible(self._rail or heading.isChecked())

    def _let_in(self, button: SideButton | None) -> None:
        for other in self._order:
            focusable = other is button
            policy = Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.ClickFocus
            other.setFocusPolicy(policy)

    def _move(self, button: SideButton, step: int) -> None:
        shown = [one for one in self._order if one.isVisibleTo(self) and not self._skips(one)]
        if button not in shown:
            return
        target = shown[max(0, min(len(shown) - 1, shown.index(button) + step))]
        self._let_in(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _skips(self, button: SideButton) -> bool:
        return self._rail and isinstance(button, SideGroup)

    def follow_look(self) -> None:
        """Take the width that the text size asks for."""
        self.setFixedWidth(RAIL if self._rail else round(self._wide * text_scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line at the right."""
        painter = QPainter(self)
        fill(painter, self.rect(), tokens().chrome)
        fill(painter, self.rect().adjusted(self.width() - 1, 0, 0, 0), tokens().hair)


class _Foot(QWidget):
    """What stands at the bottom of the side bar, below a line."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 4)
        self.column.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        fill(QPainter(self), self.rect().adjusted(0, 0, 0, 1 - self.height()), tokens().hair)


def _scroll(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    return area
