"""The first page of a record: what looks wrong with it, then its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.findings import findings_on
from ui.desktop.forms.form import RecordForm
from ui.desktop.forms.sentences import element_in_words, who_and_when
from ui.desktop.widgets.banner import Banner, BannerStack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register
    from assetregister.rules.rule import Finding


class DetailsPage(QWidget):
    """Banners and the form of one record; a form is built once for each type and refilled.

    ``create_asked`` with (form, field, type, words); ``field_asked`` with the field of a finding;
    the other signals are the form's.
    """

    edited = Signal()
    opened = Signal(str)
    choose_asked = Signal(str)
    field_asked = Signal(str)
    create_asked = Signal(object, str, str, str)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self._register = register
        self._forms: dict[str, RecordForm] = {}
        self._current = ""
        self.findings: list[Finding] = []
        self.banners = BannerStack()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.banners)
        self._column.addStretch(1)

    @property
    def form(self) -> RecordForm:
        """Return the form now shown."""
        return self._forms[self._current]

    def show_record(
        self, about: RecordType, record: Record | None, values: Mapping[str, Any] | None
    ) -> None:
        """Show a record, or a new one that starts with values."""
        if about.key != self._current and self._current:
            self.form.hide()
        self._current = about.key
        if about.key not in self._forms:
            self._forms[about.key] = self._make(about)
        form = self.form
        form.show_record(record, values)
        form.set_read_only(bool(self._register.read_only) or bool(record and record.archived))
        form.show()
        self._show_state(record)

    def _make(self, about: RecordType) -> RecordForm:
        form = RecordForm(about, self._register)
        form.edited.connect(self.edited)
        form.opened.connect(self.opened)
        form.choose_asked.connect(self.choose_asked)
        form.create_asked.connect(
            lambda key, to, words: self.create_asked.emit(form, key, to, words)
        )
        self._column.insertWidget(self._column.count() - 1, form)
        return form

    def _show_state(self, record: Record | None) -> None:
        """Show findings and rivals of the record as it stands in the register."""
        found = findings_on([record], self._register) if record else []
        self.findings = [finding for finding in found if not finding.accepted]
        self.banners.show_banners([self._banner(finding) for finding in self.findings])
        self.form.set_findings({f.field: f.sentence for f in self.findings})
        self.form.set_rivals(self._rivals(record) if record else {})

    def _banner(self, finding: Finding) -> Banner:
        banner = Banner("finding", finding.sentence, finding.fix, ["Show the field"])
        banner.followed.connect(lambda _place: self.field_asked.emit(finding.field))
        return banner

    def _rivals(self, record: Record) -> dict[str, tuple[str, str]]:
        told: dict[str, tuple[str, str]] = {}
        for place, several in self._register.rivals(record.id).items():
            field = record.about.fields.get(place)
            if field is not None:
                words = element_in_words(field, several[1].value, self._register)
                told[place] = (words, f"entered by {who_and_when(several[1].operation)}")
        return told
