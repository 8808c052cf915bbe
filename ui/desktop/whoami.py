"""Who I am: asked once, written on every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from assetregister.folding import clean
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.formrow import FormRow

if TYPE_CHECKING:
    from assetregister.preferences import Preferences


class WhoAmI(Dialogue):
    """Asks for name and organisation and keeps them in the preferences."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        known = preferences.actor()
        super().__init__(
            "Who are you?",
            "Your name is written beside every change you make, so that others know whom to ask. "
            "It stays in your registers and is sent nowhere.",
            (("later", "Not now", Kind.QUIET), ("keep", "Use this name", Kind.PRIMARY)),
            harmless="later",
            help_page="preferences",
            parent=parent,
        )
        self._preferences = preferences
        self.name = QLineEdit(str(preferences.get("name") or ""))
        self.name.setPlaceholderText("Rhian Llewelyn")
        self.organisation = QLineEdit(str(preferences.get("organisation") or ""))
        self.organisation.setPlaceholderText("Harrow Council")
        self._row = FormRow("Name", self.name, required=True)
        self.body.addWidget(self._row)
        self.body.addWidget(FormRow("Organisation", self.organisation))
        self.setMinimumWidth(560)
        self.buttons["later"].setText("Leave as it is" if known else "Not now")
        for line in (self.name, self.organisation):
            line.returnPressed.connect(lambda: self.choose("keep"))
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, key: str) -> None:
        """Keep what was entered, or say that the name is missing."""
        if key == "keep":
            name = clean(self.name.text()).strip()
            if not name:
                self._row.set_error("Enter your name, like Rhian Llewelyn.")
                return
            organisation = clean(self.organisation.text()).strip()
            self._preferences.put(name=name, organisation=organisation)
        super().choose(key)
