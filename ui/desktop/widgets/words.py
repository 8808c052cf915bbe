"""A label in one of the type roles and tones, which follows the look."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.tokens import Tone


class Words(QLabel):
    """Words on a screen: ``Words("Help", Type.SMALL, "muted", wrap=True)``.

    Always plain text, so that nobody's data is read as markup.
    """

    def __init__(
        self,
        text: str = "",
        role: Type = Type.BODY,
        tone: Tone = "text",
        *,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role = role
        self._tone: Tone = tone
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # inside a button too
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_look()

    def set_tone(self, tone: Tone) -> None:
        """Show the words in another tone."""
        self._tone = tone
        self.follow_look()

    def follow_look(self) -> None:
        """Take font and colour from the look now in force."""
        self.setFont(type_font(self._role, tabular=self._tabular))
        own = QPalette()
        own.setColor(QPalette.ColorRole.WindowText, QColor(tokens().tone(self._tone)))
        self.setPalette(own)


class Elided(Words):
    """One line of words that is cut with an ellipsis where there is no room for all."""

    def __init__(self, text: str = "", role: Type = Type.BODY, tone: Tone = "text") -> None:
        super().__init__(text, role, tone)
        self._full = text

    def setText(self, text: str) -> None:
        """Show *text*, as much of it as there is room for."""
        self._full = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def full_text(self) -> str:
        """Return the words uncut."""
        return self._full

    def sizeHint(self) -> QSize:
        """Return the room for all the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for an ellipsis."""
        metrics = self.fontMetrics()
        return QSize(min(metrics.horizontalAdvance("…"), self.sizeHint().width()), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._full, Qt.TextElideMode.ElideRight, max(self.width(), 0)
        )
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")
