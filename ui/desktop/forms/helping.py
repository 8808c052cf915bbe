"""What helps while a record is entered, hung on its panel: places, near-duplicates, carrying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assetregister.alike import name_field
from assetregister.kinds import Postcode
from ui.desktop.forms.carrying import Carrying
from ui.desktop.forms.nearness import Nearness
from ui.desktop.forms.placing import Placing

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.panel import RecordPanel


class Helping(QObject):
    """Helps in every form of a panel, from the moment that the row concerned is made."""

    def __init__(self, panel: RecordPanel, desk: Desk) -> None:
        super().__init__(panel)
        self._panel = panel
        self._desk = desk
        Carrying(panel, desk.preferences)
        panel.details.form_made.connect(self._help)

    def _help(self, form: RecordForm) -> None:
        form.row_made.connect(lambda key: self._help_at(form, key))

    def _help_at(self, form: RecordForm, key: str) -> None:
        desk = self._desk
        if isinstance(form.about.fields[key].kind, Postcode) and desk.postcodes is not None:
            placing = Placing(form, key, desk.register, desk.postcodes, desk.tasks)
            placing.said.connect(self._panel.said)
        name = name_field(form.about)
        if name is not None and name.key == key and not desk.register.read_only:
            nearness = Nearness(form, desk.register, desk.tasks)
            nearness.opened.connect(self._panel.open_record)
