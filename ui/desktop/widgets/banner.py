"""A banner at the top of a record or a screen: stays until what it says is settled."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type
from ui.desktop.look.shapes import box, fill
from ui.desktop.look.tokens import Tokens, Tone
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

BannerKind = Literal["finding", "error", "conflict", "done", "info"]
LOOKS: dict[BannerKind, tuple[str, Tone]] = {
    "finding": ("triangle-alert", "warn"),
    "error": ("circle-alert", "bad"),
    "conflict": ("split", "clash"),
    "done": ("circle-check", "good"),
    "info": ("info", "accent"),
}


def _colours(look: Tokens, kind: BannerKind) -> tuple[str, str]:
    states = {"finding": look.warn, "error": look.bad, "conflict": look.clash, "done": look.good}
    if state := states.get(kind):
        return state.ground, state.line
    return look.tint, look.accent


class Banner(QWidget):
    """Ground, 3 px line, icon, bold sentence, one line of fact, up to two links.

    ``followed`` with the place (0, 1) of the link pressed.
    """

    followed = Signal(int)

    def __init__(
        self,
        kind: BannerKind,
        title: str,
        fact: str = "",
        links: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: BannerKind = kind
        self.title = title
        self.links = [Button(words, Kind.LINK) for words in links[:2]]
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Words(title, Type.BOLD, wrap=True))
        if fact:
            column.addWidget(Words(fact, wrap=True))
        if self.links:
            column.addLayout(self._link_line())
        line = QHBoxLayout(self)
        line.setContentsMargins(15, 9, 12, 8)
        line.setSpacing(8)
        line.addWidget(Glyph(LOOKS[kind][0], 16, LOOKS[kind][1]), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self.setAccessibleName(f"{title}. {fact}".rstrip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _link_line(self) -> FlowLayout:
        row = FlowLayout(gap=14)
        row.setContentsMargins(-2, 0, 0, 0)
        for place, button in enumerate(self.links):
            button.clicked.connect(lambda _=False, place=place: self.followed.emit(place))
            row.addWidget(button)
        return row

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and line."""
        painter = QPainter(self)
        ground, line = _colours(tokens(), self._kind)
        box(painter, self.rect(), ground=ground, radius=6)
        fill(painter, QRect(0, 0, 6, self.height()), ground)
        fill(painter, QRect(0, 0, 3, self.height()), line)


class BannerStack(QWidget):
    """At most two banners, and a line that says how many more there are.

    ``more_asked`` when that line is pressed.
    """

    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_banners(
        self, banners: Sequence[Banner], more: str = "findings", at_most: int = 2
    ) -> None:
        """Show the first *banners* and count the rest: “and 3 more findings”."""
        empty(self._column)
        for banner in banners[:at_most]:
            self._column.addWidget(banner)
        for banner in banners[at_most:]:
            banner.deleteLater()
        if (rest := len(banners) - at_most) > 0:
            link = Button(f"and {rest} more {more[:-1] if rest == 1 else more}", Kind.LINK)
            link.clicked.connect(self.more_asked)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(banners))
