"""Settling a conflict: the values that a field holds at once, and the one to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QVBoxLayout

from ui.desktop.forms.sentences import element_in_words, who_and_when
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assetregister.fields import Field
    from assetregister.register import Reader, Rival

LATER: Final = "later"
_LONGEST: Final = 52


class ChooseDialogue(Dialogue):
    """Offers each value, with who entered it and when."""

    def __init__(
        self,
        field: Field,
        rivals: Sequence[Rival],
        register: Reader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            f"Which value of “{field.label}” is right?",
            "Neither is lost: history keeps both.",
            ((LATER, "Leave for later", Kind.DEFAULT),),
            harmless=LATER,
            help_page="conflicts",
            parent=parent,
        )
        for place, rival in enumerate(rivals):
            words = element_in_words(field, rival.value, register)
            shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            keep = Button(f"Keep {shown}")
            keep.setAccessibleName(f"Keep {words}")
            keep.clicked.connect(lambda _=False, key=str(place): self.choose(key))
            self.buttons[str(place)] = keep
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(keep)
            pair.addWidget(
                Words(f"entered by {who_and_when(rival.operation)}", Type.SMALL, "muted", wrap=True)
            )
            self.body.addLayout(pair)


def choose(
    field: Field, rivals: Sequence[Rival], register: Reader, parent: QWidget
) -> tuple[bool, Any]:
    """Ask which of several values to keep; return (False, None) if it is left for later."""
    answer = ChooseDialogue(field, rivals, register, parent).ask()
    return (False, None) if answer == LATER else (True, rivals[int(answer)].value)
