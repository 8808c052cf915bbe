"""Sources: which documents each record was taken from, and where in them it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from exports.sourcesheet import field_labels
from exports.strategy.items import Item
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Sources"
_WHOLE: Final = "the record as a whole"
_SPAN: Final = re.compile(r"([0-9]+)(?:[-–]([0-9]+))?")
_LATE: Final = 10**9  # what has no line number comes last

Cited = tuple[tuple[str, str], list["Record"]]
"""The ids of a record and a document, and the citations of the one in the other."""


def write(estate: Estate, book: Book) -> int:
    """Write the sheet: a row for each record and document."""
    rows = _grouped(estate, estate.of("citation"))
    types = estate.register.types_of({record for (record, _), _ in rows if record})

    def sort(row: Cited) -> str | None:
        key = types.get(row[0][0])
        return estate.schema.about(key).label if key else None

    def fields(row: Cited) -> str | None:
        key = types.get(row[0][0])
        return _fields(estate, key, row[1]) if key else None

    items = [
        Item("Record", lambda row: estate.title(row[0][0]) or None, 40),
        Item("Type", sort, 13),
        Item("Document", lambda row: estate.title(row[0][1]) or None, 50),
        Item("Places", lambda row: _places(_said(row[1], "place")), 46),
        Item("Lines", lambda row: _lines(_said(row[1], "lines")), 12),
        Item("Fields", fields, 44),
    ]
    intro = "Which document each record was taken from; the register workbook has each citation."
    write_list(book, NAME, intro, items, rows)
    return len(rows)


def _grouped(estate: Estate, citations: Iterable[Record]) -> list[Cited]:
    found: dict[tuple[str, str], list[Record]] = {}
    for citation in citations:
        said = citation.values
        key = (said.get("record") or "", said.get("document") or "")
        found.setdefault(key, []).append(citation)

    def order(row: Cited) -> tuple[str, str, str, str]:
        record, document = row[0]
        titles = estate.title(record).casefold(), estate.title(document).casefold()
        return (titles[0], record, titles[1], document)

    for held in found.values():
        held.sort(key=lambda c: (_line(c.values.get("lines") or ""), c.id))
    return sorted(found.items(), key=order)


def _said(citations: Iterable[Record], key: str) -> list[str]:
    return [said for citation in citations if (said := citation.values.get(key))]


def _together(texts: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(texts)) or None


def _places(texts: Iterable[str]) -> str | None:
    """Return every place once; one citation may name several."""
    return _together(part.strip() for text in texts for part in text.split(";"))


def _lines(texts: Iterable[str]) -> str | None:
    """Return every line once, in the order of the document, those that follow on as one span."""
    spans: list[tuple[int, int]] = []
    others: list[str] = []
    for part in sorted({p.strip() for text in texts for p in text.split(",")} - {""}, key=_order):
        found = _SPAN.fullmatch(part)
        if found is None:
            others.append(part)
            continue
        first, last = int(found[1]), int(found[2] or found[1])
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    said = [str(first) if first == last else f"{first}-{last}" for first, last in spans]
    return ", ".join([*said, *others]) or None


def _order(part: str) -> tuple[int, str]:
    return (_line(part), part)


def _line(text: str) -> int:
    found = re.search("[0-9]+", text)
    return int(found[0]) if found else _LATE


def _fields(estate: Estate, type_key: str, citations: Sequence[Record]) -> str | None:
    """Return the labels of the fields that citations back; nothing if all are of the whole."""
    about = estate.schema.about(type_key)
    labels = [label for said in _said(citations, "fields") for label in field_labels(about, said)]
    if labels and len(_said(citations, "fields")) < len(citations):
        labels.insert(0, _WHOLE)
    return _together(labels)


SHEET: Final = StrategySheet(NAME, write)
