"""The record that a text on the command line means, archived ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.errors import Ambiguous, NotFound, Refused
from assetregister.filters.conditions import EQUAL, Compare, Either, Query, both
from assetregister.folding import clean
from assetregister.kinds import ANY, Shape

if TYPE_CHECKING:
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader


def record_named(register: Reader, about: RecordType, text: str) -> Record:
    """Return the one record of a type that a text names. Raises NotFound or Ambiguous."""
    try:
        found = register.resolve(about.key, text)
    except NotFound:
        archived = archived_named(register, about, text)
        if not archived:
            raise
        found = _only(text, archived)
    return _read(register, found)


def any_named(register: Reader, text: str) -> Record:
    """Return the one record, of whatever type, that a text names. Raises NotFound or Ambiguous."""
    try:
        found = register.resolve(ANY, text)
    except NotFound:
        archived = [
            record
            for about in register.schema.tables
            for record in archived_named(register, about, text)
        ]
        if not archived:
            raise
        found = _only(text, archived)
    return _read(register, found)


def archived_named(register: Reader, about: RecordType, text: str) -> list[Record]:
    """Return the archived records of a type that have this name or another name."""
    titled = about.title_fields()
    if len(titled) != 1 or about.fields[titled[0]].kind.shape is not Shape.TEXT:
        return []
    others = (key for key, field in about.fields.items() if field.kind.shape is Shape.TEXTS)
    named = Either(tuple(Compare((k,), EQUAL, (clean(text),)) for k in (*titled, *others)))
    archived = both(Compare(("archived",), EQUAL, ("yes",)), named)
    return register.find(Query(about.key, archived, archived=True), limit=20)


def _only(text: str, records: list[Record]) -> str:
    if len(records) == 1:
        return records[0].id
    listed = [(r.reference, f"{r.values[r.about.title_fields()[0]]}, archived") for r in records]
    raise Ambiguous(f"More than one archived record answers to “{text}”.", listed)


def _read(register: Reader, record_id: str) -> Record:
    record = register.get(record_id)
    if record is None:
        raise Refused("The record was taken away while it was being read. Nothing was changed.")
    return record


def called(register: Reader, record: Record) -> str:
    """Return a record's reference and title, as commands print it."""
    title = register.titles([record.id]).get(record.id, "")
    return record.reference if title == record.reference else f"{record.reference}  {title}"
