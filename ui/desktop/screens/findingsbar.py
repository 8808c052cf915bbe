"""The bar over the findings: of which rule, whether accepted ones too, and keeping several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from ui.desktop.screens import findingkinds
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.rules.rule import Finding
    from assetregister.schema import Schema


class FindingsBar(Pane):
    """``changed`` when other findings are to be shown; ``keep_asked`` for those selected."""

    changed = Signal()
    keep_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surface", below=True)
        self.kind = ComboField()
        self.kind.setPlaceholderText("Every rule")
        self.kind.setAccessibleName("Rule")
        self.kind.setMaximumWidth(460)
        self.kind.changed.connect(lambda _: self.changed.emit())
        self.accepted = QCheckBox("Show accepted")
        self.accepted.toggled.connect(lambda _: self.changed.emit())
        self.keep = Button("Keep and say why…", small=True)
        self.keep.setToolTip("Let the selected findings stand, with one reason for all of them")
        self.keep.clicked.connect(self.keep_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self.kind, 1)
        line.addWidget(self.accepted)
        line.addStretch(1)
        line.addWidget(self.keep)

    def narrowed(self, found: Sequence[Finding], schema: Schema) -> list[Finding]:
        """Return the findings to be shown, having counted those that can be chosen."""
        with_accepted = self.accepted.isChecked()
        among = [finding for finding in found if with_accepted or not finding.accepted]
        offered = findingkinds.choices(among, schema)
        if self.kind.code() not in {choice.key for choice in offered}:
            self.kind.set_code("")
        self.kind.set_choices(offered)
        return findingkinds.ordered(findingkinds.of_kind(among, self.kind.code()), schema)
