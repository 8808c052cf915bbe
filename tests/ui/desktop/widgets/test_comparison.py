"""Old and new stand beside each other and are told apart without colour."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.comparison import Comparison, Passing


def test_the_old_is_struck_through_and_the_new_is_not(qtbot: QtBot) -> None:
    made = Comparison("38%", "91%")
    qtbot.addWidget(made)
    struck = {label.text(): label.font().strikeOut() for label in made.findChildren(QLabel)}
    assert struck == {"38%": True, "→": False, "91%": False}
    assert made.accessibleName() == "38% became 91%"


def test_what_is_not_stated_is_said_in_words(qtbot: QtBot) -> None:
    made = Comparison(None, "91%")
    qtbot.addWidget(made)
    told = made.findChildren(QLabel)[0]
    assert told.text() == "not stated"
    assert told.font().italic()
    assert not told.font().strikeOut()


def test_one_of_several_came_or_went(qtbot: QtBot) -> None:
    for came, said in ((True, "Old Hall added"), (False, "Old Hall taken away")):
        made = Passing("Old Hall", came=came)
        qtbot.addWidget(made)
        assert made.accessibleName() == said


def test_long_values_stand_under_one_another(qtbot: QtBot) -> None:
    made = Comparison("a short one", "A text that goes on and on " * 8)
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()
    old, _, new = made.findChildren(QLabel)
    qtbot.waitUntil(lambda: new.y() > old.y())
    assert new.height() >= new.heightForWidth(new.width())
