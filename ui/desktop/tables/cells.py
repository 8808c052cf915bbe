"""What one cell shows, made from the encoded value that the register gives."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assetregister.errors import InvalidValue
from assetregister.kinds import Qualifier, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assetregister.kinds import Amount
    from ui.desktop.tables.columns import TableColumn

NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Cell:
    """The parts of a cell that the delegate paints, and the words that are spoken and copied."""

    text: str = ""
    unit: str = ""
    qualifier: str = ""
    percent: float | None = None
    threshold: float | None = None
    spoken: str = NOT_STATED

    @property
    def copied(self) -> str:
        """Return the whole value as text, blank where it is not stated."""
        return "" if self.spoken == NOT_STATED else self.spoken

    @property
    def is_low(self) -> bool:
        """Return whether this is a share below the threshold of its column."""
        if self.percent is None or self.threshold is None:
            return False
        return self.percent < self.threshold

    def said(self) -> str:
        """Return what is read out: the value, and whether it is below the threshold."""
        return f"{self.spoken}, below {self.threshold:g}%" if self.is_low else self.spoken


EMPTY = Cell()


def cell_of(column: TableColumn, encoded: Any, titles: Mapping[str, str]) -> Cell:
    """Return the cell for an encoded value; `titles` names the records it may point at."""
    if encoded is None or encoded == "":
        return EMPTY
    if column.counts:
        return _words(f"{encoded:,}")
    kind = column.field.kind
    try:
        if column.field.to is not None:
            return _words("; ".join(titles.get(i, "(not here)") for i in ids_in(column, encoded)))
        value = kind.decode(encoded)
    except (InvalidValue, ValueError):
        return _words(str(encoded))  # a value of a newer version: shown as the log has it
    if kind.shape is Shape.AMOUNT:
        return _amount(column, value)
    if kind.shape is Shape.LONG_TEXT:
        return _words(" ".join(kind.format(value).split()))
    return _words(kind.format(value))


def _words(text: str) -> Cell:
    return Cell(text, spoken=text or NOT_STATED)


def _amount(column: TableColumn, value: Amount) -> Cell:
    spoken = column.field.kind.format(value)
    qualifier = "" if value.qualifier is Qualifier.EXACTLY else value.qualifier.label
    if column.is_percent and value.high is None:
        share = float(value.low)
        return Cell("", "", qualifier, share, column.threshold, spoken)
    shown: str = column.field.kind.with_unit(value)  # type: ignore[attr-defined]
    number = value.text_number()
    if shown.startswith(number):
        return Cell(number, shown[len(number) :].strip(), qualifier, spoken=spoken)
    return Cell(shown, "", qualifier, spoken=spoken)


def ids_in(column: TableColumn, encoded: Any) -> Sequence[str]:
    """Return the ids of the records that a cell points at."""
    if column.field.to is None or encoded is None or column.counts:
        return ()
    if column.field.many:
        held: list[str] = json.loads(encoded)
        return held
    return (str(encoded),)


def all_ids(columns: Sequence[TableColumn], rows: Iterable[Sequence[Any]]) -> set[str]:
    """Return every id that rows point at, so that titles are asked for once."""
    pointing = [(place, c) for place, c in enumerate(columns, 2) if c.field.to is not None]
    if not pointing:
        return set()
    return {i for row in rows for place, column in pointing for i in ids_in(column, row[place])}
