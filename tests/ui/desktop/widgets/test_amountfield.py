"""An amount is qualifier, number and unit behind one edge."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.amountfield import AmountField

Part = TypeVar("Part", bound=QWidget)
QUALIFIERS = [("exactly", "Exactly"), ("about", "About"), ("none", "Not stated")]


@pytest.fixture
def field(qtbot: QtBot) -> AmountField:
    made = AmountField(QUALIFIERS, "m²")
    qtbot.addWidget(made)
    made.setAccessibleName("Gross internal area")
    return made


def part(field: AmountField, kind: type[Part]) -> Part:
    return field.findChildren(kind)[0]


def test_a_new_field_is_not_stated(field: AmountField) -> None:
    assert field.qualifier() == "none"
    assert field.text() == ""


def test_what_was_set_is_given_back(field: AmountField) -> None:
    field.set_qualifier("about")
    field.setText("6–12")

    assert (field.qualifier(), field.text()) == ("about", "6–12")


def test_typing_a_number_states_it(field: AmountField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(part(field, QLineEdit), "3")

    assert (field.qualifier(), field.text()) == ("exactly", "3")


def test_not_stated_takes_the_number_away_and_another_qualifier_brings_it_back(
    field: AmountField, qtbot: QtBot
) -> None:
    field.set_qualifier("about")
    field.setText("3,400")
    combo = part(field, QComboBox)

    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(combo, Qt.Key.Key_End)
    assert field.is_not_stated()
    assert field.text() == ""

    qtbot.keyClick(combo, Qt.Key.Key_Home)
    assert (field.qualifier(), field.text()) == ("exactly", "3,400")


def test_every_part_is_named(field: AmountField) -> None:
    assert part(field, QComboBox).accessibleName() == "Gross internal area: qualifier"
    assert part(field, QLineEdit).accessibleName() == "Gross internal area: number m²"


def test_what_is_wrong_is_read_out_at_the_number(field: AmountField) -> None:
    field.setAccessibleDescription("Enter a number, like 3,400")

    assert part(field, QLineEdit).accessibleDescription() == "Enter a number, like 3,400"


def test_both_parts_are_reached_by_tab(field: AmountField) -> None:
    for reached in (part(field, QComboBox), part(field, QLineEdit)):
        assert reached.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_unit_may_come_first(qtbot: QtBot) -> None:
    made = AmountField(QUALIFIERS, "£", unit_first=True)
    qtbot.addWidget(made)
    made.show()

    unit = next(one for one in made.children() if isinstance(one, QWidget) and one.x() > 4)
    assert part(made, QLineEdit).x() > part(made, QComboBox).x()
    assert unit is not None


def test_a_read_only_field_is_seen_and_not_altered(field: AmountField) -> None:
    field.set_read_only(True)

    assert part(field, QLineEdit).isReadOnly()
    assert not part(field, QComboBox).isEnabled()


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_is_clipped(theme: Theme, field: AmountField, size: int) -> None:
    theme.set_text_size(size)
    field.show()
    field.resize(field.sizeHint())

    combo = part(field, QComboBox)
    assert combo.width() >= combo.minimumSizeHint().width()
    assert field.height() >= combo.fontMetrics().height() + 16


def test_twenty_thousand_changes_of_text_do_not_end_the_program(field: AmountField) -> None:
    field.set_qualifier("about")

    for number in range(20_000):
        field.setText(str(number))

    assert field.text() == "19999"
