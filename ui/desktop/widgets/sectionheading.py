"""The heading of a section of a form, with room for “Add …” at its right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.widgets.words import Elided, Words


class SectionHeading(QWidget):
    """``SectionHeading("Services", add_button("Add service"), note="4")``."""

    def __init__(
        self,
        title: str,
        action: QWidget | None = None,
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = Elided(note, Type.SMALL, "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(8)
        line.addWidget(Words(title, Type.HEADING))
        line.addWidget(self._note, 1)
        if action is not None:
            line.addWidget(action)
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Show another note after the title."""
        self._note.setText(note)
