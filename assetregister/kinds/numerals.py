"""Numbers as people write them: 1,200.50, 1.5k, £67.5 million, 6–12, between 6 and 12.

“m” after a number is million, unless the field measures a distance, where 400 m is metres; where
it could be either (an area, a time) it has to be written out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from assetregister.errors import InvalidValue

MOST_DIGITS: Final = 15
_NUMERAL: Final = r"[-+]?\s?(?:£|GBP\s?)?\s?-?(?:[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+)"
_SINGLE: Final = re.compile(rf"(?P<low>{_NUMERAL})(?P<after>.*)", re.IGNORECASE)
_RANGE: Final = re.compile(
    rf"(?:between |from )?(?P<low>{_NUMERAL})(?P<between>.*?)"
    rf"(?:\s*-\s*|\s+to\s+|\s+and\s+)(?P<high>{_NUMERAL})(?P<after>.*)",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?")
_MULTIPLIER: Final = re.compile(
    r"(?P<word>thousand|millions?|billions?|mn|bn|[kmb])(?![a-z0-9²³/])\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_POWERS: Final = {"k": 3, "t": 3, "m": 6, "b": 9}


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written: its value, whether a pound sign stood by it, and what came after."""

    number: Decimal
    pounds: bool
    after: str


def plain(number: Decimal) -> str:
    """Write a number with all its digits, without exponent or needless noughts."""
    text = f"{number or 0:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def split_numerals(text: str) -> tuple[Numeral, Numeral | None]:
    """Return the number, or both ends of a range. Raises InvalidValue if there is none."""
    if text.startswith("("):
        raise InvalidValue("Enter the number without brackets, with a minus if it is negative.")
    found = _RANGE.fullmatch(text)
    if found:
        low = _numeral(found["low"], found["between"])
        return low, _numeral(found["high"], found["after"])
    found = _SINGLE.fullmatch(text)
    if found is None:
        raise InvalidValue(f"Enter a number, like 1,200 or about 30; “{text}” is not one.")
    return _numeral(found["low"], found["after"]), None


def _numeral(text: str, after: str) -> Numeral:
    digits = re.sub(r"[^0-9.,]", "", text)
    if after[:1] in (".", ",") or text.count("-") > 1 or not _DIGITS.fullmatch(digits):
        raise InvalidValue(f"Enter a number like 1,200.50; “{text.strip()}{after}” is not one.")
    number = Decimal(digits.replace(",", ""))
    refuse_rounded(number)
    sign = -1 if "-" in text else 1
    return Numeral(sign * number, "£" in text or "G" in text.upper(), after.strip())


def refuse_rounded(number: Decimal) -> None:
    """Raise InvalidValue for more digits than a spreadsheet keeps."""
    if len(plain(abs(number)).replace(".", "").lstrip("0")) > MOST_DIGITS:
        raise InvalidValue(
            f"Enter at most {MOST_DIGITS} digits: Excel has rounded this number after those."
        )


def split_multiplier(text: str) -> tuple[int, str, str]:
    """Return the power of ten that a leading word like “bn” stands for, the word, and the rest."""
    found = _MULTIPLIER.fullmatch(text)
    if found is None:
        return 0, "", text
    return _POWERS[found["word"][0].lower()], found["word"].lower(), found["rest"]
