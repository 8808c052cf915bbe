"""Documents: reports, plans, letters and surveys that records rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    code,
    long_text,
    partial_date,
    reference,
    references,
    text,
    web_address,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import PartialDate


class Document(
    Record,
    key="document",
    label="Document",
    plural="Documents",
    prefix="DOC",
    group="Evidence",
    icon="quote",
    title="{name}",
    columns=("name", "document_kind", "publisher", "published_on", "area"),
):
    """A report, plan, letter, survey or page that says something about what is recorded."""

    name: str = text("Title", required=True, section="Document")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    document_kind: str | None = choice("Kind", "document_kind")
    publisher: str | None = reference(
        "Published by", to="organisation", reverse="documents", reverse_label="Documents"
    )
    publishers: tuple[str, ...] | None = references(
        "Published with",
        to="organisation",
        reverse="documents_shared",
        reverse_label="Documents published with others",
    )
    author: str | None = text("Author", help="As printed on it.")
    published_on: PartialDate | None = partial_date("Published")
    valid_from: PartialDate | None = partial_date("Covers from")
    valid_until: PartialDate | None = partial_date("Covers until")
    printed_code: str | None = code("Reference", help="As printed on it, such as INF10801.")
    area: str | None = reference("Area", to="area", reverse="documents", reverse_label="Documents")
    records: tuple[str, ...] | None = references(
        "About",
        to="*",
        reverse="documents_about_it",
        reverse_label="Documents about it",
        help="What it is about as a whole; single facts are cited instead.",
    )
    partnership: str | None = reference(
        "Of partnership", to="partnership", reverse="documents", reverse_label="Documents"
    )
    evidence: str | None = choice(
        "Sort of evidence", "evidence_sort", help="Also anecdotes and opinions, marked as such."
    )
    summary: str | None = long_text("Summary")
    extract: str | None = long_text("Extract", help="The words that matter, quoted.")
    website: str | None = web_address("Web address", section="Where it is")
    file: str | None = text("File", help="Name or path of a copy.")
    digest: str | None = code("Digest", help="SHA-256 of the copy, by which it is known again.")
    licence: str | None = text("Licence")
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
