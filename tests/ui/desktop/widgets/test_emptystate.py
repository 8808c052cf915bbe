"""An empty place says why it is empty and what to do."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import Theme
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.emptystate import EmptyState


def test_it_is_read_out_and_leads_out(theme: Theme, qtbot: QtBot) -> None:
    theme.set_text_size(150)
    way_out = Button("Clear filters")
    made = EmptyState("funnel", "No assets match", "3 filters leave none.", [way_out])
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()

    assert made.accessibleName() == "No assets match. 3 filters leave none."
    assert way_out.isVisible()
    for words in made.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width())
