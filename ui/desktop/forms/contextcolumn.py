"""The context column of a record at full width: when it was checked, and what surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from ui.desktop.forms.checkedcard import CheckedCard
from ui.desktop.forms.contextcards import changes_card, findings_card, links_card, sources_card
from ui.desktop.forms.pages import HISTORY, LINKS
from ui.desktop.look.fonts import text_scale
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import Record
    from assetregister.register import Reader
    from assetregister.rules.rule import Finding

WIDTH: Final = 284
WIDE: Final = 348  # where the screen has room for it


class ContextColumn(Pane):
    """``opened`` with the id of a record to go to, ``gone_to`` with the key of a page.

    ``field_asked`` with the field of a finding; ``check_asked`` to mark the record as checked.
    """

    opened = Signal(str)
    gone_to = Signal(str)
    field_asked = Signal(str)
    check_asked = Signal()

    def __init__(self, register: Reader) -> None:
        super().__init__("page")
        self._register = register
        self._wide = False
        self.checked = CheckedCard(upright=True)
        self.checked.check_asked.connect(self.check_asked)
        inner = Pane("page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self.checked)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._column.addLayout(self._cards)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setAccessibleName("What surrounds this record")
        self.follow_look()

    def show_record(
        self, record: Record, findings: Sequence[Finding], accepted: Sequence[Finding]
    ) -> None:
        """Show what surrounds a record as it stands in the register."""
        empty(self._cards)
        checkable = "checked_on" in record.about.fields
        self.checked.setVisible(checkable)
        if checkable:
            self.checked.show_record(record)
            done = bool(self._register.read_only) or record.archived
            self.checked.button.setVisible(
                self.checked.button.isVisibleTo(self.checked) and not done
            )
        go, opens = self.gone_to.emit, self.opened.emit
        cards = (
            findings_card(findings, accepted, record, self.field_asked.emit),
            changes_card(record, self._register, go, HISTORY),
            links_card(record, self._register, opens, go, LINKS),
            sources_card(record, self._register, opens),
        )
        for card in cards:
            if card is not None:
                self._cards.addWidget(card)

    def set_wide(self, wide: bool) -> None:  # as Qt's own setters
        """Take more of the width, on a screen that has it."""
        self._wide = wide
        self.follow_look()

    def follow_look(self) -> None:
        """Take the width that the text size asks for."""
        self.setFixedWidth(round((WIDE if self._wide else WIDTH) * text_scale()))
