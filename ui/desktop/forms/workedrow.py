"""The rows of worked-out values: read only, beside what they come from, always up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QLineEdit

from ui.desktop.forms.choosing import is_needed
from ui.desktop.forms.sentences import listed
from ui.desktop.widgets.formrow import FormRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.fields import Field
    from assetregister.workings import Working
    from ui.desktop.forms.section import Section

_WIDTH: Final = 220


class WorkedRow(FormRow):
    """Says the value, its formula, and what is still missing or stated otherwise."""

    def __init__(self, working: Working, fields: Mapping[str, Field], label_width: int) -> None:
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        super().__init__(
            working.label,
            self.line,
            help=working.help,
            width=_WIDTH,
            label_width=label_width,
        )
        self.working = working
        self._fields = fields

    def work_out(self, values: Mapping[str, Any]) -> None:
        """Show what the values of the record now amount to."""
        working = self.working
        worked = working.of(values, self._fields)
        missing = [self._fields[key].label for key in working.missing(values)]
        told = working.help
        if missing:
            told = f"{told} Still to be stated: {listed(missing)}."
        elif worked is None:
            told = f"{told} The values as they stand leave it open."
        self.line.setText("Not stated" if worked is None else working.kind.format(worked))
        self.set_help(told)
        differs = worked is not None and working.differs(values, self._fields)
        self.set_finding(self._otherwise(values) if differs else "")

    def _otherwise(self, values: Mapping[str, Any]) -> str:
        stated = self._fields[self.working.stated]
        return f"The source states {stated.kind.format(values[stated.key])}. Both are kept."


class WorkedRows:
    """The worked rows of one form by key, each made when all it is worked out from is in view."""

    def __init__(self, fields: Mapping[str, Field], label_width: int) -> None:
        self._fields = fields
        self._label_width = label_width
        self._rows: dict[str, WorkedRow] = {}

    def in_section(self, section: Section, shown: set[str], values: Mapping[str, Any]) -> list[str]:
        """Return the keys of the rows that a section is to show; those it lacks are put in."""
        found = []
        for working in section.workings:
            needed = all(is_needed(self._fields[key], values) for key in working.inputs)
            if not needed or not shown.issuperset(working.inputs):
                continue
            found.append(working.key)
            if working.key not in self._rows:
                row = WorkedRow(working, self._fields, self._label_width)
                self._rows[working.key] = row
                section.put(working.key, row)
        return found

    def work_out(self, values: Mapping[str, Any]) -> None:
        """Show what the values of the record now amount to."""
        for row in self._rows.values():
            row.work_out(values)

    def in_view(self) -> dict[str, WorkedRow]:
        """Return the rows that are shown, by key."""
        return {key: row for key, row in self._rows.items() if not row.isHidden()}
