"""One code is found by typing, by the list, or not at all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion

CHOICES = [
    Suggestion("fh", "Freehold"),
    Suggestion("lh", "Leasehold", "more than seven years"),
    Suggestion("li", "Licence"),
]


def made(qtbot: QtBot, *, blank_allowed: bool = True) -> ComboField:
    field = ComboField(CHOICES, blank_allowed=blank_allowed)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def open_list() -> QListView:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QListView)]
    return next(one for one in found if one.isVisible())


def test_a_code_is_shown_by_its_label(qtbot: QtBot) -> None:
    field = made(qtbot)

    field.set_code("lh")

    assert (field.code(), field.text()) == ("lh", "Leasehold")


def test_an_unknown_code_is_shown_as_it_is(qtbot: QtBot) -> None:
    field = made(qtbot)

    field.set_code("xx")

    assert (field.code(), field.text()) == ("xx", "xx")


def test_typing_finds_and_enter_takes(qtbot: QtBot) -> None:
    field = made(qtbot)
    qtbot.keyClicks(field, "seven")

    with qtbot.waitSignal(field.changed) as changed:
        qtbot.keyClick(open_list(), Qt.Key.Key_Return)

    assert changed.args == ["lh"]
    assert field.text() == "Leasehold"


def test_down_opens_the_whole_list(qtbot: QtBot) -> None:
    field = made(qtbot)

    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert open_list().model().rowCount() == 3
    open_list().hide()


def test_a_whole_label_typed_is_taken_on_leaving(qtbot: QtBot) -> None:
    field = made(qtbot)
    field.setText("licence")

    with qtbot.waitSignal(field.changed):
        field.editingFinished.emit()

    assert field.code() == "li"


def test_words_that_match_nothing_are_put_back(qtbot: QtBot) -> None:
    field = made(qtbot)
    field.set_code("fh")
    field.setText("squat")

    field.editingFinished.emit()

    assert (field.code(), field.text()) == ("fh", "Freehold")


def test_an_emptied_field_means_no_code_only_where_that_is_allowed(qtbot: QtBot) -> None:
    for allowed, code in ((True, ""), (False, "fh")):
        field = made(qtbot, blank_allowed=allowed)
        field.set_code("fh")
        field.clear()

        field.editingFinished.emit()

        assert field.code() == code


def test_words_that_match_nothing_stay_where_they_are_to_be_kept(qtbot: QtBot) -> None:
    field = ComboField(CHOICES, keeps_words=True)
    qtbot.addWidget(field)
    field.set_code("fh")
    assert field.unmatched() == ""
    field.setText("squat")

    field.editingFinished.emit()

    assert (field.text(), field.unmatched()) == ("squat", "squat")
