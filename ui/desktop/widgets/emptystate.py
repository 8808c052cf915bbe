"""What stands where nothing can be shown: none yet, none match, or could not be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Icon, one bold line, one sentence, the way out (*actions*, buttons of the caller)."""

    def __init__(
        self,
        glyph: str,
        title: str,
        sentence: str,
        actions: Sequence[QWidget] = (),
        *,
        tone: Tone = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(Glyph(glyph, 28, tone), 0, CENTRE)
        column.addSpacing(4)
        for words in (
            Words(title, Type.BOLD, wrap=True),
            Words(sentence, Type.SMALL, "text2", wrap=True),
        ):
            words.setAlignment(CENTRE)
            column.addWidget(words)
        if actions:
            column.addSpacing(6)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addStretch(1)
            for action in actions:
                row.addWidget(action)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.setAccessibleName(f"{title}. {sentence}")
