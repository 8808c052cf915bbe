"""One section of a form: its heading, the rows shown, and a link to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assetregister.kinds import Shape
from ui.desktop.widgets.button import link
from ui.desktop.widgets.formrow import LABEL_WIDTH
from ui.desktop.widgets.sectionheading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.workings import Working
    from ui.desktop.widgets.formrow import FormRow

LABEL_IN_TWO: Final = 116
_WHOLE_WIDTH: Final = (
    Shape.TEXT,
    Shape.LONG_TEXT,
    Shape.TEXTS,
    Shape.CHOICES,
    Shape.REFERENCES,
)


class Section(QWidget):
    """Holds the rows of one section in the order of the declaration, in one column or in two.

    ``more_asked`` when the link to the fields not shown is pressed.
    """

    more_asked = Signal()

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        workings: Sequence[Working] = (),
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__()
        self.title = title
        self.fields = tuple(fields)
        self.workings = tuple(workings)
        self._order = _in_order(fields, workings)
        self._shapes = {field.key: field.kind.shape for field in fields}
        self._rows: dict[str, FormRow] = {}
        self._label_width = label_width
        self._columns = 1
        self._placed: list[tuple[str, int, int]] = []
        self._more = link("")
        self._more.clicked.connect(self.more_asked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(SectionHeading(title), 0, 0, 1, 2)
        self._grid.addWidget(self._more, len(self._order) + 1, 0, 1, 2)
        self.setAccessibleName(title)

    def put(self, key: str, row: FormRow) -> None:
        """Add the row of a field; `arrange` gives it its place."""
        row.hide()
        row.setParent(self)
        self._rows[key] = row

    def set_columns(self, columns: int) -> None:
        """Show the rows in one column, or in two."""
        self._columns = columns
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def arrange(self, shown: Sequence[str]) -> None:
        """Show these rows, in the order of the declaration, and no others."""
        placed = self._places([key for key in self._order if key in shown])
        if placed != self._placed:
            for key, _, _ in self._placed:
                self._grid.removeWidget(self._rows[key])
            narrow = self._columns == 2
            for key, line, column in placed:
                span = 2 if column == 0 and self._is_wide(key) else 1
                self._grid.addWidget(self._rows[key], line, column, 1, span)
                self._rows[key].set_label_width(LABEL_IN_TWO if narrow else self._label_width)
            self._placed = placed
        for key, row in self._rows.items():
            row.setVisible(key in shown)

    def say_more(self, count: int, stated: int) -> None:
        """Offer the fields that are not shown; nothing if there are none."""
        fields = "1 more field" if count == 1 else f"{count} more fields"
        self._more.setText(f"Show {fields}" + (f", {stated} of them stated" if stated else ""))
        self._more.setVisible(bool(count))

    def _places(self, keys: Sequence[str]) -> list[tuple[str, int, int]]:
        """Return (key, line, column) of each row."""
        placed: list[tuple[str, int, int]] = []
        line, column = 1, 0
        for key in keys:
            if column and self._is_wide(key):
                line, column = line + 1, 0
            placed.append((key, line, column))
            if self._is_wide(key) or column:
                line, column = line + 1, 0
            else:
                column = 1
        return placed

    def _is_wide(self, key: str) -> bool:
        if self._columns == 1:
            return True
        return self._shapes.get(key) in _WHOLE_WIDTH


def _in_order(fields: Sequence[Field], workings: Sequence[Working]) -> list[str]:
    """Return the keys of fields, each followed by those of what is worked out after it."""
    after: dict[str, list[str]] = {}
    for working in workings:
        after.setdefault(working.after, []).append(working.key)
    return [key for field in fields for key in (field.key, *after.get(field.key, ()))]
