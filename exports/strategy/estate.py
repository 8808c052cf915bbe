"""Everything that one strategy workbook tells of, read once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from assetregister.errors import NotFound
from assetregister.filters.conditions import Query
from assetregister.kinds import Amount, PartialDate, Quantity
from assetregister.places.geography import Geography
from exports.book.book import nobody
from exports.cover import in_words
from exports.names import Names
from exports.sources import allowed, mentioned
from exports.strategy.scope import belonging, bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assetregister.due import Stating
    from assetregister.exporting import ExportRequest
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Reader
    from exports.strategy.lists import Placed

STRATEGY: Final = "estate_strategy"


class Estate:
    """The assets of a strategy or of a filter, and what belongs to them."""

    def __init__(self, register: Reader, request: ExportRequest, today: datetime.date) -> None:
        self.register = register
        self.schema = register.schema
        self.request = request
        self.today = today
        self.left_out: set[str] = set()
        self.placed: dict[str, Placed] = {}
        self.pause: Callable[[], None] = nobody  # called now and then; may raise Cancelled
        subject = _subject(register, request)
        self.strategy = subject if subject and subject.about.key == STRATEGY else None
        self.area = subject if subject and subject.about.key == "area" else None
        self.assets = self._assets()
        self.names = Names(register, request.leave_out_personal)
        self._records: dict[str, list[Record]] = {"asset": self.assets}

    @property
    def whole(self) -> bool:
        """Return whether this is about the register as a whole, not a part of it."""
        query = self.request.query
        filtered = query is not None and (query.where is not None or bool(query.search.strip()))
        return self.strategy is None and self.area is None and not filtered

    @property
    def words(self) -> str:
        """Return which assets these are, as people say it."""
        if self.strategy is not None:
            return f"The assets that “{self.title(self.strategy)}” names"
        if self.area is not None:
            return f"What lies in {self.title(self.area)}, or is for it"
        query = self.request.query
        return in_words(query, self.register) if query else "All assets of the register"

    def of(self, type_key: str) -> list[Record]:
        """Return the records of a type that belong, in the register's order."""
        if type_key not in self._records:
            self.pause()
            found = self._read(type_key)
            self._records[type_key] = found
            self.names.also(
                i
                for record in found
                for field in record.about.fields.values()
                for i in mentioned(field, record.values.get(field.key))
            )
            self.names.also(record.id for record in found)
        return self._records[type_key]

    def by(self, type_key: str, field: str) -> dict[str, list[Record]]:
        """Return the records of a type that belong, by what a reference field of theirs names."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.of(type_key):
            for record_id in mentioned(record.about.fields[field], record.values.get(field)):
                found[record_id].append(record)
        return found

    def stating(self, type_key: str, *keys: str) -> list[Stating]:
        """Return the values of some fields, of those that belong and state the first of them."""
        told = ((r.id, [r.values.get(key) for key in keys]) for r in self.of(type_key))
        return [(record, values) for record, values in told if values[0] is not None]

    def title(self, record: Record | str | None) -> str:
        """Return what a record is called."""
        if record is None:
            return ""
        record_id = record if isinstance(record, str) else record.id
        self.names.also([record_id])
        return self.names.of(record_id)

    def goes_out(self, field: Field) -> bool:
        """Return whether a field may be told, noting those that may not."""
        request = self.request
        if allowed(field, request.leave_out_personal, request.leave_out_commercial):
            return True
        self.left_out.add(f"{self._types[id(field)]}: {field.label}")
        return False

    @cached_property
    def _types(self) -> dict[int, str]:
        tables = self.schema.tables
        return {id(field): about.plural for about in tables for field in about.fields.values()}

    def district(self, asset: Record) -> str:
        """Return the district that an asset lies in, or that it lies in none; "" without area."""
        return self.geography.district(asset.values.get("area"))

    @cached_property
    def geography(self) -> Geography:
        """Return the areas of the register."""
        return Geography(self.register)

    @cached_property
    def areas(self) -> set[str]:
        """Return the areas that this is about: the strategy's, or the one named, with its parts."""
        if self.area is not None:
            return self.geography.under(self.area.id)
        return self.geography.under(self.strategy.values.get("area") if self.strategy else None)

    @cached_property
    def _belonging(self) -> dict[str, list[str]]:
        seeds = [self.strategy.id] if self.strategy else []
        return belonging(self.register, (a.id for a in self.assets), seeds, self.areas)

    def _assets(self) -> list[Record]:
        query = self.request.query or Query("asset")
        if self.area is not None:
            held = self.areas
            return [r for r in self.register.find(query) if r.values.get("area") in held]
        if self.strategy is None:
            return self.register.find(query)
        wanted = set(self.strategy.values.get("assets") or ())
        if self.request.query is not None:
            return [record for record in self.register.find(query) if record.id in wanted]
        live = [r for r in self.register.get_many(sorted(wanted)).values() if not r.archived]
        return sorted(live, key=lambda r: (str(r.values.get("name") or "").casefold(), r.id))

    def _read(self, type_key: str) -> list[Record]:
        if self.whole:
            return self.register.find(Query(type_key))
        if type_key == STRATEGY:
            return [self.strategy] if self.strategy else []
        if type_key == "organisation":
            named = bodies([self.assets, *map(self.of, self._belonging), self.of(STRATEGY)])
            return self._in_order(named | self._serving("organisation", "area_served"))
        if type_key == "document":
            return self._in_order(self._serving("document", "area"))
        if type_key == "partnership":
            return self._in_order(set(self._belonging["partnership"]) | self._governing())
        return self._in_order(set(self._belonging.get(type_key, ())))

    def _serving(self, type_key: str, field: str) -> set[str]:
        """Return the records that name one of the areas this is about."""
        if not self.areas:
            return set()
        declared = self.schema.fields(type_key)[field]
        rows = self.register.rows(Query(type_key), [(field,)])
        return {
            row[0]
            for row in rows
            if row[2] is not None
            and self.areas & set(mentioned(declared, declared.kind.decode(row[2])))
        }

    def _governing(self) -> set[str]:
        holders = [*self.of(STRATEGY), *self.of("colocation"), *self.of("scheme")]
        return {p for r in holders if (p := r.values.get("partnership"))}

    def _in_order(self, ids: Iterable[str]) -> list[Record]:
        found = [r for r in self.register.get_many(sorted(ids)).values() if not r.archived]
        titles = self.register.titles(record.id for record in found)
        return sorted(found, key=lambda r: (titles.get(r.id, "").casefold(), r.id))


