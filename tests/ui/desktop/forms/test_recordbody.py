"""A record at full width: its section list, one scroll through all of it, what surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.desktop.forms.driving import enter, named
from ui.desktop.forms.linkline import LinkLine
from ui.desktop.forms.pages import DETAILS, HISTORY, LINKS
from ui.desktop.forms.recordbody import SECTION, RecordBody
from ui.desktop.forms.sectionentry import ERROR, FINDING, UNSAVED
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.look.theme import Theme
    from ui.desktop.main_window import MainWindow

IDENTITY, ADDRESS = f"{SECTION}Identity", f"{SECTION}Address"


@pytest.fixture
def register(window: MainWindow) -> Register:
    """Give a register in which Kaleidoscope has a source, an estate strategy and a finding."""
    register = window.desk.register
    hall = named(register, "Kaleidoscope")
    with register.edit("Add what surrounds it") as edit:
        document = edit.add("document", {"name": "Delivering together"})
        texts = {"record": hall.id, "document": document.id, "place": "Page 3"}
        edit.add("citation", texts)
        edit.add("estate_strategy", {"name": "One estate", "assets": (hall.id,)})
        kind = register.schema.fields("asset")["net_area"].kind
        edit.set(hall, {"net_area": kind.parse("9,000")})
    return register


@pytest.fixture
def panel(window: MainWindow, register: Register) -> RecordPanel:
    """Give Kaleidoscope at full width on a small laptop."""
    window.go(Place("asset", named(register, "Kaleidoscope").id, wide=True))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen.panel()


def body(panel: RecordPanel) -> RecordBody:
    return panel.body


def scrolled_to(panel: RecordPanel) -> int:
    return panel.pages.area(DETAILS).verticalScrollBar().value()


def lines(panel: RecordPanel) -> list[str]:
    found = panel.body.context.findChildren(LinkLine)
    return [line.accessibleName() for line in found if line.isVisible()]


def test_the_list_names_every_section_and_list_and_page(panel: RecordPanel) -> None:
    entries = body(panel).sections.entries()
    titles = [f"{SECTION}{title}" for title in panel.form.about.sections()]
    assert list(entries)[: len(titles)] == titles
    assert list(entries)[len(titles) :] == [key for key in panel.tabs.all_keys() if key != DETAILS]
    assert panel.tabs.isHidden()
    assert body(panel).sections.current() == IDENTITY
    assert entries["citations"].accessibleName() == "Sources, 1"


def test_pressing_a_section_scrolls_to_it_and_scrolling_moves_the_mark(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    qtbot.mouseClick(body(panel).sections.entries()[ADDRESS], Qt.MouseButton.LeftButton)
    assert body(panel).sections.current() == ADDRESS
    section = next(s for s in panel.form.sections() if s.title == "Address")
    top = section.mapTo(panel.pages, section.rect().topLeft()).y()
    assert 0 <= top < 40
    assert section.isAncestorOf(QApplication.focusWidget())
    panel.pages.area(DETAILS).verticalScrollBar().setValue(0)
    assert body(panel).sections.current() == IDENTITY
    bar = panel.pages.area(DETAILS).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert body(panel).sections.current() not in (IDENTITY, ADDRESS)


def test_the_keyboard_goes_along_the_list_and_into_a_section(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    sections = body(panel).sections
    first = sections.entries()[IDENTITY]
    stops = [e for e in sections.entries().values() if e.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [first]
    first.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is sections.entries()[ADDRESS]
    assert scrolled_to(panel) > 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    section = next(s for s in panel.form.sections() if s.title == "Address")
    assert section.isAncestorOf(QApplication.focusWidget())


def test_f6_leads_through_list_form_context_and_bar(panel: RecordPanel, window: MainWindow) -> None:
    sections = body(panel).sections
    sections.entries()[IDENTITY].setFocus()
    for pane in (panel.pages, body(panel).context, panel.bar):
        window.next_pane(1)
        assert pane.isAncestorOf(QApplication.focusWidget()), pane


def test_sections_are_marked_with_what_is_wrong_found_and_unsaved(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    entries = body(panel).sections.entries()
    size = entries[f"{SECTION}Size and capacity"]
    assert size.marks() == (FINDING,)
    assert size.accessibleName() == "Size and capacity, a finding"
    assert entries[IDENTITY].marks() == ()
    enter(qtbot, panel.form, "name", "")
    assert entries[IDENTITY].marks() == (UNSAVED,)
    assert not panel.save()
    assert entries[IDENTITY].marks() == (ERROR, UNSAVED)
    assert "something to put right" in entries[IDENTITY].accessibleName()
    enter(qtbot, panel.form, "name", "Kaleidoscope")
    assert entries[IDENTITY].marks() == ()


def test_what_is_added_in_a_list_below_is_marked_counted_and_saved_with_the_rest(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.add_inside("occupations")
    entry = body(panel).sections.entries()["occupations"]
    assert UNSAVED in entry.marks()
    assert entry.accessibleName().startswith("Occupations, 1")
    assert body(panel).sections.current() == "occupations"
    form = panel.lists["occupations"].forms[0].form
    assert form is not None
    enter(qtbot, form, "occupation_kind", "vacant space")
    assert panel.save(), panel.bar.message()
    assert panel.record is not None
    assert register.counts_pointing(panel.record)["occupations"] == 1
    assert "occupations" in panel.lists


def test_unsaved_work_stays_when_the_record_is_shown_beside_the_list_and_back(
    panel: RecordPanel, window: MainWindow, qtbot: QtBot, register: Register
) -> None:
    panel.add_inside("occupations")
    form = panel.lists["occupations"].forms[0].form
    assert form is not None
    enter(qtbot, form, "occupation_kind", "vacant space")
    panel.set_wide(False)
    assert panel.tabs.isVisible()
    assert panel.lists["occupations"].forms[0].form is form
    panel.tabs.set_key(DETAILS)
    panel.tabs.set_key("occupations")
    assert form.isVisible()
    panel.set_wide(True)
    assert panel.tabs.isHidden()
    assert panel.has_unsaved()
    assert panel.save()


def test_the_context_says_what_surrounds_the_record_and_leads_there(
    panel: RecordPanel, window: MainWindow, register: Register
) -> None:
    told = lines(panel)
    assert any(line.startswith("Finding: ") and "Net" in line for line in told)
    assert any("Change: Add what surrounds it; Net" in line for line in told)
    assert any(line.startswith("Estate strategy: One estate") for line in told)
    assert "Document: Delivering together; 1 place cited" in told
    assert panel.details.checked.isHidden()
    assert body(panel).context.checked.isVisible()
    strategy = next(
        line
        for line in body(panel).context.findChildren(LinkLine)
        if line.accessibleName().startswith("Estate strategy")
    )
    strategy.click()
    assert window.screen_in_front().title() == "Estate strategies"  # type: ignore[union-attr]


def test_a_finding_in_the_context_leads_to_its_field(panel: RecordPanel) -> None:
    found = next(
        line
        for line in body(panel).context.findChildren(LinkLine)
        if line.accessibleName().startswith("Finding")
    )
    found.click()
    finding = panel.details.findings[0]
    row = panel.form.rows()[finding.field]
    assert row.isAncestorOf(QApplication.focusWidget())
    assert not row.visibleRegion().isEmpty()


def test_all_changes_and_all_links_are_pages(panel: RecordPanel) -> None:
    for key in (HISTORY, LINKS):
        body(panel).choose(key)
        assert panel.pages.currentWidget() is panel.pages.area(key)
        assert body(panel).sections.current() == key
    body(panel).choose(IDENTITY)
    assert panel.pages.currentWidget() is panel.pages.area(DETAILS)


def test_the_context_follows_a_save(panel: RecordPanel, qtbot: QtBot) -> None:
    enter(qtbot, panel.form, "net_area", "90")
    assert panel.save()
    qtbot.waitUntil(lambda: any("Change: Edit asset; Net" in line for line in lines(panel)))
    assert not any(line.startswith("Finding: ") for line in lines(panel))


@pytest.mark.parametrize(
    ("width", "text", "listed", "around"),
    [
        (1366, 100, True, True),
        (1366, 130, True, False),
        (911, 100, True, False),
        (911, 150, False, False),
        (1920, 150, True, True),
    ],
)
def test_what_there_is_no_room_for_is_left_out_and_the_tabs_come_back(
    panel: RecordPanel,
    window: MainWindow,
    theme: Theme,
    qtbot: QtBot,
    width: int,
    text: int,
    listed: bool,
    around: bool,
) -> None:
    theme.set_text_size(text)
    window.resize(width, 690)
    qtbot.waitUntil(lambda: body(panel).has_sections is listed)
    qtbot.waitUntil(lambda: body(panel).context.isVisible() is around)
    assert panel.tabs.isVisible() is not listed
    assert panel.details.checked.isVisible() is not around
    assert window.width() == width


def test_the_header_of_the_record_stands_for_that_of_the_page(
    panel: RecordPanel, window: MainWindow
) -> None:
    assert window.header.isHidden()
    assert panel.header.back.isVisible()
    panel.header.wide_asked.emit()
    assert window.header.isVisible()
    assert panel.header.back.isHidden()
    panel.header.wide_asked.emit()
    assert window.header.isHidden()
    panel.header.back.click()
    assert window.header.isVisible()


class _Windows(QObject):
    """Hears which widgets are shown as windows of their own: each takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_a_form_is_ever_a_window_of_its_own(
    window: MainWindow, register: Register, qapp: QApplication
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    window.go(Place("asset", named(register, "Kaleidoscope").id, wide=True))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    panel = screen.panel()
    for key in panel.form.about.fields:
        panel.form.show_field(key)
    for key in body(panel).sections.entries():
        body(panel).choose(key)
    panel.add_inside("occupations")
    panel.set_wide(False)
    for key in panel.tabs.all_keys():
        panel.tabs.set_key(key)
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def test_every_part_can_be_read_out(panel: RecordPanel) -> None:
    for entry in body(panel).sections.entries().values():
        found = QAccessible.queryAccessibleInterface(entry)
        assert found is not None
        assert found.text(QAccessible.Text.Name)
        assert found.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)


def test_a_record_stays_where_it_was_after_a_save_and_another_begins_at_its_top(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    qtbot.mouseClick(body(panel).sections.entries()["occupations"], Qt.MouseButton.LeftButton)
    place = scrolled_to(panel)
    assert place > 0
    panel.add_inside("occupations")
    form = panel.lists["occupations"].forms[0].form
    assert form is not None
    enter(qtbot, form, "occupation_kind", "vacant space")
    assert panel.save()
    qtbot.waitUntil(lambda: scrolled_to(panel) > 0)
    assert body(panel).sections.current() in panel.lists
    assert list(panel.lists) == [key for key in panel.tabs.all_keys() if key in panel.lists]

    def in_order() -> bool:
        tops = [sublist.y() for sublist in panel.lists.values()]
        return tops == sorted(tops)

    qtbot.waitUntil(in_order)
    panel.show_record(named(register, "Urmston Library").id)
    assert scrolled_to(panel) == 0
    body(panel).choose(ADDRESS)
    place = scrolled_to(panel)
    assert place > 0
    qtbot.waitUntil(lambda: scrolled_to(panel) == place)
