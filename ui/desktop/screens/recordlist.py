"""The list of one record type: filter bar over table over footer, kept in step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from assetregister.errors import AssetRegisterError
from assetregister.filters.conditions import Compare, Query, Sort
from ui.desktop.filters.bar import FilterBar
from ui.desktop.filters.parts import Filter, paths_in
from ui.desktop.screens.counts import Counts
from ui.desktop.screens.emptiness import empty_state
from ui.desktop.screens.listviews import ListViews
from ui.desktop.screens.manyrecords import ManyRecords
from ui.desktop.screens.rowmarks import RowMarks
from ui.desktop.tables import sorting
from ui.desktop.tables.chooser import ColumnChooser
from ui.desktop.tables.columns import (
    TableColumn,
    columns_at,
    own_paths,
    read_paths,
)
from ui.desktop.tables.footer import TableFooter
from ui.desktop.tables.model import RecordTableModel
from ui.desktop.tables.thresholds import drawn_for
from ui.desktop.tables.view import RecordTable
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from assetregister.records.record import RecordType
    from assetregister.register import Changed
    from ui.desktop.desk import Desk
    from ui.desktop.filters.views import View

TABLES = "tables"  # in the preferences: what each table looks like


class RecordList(Pane):
    """Lists records in the order and with the columns that were last chosen.

    ``opened`` and ``opened_wide`` with a record's id; ``counted`` when another number of rows is
    shown; ``new_asked`` from the empty list.
    """

    opened = Signal(str)
    opened_wide = Signal(str)
    counted = Signal()
    new_asked = Signal()
    said = Signal(str, bool)

    def __init__(self, desk: Desk, about: RecordType) -> None:
        super().__init__("surface")
        self._desk = desk
        self._register = desk.register
        self.about = about
        self._possible = False
        self._sort: tuple[Sort, ...] = ()
        self._columns: list[TableColumn] = []
        self.bar = FilterBar(self._register, about)
        self.model = RecordTableModel(self._register, Query(about.key), self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(about.plural)
        self.footer = TableFooter()
        self.counts = Counts(desk, self.bar, self.footer)
        self.views = ListViews(self._register, about.key, self.bar.view, self)
        self.many = ManyRecords(desk, about, self)
        self._marks = RowMarks(self.table, self.model, self._register) if desk.findings else None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self.chooser = ColumnChooser(self, self._register.schema, about)
        self._arrange()
        self._connect()
        self.use_view(str(self._kept().get("view", "")))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        for button in self.many.buttons():
            self.footer.tools.addWidget(button)
        self.setMinimumWidth(320)

    def _connect(self) -> None:
        self.bar.changed.connect(self._filtered)
        self.bar.possible_asked.connect(self._turn_possible)
        self.bar.left_down.connect(self.table.setFocus)
        self.bar.save_asked.connect(self.views.save_as)
        self.bar.columns.clicked.connect(lambda: self.choose_columns())
        self.bar.more.clicked.connect(self._more)
        self.views.chosen.connect(self._show_view)
        self.views.keep_asked.connect(self.save_view)
        self.views.said.connect(self.said)
        self.table.opened.connect(lambda at: self._open(at, wide=False))
        self.table.opened_wide.connect(lambda at: self._open(at, wide=True))
        self.table.clicked.connect(self._clicked)
        self.table.sort_asked.connect(self._sort_by)
        self.table.arranged.connect(self._arranged)
        self.table.selection_changed.connect(self._selected)
        self.table.columns_asked.connect(lambda _: self.choose_columns())
        self.table.headings.filter_asked.connect(self._filter_column)
        self.chooser.chosen.connect(self.set_columns)
        self.many.said.connect(self.said)

    # What is shown

    def query(self) -> Query:
        """Return the question whose answer is shown."""
        asked = self.bar.filter.query(self.about.key, self._sort)
        return replace(asked, possible=self._possible)

    def column_paths(self) -> tuple[tuple[str, ...], ...]:
        """Return the paths of the columns, in the order in which they stand."""
        return tuple(self._columns[place].path for place in self.table.order())

    def show_record(self, record_id: str) -> None:
        """Select a record, if it is among the rows."""
        self.table.show_record(record_id)

    def starting_values(self) -> dict[str, Any]:
        """Return the values that a new record takes from the filter, as its rows all have them."""
        values = {}
        for part in self.bar.filter.parts:
            match part:
                case Compare((key,), "=", (operand,)) if key in self.about.fields:
                    field = self.about.fields[key]
                    values[key] = None if field.many else field.kind.decode(operand)
        return {key: value for key, value in values.items() if value is not None}

    def set_filter(self, wanted: Filter) -> None:
        """Show other rows."""
        self.bar.set_filter(wanted)

    def set_columns(self, columns: Sequence[TableColumn]) -> None:
        """Show other columns, and remember them."""
        self._columns = list(columns)
        self._ask()
        self._remember()

    def _filtered(self) -> None:
        self._possible = False
        self._ask()

    def _turn_possible(self) -> None:
        self._possible = not self._possible
        self._ask()

    def _ask(self) -> None:
        self.table.ask(self.query(), drawn_for(self._columns, self.bar.filter.parts))
        self.table.mark_filtered(paths_in(self.bar.filter.parts))
        self._counted()

    def follow(self, changed: Changed) -> None:
        """Follow a change in the register."""
        self.table.follow(changed)
        if self._marks is not None:
            self._marks.look_again()
        self.counts.forget()
        self._counted()
        if "saved_view" in changed.records:
            self._follow_views()

    def _follow_views(self) -> None:
        current = self.views.current
        if current is not None and self.views.saved.get(current.id) is None:
            self.use_view("")  # it was archived, or its making undone
        self.views.show()

    def _counted(self) -> None:
        shown = self.model.rowCount()
        columns = [self._columns[place] for place in self.table.shown_places()]
        summed = next((column for column in columns if column.adds_up), None)
        self.counts.tell(self.query(), shown, summed)
        self._show_emptiness(shown)
        self.counted.emit()

    def _show_emptiness(self, shown: int) -> None:
        if self._stack.count() > 1:
            old = self._stack.widget(1)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        if not shown:
            self._stack.addWidget(
                empty_state(
                    self.about,
                    self.bar.filter,
                    self.counts.of(self.query()),
                    can_add=not self._register.read_only,
                    clear=self.bar.clear,
                    take_last=self.bar.take_last,
                    new=self.new_asked.emit,
                    last=self._last_words(),
                )
            )
        self._stack.setCurrentIndex(0 if shown else 1)

    def emptiness(self) -> EmptyState | None:
        """Return what is shown in place of rows, if there are none."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, EmptyState) else None

    def _last_words(self) -> str:
        chips = self.bar.chips()
        return chips[-1].accessibleName() if chips else ""

    # Order

    def _sort_by(self, place: int, more: bool) -> None:
        self._sort = sorting.clicked(self._sort, self._columns[place].path, more=more)
        self._ask()
        self._remember()

    def showEvent(self, event: QShowEvent) -> None:
        """Mark the rows now on the screen."""
        super().showEvent(event)
        if self._marks is not None:
            self._marks.look()

    # Opening and selecting

    def _open(self, at: QModelIndex, *, wide: bool) -> None:
        record_id = self.model.record_id(at.row())
        if record_id:
            (self.opened_wide if wide else self.opened).emit(record_id)

    def open_current(self, *, wide: bool) -> None:
        """Open the record that the keyboard is on."""
        if self.table.currentIndex().isValid():
            self._open(self.table.currentIndex(), wide=wide)

    def _clicked(self, at: QModelIndex) -> None:
        if self.table.selected_count() == 1:
            self._open(at, wide=False)

    def _selected(self) -> None:
        count = self.table.selected_count()
        self.footer.say_selected(count)
        self.many.show_for(count)

    # Columns

    def choose_columns(self) -> None:
        """Open the popover in which columns are chosen."""
        order = [self._columns[place] for place in self.table.order()]
        self.chooser.open(self.bar.columns, order)

    def _arranged(self) -> None:
        order = self.table.order()
        if order != sorted(order):
            self._columns = [self._columns[place] for place in order]
            self.table.put_in_order()
            self._ask()
        self._remember()

    def _filter_column(self, section: int) -> None:
        if section > 0:
            self.bar.add_filter(self.bar.columns, self._columns[section - 1].path)

    def _kept(self) -> dict[str, Any]:
        kept = self._desk.preferences.get(TABLES, {}).get(self.about.key, {})
        return dict(kept)

    def _remember(self) -> None:
        tables = dict(self._desk.preferences.get(TABLES, {}))
        tables[self.about.key] = {
            "columns": [column.key for column in self._columns],
            "widths": self.table.sized(),
            "sort": sorting.write(self._sort),
            "view": self.views.current.id if self.views.current else "",
        }
        self._desk.preferences.put(**{TABLES: tables})

    # Views

    def use_view(self, view_id: str) -> None:
        """Show a saved view; an empty id shows all records as this table was last left."""
        self.views.use(view_id)

    def _show_view(self, view: View | None) -> None:
        kept = self._kept()
        schema = self._register.schema
        if view is not None:
            self._columns, self._sort, parts = list(view.columns), view.sort, view.parts
        else:
            paths = read_paths(", ".join(kept.get("columns", ())))
            self._columns = columns_at(schema, self.about, paths)
            self._sort = sorting.read(str(kept.get("sort", "")))
            parts = ()
        self._columns = self._columns or columns_at(schema, self.about, own_paths(self.about))
        if not self._sort:
            self._sort = tuple(Sort((key,)) for key in self.about.title_fields()[:1])
        self.bar.set_filter(Filter(parts, archived=self.bar.filter.archived))
        self.table.set_sized({k: int(v) for k, v in kept.get("widths", {}).items()})
        if (view.id if view else "") != kept.get("view", ""):
            self._remember()

    def save_view(self, name: str, view_id: str = "") -> None:
        """Keep filter, columns and order as a view, and use it."""
        order = [self._columns[place] for place in self.table.order()]
        try:
            kept = self.views.saved.save(name, self.bar.filter.parts, order, self._sort, view_id)
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return
        self.said.emit(f"Saved the view {name}", True)
        self.use_view(kept)

    # More

    def more_menu(self) -> QMenu:
        """Return what the button More offers."""
        menu = QMenu(self)
        archived = menu.addAction("Show archived records")
        archived.setCheckable(True)
        archived.setChecked(self.bar.filter.archived)
        archived.toggled.connect(self.bar.set_archived)
        menu.addAction("Filter as text…").triggered.connect(lambda: self.bar.edit_as_text())
        menu.addAction("Choose columns…").triggered.connect(lambda: self.choose_columns())
        menu.addSeparator()
        menu.addAction("Select all\tCtrl+A").triggered.connect(self.table.selectAll)
        menu.addAction("Copy the selected rows\tCtrl+C").triggered.connect(self.table.copy)
        menu.addSeparator()
        for action in self.many.actions(menu):
            menu.addAction(action)
        return menu

    def _more(self) -> None:
        menu = self.more_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.bar.more.mapToGlobal(self.bar.more.rect().bottomLeft()))
