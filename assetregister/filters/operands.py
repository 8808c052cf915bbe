"""What fields are compared with: between the text that people write and the encoded value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.errors import InvalidValue, Refused
from assetregister.filters.conditions import CONTAINS, MORE
from assetregister.folding import fold
from assetregister.kinds import Many, Shape, Truth

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.filters.names import Names

_LONGEST: Final = 1_000  # letters of a text to look for: databases have a limit too


def encode_operand(field: Field, operator: str, text: str, names: Names) -> str:
    """Return what a person typed to compare with, encoded. Raises InvalidValue."""
    kind = field.kind.element if isinstance(field.kind, Many) else field.kind
    if not text.strip():
        raise InvalidValue(f"{field.label}: give a value, or write “is blank”.")
    if operator == CONTAINS or kind.shape is Shape.LONG_TEXT:
        if not fold(text):
            raise InvalidValue(f"{field.label}: give at least one letter or digit to look for.")
        if len(text) > _LONGEST:
            raise InvalidValue(f"{field.label}: give at most {_LONGEST:,} letters to look for.")
        return text.strip()
    try:
        if field.to is not None:
            return names.resolve(field.to, text)
        return kind.encode(kind.parse(text))
    except (InvalidValue, Refused) as problem:
        raise InvalidValue(f"{field.label}: {problem.sentence}") from None


def decode_operand(field: Field, operator: str, encoded: str, names: Names, *, plain: bool) -> str:
    """Return an encoded operand as text: names for people when `plain`, else what parses back."""
    kind = field.kind.element if isinstance(field.kind, Many) else field.kind
    if operator == CONTAINS or kind.shape is Shape.LONG_TEXT:
        return encoded
    if field.to is not None:
        return names.titles([encoded]).get(encoded, encoded) if plain else encoded
    if kind.shape is Shape.CHOICE and not plain:
        return encoded
    try:
        return str(kind.format(kind.decode(encoded)))
    except (InvalidValue, ValueError, ArithmeticError, TypeError):
        return encoded  # one that only a newer program understands


def turned_round(field: Field, operands: tuple[str, ...]) -> bool:
    """Return whether the first of two encoded values lies wholly above the second."""
    kind = field.kind.element if isinstance(field.kind, Many) else field.kind
    low, high = (kind.decode(operand) for operand in operands)
    return kind.compare(low, MORE, high) is Truth.YES
