"""The line of facts under a record's title, and the state that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.kinds import Shape
from ui.desktop.forms.sentences import in_words

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader
    from ui.desktop.look.tokens import Tone

_MOST: Final = 3
_STATES: Final = ("status", "stage")  # how the keys of fields end that say how far a thing is
_RUNNING: Final = ("operational", "active", "live", "in_place", "open")
_TOLD: Final = (Shape.CHOICE, Shape.REFERENCE, Shape.PARTIAL_DATE)


def facts_of(record: Record, register: Reader, about: RecordType | None = None) -> str:
    """Return “Asset AST-0041 · Lewisham · also known as Kaleidoscope”, seen as one of a type."""
    about = about or record.about
    told = [f"{about.label} {record.reference}"]
    if record.archived:
        told.append("archived")
    state = state_field(record)
    for key in about.columns:
        field, value = about.fields.get(key), record.values.get(key)
        if field is None or field is state or value is None or len(told) > _MOST:
            continue
        if field.kind.shape in _TOLD and key not in about.title_fields():
            told.append(in_words(field, value, register))
    others = next((f for f in about.fields.values() if f.kind.shape is Shape.TEXTS), None)
    if others is not None and (names := record.values.get(others.key)):
        told.append(f"also known as {', '.join(names)}")
    return " · ".join(told)


def state_of(record: Record) -> tuple[str, str, Tone] | None:
    """Return icon, word and tone of a record's state; None if it says nothing of one."""
    field = state_field(record)
    code = record.values.get(field.key) if field else None
    if field is None or code is None:
        return None
    word = str(field.kind.format(code))
    return ("circle-check", word, "good") if code in _RUNNING else ("circle", word, "text2")


def state_field(record: Record) -> Field | None:
    """Return the field that says how far along a record is, or None."""
    for key in record.about.columns:
        field = record.about.fields.get(key)
        if field is not None and field.kind.shape is Shape.CHOICE and key.endswith(_STATES):
            return field
    return None
