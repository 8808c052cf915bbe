"""How amounts look in the strategy workbook: the number stays a number, its format says the rest.

Programs that read the workbook lose number formats; for them the register workbook has a column.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from assetregister.kinds import Amount, Qualifier, Quantity
from exports.book.looks import Look

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

_SUFFIXED: Final = {"%": '"%"', "m²": '" m²"', "ha": '" ha"'}
_WORDS: Final = {
    Qualifier.EXACTLY: "",
    Qualifier.ABOUT: '"about "',
    Qualifier.MORE_THAN: '"more than "',
    Qualifier.ALMOST: '"almost "',
    Qualifier.UP_TO: '"up to "',
    Qualifier.AT_LEAST: '"at least "',
}
_NO_LESS: Final = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}


def amount_look(kind: Quantity, amount: Amount, *, plain: bool = False) -> Look:
    """Return the look of an amount: its qualifier, and the units that are short to write."""
    number = kind.in_base(amount)
    pounds = '"£"' if kind.unit == "£" else ""
    words = "" if plain else _WORDS[amount.qualifier]
    if amount.high is not None and not plain:
        words = words or '"from "'
    after = _SUFFIXED.get(kind.unit, "")
    return Look(f"{words}{pounds}{_digits(number, bool(pounds))}{after}", line=True)


def counted(amount: Amount) -> Qualifier:
    """Return how the number that a sum counts stands to the truth: of a range, its lower end."""
    ranged = amount.high is not None and amount.qualifier is Qualifier.EXACTLY
    return Qualifier.AT_LEAST if ranged else amount.qualifier


def together(said: Iterable[Qualifier]) -> Qualifier:
    """Return how a sum stands to the truth: as its parts do, about where these are unlike."""
    doubts = set(said) - {Qualifier.EXACTLY}
    if len(doubts) > 1:
        return Qualifier.AT_LEAST if doubts == _NO_LESS else Qualifier.ABOUT
    return doubts.pop() if doubts else Qualifier.EXACTLY


def hedged(look: Look, said: Qualifier) -> Look:
    """Return the look of a number that says how it stands to the truth."""
    return replace(look, format=_WORDS[said] + look.format)


def _digits(number: Decimal, pounds: bool) -> str:
    if number == number.to_integral_value():
        return "#,##0"
    return "#,##0.00" if pounds or abs(number) < 10 else "#,##0.0"
