"""Chips come and go in a field by typing, choosing and deleting."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.chip import Chip
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.tokenfield import TokenField

COUNCIL = Suggestion("council", "Harrow Council", "Organisation", "network")
CCG = Suggestion("ccg", "Harrow CCG", "Organisation, abolished 2022", "network")


def suggest(typed: str) -> Sequence[Suggestion]:
    return [one for one in (COUNCIL, CCG) if typed.casefold() in one.label.casefold()]


def shown(qtbot: QtBot, field: TokenField) -> QLineEdit:
    qtbot.addWidget(field)
    field.setAccessibleName("Owner")
    field.resize(400, 32)
    field.show()
    qtbot.waitExposed(field)
    field.setFocus()
    return field.findChildren(QLineEdit)[0]


def chips(field: TokenField) -> list[str]:
    return [one.text() for one in field.findChildren(Chip) if not one.isHidden()]


def popup(line: QLineEdit) -> QListView:
    within = line.window().findChildren(QListView)
    top = [one for one in QApplication.topLevelWidgets() if isinstance(one, QListView)]
    return next(one for one in [*within, *top] if one.isVisible())


def test_what_is_chosen_from_the_list_becomes_a_chip(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    line = shown(qtbot, field)
    qtbot.keyClicks(line, "har")

    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(popup(line), Qt.Key.Key_Down)
        qtbot.keyClick(popup(line), Qt.Key.Key_Return)

    assert field.keys() == ["ccg"]
    assert chips(field) == ["Harrow CCG"]
    assert field.text() == ""


def test_the_last_line_offers_to_create_what_was_typed(qtbot: QtBot) -> None:
    field = TokenField(suggest, creates="as an organisation")
    line = shown(qtbot, field)
    qtbot.keyClicks(line, "Mencap")
    model = popup(line).model()

    assert model.index(model.rowCount() - 1, 0).data() == "Create “Mencap” as an organisation…"
    with qtbot.waitSignal(field.create_asked) as asked:
        qtbot.keyClick(popup(line), Qt.Key.Key_Return)
    assert asked.args == ["Mencap"]
    assert field.keys() == []


def test_a_suggestion_is_read_out_with_what_tells_it_apart(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    line = shown(qtbot, field)
    qtbot.keyClicks(line, "ccg")

    spoken = popup(line).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Harrow CCG, Organisation, abolished 2022"


def test_free_words_become_a_chip_on_enter(qtbot: QtBot) -> None:
    field = TokenField(free=True)
    line = shown(qtbot, field)

    qtbot.keyClicks(line, "Moot Hall")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert field.keys() == ["Moot Hall"]


def test_backspace_in_the_empty_line_takes_the_last_chip_away(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    line = shown(qtbot, field)
    field.set_tokens([COUNCIL, CCG])

    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(line, Qt.Key.Key_Backspace)

    assert field.keys() == ["council"]


def test_a_single_reference_is_replaced(qtbot: QtBot) -> None:
    field = TokenField(suggest, single=True)
    shown(qtbot, field)
    field.add(COUNCIL)

    field.add(CCG)

    assert field.keys() == ["ccg"]


def test_pressing_a_chip_opens_what_it_stands_for(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    shown(qtbot, field)
    field.set_tokens([COUNCIL])
    chip = next(one for one in field.findChildren(Chip) if not one.isHidden())

    with qtbot.waitSignal(field.opened) as opened:
        qtbot.keyClick(chip, Qt.Key.Key_Return)

    assert opened.args == ["council"]


def test_a_read_only_field_keeps_its_chips(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    line = shown(qtbot, field)
    field.set_tokens([COUNCIL])
    field.set_read_only(True)

    qtbot.keyClick(line, Qt.Key.Key_Backspace)

    assert field.keys() == ["council"]


def test_the_line_typed_into_is_named(qtbot: QtBot) -> None:
    field = TokenField()
    line = shown(qtbot, field)

    assert line.accessibleName() == "Owner"
    assert field.focusProxy() is line


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_field_grows_until_every_chip_is_seen(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    field = TokenField(suggest)
    shown(qtbot, field)
    field.set_tokens([Suggestion(str(n), f"Harrow Council {n}") for n in range(6)])
    field.resize(300, field.heightForWidth(300))

    made = [one for one in field.findChildren(Chip) if not one.isHidden()]
    qtbot.waitUntil(lambda: made[-1].y() > made[0].y())
    assert all(field.rect().contains(one.geometry()) for one in made)


def test_chips_that_fill_a_line_need_no_empty_line_below(qtbot: QtBot) -> None:
    field = TokenField(single=True)
    shown(qtbot, field)
    alone = field.heightForWidth(200)
    field.set_tokens([Suggestion("long", "A body with a name longer than the field is wide")])

    assert field.heightForWidth(200) == alone


def test_words_still_being_typed_are_told_of_and_can_be_cleared(qtbot: QtBot) -> None:
    field = TokenField(suggest)
    line = shown(qtbot, field)

    with qtbot.waitSignal(field.typed):
        qtbot.keyClicks(line, "x")
    field.clear_typed()

    assert field.text() == ""
