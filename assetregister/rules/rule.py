"""A rule, a finding, and the records around one that a rule may look at."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from assetregister.kinds import Amount, PartialDate, Quantity

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.schema import Schema, WayBack


@dataclass(frozen=True, slots=True)
class Found:
    """What one rule says of one record: which field, what is wrong, and what to do about it."""

    field: str
    sentence: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that looks wrong with a record; `accepted` holds the reason somebody gave."""

    rule: str
    record: str
    type: str
    field: str
    sentence: str
    fix: str
    accepted: str = ""


Check = Callable[["Record", "Around"], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about records of some types ("" for every type): a code that never changes."""

    code: str
    label: str
    type: str
    check: Check


class Source(Protocol):
    """What rules read: an open register."""

    @property
    def schema(self) -> Schema:
        """Return what is recorded in the register."""

    def get_many(self, record_ids: Sequence[str]) -> dict[str, Record]:
        """Return records by id."""

    def pointing_at_many(self, record_ids: Sequence[str], way: WayBack) -> dict[str, list[Record]]:
        """Return, for each record, the live ones that point at it."""


class Around:
    """The records around those of one page, fetched for all of the page when first asked for."""

    def __init__(self, page: Sequence[Record], source: Source, today: datetime.date) -> None:
        self.today = today
        self.schema = source.schema
        self._page = page
        self._source = source
        self._referred: dict[tuple[str, str], dict[str, Record]] = {}
        self._above: dict[str, Record] = {}
        self._pointing: dict[tuple[str, str], Mapping[str, list[Record]]] = {}

    def referred(self, record: Record, field: str) -> Record | None:
        """Return the record that a reference field of this one names, archived or not."""
        value = record.values.get(field)
        return self.known(record.about.table, field).get(value) if value else None

    def known(self, type_key: str, field: str) -> dict[str, Record]:
        """Return every record that a field of this page's records names, by id."""
        key = (type_key, field)
        if key not in self._referred:
            wanted: list[str] = []
            for record in self._page:
                value = record.values.get(field)
                wanted += value if isinstance(value, tuple) else [value] if value else []
            self._referred[key] = self._source.get_many(list(dict.fromkeys(wanted)))
        return self._referred[key]

    def upwards(self, record_id: str | None, parent: str) -> list[Record]:
        """Return a record and those above it, following a reference, each once."""
        found: list[Record] = []
        while record_id and record_id not in {record.id for record in found}:
            if record_id not in self._above:
                self._above |= self._source.get_many([record_id])
            record = self._above.get(record_id)
            if record is None:
                break
            found.append(record)
            record_id = record.values.get(parent)
        return found

    def pointing(self, record: Record, reverse: str) -> list[Record]:
        """Return the live records that point at this one under a reverse name."""
        key = (record.about.table, reverse)
        if key not in self._pointing:
            way = self.schema.ways_back(record.about.key)[reverse]
            ids = [r.id for r in self._page if r.about.table == record.about.table]
            self._pointing[key] = self._source.pointing_at_many(ids, way)
        return self._pointing[key].get(record.id, [])


def number(record: Record, field: str) -> float | None:
    """Return an amount in its field's own unit as a number; None if it is not stated."""
    amount = record.values.get(field)
    if not isinstance(amount, Amount):
        return None
    kind = record.about.fields[field].kind
    return float(kind.in_base(amount)) if isinstance(kind, Quantity) else float(amount.low)


def total(records: Sequence[Record], field: str) -> float:
    """Return the sum of an amount over the records that state it."""
    return sum(value for record in records if (value := number(record, field)) is not None)


def shown(record: Record, field: str) -> str:
    """Return a field's value as people read it; "not stated" if there is none."""
    value = record.values.get(field)
    return "not stated" if value is None else str(record.about.fields[field].kind.format(value))


def first_day(value: Any) -> datetime.date | None:
    """Return the first day of a date or partial date."""
    return value.first if isinstance(value, PartialDate) else value


def last_day(value: Any) -> datetime.date | None:
    """Return the last day of a date or partial date."""
    return value.last if isinstance(value, PartialDate) else value


def later(day: datetime.date, months: int) -> datetime.date:
    """Return the day some months later; the last of the month where the day does not exist."""
    year, month = divmod(day.month - 1 + months, 12)
    if day.year + year >= datetime.MAXYEAR:
        return datetime.date.max
    month_start = datetime.date(day.year + year, month + 1, 1)
    next_month = (month_start + datetime.timedelta(days=32)).replace(day=1)
    return min(
        month_start + datetime.timedelta(days=day.day - 1), next_month - datetime.timedelta(days=1)
    )
