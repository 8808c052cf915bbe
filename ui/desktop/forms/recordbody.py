"""The body of a record: its pages, and at full width the section list and context beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.forms.contextcolumn import ContextColumn
from ui.desktop.forms.pages import DETAILS, HISTORY, LINKS, settle
from ui.desktop.forms.sectionentry import Entry
from ui.desktop.forms.sectionlist import SectionList
from ui.desktop.forms.sectionmarks import marks_of
from ui.desktop.forms.taborder import first_stop
from ui.desktop.look.fonts import text_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QScrollArea, QScrollBar

    from assetregister.register import Reader
    from ui.desktop.forms.detailspage import DetailsPage
    from ui.desktop.forms.recordpages import RecordPages
    from ui.desktop.forms.tabline import Tab

SECTIONS_FROM: Final = 760  # px at 100 % text: below it tabs stand in for the list
CONTEXT_FROM: Final = 1060  # below it Links and History are pages only
ROOMY_FROM: Final = 1500
SECTION: Final = "section:"
_NEAR: Final = 48  # a part counts as in sight once its top is this close to the top


class RecordBody(QWidget):
    """``went`` with the key of the page gone to; ``rearranged`` when other parts are shown.

    With the section list, lists of inner records stand below the form, and one scroll leads through
    all of it.
    """

    went = Signal(str)
    rearranged = Signal()

    def __init__(self, pages: RecordPages, register: Reader) -> None:
        super().__init__()
        self.pages = pages
        self._wide = False
        self._tabs: Sequence[Tab] = ()
        self._jumped_to = -1
        self._back_to = 0
        self._shown = ""
        self._behind = True
        self.sections = SectionList()
        self.context = ContextColumn(register)
        self.sections.chosen.connect(self.choose)
        self.sections.entered.connect(self._enter)
        self.context.gone_to.connect(self.choose)
        self._bar.valueChanged.connect(self._follow)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sections)
        line.addWidget(pages, 1)
        line.addWidget(self.context)
        self.sections.hide()
        self.context.hide()

    @property
    def has_sections(self) -> bool:
        """Return whether the section list stands in for the tabs."""
        return not self.sections.isHidden()

    # What is shown

    def set_wide(self, wide: bool) -> None:  # as Qt's own setters
        """Show what belongs beside a record at full width, as far as there is room."""
        self._wide = wide
        self._fit()

    def show_parts(self, tabs: Sequence[Tab], addable: Sequence[tuple[str, str]]) -> None:
        """Show the record that the pages now hold: its parts, and what surrounds it."""
        self._tabs = tabs
        self._behind = True
        record = self.pages.record
        before, self._shown = self._shown, record.id if record is not None else ""
        self._back_to = self._bar.value() if before == self._shown else 0
        self._make_lists()
        titles = [section.title for section in self._details.form.sections()]
        entries = [Entry(f"{SECTION}{title}", title) for title in titles]
        for key, words, count in tabs[1:]:
            entries.append(Entry(key, words, count, 2 if key in (LINKS, HISTORY) else 1))
        self.sections.show_entries(entries, addable)
        self._fit()
        if self._back_to:
            QTimer.singleShot(0, self, self._go_back)  # once it is laid out
        else:
            self._bar.setValue(0)

    def mark(self) -> None:
        """Mark the parts in which something is to be put right, chosen, checked or saved."""
        if self.has_sections:
            form = self._details.form
            marks = {f"{SECTION}{title}": found for title, found in marks_of(form).items()}
            for name, sublist in self.pages.lists.items():
                marks[name] = sublist.marks()
                self.sections.show_count(name, sublist.count())
            self.sections.show_marks(marks)

    def _make_lists(self) -> None:
        if self.has_sections:
            self.pages.make_lists([key for key, _, _ in self._tabs])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def follow_look(self) -> None:
        """Leave out what bigger words leave no room for."""
        self._fit()

    def _fit(self) -> None:
        record = self.pages.record
        room = self.width() / text_scale()
        listed = self._wide and room >= SECTIONS_FROM
        around = listed and room >= CONTEXT_FROM and record is not None
        if listed != self.has_sections:
            self.sections.setVisible(listed)
            self.pages.gather(listed)
            self._make_lists()
            self.mark()
            self.rearranged.emit()
        self.context.set_wide(room >= ROOMY_FROM)
        self.context.setVisible(around)
        details = self._details
        details.set_checked_elsewhere(around)
        if around and record is not None and self._behind:
            self._behind = False
            self.context.show_record(record, details.findings, details.accepted)
            self.rearranged.emit()

    # Going about

    def choose(self, key: str) -> None:
        """Go to a part: a section, a list, or a page; it is scrolled into view."""
        page = DETAILS if key.startswith(SECTION) else key
        self.pages.go_to(page)
        self.went.emit(page)
        self.sections.set_current(key)
        self._jump(key)
        QTimer.singleShot(0, self, lambda: self._jump_again(key))  # once all is laid out

    def turn_to(self, page: str) -> None:
        """Go to a page, as a tab does; in the section list its part becomes the current one."""
        if self.has_sections and page != DETAILS:
            self.choose(page)
        else:
            self.pages.go_to(page)
            self._follow(self._bar.value())

    def _enter(self, key: str) -> None:
        stop = first_stop(self._part(key) or self.pages.area(key))
        if stop is not None:
            stop.setFocus()

    def _parts(self) -> dict[str, QWidget]:
        sections = self._details.form.sections()
        found: dict[str, QWidget] = {f"{SECTION}{one.title}": one for one in sections}
        return {**found, **self.pages.lists}

    def _part(self, key: str) -> QWidget | None:
        return self._parts().get(key)

    def _jump(self, key: str) -> None:
        part = self._part(key)
        if part is not None and self.has_sections:
            settle(self._area)
            self._back_to = 0
            self._jumped_to = min(self._top(part), self._bar.maximum())
            self._bar.setValue(self._jumped_to)

    @property
    def _details(self) -> DetailsPage:
        return self.pages.details

    @property
    def _area(self) -> QScrollArea:
        return self.pages.area(DETAILS)

    @property
    def _scrolled(self) -> QWidget:
        held = self._details.parentWidget()
        assert held is not None
        return held

    @property
    def _bar(self) -> QScrollBar:
        return self._area.verticalScrollBar()

    def _jump_again(self, key: str) -> None:
        if self.sections.current() == key:
            self._jump(key)

    def _go_back(self) -> None:
        """Return to where the record was before it was shown anew."""
        if self._back_to:
            settle(self._area)
            self._jumped_to = self._back_to
            self._bar.setValue(self._back_to)
            part = self._part(self.sections.current())
            if part is not None and part.visibleRegion().isEmpty():
                self._jump(self.sections.current())  # what stood above it has become shorter

    def _top(self, part: QWidget) -> int:
        return part.mapTo(self._scrolled, QPoint()).y()

    def _follow(self, value: int) -> None:
        """Mark the part that scrolling has brought to the top."""
        if not self.has_sections or value == self._jumped_to:
            return
        self._jumped_to = -1
        if self.pages.currentWidget() is self._area:
            parts = self._parts()
            passed = [key for key, part in parts.items() if self._top(part) <= value + _NEAR]
            self.sections.set_current(passed[-1] if passed else next(iter(parts), ""))
