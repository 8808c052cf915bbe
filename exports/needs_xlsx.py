"""Needs assessment by district: assets, providers, indicators and soft evidence, with like keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assetregister.exporting import AREA, Exported, ExportRequest, Progress, unheard
from exports.book.book import Book
from exports.clock import Clock, now
from exports.cover import left_out, made, write_cover
from exports.notesheet import write_notes
from exports.strategy.estate import Estate
from exports.strategy.items import Item, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.providers import voluntary
from exports.target import replacing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assetregister.records.record import Record
    from assetregister.register import Reader

_NO_AREA = ("",)


class NeedsXlsx:
    """Writes what a Joint Strategic Needs Assessment asks of the register."""

    key = "needs"
    label = "Needs assessment by district"
    help = "Assets, providers, indicators and soft evidence of an area, each row with its district."
    suffix = ".xlsx"
    about = AREA

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook; for every district where no area is named. Raises Refused."""
        estate = Estate(register, request, self._clock().date())
        book = Book("Needs assessment", request.who, self._clock())
        writers = (_assets, _providers, _indicators, _soft)
        rows: dict[str, int] = {}
        try:
            with replacing(target) as path:
                for done, write in enumerate(writers):
                    progress(done, len(writers))
                    name, count = write(estate, book)
                    rows[name] = count
                progress(len(writers), len(writers))
                remarks = self._finish(estate, book, rows)
                book.save(path)
        finally:
            book.close()
        return Exported(target, {n: c for n, c in rows.items() if c}, tuple(filter(None, remarks)))

    def _finish(self, estate: Estate, book: Book, rows: dict[str, int]) -> list[str]:
        empty = [f"“{name}”" for name, count in rows.items() if not count]
        remarks = [
            "District and district code are the keys that join the sheets.",
            f"Not written, since there is nothing to show: {', '.join(empty)}." if empty else "",
            *left_out(estate.request, estate.left_out),
            book.notes.sentence(),
        ]
        area = estate.title(estate.area) if estate.area else "Every district"
        facts = made(estate.request, self._clock()) | {"Area": area}
        sheets: dict[str, int | None] = {name: count for name, count in rows.items() if count}
        subtitle = "For the Joint Strategic Needs Assessment"
        write_cover(book, "Needs assessment by district", subtitle, facts, sheets, remarks)
        write_notes(book)
        return remarks


def _keys(estate: Estate) -> list[Item]:
    """Return the columns that every sheet starts with; a row is (record, area id)."""
    place = estate.geography
    return [
        Item("District", lambda row: place.named(row[1]) or None, 22),
        Item("District code", lambda row: place.code(row[1]) or None, 14),
        reference_of(_record),
    ]


def _record(row: tuple[Record, str]) -> Any:
    return row[0]


def _rows(
    estate: Estate, records: list[Record], areas: Callable[[Record], tuple[str, ...]]
) -> list[tuple[Record, str]]:
    """Return a row for each record and district; those without an area once."""
    rows = {
        (record.id, estate.geography.named(area)): (record, area)
        for record in records
        for area in areas(record) or _NO_AREA
        if not estate.areas or not area or area in estate.areas
    }
    return sorted(rows.values(), key=lambda r: (not r[1], estate.geography.named(r[1]), r[0].id))


def _assets(estate: Estate, book: Book) -> tuple[str, int]:
    rows = _rows(estate, estate.assets, lambda a: _one(a.values.get("area")))
    keys = (
        "name asset_type owner status postcode small_area floor_area utilisation facilities "
        "access_features access_problems under_served community_served population_served topics"
    )
    items = [*_keys(estate), *fields(estate, "asset", keys, of=_record)]
    write_list(
        book, "Assets", "Places in the area.", items, rows, keep=("District", "District code")
    )
    return "Assets", len(rows)


def _providers(estate: Estate, book: Book) -> tuple[str, int]:
    wanted = voluntary(estate)
    bodies = [body for body in estate.of("organisation") if body.id in wanted]
    at: dict[str, set[str]] = {}
    services = {s.id: s.values.get("provider") for s in estate.of("service")}
    where = {a.id: a.values.get("area") for a in estate.assets}
    for here in estate.of("service_at_place"):
        area = where.get(here.values.get("asset") or "") or here.values.get("area")
        body = services.get(here.values.get("service") or "")
        if area and body:
            at.setdefault(body, set()).add(area)

    def areas(body: Record) -> tuple[str, ...]:
        return tuple(sorted({*(body.values.get("area_served") or ()), *at.get(body.id, ())}))

    rows = _rows(estate, bodies, areas)
    offered = estate.by("service", "provider")

    def names(row: tuple[Record, str]) -> str | None:
        return "; ".join(estate.title(s) for s in offered.get(row[0].id, ())) or None

    items = [
        *_keys(estate),
        *fields(estate, "organisation", "name sector status client_groups", of=_record),
        Item("Services", names, 40),
        *fields(estate, "organisation", "under_served volunteers topics checked_on", of=_record),
    ]
    intro = "Voluntary, community and faith bodies."
    write_list(book, "Providers", intro, items, rows, keep=("District", "District code"))
    return "Providers", len(rows)


def _indicators(estate: Estate, book: Book) -> tuple[str, int]:
    rows = _rows(estate, estate.of("figure"), lambda f: _one(f.values.get("area")))
    keys = (
        "measure record value unit base_group numerator denominator population sample_size "
        "responses response_rate gender age ethnicity socioeconomic other_breakdown period source "
        "document place evidence confidence"
    )
    items = [*_keys(estate), *fields(estate, "figure", keys, of=_record)]
    intro = "Figures with what they are a share of, and by whom broken down."
    write_list(book, "Indicators", intro, items, rows, keep=("District", "District code"))
    return "Indicators", len(rows)


def _soft(estate: Estate, book: Book) -> tuple[str, int]:
    rows = _rows(estate, estate.of("document"), lambda d: _one(d.values.get("area")))
    keys = "name document_kind evidence published_on publisher summary extract"
    items = [*_keys(estate), *fields(estate, "document", keys, of=_record)]
    intro = "Plans, surveys and what people say, each with its source and date."
    write_list(book, "Soft evidence", intro, items, rows, keep=("District", "District code"))
    return "Soft evidence", len(rows)


def _one(area: str | None) -> tuple[str, ...]:
    return (area,) if area else ()
