"""The colours and the size of words, chosen in the View menu and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QActionGroup

from ui.desktop.look.theme import TEXT_SIZES, Scheme, Theme

if TYPE_CHECKING:
    from assetregister.preferences import Preferences
    from ui.desktop.menus import Menus

SCHEME, TEXT = "scheme", "text_size"
NAMES: Final = {
    Scheme.SYSTEM: "As the system has them",
    Scheme.LIGHT: "Light",
    Scheme.DARK: "Dark",
    Scheme.CONTRAST: "High contrast",
}


def kept_scheme(preferences: Preferences) -> Scheme:
    """Return the colours last chosen."""
    kept = preferences.get(SCHEME)
    return Scheme(kept) if kept in list(Scheme) else Scheme.SYSTEM


def kept_text_size(preferences: Preferences) -> int:
    """Return the size of words last chosen, in per cent."""
    kept = preferences.get(TEXT)
    return int(kept) if kept in TEXT_SIZES else TEXT_SIZES[0]


class Looking:
    """Puts the choices into a window's menus and applies what is chosen."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        self._theme = theme
        self._preferences = preferences

    def fill(self, menus: Menus) -> None:
        """List the choices."""
        colours = menus.submenus["colours"]
        group = QActionGroup(colours)
        for scheme, name in NAMES.items():
            action = colours.addAction(name)
            action.setCheckable(True)
            action.setChecked(scheme == self._theme.scheme)
            action.triggered.connect(lambda _=False, scheme=scheme: self.use_scheme(scheme))
            group.addAction(action)
        sizes = menus.submenus["text_size"]
        group = QActionGroup(sizes)
        for percent in TEXT_SIZES:
            action = sizes.addAction(f"{percent}%")
            action.setCheckable(True)
            action.setChecked(percent == self._theme.text_size)
            action.triggered.connect(lambda _=False, percent=percent: self.use_size(percent))
            group.addAction(action)

    def use_scheme(self, scheme: Scheme) -> None:
        """Use other colours, and keep to them."""
        self._theme.set_scheme(scheme)
        self._preferences.put(**{SCHEME: scheme.value})

    def use_size(self, percent: int) -> None:
        """Show words in another size, and keep to it."""
        self._theme.set_text_size(percent)
        self._preferences.put(**{TEXT: percent})
