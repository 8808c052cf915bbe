"""Cards, headings and states are named for screen readers."""

from pytestqt.qtbot import QtBot

from ui.desktop.widgets.button import add_button
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.sectionheading import SectionHeading
from ui.desktop.widgets.statemark import StateMark
from ui.desktop.widgets.words import Words


def test_a_card_is_named_by_its_title_and_holds_what_is_put_in(qtbot: QtBot) -> None:
    card = Card("Due", "next six months")
    qtbot.addWidget(card)
    card.body.addWidget(Words("British Red Cross: check the details"))

    assert card.accessibleName() == "Due"
    assert card.sizeHint().width() > 200


def test_a_heading_holds_the_button_that_adds(qtbot: QtBot) -> None:
    adding = add_button("Add service")
    heading = SectionHeading("Services", adding, note="4")
    qtbot.addWidget(heading)

    assert heading.accessibleName() == "Services"
    assert adding.parentWidget() is heading


def test_a_state_is_an_icon_and_a_word(qtbot: QtBot) -> None:
    mark = StateMark("circle-check", "Live", "good")
    qtbot.addWidget(mark)

    mark.show_state("triangle-alert", "Overdue", "warn")

    assert mark.accessibleName() == "Overdue"
