"""Whether the open register is whole: looked over once it is in sight, and said in banners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from ui.desktop.standing import DIFFERING, NOTICE, READ_ONLY
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.damage import Condition, Damage
    from assetregister.workplace import Opened
    from ui.desktop.main_window import MainWindow

AFTER: Final = 500
SAVE_COPY: Final = "Save a copy of what can be read"
REPAIR: Final = "Repair"


class Soundness(QObject):
    """Says at the top of a window what is wrong with its register.

    ``backup_asked`` and ``save_asked`` with the damage, ``repair_asked`` for tables that do not
    agree with the log; ``looked`` once a register that another program may have written to has
    been looked over.
    """

    backup_asked = Signal(object)
    save_asked = Signal(object)
    repair_asked = Signal()
    looked = Signal()

    def __init__(self, opened: Opened, window: MainWindow) -> None:
        super().__init__(window)
        self._opened = opened
        self._window = window
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self._look)
        if opened.notice:
            window.standing.put(NOTICE, lambda: _notice(opened.notice))
        if opened.damage is not None:
            self._tell_damage(opened.damage)
        elif opened.is_to_be_looked_over():
            self._later.start()

    def is_at_rest(self) -> bool:
        """Return whether there is nothing to look over."""
        return not self._later.isActive()

    def _look(self) -> None:
        if self._window.isVisible():
            self._window.desk.tasks.quietly(self._opened.look_over, self._found)

    def _found(self, condition: Condition) -> None:
        if condition.damage is not None:
            self._window.show_read_only()
            self._tell_damage(condition.damage)
        elif condition.differing:
            self._tell_differing(condition.differing)
        self.looked.emit()

    def _tell_damage(self, damage: Damage) -> None:
        def made() -> Banner:
            banner = damage_banner(damage)
            asked = [self.save_asked]
            if damage.newest is not None:
                asked.insert(0, self.backup_asked)
            banner.followed.connect(lambda place: asked[place].emit(damage))
            return banner

        self._window.standing.put(READ_ONLY, made)

    def _tell_differing(self, differing: Sequence[str]) -> None:
        def made() -> Banner:
            banner = differing_banner(len(differing))
            banner.followed.connect(
                lambda place: self._show(differing) if place else self.repair_asked.emit()
            )
            return banner

        self._window.standing.put(DIFFERING, made)

    def _show(self, differing: Sequence[str]) -> None:
        dialogue = DifferencesDialogue(differing, self._window)
        if dialogue.ask() == REPAIR:
            self.repair_asked.emit()


class DifferencesDialogue(Dialogue):
    """Lists what stands in the tables against the log, and offers to repair it."""

    def __init__(self, differing: Sequence[str], parent: MainWindow | None = None) -> None:
        super().__init__(
            "Make the tables again from the log?",
            "Each line says what stands in the tables and, after “not”, what the log holds. What "
            "you want to keep of it, enter again after the repair. A backup is made first.",
            (("", "Leave it", Kind.DEFAULT), (REPAIR, REPAIR, Kind.PRIMARY)),
            help_page="registers",
            parent=parent,
        )
        shown = QPlainTextEdit("\n".join(differing))
        shown.setReadOnly(True)
        shown.setMinimumHeight(200)
        shown.setAccessibleName("What differs")
        self.body.addWidget(shown)
        self.setMinimumWidth(640)


def damage_banner(damage: Damage) -> Banner:
    """Return what is said of a damaged register that is open for reading."""
    backup = [] if damage.newest is None else [f"Open the backup of {damage.newest.day}"]
    return Banner(
        "error",
        "This register is damaged, so it can only be read",
        f"{damage.fact} It has not been changed. {damage.ways_back}",
        [*backup, SAVE_COPY],
    )


def differing_banner(count: int) -> Banner:
    """Return what is said of so many things in the tables that do not agree with the log."""
    what = "1 thing in its tables does" if count == 1 else f"{count:,} things in its tables do"
    return Banner(
        "finding",
        "Another program has written to this register",
        f"{what} not agree with its log, in which every change is kept. Repair makes the tables "
        "again from the log, after a backup.",
        (REPAIR, "See what differs"),
    )


def _notice(sentence: str) -> Banner:
    return Banner("finding", "No backup was made today", sentence)
