"""A line above a list in which a record that exists is found by name, to be linked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.tokenfield import TokenField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader

_ASKED: Final = 40  # more than are shown: some may not be linked


class LinkOne(QWidget):
    """Shown from `begin` until a record is ``chosen``, with its id, or Esc gives up.

    `may_link` says which records can be offered.
    """

    chosen = Signal(str)

    def __init__(
        self, about: RecordType, register: Reader, may_link: Callable[[Record], bool]
    ) -> None:
        super().__init__()
        self._about = about
        self._register = register
        self._may_link = may_link
        label = about.label.lower()
        self.field = TokenField(
            self._complete, single=True, placeholder=f"Type the name of the {label} to link"
        )
        self.field.setAccessibleName(f"Name of the {label} to link")
        self.field.changed.connect(self._taken)
        self._cancel = IconButton("x", "Link none", small=True)
        self._cancel.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 8)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self._cancel)
        self.hide()

    def begin(self) -> None:
        """Wait for a name."""
        self.field.clear_typed()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complete(self, typed: str) -> Sequence[Suggestion]:
        found = self._register.suggest(self._about.key, typed, _ASKED)
        records = self._register.get_many([record_id for record_id, _, _ in found])
        icon = self._about.icon
        return [
            Suggestion(record_id, title, hint, icon)
            for record_id, title, hint in found
            if record_id in records and self._may_link(records[record_id])
        ][:8]

    def _taken(self) -> None:
        for key in self.field.keys():  # noqa: SIM118  # a list, not a mapping
            self.field.set_tokens([])
            self.hide()
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
