"""Import mappings: which heading of a file goes to which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import code, date, long_text, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime


class ImportMapping(
    Record,
    key="import_mapping",
    label="Import mapping",
    plural="Import mappings",
    prefix="MAP",
    group="Register",
    icon="upload",
    title="{name}",
    columns=("name", "type_key", "organisation", "used_on"),
):
    """How the columns of one sort of file were matched with fields, for the next time."""

    name: str = text("Name", required=True, section="Mapping")
    type_key: str | None = code("Type", required=True, help="The type of record it makes.")
    organisation: str | None = reference(
        "Files of", to="organisation", reverse="import_mappings", reverse_label="Import mappings"
    )
    headings: str | None = long_text("Headings", help="The headings by which the file is known.")
    mapping: str | None = long_text("Mapping", help="Heading and field, one pair on each line.")
    match_on: str | None = text("Matched on", help="The fields by which rows find their record.")
    used_on: datetime.date | None = date("Last used")
    notes: str | None = keeping.notes()
