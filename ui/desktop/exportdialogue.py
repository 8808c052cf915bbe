"""The dialogue before an export: which format, how many rows, what to leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from ui.desktop.exporttarget import refusal
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.noteline import NoteLine
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from assetregister.exporting import Export
    from assetregister.filters.conditions import Query
    from assetregister.schema import Schema

EXPORT: Final = "export"


class ExportDialogue(Dialogue):
    """Offers formats and asks *where*; the answer is “export”, with a `target`, or nothing.

    It stays open, and says why, while no file can be written at the place chosen.
    """

    def __init__(
        self,
        exports: Sequence[Export],
        query: Query | None,
        rows: int,
        schema: Schema,
        where: Callable[[Export], Path | None],
        parent: QWidget,
    ) -> None:
        sentence = "The file is written to a place you choose next."
        if query is not None:
            about = schema.about(query.type)
            words = about.label if rows == 1 else about.plural
            sentence = (
                f"A list holds exactly the {rows:,} {words[:1].lower()}{words[1:]} shown, with the "
                "columns as they stand."
            )
        answers = (("", "Cancel", Kind.DEFAULT), (EXPORT, "Choose where", Kind.PRIMARY))
        super().__init__("Export", sentence, answers, help_page="exporting", parent=parent)
        self._exports = list(exports)
        self._where = where
        self.target: Path | None = None
        self._choices = [QRadioButton(export.label) for export in exports]
        for export, choice in zip(exports, self._choices, strict=True):
            self.body.addWidget(choice)
            note = Words(export.help, Type.SMALL, "muted", wrap=True)
            note.setContentsMargins(26, 0, 0, 4)
            self.body.addWidget(note)
            choice.setAccessibleDescription(export.help)
        self._choices[0].setChecked(True)
        self.personal = QCheckBox("Leave out personal details")
        self.commercial = QCheckBox("Leave out commercially sensitive fields")
        self.body.addSpacing(4)
        self.body.addWidget(self.personal)
        self.body.addWidget(self.commercial)
        self.problem = NoteLine("circle-alert", "bad")
        self.body.addWidget(self.problem)
        self.setMinimumWidth(560)

    def choose(self, key: str) -> None:
        """Close; if there is to be an export, only once it has a place where it can be written."""
        if key != EXPORT or self._has_target():
            super().choose(key)

    def _has_target(self) -> bool:
        target = self._where(self.export())
        problem = refusal(target) if target is not None else ""
        self.problem.say(problem)
        self.target = None if problem else target
        return self.target is not None

    def export(self) -> Export:
        """Return the format chosen."""
        chosen = [choice.isChecked() for choice in self._choices]
        return self._exports[chosen.index(True)]

    def left_out(self) -> dict[str, bool]:
        """Return which fields are not to be in the file."""
        return {"personal": self.personal.isChecked(), "commercial": self.commercial.isChecked()}
