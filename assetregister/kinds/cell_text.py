"""Text as it comes out of a cell: tidied, and refused where a spreadsheet has spoilt it."""

from __future__ import annotations

import re
from typing import Final

from assetregister.errors import InvalidValue
from assetregister.folding import clean

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_DASHES: Final = str.maketrans("‐‑‒–—―−", "-------")
_SHORTENED: Final = re.compile(r"[0-9][eE]\+[0-9]")
_POINT_NOUGHT: Final = re.compile(r"([0-9]+)\.0+")


def tidy(text: str) -> str:
    """Return text on one line: no invisible characters, each run of white space one space."""
    return " ".join(clean(text.translate(_INVISIBLE)).split())


def with_hyphens(text: str) -> str:
    """Return text with every sort of dash and minus sign as a hyphen."""
    return text.translate(_DASHES)


def without_point_nought(text: str) -> str:
    """Return 123 for 123.0, as spreadsheets write a whole number they took for a measurement."""
    found = _POINT_NOUGHT.fullmatch(text)
    return found[1] if found else text


def refuse_shortened(text: str) -> None:
    """Raise InvalidValue for numbers like 4.41E+11, whose last digits are gone."""
    if _SHORTENED.search(text):
        raise InvalidValue(
            f"Excel has shortened this number to “{text}”. Enter all its digits, as printed."
        )
