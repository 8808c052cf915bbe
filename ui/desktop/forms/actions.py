"""What can be done with a record as a whole, in the order of its menu."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from assetregister.kinds import Shape

if TYPE_CHECKING:
    from assetregister.records.record import Record, RecordType

CHECK: Final = "check"
COPY: Final = "duplicate"
COPY_REFERENCE: Final = "copy_reference"
ARCHIVE: Final = "archive"
UNARCHIVE: Final = "unarchive"

_OWN: Final = (Shape.CODE, Shape.TEXTS, Shape.DATE)  # what no two records share


def offered(record: Record, about: RecordType, *, read_only: bool) -> list[tuple[str, str]]:
    """Return (key, words) of what can be done with a record now, called one of a type."""
    label = about.label.lower()
    if read_only:
        return [(COPY_REFERENCE, "Copy reference")]
    if record.archived:
        return [(UNARCHIVE, f"Bring this {label} back"), (COPY_REFERENCE, "Copy reference")]
    checkable = "checked_on" in record.about.fields
    return [
        *([(CHECK, "Mark as checked today")] if checkable else []),
        (COPY, f"Copy to a new {label}"),
        (COPY_REFERENCE, "Copy reference"),
        (ARCHIVE, f"Archive this {label}"),
    ]


def to_copy(record: Record) -> dict[str, Any]:
    """Return the values that a copy starts with: not names and numbers that are its own."""
    fields = record.about.fields
    return {k: v for k, v in record.values.items() if fields[k].kind.shape not in _OWN}


def checked_today(record: Record, who: str) -> dict[str, Any]:
    """Return the values that say that somebody confirmed the record today."""
    values: dict[str, Any] = {"checked_on": datetime.date.today()}
    if "checked_by" in record.about.fields:
        values["checked_by"] = who or None
    return values
