"""The first page of a record: what looks wrong with it, when it was checked, then its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.findings import findings_on
from ui.desktop.forms.checkedcard import CheckedCard
from ui.desktop.forms.form import RecordForm
from ui.desktop.forms.rivals import rivals_of
from ui.desktop.widgets.banner import Banner, BannerStack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register
    from assetregister.rules.rule import Finding

_MOST_BANNERS: Final = 2
OVERDUE: Final = "date.check_overdue"


class DetailsPage(QWidget):
    """Banners, card and form of one record; a form is built once for each type and refilled.

    ``form_made`` with a form that is new; ``create_asked`` with (form, field, type, words);
    ``field_asked`` with the field of a finding; ``keep_asked`` with a finding that is right as it
    stands; the other signals are the form's.
    """

    edited = Signal()
    arranged = Signal()
    opened = Signal(str)
    choose_asked = Signal(str)
    field_asked = Signal(str)
    keep_asked = Signal(object)
    check_asked = Signal()
    unarchive_asked = Signal()
    create_asked = Signal(object, str, str, str)
    form_made = Signal(object)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self._register = register
        self._forms: dict[str, RecordForm] = {}
        self._current = ""
        self._read_only = False
        self._checked_elsewhere = False
        self.findings: list[Finding] = []
        self.accepted: list[Finding] = []
        self.banners = BannerStack()
        self.banners.more_asked.connect(lambda: self._show_banners(len(self.findings)))
        self.checked = CheckedCard()
        self.checked.check_asked.connect(self.check_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.banners)
        self._column.addWidget(self.checked)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(12)
        self._column.addLayout(self._inside)
        self._column.addStretch(1)

    @property
    def form(self) -> RecordForm:
        """Return the form now shown."""
        return self._forms[self._current]

    def show_record(
        self,
        about: RecordType,
        record: Record | None,
        values: Mapping[str, Any] | None,
        *,
        again: bool = False,
        read_only: bool = False,
    ) -> None:
        """Show a record, or a new one that starts with values."""
        if about.key != self._current and self._current:
            self.form.hide()
        self._current = about.key
        self._read_only = read_only
        if about.key not in self._forms:
            self._forms[about.key] = self._make(about)
        form = self.form
        form.show_record(record, values, again=again)
        form.set_read_only(read_only)
        self._show_state(record)
        form.show()

    def _make(self, about: RecordType) -> RecordForm:
        form = RecordForm(about, self._register)
        form.edited.connect(self.edited)
        form.arranged.connect(self.arranged)
        form.opened.connect(self.opened)
        form.choose_asked.connect(self.choose_asked)
        form.create_asked.connect(
            lambda key, to, words: self.create_asked.emit(form, key, to, words)
        )
        self._column.insertWidget(self._column.count() - 2, form)
        self.form_made.emit(form)
        return form

    def _show_state(self, record: Record | None) -> None:
        """Show findings and rivals of the record as it stands in the register."""
        found = findings_on([record], self._register) if record and not record.archived else []
        self.findings = [finding for finding in found if not finding.accepted]
        self._show_banners(_MOST_BANNERS, archived=bool(record and record.archived))
        sentences: dict[str, str] = {}
        for finding in self.findings:
            said = sentences.get(finding.field, "")
            sentences[finding.field] = f"{said} {finding.sentence}".strip()
        self.form.set_findings(sentences)
        self.form.set_rivals(rivals_of(record, self._register) if record else {})
        if record is not None and "checked_on" in record.about.fields:
            self.checked.show_record(record)
        self.accepted = [finding for finding in found if finding.accepted]
        self._show_checked()

    def set_checked_elsewhere(self, elsewhere: bool) -> None:  # as Qt's own setters
        """Leave out when the record was checked: it is told beside this page."""
        self._checked_elsewhere = elsewhere
        self._show_checked()

    def hold(self, inner: QWidget) -> None:
        """Put a list of inner records below the form."""
        self._inside.addWidget(inner)
        inner.show()

    def _show_checked(self) -> None:
        late = any(finding.rule == OVERDUE for finding in self.findings)
        record = self.form.record if self._current else None
        checkable = record is not None and "checked_on" in record.about.fields
        here = checkable and not late and not self._read_only and not self._checked_elsewhere
        self.checked.setVisible(here)

    def _show_banners(self, at_most: int, *, archived: bool = False) -> None:
        banners = [self._banner(finding) for finding in self.findings]
        if archived:
            banners.insert(0, self._archived_banner())
        self.banners.show_banners(banners, at_most=at_most)

    def _archived_banner(self) -> Banner:
        label = self.form.about.label.lower()
        links = [] if self._register.read_only else [f"Bring this {label} back"]
        banner = Banner("info", f"This {label} is archived", "It can be read, not changed.", links)
        banner.followed.connect(self.unarchive_asked)
        return banner

    def _banner(self, finding: Finding) -> Banner:
        if self._read_only:
            return Banner("finding", finding.sentence, finding.fix)
        if finding.rule == OVERDUE:
            banner = Banner(
                "finding", finding.sentence, "Confirm what it says.", ["Mark as checked today"]
            )
            banner.followed.connect(self.check_asked)
            return banner
        links = ["Show the field", "Keep and say why"]
        banner = Banner("finding", finding.sentence, finding.fix, links)
        banner.followed.connect(
            lambda place: (
                self.keep_asked.emit(finding) if place else self.field_asked.emit(finding.field)
            )
        )
        return banner
