"""What “Save and new” carries over into the next record: ticked field by field, kept per type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ui.desktop.forms.actions import to_copy
from ui.desktop.forms.choosing import is_stated

if TYPE_CHECKING:
    from assetregister.preferences import Preferences
    from assetregister.records.record import Record
    from ui.desktop.forms.panel import RecordPanel

CARRIED: Final = "carried"


class Carrying(QObject):
    """Offers, beside “Save and new”, the fields that the form states; remembers what is ticked."""

    def __init__(self, panel: RecordPanel, preferences: Preferences) -> None:
        super().__init__(panel)
        self._panel = panel
        self._preferences = preferences
        self._menu = QMenu(panel)
        panel.carried = self.values
        panel.bar.carry.clicked.connect(self._open)

    def values(self, record: Record) -> dict[str, Any]:
        """Return the values of a record that the next one is to start with."""
        ticked = self._ticked()
        return {key: value for key, value in to_copy(record).items() if key in ticked}

    def menu(self) -> QMenu:
        """Return the menu of what can be carried over, as the form stands."""
        self._menu.clear()
        about, ticked = self._panel.form.about, self._ticked()
        present = self._panel.form.present()
        for key, field in about.fields.items():
            if key in ticked or (is_stated(present.get(key)) and key not in about.title_fields()):
                action = self._menu.addAction(field.label)
                action.setCheckable(True)
                action.setChecked(key in ticked)
                action.toggled.connect(lambda on, key=key: self._tick(key, on=on))
        if self._menu.isEmpty():
            self._menu.addAction("State something first").setEnabled(False)
        return self._menu

    def _open(self) -> None:
        button = self._panel.bar.carry
        menu = self.menu()
        menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _ticked(self) -> set[str]:
        kept = self._preferences.get(CARRIED, {})
        return set(kept.get(self._panel.form.about.key, ()))

    def _tick(self, key: str, *, on: bool) -> None:
        ticked = self._ticked() | {key} if on else self._ticked() - {key}
        kept = {**self._preferences.get(CARRIED, {}), self._panel.form.about.key: sorted(ticked)}
        self._preferences.put(**{CARRIED: kept})
