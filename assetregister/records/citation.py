"""Citations: which document, and which place in it, a record or a field came from."""

from __future__ import annotations

from assetregister.fields import code, long_text, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record


class Citation(
    Record,
    key="citation",
    label="Citation",
    plural="Citations",
    prefix="CIT",
    group="Evidence",
    icon="bookmark",
    title="{document}, {place}",
    columns=("record", "fields", "document", "place", "lines"),
    within="record",
):
    """The place in a document from which a record, or one field of it, was taken."""

    record: str | None = reference(
        "Record",
        to="*",
        required=True,
        reverse="citations",
        reverse_label="Sources",
        section="Citation",
    )
    fields: str | None = text(
        "Fields", help="Keys of the fields it backs; blank for the record as a whole."
    )
    document: str | None = reference(
        "Document",
        to="document",
        required=True,
        reverse="cited_by",
        reverse_label="Cited by",
    )
    place: str | None = text("Place", help="Heading, page or paragraph.")
    lines: str | None = code("Line", help="Line or lines of the text, as 221-225.")
    quotation: str | None = long_text("Words", help="A few words, quoted.")
    notes: str | None = keeping.notes()
