"""Tables are drawn from named roles, lit by the row, opened by the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Scheme, Theme
from ui.desktop.look.tokens import DARK, LIGHT
from ui.desktop.widgets.roles import Role
from ui.desktop.widgets.table import Table

RIGHT = int(Qt.AlignmentFlag.AlignRight)


def model() -> QStandardItemModel:
    made = QStandardItemModel(0, 4)
    made.setHorizontalHeaderLabels(["", "Name", "Floor area", "In use"])
    made.setHeaderData(2, Qt.Orientation.Horizontal, RIGHT, Qt.ItemDataRole.TextAlignmentRole)
    for marks, name, figure, percent in (
        (("finding", "conflict"), "Kaleidoscope", "3,400", 91.0),
        ((), "Sale Waterside", "6,220", 46.0),
        ((), "John Smith’s Stadium", "", None),
    ):
        cells = [QStandardItem(words) for words in ("", name, figure, "")]
        cells[0].setData(marks, Role.MARKS)
        cells[1].setData(True, Role.STRONG)
        cells[1].setData("AST-0041", Role.RECORD)
        cells[2].setTextAlignment(Qt.AlignmentFlag.AlignRight)
        cells[2].setData("m²" if figure else "", Role.UNIT)
        cells[2].setData("about" if figure else "", Role.QUALIFIER)
        cells[3].setData(percent, Role.PERCENT)
        cells[3].setData("warn" if percent and percent < 50 else None, Role.STATE)
        made.appendRow(cells)
    return made


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table()
    qtbot.addWidget(made)
    made.setModel(model())
    for column, width in enumerate((48, 200, 130, 120)):
        made.setColumnWidth(column, width)
    made.resize(520, 180)
    made.show()
    qtbot.waitExposed(made)
    return made


def inks(image: QImage, y: int, columns: range) -> list[str]:
    return [image.pixelColor(x, y).name().upper() for x in columns]


def near(colour: str, drawn: set[str]) -> bool:
    """Say whether a colour's hue was drawn, allowing for strokes smoothed into their ground."""
    hue = QColor(colour).hue()
    found = [QColor(ink) for ink in drawn]
    return any(abs(ink.hue() - hue) < 8 and ink.saturation() > 60 for ink in found)


def test_rows_are_as_high_as_their_words_ask(theme: Theme, table: Table) -> None:
    assert table.rowHeight(0) == 32

    theme.set_text_size(150)

    assert table.rowHeight(0) == 40


def test_a_selected_row_has_a_tint_and_an_accent_bar(table: Table) -> None:
    table.selectRow(0)

    image = table.viewport().grab().toImage()
    assert inks(image, 4, range(5)) == [LIGHT.accent] * 3 + [LIGHT.tint] * 2
    assert set(inks(image, 4, range(60, 490))) == {LIGHT.tint}
    assert set(inks(image, 31, range(60, 490))) == {LIGHT.hair}


def test_the_whole_row_lights_up_under_the_pointer(table: Table, qtbot: QtBot) -> None:
    qtbot.mouseMove(table.viewport(), QPoint(100, 50))

    image = table.viewport().grab().toImage()
    assert set(inks(image, 36, range(490))) == {LIGHT.hover}


def test_marks_are_drawn_in_the_colour_of_their_state(table: Table) -> None:
    image = table.viewport().grab().toImage()

    drawn = {ink for y in range(32) for ink in inks(image, y, range(48))}
    assert near(LIGHT.warn.text, drawn)
    assert near(LIGHT.clash.text, drawn)


def test_a_share_below_the_threshold_is_ochre(table: Table) -> None:
    image = table.viewport().grab().toImage()
    first = {ink for y in range(32) for ink in inks(image, y, range(378, 430))}
    second = {ink for y in range(32, 64) for ink in inks(image, y, range(378, 430))}

    assert LIGHT.chart[0] in first
    assert LIGHT.chart[1] in second


def test_a_value_not_stated_is_a_muted_dash(table: Table) -> None:
    image = table.viewport().grab().toImage()

    drawn = {ink for y in range(64, 95) for ink in inks(image, y, range(250, 376))}
    assert LIGHT.text not in drawn
    assert len(drawn) > 1


def test_enter_opens_beside_and_control_enter_opens_wide(table: Table, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(1, 1))

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].row() == 1
    with qtbot.waitSignal(table.opened_wide):
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_delegate_follows_a_new_look(theme: Theme, table: Table) -> None:
    table.viewport().grab()
    theme.set_scheme(Scheme.DARK)

    image = table.viewport().grab().toImage()
    assert inks(image, 120, range(2)) == [DARK.surface] * 2
    assert DARK.hair in inks(image, 31, range(490))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_column_fitted_to_its_contents_cuts_nothing(
    theme: Theme, table: Table, size: int
) -> None:
    theme.set_text_size(size)

    table.resizeColumnsToContents()

    words = table.fontMetrics().horizontalAdvance("John Smith’s Stadium")
    assert table.columnWidth(1) >= words + 16
    headings = table.headings.fontMetrics().horizontalAdvance("Floor area")
    assert table.columnWidth(2) >= headings + 16


def test_a_filtered_column_has_a_funnel_and_alt_down_asks_for_its_filter(
    table: Table, qtbot: QtBot
) -> None:
    table.headings.set_filtered({1})
    image = table.headings.viewport().grab().toImage()
    drawn = {ink for y in range(32) for ink in inks(image, y, range(48, 248))}

    assert table.headings.filtered() == {1}
    assert near(LIGHT.accent, drawn)
    qtbot.keyClick(table.headings, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.headings.filter_asked) as asked:
        qtbot.keyClick(table.headings, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [1]


def test_a_heading_reached_by_keyboard_sorts_and_turns_round(table: Table, qtbot: QtBot) -> None:
    qtbot.keyClick(table.headings, Qt.Key.Key_Right)

    qtbot.keyClick(table.headings, Qt.Key.Key_Space)
    first = table.headings.sortIndicatorOrder()
    qtbot.keyClick(table.headings, Qt.Key.Key_Space)

    assert table.headings.sortIndicatorSection() == 1
    assert {first, table.headings.sortIndicatorOrder()} == {
        Qt.SortOrder.AscendingOrder,
        Qt.SortOrder.DescendingOrder,
    }


def test_painting_many_cells_does_not_end_the_program(table: Table) -> None:
    for _ in range(300):
        table.viewport().grab()

    assert table.isVisible()
