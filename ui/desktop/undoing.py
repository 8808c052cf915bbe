"""Undo and redo as the window offers them: named in the Edit menu, told when done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from assetregister.changes import LOAD
from assetregister.errors import AssetRegisterError
from ui.desktop.desk import saved_time
from ui.desktop.screens.history import title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.changes import Operation
    from assetregister.register import Register
    from ui.desktop.menus import Corner, Menus

LOOKED_AT: Final = 100


class Undoing(QObject):
    """Keeps two actions and the time of the last save in step with the register."""

    said = Signal(str, bool)

    def __init__(self, register: Register, menus: Menus, corner: Corner, parent: QObject) -> None:
        super().__init__(parent)
        self._register = register
        self._menus = menus
        self._corner = corner
        self.follow()

    def follow(self) -> None:
        """Name what can be undone and redone now, and when the last change was written."""
        self._name("undo", "Undo", self._register.undoable())
        self._name("redo", "Redo", self._register.redoable())
        newest = next(filter(_done_here, self._register.operations(LOOKED_AT)), None)
        if newest is not None and not self._register.read_only:
            self._corner.say_saved(saved_time(newest.at))

    def _name(self, key: str, verb: str, operation: Operation | None) -> None:
        title = f" {operation.title[:1].lower()}{operation.title[1:]}" if operation else ""
        self._menus.actions[key].setText((verb + title).replace("&", "&&"))

    def undo(self) -> None:
        """Take the last operation back."""
        self._do(self._register.undo)

    def redo(self) -> None:
        """Do again what was undone."""
        self._do(self._register.redo)

    def _do(self, act: Callable[[], Operation]) -> None:
        try:
            self.said.emit(title_of(act()), False)
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)


def _done_here(operation: Operation) -> bool:
    """Return whether somebody did it at this register, rather than its filling or a collation."""
    return operation.kind != LOAD and operation.receipt is None
