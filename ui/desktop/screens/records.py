"""The screen of one record type: filter bar, table and footer, and the record open beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from assetregister.errors import AssetRegisterError
from ui.desktop.drafting import Drafting
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.leaving import may_leave
from ui.desktop.navigation import Place
from ui.desktop.screens.recordlist import RecordList
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from assetregister.drafts import FormDraft
    from assetregister.filters.conditions import Query
    from assetregister.register import Changed
    from ui.desktop.desk import Desk
    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.screens.screen import Found

PANEL = 584
COVERS_BELOW = 940  # of the screen's own width, the side bar being folded by then
SPLIT = "split"


class RecordsScreen(Screen):
    """Lists the records of a type; ``export_asked`` for what is shown.

    ``back_asked`` and ``forward_asked`` from the header of a record that has the whole width.
    """

    export_asked = Signal()
    back_asked = Signal()
    forward_asked = Signal()

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self.about = desk.type(key)
        self._open = ""
        self._wide = False
        self._title = ""
        self.list = RecordList(desk, self.about)
        self.list.opened.connect(lambda record_id: self._ask(Place(self.key, record_id)))
        self.list.opened_wide.connect(lambda record_id: self._ask(Place(self.key, record_id, True)))
        self.list.counted.connect(self.titled)
        self.list.said.connect(self.said)
        self.list.new_asked.connect(lambda: self.new())
        self._panel: RecordPanel | None = None
        self._drafting: Drafting | None = None
        self._right = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.splitterMoved.connect(lambda *_: self._remember_split())
        self._right.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    def panel(self) -> RecordPanel:
        """Return the form, made when it is first needed."""
        if self._panel is None:
            from ui.desktop.forms.helping import Helping  # forms come when one is opened
            from ui.desktop.forms.panel import RecordPanel
            from ui.desktop.screens.unsavedmark import UnsavedMark

            self._panel = RecordPanel(self.desk.register, self.desk.preferences.actor)
            self._panel.wide_asked.connect(self._turn_wide)
            self._panel.failed.connect(lambda sentence: self.said.emit(sentence, False))
            self._panel.said.connect(lambda sentence: self.said.emit(sentence, False))
            self._panel.closed.connect(self.close_record)
            self._panel.saved.connect(self._saved)
            self._panel.open_record.connect(self.open_record)
            self._panel.title_changed.connect(self._titled)
            self._panel.header.back_asked.connect(self.back_asked)
            self._panel.header.forward_asked.connect(self.forward_asked)
            Helping(self._panel, self.desk)
            UnsavedMark(self._panel, self.list.model)
            if self.desk.drafts is not None:
                self._drafting = Drafting(self._panel, self.desk.drafts)
                self._drafting.failed.connect(self._panel.failed)
            self._right.addWidget(self._panel)
        return self._panel

    # Where we are

    def title(self) -> str:
        """Return the name of what is listed."""
        return self.about.plural

    def stands_for_header(self) -> bool:
        """Return whether a record has the whole width: its header stands for the page's."""
        return self._wide and self.is_editing()

    def buttons(self) -> list[QWidget]:
        """Return Export and New."""
        export = Button("Export", glyph="download")
        export.clicked.connect(self.export_asked)
        label = self.about.label[:1].lower() + self.about.label[1:]
        new = Button(f"New {label}", Kind.PRIMARY, glyph="plus")
        new.clicked.connect(lambda: self.new())
        return [export] if self.desk.register.read_only else [export, new]

    def help_page(self) -> str:
        """Return the page about lists; the form beside one has a page of its own."""
        return "record" if self.stands_for_header() else "lists"

    def place(self) -> Place:
        """Return this list, with the record open on it."""
        return Place(self.key, self._open, self._wide)

    def arrive(self, place: Place) -> None:
        """Show the list, the rows and the record that the place names."""
        if place.rows is not None:
            self.list.set_filter(Filter(parts_of(place.rows.where), place.rows.search))
        if place.record:
            if place.record != self._open:
                self.panel().show_record(place.record, self.key)
            self._show_panel(place.record, wide=place.wide)
            self.list.show_record(place.record)
        else:
            self._hide_panel()

    def may_leave(self) -> bool:
        """Return whether the record beside the list holds nothing unsaved."""
        return self._panel is None or may_leave(self._panel, self._title, self)

    def _ask(self, place: Place) -> None:
        if self.may_leave():
            self.arrive(place)
            self.go.emit(place)

    def _titled(self, title: str) -> None:
        self._title = title
        self.titled.emit()

    # The record beside the list

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        """Begin a new record beside the list, with these values and those of the filter."""
        if self.desk.register.read_only:
            self.said.emit(self.desk.register.read_only, False)
        elif self.may_leave():
            self._title = ""
            started = {**self.list.starting_values(), **(values or {})}
            self.panel().new_record(self.key, started)
            self._show_panel("", wide=False)

    def copy(self) -> None:
        """Begin a new record with the values of the one that is open, or current in the list."""
        if self.desk.register.read_only:
            self.said.emit(self.desk.register.read_only, False)
            return
        if not self.is_editing():
            self.list.open_current(wide=False)
        if self.is_editing() and self._open:
            self.panel().copy()
            if self.panel().record is None:
                self._show_panel("", wide=self._wide)

    def go_on_with(self, draft: FormDraft) -> bool:
        """Show a form as it was left; return whether it is shown, having said why if it is not."""
        if not self.may_leave():
            return False
        try:
            self.panel().show_draft(draft)
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return False
        self._show_panel(draft.record, wide=False)
        self.list.show_record(draft.record)
        self.keep_draft()
        QTimer.singleShot(0, self, self.panel().show_altered)  # once it has its room
        return True

    def keep_draft(self) -> None:
        """Keep what is being typed, should the program end now."""
        if self._drafting is not None:
            self._drafting.keep()

    def save(self) -> None:
        """Save the record beside the list."""
        if self._panel is not None and self._right.isVisible():
            self._panel.save()

    def close_record(self) -> None:
        """Close the record and give the list its room back."""
        self._ask(Place(self.key))
        self.list.table.setFocus()

    def _turn_wide(self) -> None:
        self._ask(Place(self.key, self._open, not self._wide))

    def close_down(self) -> None:
        """Let the form stop listening to the register."""
        if self._panel is not None:
            self._panel.close_down()

    def is_editing(self) -> bool:
        """Return whether a record, or a new one, is open beside the list."""
        return not self._right.isHidden()

    def _saved(self, record_id: str) -> None:
        self._open = record_id
        title = self.desk.register.titles([record_id]).get(record_id, "")
        self.said.emit(f"Saved {title}".rstrip(), True)
        self.list.show_record(record_id)
        self.go.emit(self.place())

    def _show_panel(self, record_id: str, *, wide: bool) -> None:
        self._open, self._wide = record_id, wide
        self._right.setCurrentWidget(self.panel())
        was_hidden = self._right.isHidden()
        self._right.show()
        if was_hidden:
            self._split()
        self._cover()
        self.panel().set_wide(wide)
        self.titled.emit()

    def _hide_panel(self) -> None:
        self._open, self._wide = "", False
        self._right.hide()
        self.list.show()
        self.titled.emit()

    def _split(self) -> None:
        kept = self.desk.preferences.get(SPLIT)
        panel = int(kept) if isinstance(kept, int) else PANEL
        if kept is None and self.width() > 1500:
            panel = 668
        self._splitter.setSizes([max(self.width() - panel, 200), panel])

    def _remember_split(self) -> None:
        self.desk.preferences.put(**{SPLIT: self._splitter.sizes()[1]})

    def _cover(self) -> None:
        covered = self._wide or self.width() < COVERS_BELOW
        self.list.setVisible(not (covered and self.is_editing()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel cover the list where there is no room for both."""
        super().resizeEvent(event)
        if self.is_editing():
            self._cover()
            QTimer.singleShot(0, self._split)

    # The rest

    def show_findings(self, found: Found) -> None:
        """Mark the rows of which the rules say something."""
        self.list.model.set_findings(found)

    def heard(self, changed: Changed) -> None:
        """Follow a change; the form listens for itself."""
        self.list.follow(changed)

    def panes(self) -> list[QWidget]:
        """Return the table and the record, or the parts of a record that has the whole width."""
        found: list[QWidget] = [] if self.list.isHidden() else [self.list.table]
        if self.is_editing() and self._panel is not None:
            found += self._panel.panes() if self._wide else [self._panel]
        return found

    def focus_search(self) -> None:
        """Go to the quick search."""
        self.list.show()
        self.list.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.bar.search.selectAll()

    def query(self) -> Query:
        """Return the question whose answer is listed."""
        return self.list.query()

    def open_id(self) -> str:
        """Return the id of the record that is open; empty if none is."""
        return self._open

    def columns(self) -> tuple[tuple[str, ...], ...]:
        """Return the paths of the columns, in the order in which they stand."""
        return self.list.column_paths()
