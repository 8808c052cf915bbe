"""Slow work in progress: what, how far in units people count, time left, Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.words import Elided, Words


class ProgressCard(Card):
    """``ProgressCard("Exporting the joint estate strategy")``; ``cancelled`` on Cancel."""

    cancelled = Signal()

    def __init__(self, what: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._what = Elided(what, Type.STRONG)
        self._far = Words("", Type.SMALL, "muted", tabular=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(10)
        self._bar.setAccessibleName(what)
        self._left = Words(note, Type.SMALL, "muted", wrap=True)
        self._cancel = Button("Cancel", small=True)
        self._cancel.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self._far)
        foot = QHBoxLayout()
        foot.addWidget(self._left, 1)
        foot.addWidget(self._cancel)
        self.body.addLayout(head)
        self.body.addWidget(self._bar)
        self.body.addLayout(foot)
        self.setAccessibleName(what)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int, far: str = "", note: str | None = None) -> None:
        """Show *done* of *total* (0: not known yet), in words *far* and *note*."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._far.setText(far)
        self._bar.setAccessibleDescription(far)
        if note is not None:
            self._left.setText(note)

    def set_cancellable(self, cancellable: bool) -> None:  # as Qt's own setters
        """Say whether it can still be cancelled."""
        self._cancel.setEnabled(cancellable)
