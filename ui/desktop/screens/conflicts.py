"""Conflicts: places that hold several values at once, and choosing the one to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from assetregister.errors import AssetRegisterError
from ui.desktop.desk import said_time
from ui.desktop.look.fonts import Type
from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.register import Changed, Rival
    from ui.desktop.desk import Desk


class ConflictsScreen(Screen):
    """The list left; right, a card for each value, with who entered it and a button to keep it."""

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self._places: list[tuple[str, str]] = []
        self.model = LineModel(["Record", "Field"], marked=True)
        self.table = LineTable(self.model, (0, 3, 2))
        self.table.setAccessibleName("Conflicts")
        self.table.selectionModel().currentRowChanged.connect(lambda at: self._chosen(at))
        self.table.opened.connect(lambda at: self.open_record.emit(self._places[at.row()][0]))
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(
            EmptyState(
                "split",
                "No conflicts",
                "Where two people have entered different values for the same thing, both are kept "
                "and listed here until somebody chooses.",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.buttons_to_keep: list[Button] = []

    def title(self) -> str:
        """Return what the page header says."""
        return "Conflicts"

    def count(self) -> str:
        """Return how many there are."""
        return f"{len(self._places):,}" if self._places else ""

    def arrive(self, place: object) -> None:
        """Read the conflicts there are."""
        self._read()

    def heard(self, changed: Changed) -> None:
        """Read them again."""
        self._read()
        self.titled.emit()

    def panes(self) -> list[QWidget]:
        """Return the list and the values."""
        return [self.table, self._side]

    def _read(self) -> None:
        self._places = self.desk.register.conflicts()
        titles = self.desk.register.titles(record_id for record_id, _ in self._places)
        types = self.desk.register.types_of(record_id for record_id, _ in self._places)
        lines = [
            Line((titles.get(i, ""), self._label(types[i], place)), i, ("conflict",))
            for i, place in self._places
        ]
        self.model.show(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if lines:
            self.table.selectRow(0)
        self.titled.emit()

    def _field(self, type_key: str, place: str) -> Field | None:
        return self.desk.register.schema.fields(type_key).get(place.partition("/")[0])

    def _label(self, type_key: str, place: str) -> str:
        field = self._field(type_key, place)
        element = place.partition("/")[2]
        label = field.label if field else place
        return f"{label}: {element}" if element else label

    def _chosen(self, at: QModelIndex) -> None:
        if not at.isValid() or at.row() >= len(self._places):
            return
        record_id, place = self._places[at.row()]
        rivals = self.desk.register.rivals(record_id).get(place, [])
        type_key = self.desk.register.types_of([record_id])[record_id]
        field = self._field(type_key, place)
        inner = Pane("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        title = self.desk.register.titles([record_id]).get(record_id, "")
        column.addWidget(Words(title, Type.TITLE, wrap=True))
        column.addWidget(Words(self._label(type_key, place), tone="text2", wrap=True))
        self.buttons_to_keep = []
        for rival in rivals:
            column.addWidget(self._card(rival, field, record_id))
        column.addStretch(1)
        self._side.setWidget(inner)

    def _card(self, rival: Rival, field: Field | None, record_id: str) -> Card:
        said = self._said(rival.value, field)
        operation = rival.operation
        card = Card()
        card.body.addWidget(Words(said, Type.HEADING, wrap=True))
        who = operation.actor or "Not known"
        card.body.addWidget(
            Words(f"{who} · {said_time(operation)}", Type.SMALL, "text2", wrap=True)
        )
        short = said if len(said) <= 24 else "this"
        keep = Button(f"Keep {short}", Kind.DEFAULT)
        keep.setVisible(not self.desk.register.read_only)
        keep.clicked.connect(lambda: self._keep(rival.value, field, record_id))
        self.buttons_to_keep.append(keep)
        card.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _said(self, value: Any, field: Field | None) -> str:
        if value is None or field is None:
            return "Not stated" if value is None else str(value)
        if field.many:
            return "Listed" if value else "Not listed"
        if field.to is not None:
            return self.desk.register.titles([value]).get(value, str(value))
        return str(field.kind.format(value))

    def _keep(self, value: Any, field: Field | None, record_id: str) -> None:
        record = self.desk.register.get(record_id)
        if record is None or field is None:
            return
        kept = record.values.get(field.key) if field.many else value
        title = f"Resolve conflict in {record.about.label[:1].lower()}{record.about.label[1:]}"
        try:
            with self.desk.register.edit(title) as edit:
                edit.set(record, {field.key: kept})
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return
        self.said.emit(f"Kept {self._said(value, field)}", True)
