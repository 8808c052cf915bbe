"""The bar below a form: what is not saved, and Revert, Save and new, Save."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout

from ui.desktop.forms.sentences import counted
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.actionbar import ActionBar
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Words

_FIRST: Final = 1000  # the reason takes its width before the gap after it takes any


class SaveBar(ActionBar):
    """``link_followed`` when what is to be put right is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.revert = Button("Revert", Kind.QUIET)
        self.save_new = Button("Save and new")
        self.carry = IconButton("chevron-down", "What Save and new carries over")
        self.save = Button("Save", Kind.PRIMARY)
        self.set_buttons([self.revert, self.save_new, self.carry, self.save])
        self.reason = Words("", Type.SMALL, "text2", wrap=True)
        line = self.layout()
        assert isinstance(line, QBoxLayout)
        line.insertWidget(0, self.reason, _FIRST)

    def show_changes(self, count: int, meanwhile: str, read_only: str) -> None:
        """Say how much is not saved and what happened meanwhile, or why nothing can be."""
        for button in (self.revert, self.save_new, self.carry, self.save):
            button.setVisible(not read_only)
        self.revert.setEnabled(bool(count))
        self.reason.setText(read_only)
        self.reason.setVisible(bool(read_only))
        self.say(f"{counted(count, 'change', 'changes')} not saved{meanwhile}" if count else "")

    def show_problems(self, count: int) -> None:
        """Say how much must be put right before anything is saved."""
        things = counted(count, "thing", "things")
        self.say(f"{things} to put right before saving", "bad", "Show it")
