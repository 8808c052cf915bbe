"""The page in place of a register that cannot be read: what happened, and the ways back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desktop.look.fonts import Type
from ui.desktop.soundness import SAVE_COPY
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.frontpage import FrontPage
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assetregister.damage import Backup, Damage

SAVE, BACKUP = "save", "backup"
OLDER = 4
WHY = {
    "daily": "made daily",
    "before-upgrade": "made before an upgrade",
    "before-repair": "made before a repair",
}


class UnreadablePage(FrontPage):
    """``backup_asked`` with a backup, ``save_asked``, ``file_asked``."""

    backup_asked = Signal(object)
    save_asked = Signal()
    file_asked = Signal()

    def __init__(self, damage: Damage) -> None:
        super().__init__()
        self._damage = damage
        column = self.column
        column.addLayout(self._head())
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self._backups(), 1)
        ways.addWidget(self._others(), 1)
        column.addLayout(ways)
        column.addStretch(1)
        self.setAccessibleName(damage.sentence)

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "registers"

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Glyph("circle-alert", 28, "bad", tile=52), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words("This register cannot be read", Type.DISPLAY, wrap=True))
        told = f"{self._damage.told} It was not opened and has not been changed."
        words.addWidget(Words(told, tone="text2", wrap=True))
        head.addLayout(words, 1)
        return head

    def _backups(self) -> Card:
        newest = self._damage.newest
        card = Card("Go back to a backup", margin=20)
        if newest is None:
            card.body.addWidget(Words(self._damage.ways_back, tone="text2", wrap=True))
            card.body.addStretch(1)
            return card
        card.body.addWidget(Words(newest.when, Type.HEADING))
        fact = (
            "The newest that reads back: it was opened and counted just now. What was entered "
            "after it is missing. The damaged file is kept beside it."
        )
        card.body.addWidget(Words(fact, tone="text2", wrap=True))
        button = Button(
            "Open this backup", Kind.DEFAULT if self._damage.log_reads else Kind.PRIMARY
        )
        button.clicked.connect(lambda: self.backup_asked.emit(newest))
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for backup in self._older(newest):
            card.body.addLayout(self._line(backup))
        card.body.addStretch(1)
        where = f"Backups lie in {self._damage.folder}"
        card.body.addWidget(Words(where, Type.SMALL, "muted", wrap=True))
        return card

    def _older(self, newest: Backup) -> list[Backup]:
        older = [backup for backup in self._damage.backups if backup.at < newest.at]
        return older[:OLDER]

    def _line(self, backup: Backup) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        link = Button(f"Open the backup of {backup.when}", Kind.LINK)
        link.clicked.connect(lambda: self.backup_asked.emit(backup))
        line.addWidget(link)
        line.addWidget(Words(WHY.get(backup.why, backup.why), Type.SMALL, "muted"))
        line.addStretch(1)
        return line

    def _others(self) -> Card:
        if not self._damage.saves:
            card = Card("Open another file", margin=20)
        else:
            card = Card("Save what can be read", margin=20)
            self._add_saving(card)
            card.body.addWidget(Words("Open another file", Type.BOLD))
        about = "Another register, on this laptop or on a shared drive."
        card.body.addWidget(Words(about, tone="text2", wrap=True))
        other = Button("Choose a file")
        other.clicked.connect(self.file_asked)
        card.body.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        return card

    def _add_saving(self, card: Card) -> None:
        damage = self._damage
        fact = "A new register with all that can be read in the damaged one"
        fact += ", on top of that backup. " if damage.newest else ". "
        kept = "All of its log can be read, so nothing that was recorded is lost. "
        fact += kept if damage.log_reads else ""
        fact += "The damaged file stays as it is."
        card.body.addWidget(Words(fact, tone="text2", wrap=True))
        save = Button(SAVE_COPY, Kind.PRIMARY if damage.log_reads else Kind.DEFAULT)
        save.clicked.connect(self.save_asked)
        card.body.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addSpacing(12)


class WaysBack(Dialogue):
    """The same in short, where another register is open: `ask` gives SAVE, BACKUP or nothing."""

    def __init__(self, damage: Damage, parent: QWidget | None = None) -> None:
        ways = [("", "Close", Kind.QUIET)]
        if damage.saves:
            ways.append((SAVE, SAVE_COPY, Kind.DEFAULT))
        if damage.newest is not None:
            ways.append((BACKUP, f"Open the backup of {damage.newest.day}", Kind.PRIMARY))
        super().__init__(
            "This register cannot be read",
            damage.sentence,
            ways,
            help_page="registers",
            parent=parent,
        )
        self.setMinimumWidth(640)
