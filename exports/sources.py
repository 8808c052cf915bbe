"""How a field becomes columns: the value typed, and beside it what a number cannot say."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any, Final, cast

from assetregister.kinds import Amount, Choice, Choices, PartialDate, Qualifier, Quantity, Shape
from exports.book.looks import DAY, NUMBER, PENCE, TEXT, WRAPPED, Look
from exports.book.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assetregister.fields import Field
    from assetregister.schema import Schema
    from exports.book.cells import Value
    from exports.names import Names

Path = tuple[str, ...]

GENERAL: Final = Look()
_EXACT: Final = Context(prec=15)
_WIDTHS: Final = {
    Shape.TEXT: 28,
    Shape.LONG_TEXT: 48,
    Shape.CODE: 16,
    Shape.NUMBER: 10,
    Shape.CHOICE: 20,
    Shape.CHOICES: 30,
    Shape.REFERENCE: 28,
    Shape.REFERENCES: 34,
    Shape.TEXTS: 24,
    Shape.PLACE: 22,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One column of an export, and how a decoded value shows in it."""

    path: Path
    column: Column
    show: Callable[[Any], Value]
    said: bool = False  # the value itself, not what stands beside it


@dataclass(slots=True)
class Found:
    """Which amounts are ranges, and which were entered in another unit than the field's."""

    ranges: set[Path] = field(default_factory=set)
    units: set[Path] = field(default_factory=set)

    def look(self, paths: Sequence[Path], kinds: Sequence[Quantity], rows: Iterable[Any]) -> None:
        """Look through rows of encoded amounts (after id and state) in the order of the paths."""
        ends = ["||p" if kind.unit == "£" else f"||{kind.unit}" for kind in kinds]
        numbered = list(enumerate(ends, 2))
        for row in rows:
            for place, end in numbered:
                encoded = row[place]
                if encoded is not None and not encoded.endswith(end):
                    self._note(paths[place - 2], kinds[place - 2].decode(encoded), kinds[place - 2])

    def _note(self, path: Path, amount: Amount, kind: Quantity) -> None:
        if amount.high is not None:
            self.ranges.add(path)
        if amount.unit != kind.unit:
            self.units.add(path)


def sources_of(field: Field, path: Path, label: str, names: Names, found: Found) -> list[Source]:
    """Return the columns in which a field is exported, the value's own first."""
    help = field.help
    match field.kind.shape:
        case Shape.AMOUNT:
            return _amount(field, path, label, found)
        case Shape.DATE:
            return [Source(path, Column(label, 13, DAY, help), _same, said=True)]
        case Shape.PARTIAL_DATE:
            first = Column(
                f"{label} (first day)", 13, DAY, "The first day it may mean, to sort by."
            )
            return [
                Source(path, Column(label, 16, TEXT, help), _entered, said=True),
                Source(path, first, _first_day),
            ]
        case Shape.NUMBER:
            return [Source(path, Column(label, 10, NUMBER, help), _same, said=True)]
        case Shape.REFERENCE:
            return [Source(path, Column(label, 28, TEXT, help), names.of, said=True)]
        case Shape.REFERENCES:
            return [Source(path, Column(label, 34, TEXT, help), _several(names), said=True)]
    terms = field.kind.vocabulary.key if isinstance(field.kind, Choice) else ""
    look = WRAPPED if field.kind.shape is Shape.LONG_TEXT else TEXT
    column = Column(label, _WIDTHS[field.kind.shape], look, help, terms=terms)
    return [Source(path, column, field.kind.format, said=True)]


def _same(value: Any) -> Any:
    return value


def _entered(value: PartialDate) -> str:
    return value.text


def _first_day(value: PartialDate) -> Value:
    return value.first


def _several(names: Names) -> Callable[[tuple[str, ...]], str]:
    return lambda ids: "; ".join(names.of(i) for i in ids)


def _qualifier(value: Amount) -> str | None:
    return None if value.qualifier is Qualifier.EXACTLY else value.qualifier.label


def _amount(field: Field, path: Path, label: str, found: Found) -> list[Source]:
    kind = cast("Quantity", field.kind)
    unit = f" ({kind.unit})" if kind.unit else ""
    look = PENCE if kind.unit == "£" else GENERAL
    said = Column(f"{label}{unit}", 14, look, field.help)
    sources = [Source(path, said, lambda value: in_unit(kind, value.low, value.unit), said=True)]
    if path in found.ranges:
        to = Column(f"{label}: to{unit}", 12, look, "The upper end, where it is a range.")
        sources.append(Source(path, to, lambda value: _upper(kind, value)))
    help = "How the number stands to the truth: about, more than, almost… Blank says exactly."
    sources.append(Source(path, Column(f"{label}: qualifier", 11, TEXT, help), _qualifier))
    if path in found.units:
        as_entered = Column(f"{label}: as entered", 16, TEXT, "In the unit in which it was stated.")
        sources.append(Source(path, as_entered, lambda value: _as_entered(kind, value)))
    return sources


def in_unit(kind: Quantity, number: Decimal, unit: str) -> Decimal:
    """Return a number in the field's unit, to fifteen digits."""
    if unit == kind.unit:
        return number
    return _EXACT.plus(kind.in_base(Amount(number, None, unit)))


def _upper(kind: Quantity, value: Amount) -> Value:
    return None if value.high is None else in_unit(kind, value.high, value.unit)


def _as_entered(kind: Quantity, value: Amount) -> str | None:
    return None if value.unit == kind.unit else kind.format(value)


def amounts(fields: Iterable[tuple[Path, Field]]) -> tuple[list[Path], list[Quantity]]:
    """Return the paths and kinds of those fields that hold amounts."""
    pairs = [(path, f.kind) for path, f in fields if isinstance(f.kind, Quantity)]
    return [path for path, _ in pairs], [kind for _, kind in pairs]


def mentioned(field: Field, value: Any) -> Iterable[str]:
    """Return the ids of the records that a field's value names."""
    if value is None or field.to is None:
        return ()
    return value if field.many else (value,)


def allowed(field: Field, personal: bool, commercial: bool) -> bool:
    """Return whether a field goes out where personal and commercial ones may be left out."""
    return not ((field.personal and personal) or (field.commercial and commercial))


def vocabularies(schema: Schema) -> dict[str, Any]:
    """Return every code list that some field of the register uses, by key."""
    return {
        f.kind.vocabulary.key: f.kind.vocabulary
        for about in schema.tables
        for f in about.fields.values()
        if isinstance(f.kind, Choice | Choices)
    }


def vocabularies_of(schema: Schema, type_key: str) -> set[str]:
    """Return the keys of the code lists that one type uses."""
    kinds = [f.kind for f in schema.fields(type_key).values()]
    return {kind.vocabulary.key for kind in kinds if isinstance(kind, Choice | Choices)}


def decoded(field: Field, encoded: str | None) -> Any:
    """Return a value as the register's rows carry it; None if it is blank."""
    return None if encoded is None else field.kind.decode(encoded)
