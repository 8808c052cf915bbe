"""Findings: what the rules say of the records of a register, and which of it has been accepted."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query
from assetregister.rules import RULES
from assetregister.rules.rule import Around, Finding, Found, Source, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assetregister.records.record import Record
    from assetregister.register import Reader

ACCEPTED: Final = "accepted_finding"
_PAGE: Final = 500


def findings(
    register: Reader, types: Iterable[str] | None = None, today: datetime.date | None = None
) -> Iterator[Finding]:
    """Yield every finding on the live records of a register, type by type.

    Accepted ones are among them, with the reason; leave them out by `finding.accepted`.
    """
    keys = list(types) if types is not None else [about.key for about in register.schema.tables]
    for key in keys:
        ids = register.ids(Query(key))
        for start in range(0, len(ids), _PAGE):
            held = register.get_many(ids[start : start + _PAGE])
            page = [held[i] for i in ids[start : start + _PAGE] if i in held]
            yield from findings_on(page, register, today)


def findings_on(
    records: Sequence[Record], source: Source, today: datetime.date | None = None
) -> list[Finding]:
    """Return the findings on some records, in the order of the records and of the rules."""
    day = today or datetime.date.today()
    around = Around(records, source, day)
    acceptances = _acceptances(records, source)
    found: list[Finding] = []
    for record in records:
        for rule in RULES:
            if rule.type not in ("", record.about.table):
                continue
            for said in rule.check(record, around):
                held = acceptances.get(record.id, ())
                reason = next(
                    (r for a in held if (r := _reason(a, rule.code, said, record, day))), ""
                )
                found.append(
                    Finding(
                        rule.code,
                        record.id,
                        record.about.table,
                        said.field,
                        said.sentence,
                        said.fix,
                        reason,
                    )
                )
    return found


def _acceptances(records: Sequence[Record], source: Source) -> dict[str, list[Record]]:
    ways = source.schema.ways_back(records[0].about.key) if records else {}
    way = next((w for w in ways.values() if w.type.key == ACCEPTED), None)
    if way is None:
        return {}
    return source.pointing_at_many([record.id for record in records], way)


def _reason(
    acceptance: Record, rule: str, said: Found, record: Record, today: datetime.date
) -> str:
    """Return why a finding was accepted; "" if this acceptance is of another, or has run out.

    One that names the value seen holds only while the field still shows it.
    """
    held = acceptance.values
    until, seen = held.get("until"), held.get("seen")
    if held.get("rule") != rule or held.get("field") not in (None, said.field):
        return ""
    if until is not None and until < today:
        return ""
    if seen is not None and seen != shown(record, said.field):
        return ""
    return str(held.get("reason") or "accepted")
