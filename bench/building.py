"""Registers to measure on: seeded, so that every run measures the same, and kept between runs."""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assetregister.home import Home
from assetregister.kinds import (
    Amount,
    Choice,
    Choices,
    Date,
    Flag,
    Money,
    PartialDate,
    PartialDates,
    Percentage,
    Quantity,
    Text,
    Whole,
)
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
from db.tables import Tables
from db.upgrading import shape_of

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Edit

FOLDER: Final = Path(__file__).with_name("registers")
OWNERS: Final = 40
AREAS: Final = 60
STATED: Final = 28  # fields stated of each asset, besides name, owner and area
_BATCH: Final = 20_000
_PLACES: Final = ("Moot", "Guild", "Market", "Chapel", "Mill", "Quarry", "Bridge", "Abbey")
_SORTS: Final = ("Hall", "Centre", "Library", "Clinic", "Depot", "School", "House", "Yard")


def keeper(folder: Path = FOLDER) -> Keeper:
    """Return what opens the registers measured on."""
    return Keeper(Schema(RECORD_TYPES), Home(folder / "home"), lambda: "Bench")


def register_of(count: int) -> Path:
    """Return a register of so many assets, built if it is not there or has other fields."""
    schema = Schema(RECORD_TYPES)
    shape = hashlib.sha256(shape_of(Tables(schema)).encode()).hexdigest()[:8]
    path = FOLDER / f"{count}-{shape}.register"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.glob(f"{count}-*.register"):
            old.unlink()
        _build(path, count)
    return path


def _build(path: Path, count: int) -> None:
    chance = random.Random(count)
    opened = keeper().create(path)
    register = opened.register
    with register.edit("Add owners and areas") as edit:
        owners = [_owner(edit, n, chance).id for n in range(OWNERS)]
        areas = [_area(edit, n).id for n in range(AREAS)]
    fields = usual_fields(register.schema)
    for start in range(0, count, _BATCH):
        with register.edit("Add assets") as edit:
            for n in range(start, min(start + _BATCH, count)):
                edit.add("asset", asset(n, chance, owners, areas, fields))
    opened.close()


def asset(
    n: int, chance: random.Random, owners: list[str], areas: list[str], fields: list[Field]
) -> dict[str, Any]:
    """Return the values of one made-up asset."""
    values: dict[str, Any] = {
        "name": f"{chance.choice(_PLACES)} {chance.choice(_SORTS)} {n:,}",
        "owner": chance.choice(owners),
        "area": chance.choice(areas),
    }
    return values | {field.key: value_for(field, chance) for field in fields}


def value_for(field: Field, chance: random.Random) -> Any:
    """Return a made-up value that a field can hold."""
    kind = field.kind
    match kind:
        case Flag() | Choice():
            return chance.choice(kind.vocabulary.terms).code
        case Choices():
            return tuple(sorted({chance.choice(kind.vocabulary.terms).code for _ in range(2)}))
        case Money():
            return kind.parse(f"{chance.randrange(1_000, 5_000_000):,}")
        case Percentage():
            return kind.parse(str(chance.randrange(100)))
        case Quantity():
            number = Decimal(chance.randrange(1, 9_000))
            return Amount(number, None, kind.unit, kind.parse("1").qualifier)
        case PartialDates():
            day = _day(chance)
            return PartialDate(f"{day:%B %Y}", day.replace(day=1), day.replace(day=28))
        case Date():
            return _day(chance)
        case Whole():
            return chance.randrange(1, 12)
        case _:
            return f"{chance.choice(_PLACES)} {chance.randrange(1_000)}"


def usual_fields(schema: Schema) -> list[Field]:
    """Return an asset's first fields whose values can be made up: no references, no identifiers."""
    usable = (Choice, Choices, Quantity, PartialDates, Date, Whole)
    declared = schema.fields("asset").values()
    chosen = [f for f in declared if isinstance(f.kind, usable) or type(f.kind) is Text]
    return [f for f in chosen if f.key != "name"][:STATED]


def _owner(edit: Edit, n: int, chance: random.Random) -> Record:
    sectors = ("local_government", "nhs", "charity", "voluntary")
    return edit.add(
        "organisation", {"name": f"Owner number {n:02}", "sector": chance.choice(sectors)}
    )


def _area(edit: Edit, n: int) -> Record:
    return edit.add("area", {"name": f"Ward number {n:02}", "tier": "ward"})


def _day(chance: random.Random) -> date:
    return date(1950, 1, 1) + timedelta(days=chance.randrange(27_000))