def _subject(register: Reader, request: ExportRequest) -> Record | None:
    """Return the strategy or area asked for; any other record only where no filter is given."""
    if not request.record_id:
        return None
    found = register.get(request.record_id)
    if found is not None and found.about.key in (STRATEGY, "area"):
        return found
    if request.query is not None:
        return None  # the record that happens to be open beside a list
    raise NotFound("There is no such estate strategy or area. Name one that the register holds.")


def number(record: Record, key: str) -> float | None:
    """Return an amount in its field's own unit; None if it is not stated."""
    amount = record.values.get(key)
    kind = record.about.fields[key].kind
    if not isinstance(amount, Amount) or not isinstance(kind, Quantity):
        return None
    return float(kind.in_base(amount))


def first_day(value: PartialDate | datetime.date) -> datetime.date:
    """Return the first day that a date may mean."""
    return value.first if isinstance(value, PartialDate) else value


def last_day(value: PartialDate | datetime.date) -> datetime.date:
    """Return the last day that a date may mean."""
    return value.last if isinstance(value, PartialDate) else value


def latest(records: Iterable[Record], key: str) -> Record | None:
    """Return the record whose date is latest; one without a date only if there is no other."""

    def when(record: Record) -> datetime.date:
        value = record.values.get(key)
        return datetime.date.min if value is None else first_day(value)

    return max(records, key=when, default=None)
