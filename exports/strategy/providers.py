"""Providers of the voluntary sector and their services, by place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.filters.conditions import Query
from exports.strategy.items import Item, field, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.strategy.estate import Estate

PROVIDERS: Final = "VCSE providers and services"
MATRIX: Final = "Service-at-location matrix"


def voluntary(estate: Estate) -> set[str]:
    """Return the ids of the bodies that the register counts as providers."""
    return set(estate.register.ids(Query("provider")))


def is_named(body: Record) -> bool:
    """Return whether a body is one body: not a class of bodies that no source names."""
    return body.values.get("unnamed") != "yes"


def counted(bodies: Iterable[Record]) -> str:
    """Return how many bodies there are, and how many classes that no source names."""
    told = list(bodies)
    named = sum(map(is_named, told))
    classes = len(told) - named
    said = "1 provider" if named == 1 else f"{named:,} providers"
    if not classes:
        return said
    return f"{said} and {classes:,} unnamed {'class' if classes == 1 else 'classes'} of them"


def write_providers(estate: Estate, book: Book) -> int:
    """Write the sheet: a row for each service at a place, service or provider without one."""
    wanted = voluntary(estate)
    rows = _rows(estate, wanted)

    def provider(row: Any) -> Any:
        return row[0]

    def service(row: Any) -> Any:
        return row[1]

    def at_place(row: Any) -> Any:
        return row[2]

    items = [
        reference_of(lambda row: row[1] or row[0]),
        *field(estate, "organisation", "name", "Provider", of=provider),
        *fields(estate, "organisation", "sector legal_form charity_number status", of=provider),
        *field(estate, "service", "name", "Service", of=service),
        *fields(
            estate,
            "service",
            "service_type service_status client_groups areas_served tiers duration capacity "
            "caseload how_to_refer free volunteer_led staff volunteers",
            of=service,
        ),
        *field(estate, "service_at_place", "asset", "Place", of=at_place),
        *fields(estate, "service_at_place", "area visitors rooms_used", of=at_place),
        *fields(estate, "organisation", "phone email website joint_review topics", of=provider),
        *fields(estate, "organisation", "checked_on", of=provider),
    ]
    bodies = {body.id: body for body, _, _ in rows}.values()
    intro = (
        "Voluntary, community, faith and social-enterprise bodies, what they offer and where: "
        f"{counted(bodies)}, a row for each service and place."
    )
    write_list(book, PROVIDERS, intro, items, rows)
    return len(rows)


def _rows(estate: Estate, wanted: set[str]) -> list[tuple[Record, Any, Any]]:
    services = estate.by("service", "provider")
    places = estate.by("service_at_place", "service")
    rows: list[tuple[Record, Any, Any]] = []
    for body in estate.of("organisation"):
        if body.id not in wanted:
            continue
        offered = services.get(body.id, [])
        for service in offered:
            here = places.get(service.id, [])
            rows += [(body, service, place) for place in here] or [(body, service, None)]
        if not offered:
            rows.append((body, None, None))
    return rows


def write_matrix(estate: Estate, book: Book) -> int:
    """Write the sheet: a row for each place, a column for each sort of service, who delivers it."""
    services = {service.id: service for service in estate.of("service")}
    delivered: dict[str, dict[str, list[str]]] = {}
    for here in estate.of("service_at_place"):
        service = services.get(here.values.get("service") or "")
        place = _place(estate, here)
        if service is None or not place:
            continue
        said = estate.title(service.values.get("provider") or here.values.get("staff_of"))
        names = delivered.setdefault(place, {}).setdefault(_sort(estate, service), [])
        names.append(f"{said}: {service.values.get('name')}" if said else estate.title(service))
    sorts = sorted({sort for row in delivered.values() for sort in row}, key=str.casefold)
    items = [Item("Place", lambda row: row[0], 32)]
    items += [Item(sort, _cell(sort), 26) for sort in sorts]
    rows = sorted(delivered.items(), key=lambda row: row[0].casefold())
    intro = "Who delivers what where."
    write_list(book, MATRIX, intro, items, rows)
    return len(rows)


def _place(estate: Estate, here: Record) -> str:
    asset = here.values.get("asset")
    return (
        estate.title(asset)
        or here.values.get("asset_note")
        or estate.title(here.values.get("area"))
    )


def _sort(estate: Estate, service: Record) -> str:
    code = service.values.get("service_type")
    kind = estate.schema.fields("service")["service_type"].kind
    return str(kind.format(code)) if code else "Sort not stated"


def _cell(sort: str) -> Any:
    def show(row: tuple[str, dict[str, list[str]]]) -> str | None:
        return "\n".join(row[1].get(sort, ())) or None

    return show


SHEETS: Final = (
    StrategySheet(PROVIDERS, write_providers),
    StrategySheet(MATRIX, write_matrix),
)
