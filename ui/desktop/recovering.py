"""Ways back from a damaged register: a backup in its place, or a copy of what can be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from ui.desktop.main_window import MainWindow
from ui.desktop.screens.unreadable import BACKUP, SAVE, UnreadablePage, WaysBack
from ui.desktop.soundness import Soundness
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.damage import Backup, Damage, Saved
    from assetregister.workplace import Keeper, Opened
    from ui.desktop.tasks import Tasks, Work

KINDS = "Register (*.register)"


class Recovering(QObject):
    """``recovered`` with the file of a whole register, and title and fact to say of it.

    `let_go` is called with a file before another takes its place.
    """

    recovered = Signal(object, str, str)

    def __init__(
        self,
        keeper: Keeper,
        tasks: Tasks,
        window: Callable[[], QMainWindow | None],
        let_go: Callable[[Path], None],
    ) -> None:
        super().__init__(tasks)
        self._keeper = keeper
        self._tasks = tasks
        self._window = window
        self._let_go = let_go
        self.soundness: Soundness | None = None

    def page(self, damage: Damage) -> UnreadablePage:
        """Return the page that stands in place of a register that cannot be read."""
        page = UnreadablePage(damage)
        page.backup_asked.connect(lambda backup: self.restore(damage, backup))
        page.save_asked.connect(lambda: self.save(damage))
        return page

    def ask(self, damage: Damage) -> None:
        """Ask for a way back, where another register is open."""
        answer = WaysBack(damage, self._window()).ask()
        if answer == SAVE:
            self.save(damage)
        elif answer == BACKUP and damage.newest is not None:
            self.restore(damage, damage.newest)

    def watch(self, opened: Opened, window: MainWindow) -> None:
        """Say in a window what is wrong with its register, and do what is asked about it."""
        self.soundness = Soundness(opened, window)
        self.soundness.backup_asked.connect(lambda damage: self.restore(damage, damage.newest))
        self.soundness.save_asked.connect(self.save)
        self.soundness.repair_asked.connect(lambda: self.repair(opened, window))

    def repair(self, opened: Opened, window: MainWindow) -> None:
        """Make the tables of the open register again from its log, after a backup."""
        here = window.screen_in_front()
        if here is None or not here.may_leave():
            return

        def done(kept: Path) -> None:
            fact = f"They agree with its log again. As it was before, it is kept as {kept}."
            self.recovered.emit(opened.path, "The tables of this register were made again", fact)

        self.start("Repairing", "Nothing was repaired", lambda _: opened.repair(), done)

    def restore(self, damage: Damage, backup: Backup) -> None:
        """Put a backup in the place of the damaged file, which is kept."""
        self._let_go(damage.path)

        def done(aside: Path) -> None:
            self.recovered.emit(
                damage.path,
                f"This is the backup of {backup.when}",
                f"What was entered after it is missing here. The damaged file is kept as {aside}.",
            )

        self.start(
            "Opening the backup",
            "The backup was not opened",
            lambda _: self._keeper.restore(damage, backup),
            done,
        )

    def save(self, damage: Damage) -> None:
        """Ask where to save what can be read, save it and open it."""
        wanted = damage.path.with_name(f"{damage.path.stem} saved.register")
        chosen, _ = QFileDialog.getSaveFileName(self._window(), "Save a copy", str(wanted), KINDS)
        if not chosen:
            return
        target = Path(chosen)

        def done(saved: Saved) -> None:
            self.recovered.emit(
                saved.path,
                "This is what could be read",
                f"{saved.sentence} The damaged file is where it was: {damage.path}.",
            )

        self.start(
            "Saving what can be read",
            "Nothing was saved",
            lambda progress: self._keeper.save_readable(damage, target, progress),
            done,
        )

    def start(self, what: str, undone: str, work: Work, done: Callable[..., None]) -> None:
        """Do slow work with a card that shows it; `undone` is what has not happened if it fails."""
        window = self._window()
        if self._tasks.running() or window is None:
            return
        corner = window.content.lower_left if isinstance(window, MainWindow) else LowerLeft(window)
        Working(corner, undone).show(self._tasks.start(what, work, done))
