"""A row of a form ties label, help and faults to its editor."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.formrow import FormRow


def row(qtbot: QtBot, **more: object) -> FormRow:
    made = FormRow("Opened", QLineEdit(), help="A year or a month is fine.", **more)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.show()
    return made


def label(made: FormRow) -> QLabel:
    return next(one for one in made.findChildren(QLabel) if one.text() == "Opened")


def test_the_label_names_the_editor_and_leads_to_it(qtbot: QtBot) -> None:
    made = row(qtbot)

    assert made.editor.accessibleName() == "Opened"
    assert label(made).buddy() is made.editor


def test_a_required_field_says_so_to_a_screen_reader(qtbot: QtBot) -> None:
    assert row(qtbot, required=True).editor.accessibleName() == "Opened, must be given"


def test_help_is_always_seen_and_read_out(qtbot: QtBot) -> None:
    made = row(qtbot)

    assert made.editor.accessibleDescription() == "A year or a month is fine."
    helps = [one for one in made.findChildren(QLabel) if one.text().startswith("A year")]
    assert helps[0].isVisible()


def test_an_error_is_shown_at_the_edge_below_and_read_out_first(qtbot: QtBot) -> None:
    made = row(qtbot)

    made.set_error("Enter a date that exists, like 28 February 2027")

    assert made.has_error()
    assert made.editor.property("state") == "bad"
    assert made.editor.accessibleDescription().startswith("Enter a date that exists")


def test_an_error_put_right_leaves_nothing_behind(qtbot: QtBot) -> None:
    made = row(qtbot)
    made.set_error("Enter a date that exists, like 28 February 2027")

    made.set_error("")

    assert not made.has_error()
    assert made.editor.property("state") == ""
    assert made.editor.accessibleDescription() == "A year or a month is fine."


def test_a_finding_is_read_out_and_is_no_error(qtbot: QtBot) -> None:
    made = row(qtbot)

    made.set_finding("Easting is usually 6 digits. You can keep it.")

    assert not made.has_error()
    assert "Easting" in made.editor.accessibleDescription()


def test_a_conflict_shows_the_other_value_and_a_way_to_choose(qtbot: QtBot) -> None:
    made = row(qtbot)

    made.set_conflict("52", "entered by J. Okafor, 3 November")

    assert made.editor.property("state") == "clash"
    assert "Conflict: 52 entered by J. Okafor" in made.editor.accessibleDescription()
    choose = next(one for one in made.findChildren(Button) if one.text() == "Choose a value")
    with qtbot.waitSignal(made.conflict_followed):
        choose.click()


def test_the_label_stands_on_top_where_the_row_is_narrow(qtbot: QtBot) -> None:
    made = row(qtbot)
    assert label(made).y() == made.editor.y()

    made.resize(400, 200)

    qtbot.waitUntil(lambda: made.editor.y() > label(made).y())


def test_a_field_is_as_wide_as_its_answer_at_each_text_size(theme: Theme, qtbot: QtBot) -> None:
    made = row(qtbot, width=110)
    assert made.editor.width() == 110

    theme.set_text_size(150)

    qtbot.waitUntil(lambda: abs(made.editor.width() - 165) <= 6)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_in_a_row_is_clipped(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    made = row(qtbot)
    made.set_error("Enter a date that exists, like 28 February 2027")
    made.set_conflict("52", "entered by J. Okafor, 3 November")
    made.resize(700, made.heightForWidth(700))
    qtbot.waitUntil(lambda: made.editor.height() >= made.editor.sizeHint().height())

    for words in made.findChildren(QLabel):
        if words.isVisible() and words.text():
            assert words.height() >= words.heightForWidth(words.width()), words.text()
