"""What one operation did to a record, field by field, on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.changes import ARCHIVED
from ui.desktop.forms.sentences import element_in_words

if TYPE_CHECKING:
    from assetregister.register import HistoryLine, Reader

TOLD: Final = 4


def alterations(register: Reader, operation: str, record_id: str) -> str:
    """Return “Floor area: about 3,200 m² → about 3,400 m²; Status: …” of an operation."""
    lines = [line for line in register.history(record_id) if line.operation.id == operation]
    if lines and lines[0].creates:
        return f"added, with {len(lines):,} field{'' if len(lines) == 1 else 's'}"
    told = [_told(register, line) for line in lines[:TOLD]]
    if len(lines) > TOLD:
        told.append(f"and {len(lines) - TOLD} more")
    return "; ".join(told)


def _told(register: Reader, line: HistoryLine) -> str:
    record = register.get(line.record)
    key = line.place.partition("/")[0]
    field = record.about.fields.get(key) if record is not None else None
    if line.place == ARCHIVED:
        return "archived" if line.after else "brought back"
    if field is None or line.erased:
        return f"{field.label if field else line.place}: {'erased' if line.erased else 'changed'}"
    after = element_in_words(field, line.after, register)
    if field.many:
        taken = element_in_words(field, next(iter(line.before), None), register)
        return f"{field.label}: {f'− {taken}' if line.after is None else f'+ {after}'}"
    before = [element_in_words(field, value, register) for value in line.before]
    return f"{field.label}: {' and '.join(before) or 'not stated'} → {after}"
