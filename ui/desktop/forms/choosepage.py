"""Settling a conflict: the values that a field holds at once, and the one to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.desktop.forms.sentences import element_in_words, who_and_when
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assetregister.fields import Field
    from assetregister.register import Reader, Rival


def choose(
    field: Field, rivals: Sequence[Rival], register: Reader, parent: QWidget
) -> tuple[bool, Any]:
    """Ask which of several values to keep; return (False, None) if it is left for later."""
    answers = [("later", "Leave for later", Kind.DEFAULT)]
    for place, rival in enumerate(rivals):
        words = element_in_words(field, rival.value, register)
        shown = words if len(words) <= 40 else f"{words[:39]}…"
        answers.append((str(place), f"Keep {shown}", Kind.DEFAULT))
    told = "; ".join(
        f"{element_in_words(field, rival.value, register)} ({who_and_when(rival.operation)})"
        for rival in rivals
    )
    dialogue = Dialogue(
        f"Which value of “{field.label}” is right?",
        f"Two people entered different values: {told}. Neither is lost: history keeps both.",
        answers,
        harmless="later",
        parent=parent,
    )
    answer = dialogue.ask()
    return (False, None) if answer == "later" else (True, rivals[int(answer)].value)
