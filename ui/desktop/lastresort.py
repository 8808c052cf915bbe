"""What happens to a failure that nobody foresaw: it is logged, then told, with details to copy."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from assetregister.errors import AssetRegisterError
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

UNKNOWN = (
    "The program met something it does not know, so what you asked for last was not done. What was "
    "saved before is kept, and you can go on. Copy the details and send them to whoever looks "
    "after the register."
)


class FailureDialogue(Dialogue):
    """Says that something failed, and lets the details be copied."""

    def __init__(self, sentence: str, details: str, parent: QWidget | None = None) -> None:
        answers = (("", "Go on", Kind.DEFAULT),)
        super().__init__(
            "Something went wrong", sentence, answers, help_page="registers", parent=parent
        )
        self._details = details
        if details:
            shown = QPlainTextEdit(details)
            shown.setReadOnly(True)
            shown.setMinimumHeight(160)
            shown.setAccessibleName("Details")
            self.body.addWidget(shown)
            copy = Button("Copy the details", Kind.LINK)
            copy.clicked.connect(self.copy)
            self.body.addWidget(copy)
        self.setMinimumWidth(600)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)


def tell(problem: BaseException, details: str, parent: QWidget | None = None) -> None:
    """Show a failure: its own sentence if it has one."""
    if isinstance(problem, AssetRegisterError):
        FailureDialogue(problem.sentence, "", parent).ask()
    else:
        FailureDialogue(UNKNOWN, details, parent).ask()


class LastResort:
    """Stands in for Python's own hook; tells one failure at a time."""

    def __init__(self, parent: Callable[[], QWidget | None]) -> None:
        self._parent = parent
        self._telling = False

    def install(self) -> None:
        """Take over what nobody caught."""
        sys.excepthook = self

    def __call__(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a failure, print it, and tell it."""
        details = "".join(traceback.format_exception(kind, problem, trace))
        logging.getLogger(__name__).error("Unforeseen failure\n%s", details)
        sys.stderr.write(details)
        if self._telling or issubclass(kind, KeyboardInterrupt):
            return
        self._telling = True
        try:
            tell(problem, details, self._parent())
        finally:
            self._telling = False
