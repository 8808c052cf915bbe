"""Which look is in force: follows the system or does what Settings say."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.desktop.look.current import FollowsLook
from ui.desktop.look.fonts import body_font, load_fonts
from ui.desktop.look.palette import palette
from ui.desktop.look.style import RegisterStyle
from ui.desktop.look.tokens import CONTRAST, DARK, LIGHT, Tokens

TEXT_SIZES = (100, 115, 130, 150)


class Scheme(StrEnum):
    """What Settings offer for the colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


FORCED = {
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.CONTRAST: Qt.ColorScheme.Dark,
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
}


class Theme(QObject):
    """Applies style, palette and font to the application and keeps them in step.

    ``changed`` is emitted after a new look was applied.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, text_size: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._text_size = text_size
        self._hints = QGuiApplication.styleHints()
        self._access = self._hints.accessibility()
        load_fonts()
        self._style = _style(app)
        self._hints.setColorScheme(FORCED[scheme])
        self._hints.colorSchemeChanged.connect(self._apply)
        self._access.contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._style.tokens

    @property
    def scheme(self) -> Scheme:
        """What was chosen, which may be to follow the system."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """The size of words, in per cent."""
        return self._text_size

    def set_scheme(self, scheme: Scheme) -> None:
        """Use the light, dark or contrast colours, or follow the system."""
        self._scheme = scheme
        self._hints.setColorScheme(FORCED[scheme])
        self._apply()

    def set_text_size(self, percent: int) -> None:
        """Show all words at *percent* of their ordinary size."""
        self._text_size = percent
        self._apply()

    def _chosen(self) -> Tokens:
        if self._scheme == Scheme.SYSTEM:
            if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
                return CONTRAST
            return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}[self._scheme]

    def _apply(self) -> None:
        self._style.tokens = self._chosen()
        QApplication.setPalette(palette(self._style.tokens))
        QApplication.setFont(body_font(self._text_size / 100))
        for event in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ApplicationFontChange):
            QApplication.sendPostedEvents(None, event)
        for widget in QApplication.allWidgets():
            if isinstance(widget, FollowsLook):
                widget.follow_look()
            widget.update()
        self.changed.emit()


def _style(app: QApplication) -> RegisterStyle:
    """Return the application's style, ours put in place of any other."""
    present = app.style()
    if isinstance(present, RegisterStyle):
        return present
    style = RegisterStyle(LIGHT)
    app.setStyle(style)
    return style
