"""Which columns a list of inner records shows: those that matter and that somebody has stated."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from assetregister.kinds import Shape
from assetregister.records.citation import Citation
from ui.desktop.forms.belonging import hidden_in
from ui.desktop.forms.choosing import is_stated
from ui.desktop.forms.sentences import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.fields import Field
    from assetregister.register import Reader
    from assetregister.schema import WayBack

MOST: Final = 6
_FEWEST: Final = 2
_READABLE: Final = 104
_ROOM: Final = {
    Shape.AMOUNT: 2,
    Shape.NUMBER: 1,
    Shape.DATE: 2,
    Shape.PARTIAL_DATE: 2,
    Shape.CODE: 2,
    Shape.CHOICE: 2,
}
NO_FIELDS: Final[Mapping[str, Field]] = MappingProxyType({})
_RIGHT: Final = (Shape.AMOUNT, Shape.NUMBER)


def columns_of(way: WayBack, several: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the keys of the columns for some records' values, the most telling first.

    What the title is made of leads; then come those of the type's columns that any record states.
    """
    fields = way.type.fields
    own = [key for key in way.type.columns if key in fields and key not in hidden_in(way)]
    titled = [key for key in way.type.title_fields() if key in own]
    stated = [key for key in own if any(is_stated(values.get(key)) for values in several)]
    leading = [key for key in titled if key in stated] or titled
    return list(dict.fromkeys([*leading, *stated, *titled, *own]))[:MOST]


def columns_within(width: int) -> int:
    """Return how many columns can be read side by side in a width at 100 %."""
    return min(max(width // _READABLE, _FEWEST), MOST)


def room_for(field: Field) -> int:
    """Return the share of the line's width that a column takes."""
    return _ROOM.get(field.kind.shape, 3)


def stands_right(field: Field) -> bool:
    """Return whether a column's values stand at its right edge, as figures do."""
    return field.kind.shape in _RIGHT


def cell_words(
    field: Field, value: Any, register: Reader, around: Mapping[str, Field] = NO_FIELDS
) -> str:
    """Return what a cell shows; a dash for what is not stated.

    Keys of fields, as a citation holds them, are shown by the labels that `around` gives them.
    """
    if not is_stated(value):
        return "–"
    if field is Citation.about.fields["fields"]:
        return ", ".join(around[key].label if key in around else key for key in value.split())
    return in_words(field, value, register)
