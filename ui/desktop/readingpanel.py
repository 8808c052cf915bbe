"""A record to be read beside its list, behind the same words as the form that edits it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Elided, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Register


class RecordPanel(Pane):
    """Shows what is stated of a record, section by section."""

    saved = Signal(str)
    closed = Signal()
    open_record = Signal(str)
    title_changed = Signal(str)

    def __init__(self, register: Register, tasks: object = None) -> None:
        super().__init__("surface")
        self._register = register
        self._record_id = ""
        self._tile = Glyph("file-text", 22, "accent", tile=40)
        self._title = Elided("", Type.TITLE)
        self._kind = Elided("", Type.SMALL, "text2")
        close = IconButton("x", "Close (Esc)")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 16, 10)
        head.setSpacing(12)
        head.addWidget(self._tile)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._kind)
        head.addLayout(names, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def show_record(self, record_id: str) -> None:
        """Show a record."""
        record = self._register.get(record_id)
        self._record_id = record_id
        if record is None:
            return
        title = self._register.titles([record_id]).get(record_id, record.reference)
        self._tile.set_glyph(record.about.icon, "accent")
        self._title.setText(title)
        self._kind.setText(f"{record.about.label} {record.reference}")
        self._area.setWidget(self._values(record))
        self.title_changed.emit(title)

    def _values(self, record: Record) -> QWidget:
        inner = Pane()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(6)
        for section, fields in record.about.sections().items():
            stated = [field for field in fields if record.values.get(field.key) is not None]
            if stated:
                column.addSpacing(8)
                column.addWidget(Words(section, Type.HEADING))
            for field in stated:
                column.addLayout(self._line(field, record))
        column.addStretch(1)
        return inner

    def _line(self, field: Field, record: Record) -> QHBoxLayout:
        line = QHBoxLayout()
        label = Words(field.label, Type.BODY, "text2", wrap=True)
        label.setFixedWidth(148)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Words(self._said(field, record.values[field.key]), wrap=True), 1)
        return line

    def _said(self, field: Field, value: Any) -> str:
        if field.to is None:
            return str(field.kind.format(value))
        ids = value if field.many else (value,)
        return "; ".join(self._register.titles(ids).values())

    def new_record(self, type_key: str, values: Mapping[str, Any] | None = None) -> None:
        """Begin a new record."""

    def has_unsaved(self) -> bool:
        """Return whether anything would be lost."""
        return False

    def save(self) -> bool:
        """Save, and return whether it could be done."""
        return True

    def revert(self) -> None:
        """Show the record as it is kept."""
        self.show_record(self._record_id)
