"""The filter bar over a table: saved view, quick search, count, and a chip for each condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from assetregister.filters.writing import write
from ui.desktop.filters.editor import FilterEditor
from ui.desktop.filters.parts import Filter, Parts, whole
from ui.desktop.filters.viewmenu import ViewButton
from ui.desktop.filters.wording import chip_words
from ui.desktop.look.fonts import Type, text_scale
from ui.desktop.widgets.button import Button, Kind, add_button
from ui.desktop.widgets.chip import Chip, ChipRow
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.searchfield import SearchField
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.filters.conditions import Condition
    from assetregister.records.record import RecordType
    from assetregister.register import Reader

PAUSE = 120
_SEARCH: Final = 280
_FIRST: Final = 1000  # the search takes its width before the gap after it takes any


class FilterBar(QWidget):
    """``changed`` when other rows are to be shown, typing having paused; `filter` says which.

    ``possible_asked`` when the rows that may match are wanted as well.
    """

    changed = Signal()
    possible_asked = Signal()
    save_asked = Signal()
    left_down = Signal()

    def __init__(self, register: Reader, about: RecordType) -> None:
        super().__init__()
        self._register = register
        self._about = about
        self._filter = Filter()
        self._editing: int | None = None
        self.editor = FilterEditor(self, register, about)
        self.editor.made.connect(self._made)
        self.view = ViewButton(about.plural)
        plural = about.plural[:1].lower() + about.plural[1:]
        self.search = SearchField(f"Search {plural}", "/")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search_now)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.backspaced_empty.connect(self.take_last)
        self.search.left_down.connect(self.left_down)
        self.search.returnPressed.connect(self._search_now)
        self._count = Words("", Type.BOLD, tabular=True)
        self._of = Words("", Type.BODY, "muted", tabular=True)
        self._possible = Button("", Kind.LINK, small=True)
        self._possible.clicked.connect(self.possible_asked)
        self.columns = IconButton("columns-3", "Columns")
        self.more = IconButton("ellipsis", "More")
        self._chips = ChipRow()
        self._arrange()
        self._show_chips()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.view)
        top.addWidget(self.search, _FIRST)
        top.addSpacing(4)
        top.addStretch(1)
        count = QHBoxLayout()
        count.setSpacing(4)
        count.addWidget(self._count)
        count.addWidget(self._of)
        count.addWidget(self._possible)
        top.addLayout(count)
        top.addWidget(self.columns)
        top.addWidget(self.more)
        self.follow_look()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._chips)

    def follow_look(self) -> None:
        """Give the search the room that its words ask for."""
        self.search.setMaximumWidth(round(_SEARCH * text_scale()))

    # What is filtered

    @property
    def filter(self) -> Filter:
        """Return what decides which rows are shown."""
        return self._filter

    def set_filter(self, wanted: Filter) -> None:
        """Filter by something else."""
        self.search.blockSignals(True)
        self.search.setText(wanted.search)
        self.search.blockSignals(False)
        self._pause.stop()
        self._filter = wanted
        self._show_chips()
        self.changed.emit()

    def text(self) -> str:
        """Return the conditions as text."""
        condition = whole(self._filter.parts)
        return write(condition, self._about.key, self._register) if condition else ""

    def set_archived(self, archived: bool) -> None:  # as Qt's own setters
        """Say whether archived records are shown too."""
        self.set_filter(replace(self._filter, archived=archived))

    def clear(self) -> None:
        """Take all conditions and the search away."""
        self.set_filter(Filter(archived=self._filter.archived))

    def take_last(self) -> None:
        """Take the last condition away."""
        if self._filter.parts:
            self._set_parts(self._filter.parts[:-1])

    def take(self, place: int) -> None:
        """Take one condition away."""
        parts = self._filter.parts
        self._set_parts(parts[:place] + parts[place + 1 :])

    def _set_parts(self, parts: Parts) -> None:
        self.set_filter(replace(self._filter, parts=parts))

    def _search_now(self) -> None:
        self._pause.stop()
        if self.search.text() != self._filter.search:
            self._filter = replace(self._filter, search=self.search.text())
            self._show_chips()
            self.changed.emit()

    # Chips

    def chips(self) -> list[Chip]:
        """Return the chips, one for each condition."""
        return self._chips.chips()

    def _show_chips(self) -> None:
        focus = QApplication.focusWidget()
        keyboard_here = focus is not None and self._chips.isAncestorOf(focus)
        self._chips.clear()
        for place, part in enumerate(self._filter.parts):
            self._chips.add(self._chip(place, part))
        add = add_button("Add filter")
        add.setProperty("small", True)
        add.clicked.connect(lambda: self.add_filter(add))
        self._add = add
        self._chips.add(add)
        if not self._filter.is_empty:
            self._chips.add(self._quiet("Clear", self.clear))
        if self._filter.parts:
            self._chips.add(self._quiet("Save view", self.save_asked.emit))
        if keyboard_here:
            add.setFocus()

    def _quiet(self, words: str, act: object) -> Button:
        button = Button(words, Kind.QUIET, small=True)
        button.clicked.connect(act)
        return button

    def _chip(self, place: int, part: Condition) -> Chip:
        quiet, strong = chip_words(part, self._about.key, self._register)
        chip = Chip(quiet, strong=strong, removable=True)
        chip.setToolTip(f"{quiet} {strong}".strip())
        chip.clicked.connect(lambda: self.edit(place, chip))
        chip.removed.connect(lambda: self.take(place))
        return chip

    def add_filter(self, anchor: QWidget | None = None, path: tuple[str, ...] = ()) -> None:
        """Open the popover to add a condition."""
        self._editing = None
        self.editor.add(anchor or self._add, path)

    def edit(self, place: int, chip: Chip) -> None:
        """Open the popover to change a condition."""
        self._editing = place
        self.editor.edit(chip, self._filter.parts[place])

    def edit_as_text(self) -> None:
        """Open the popover to write the whole filter as text."""
        self._editing = -1
        self.editor.edit_text(self._add, whole(self._filter.parts))

    def _made(self, made: Parts) -> None:
        parts = self._filter.parts
        if self._editing is None:
            self._set_parts(parts + made)
        elif self._editing < 0:
            self._set_parts(made)
        else:
            self._set_parts(parts[: self._editing] + made + parts[self._editing + 1 :])

    # Counts

    def say_count(self, shown: int, of: int, possible: int, *, with_possible: bool = False) -> None:
        """Say how many rows are shown, of how many, and how many more may match."""
        self._count.setText(f"{shown:,}")
        self._of.setText(f"of {of:,}" if shown != of or not self._filter.is_empty else "")
        if with_possible:
            self._possible.setText("Only those certain")
        else:
            self._possible.setText(f"{possible:,} more may match" if possible else "")
        self._possible.setVisible(bool(possible) or with_possible)
        self._possible.setToolTip("Their dates or amounts leave it open. Press to show them too.")
        self.setAccessibleDescription(f"{shown:,} of {of:,} shown")

    def count_text(self) -> str:
        """Return the count as it is said."""
        return f"{self._count.text()} {self._of.text()}".strip()

    def possible_text(self) -> str:
        """Return what is said of rows that may match."""
        return self._possible.text()
