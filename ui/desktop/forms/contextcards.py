"""The cards that say what surrounds a record: findings, recent changes, links, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING, Final

from assetregister.changes import ARCHIVED, LOAD
from assetregister.filters.conditions import EQUAL, Compare, Query
from ui.desktop.forms.kin import linked
from ui.desktop.forms.linkline import LinkLine
from ui.desktop.forms.sentences import counted, listed, moment
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assetregister.changes import Operation
    from assetregister.records.record import Record
    from assetregister.register import HistoryLine, Reader
    from assetregister.rules.rule import Finding

_CHANGES: Final = 3
_LINKS: Final = 6
_SOURCES: Final = 4
CITATIONS: Final = "citations"  # how every type calls the citations of its records
Opens = Callable[[str], object]


def findings_card(
    findings: Sequence[Finding], accepted: Sequence[Finding], record: Record, go: Opens
) -> Card | None:
    """Return what looks wrong, each line leading to its field, and what was kept with a reason."""
    if not findings and not accepted:
        return None
    card = _card("Findings", f"{len(findings):,}" if findings else "")
    fields = record.about.fields
    for finding in findings:
        field = fields.get(finding.field)
        label = field.label if field else record.about.label
        line = LinkLine("triangle-alert", "Finding", label, second=finding.sentence)
        line.clicked.connect(lambda _=False, key=finding.field: go(key))
        card.body.addWidget(line)
    for finding in accepted:
        told = f"Kept: {finding.sentence} {finding.accepted}"
        card.body.addWidget(Words(told, Type.SMALL, "text2", wrap=True))
    return card


def changes_card(record: Record, register: Reader, go: Opens, everything: str) -> Card | None:
    """Return what was last done to a record; each line, and “All”, leads to its history."""
    lines = register.history(record.id)
    if not lines:
        return None
    every = link("All")
    every.setAccessibleName("All changes")
    every.clicked.connect(lambda: go(everything))
    card = _card("Recent changes", corner=every)
    grouped = [list(g) for _, g in groupby(lines, key=lambda line: line.operation.id)]
    for several in grouped[:_CHANGES]:
        operation = several[0].operation
        line = LinkLine(
            _glyph(several),
            "Change",
            operation.title,
            second=_told(record, several),
            aside=_day(operation),
        )
        line.clicked.connect(lambda: go(everything))
        card.body.addWidget(line)
    return card


def links_card(
    record: Record, register: Reader, opens: Opens, go: Opens, everything: str
) -> Card | None:
    """Return the first of the records that point at one, each leading there, and “All”."""
    counts = register.counts_pointing(record)
    ways = [way for way in linked(register.schema, record.about) if counts.get(way.name)]
    if not ways:
        return None
    every = link("All")
    every.setAccessibleName("All links")
    every.clicked.connect(lambda: go(everything))
    card = _card("Linked", f"{sum(counts[way.name] for way in ways):,}", every)
    each = max(_LINKS // len(ways), 1)
    for way in ways[:_LINKS]:
        query = Query(way.type.key, Compare((way.field.key,), EQUAL, (record.id,)))
        ids = [str(row[0]) for row in register.rows(query, (), limit=each)]
        titles = register.titles(ids)
        for record_id in ids:
            line = LinkLine(
                way.type.icon, way.type.label, titles.get(record_id, ""), second=way.label
            )
            line.clicked.connect(lambda _=False, i=record_id: opens(i))
            card.body.addWidget(line)
    return card


def sources_card(record: Record, register: Reader, opens: Opens) -> Card | None:
    """Return the documents that a record is cited from, the most cited first."""
    way = register.schema.ways_back(record.about.key).get(CITATIONS)
    cited = register.pointing_at(record.id, way) if way else []
    documents = Counter(str(citation.values["document"]) for citation in cited)
    if not documents:
        return None
    card = _card("Sources", f"{len(cited):,}")
    titles = register.titles(documents)
    for document, times in documents.most_common(_SOURCES):
        title = titles.get(document, "not in this register")
        told = counted(times, "place cited", "places cited")
        line = LinkLine("quote", "Document", title, second=told)
        line.clicked.connect(lambda _=False, i=document: opens(i))
        card.body.addWidget(line)
    if len(documents) > _SOURCES:
        more = counted(len(documents) - _SOURCES, "more document", "more documents")
        card.body.addWidget(Words(f"and {more}", Type.SMALL, "muted"))
    return card


def _card(title: str, note: str = "", corner: QWidget | None = None) -> Card:
    card = Card(title, note, corner=corner)
    card.body.setSpacing(0)
    return card


def _glyph(lines: Sequence[HistoryLine]) -> str:
    if lines[0].creates:
        return "plus"
    if any(line.place == ARCHIVED for line in lines):
        return "archive" if lines[0].after else "archive-restore"
    return "pencil"


def _told(record: Record, lines: Sequence[HistoryLine]) -> str:
    """Return which fields were changed, and by whom."""
    keys = dict.fromkeys(line.place.partition("/")[0] for line in lines)
    labels = [record.about.fields[key].label for key in keys if key in record.about.fields]
    who = lines[0].operation.actor or "Somebody"
    if lines[0].creates or not labels:
        return f"by {who}"
    more = [f"{len(labels) - 2} more"] if len(labels) > 3 else labels[2:]
    return f"{listed([*labels[:2], *more])}, by {who}"


def _day(operation: Operation) -> str:
    """Return the day, short: 12 Nov, or 12 Nov 2025."""
    day, month, year = moment(operation.at).split(" ")[:3]
    return f"{day} {month[:3]}" if operation.kind != LOAD else year
