"""What is to be seen to in the parts of a record: wrong, in conflict, found or not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.forms.sectionentry import CONFLICT, ERROR, FINDING, UNSAVED

if TYPE_CHECKING:
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.section import Section
    from ui.desktop.widgets.formrow import FormRow


def marks_of(form: RecordForm) -> dict[str, set[str]]:
    """Return the marks of each section of a form, by its title."""
    return {section.title: _marks_in(section, form) for section in form.sections()}


def marks_of_any(form: RecordForm) -> set[str]:
    """Return every mark that some section of a form has."""
    return set[str]().union(*marks_of(form).values())


def _marks_in(section: Section, form: RecordForm) -> set[str]:
    keys = {field.key for field in section.fields}
    rows = form.rows()
    marks = set[str]().union(*(_marks(rows[key]) for key in keys & rows.keys()))
    return marks | ({UNSAVED} if keys & form.changed_keys() else set())


def _marks(row: FormRow) -> set[str]:
    said = {ERROR: row.has_error(), CONFLICT: row.has_conflict(), FINDING: row.has_finding()}
    return {mark for mark, holds in said.items() if holds}
