"""The one question before work would be lost: save, go on editing, or leave it unsaved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ANSWERS = (
    ("discard", "Discard", Kind.QUIET),
    ("stay", "Keep editing", Kind.DEFAULT),
    ("save", "Save", Kind.PRIMARY),
)


class Edited(Protocol):
    """A form that may hold what is not saved yet."""

    def has_unsaved(self) -> bool:
        """Return whether anything would be lost."""

    def save(self) -> bool:
        """Save, and return whether it could be done."""

    def revert(self) -> None:
        """Go back to what is kept."""


def may_leave(form: Edited, title: str, parent: QWidget) -> bool:
    """Return whether the form may be left: nothing unsaved, saved now, or to be thrown away."""
    if not form.has_unsaved():
        return True
    question = f"Save changes to {title}?" if title else "Save this new record?"
    answer = Dialogue(
        question,
        "What you typed has not been saved.",
        ANSWERS,
        harmless="stay",
        help_page="record",
        parent=parent,
    ).ask()
    if answer == "save":
        return form.save()
    if answer == "discard":
        form.revert()
        return True
    return False
