"""How a number stands to the truth: exactly, about, more than, almost, up to, at least."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from assetregister.errors import InvalidValue


class Qualifier(StrEnum):
    """How the number stands to the truth; the values are the codes in the log."""

    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more_than"
    ALMOST = "almost"
    UP_TO = "up_to"
    AT_LEAST = "at_least"

    @property
    def label(self) -> str:
        """Return the words, like “more than”."""
        return self.value.replace("_", " ")


_PHRASES: Final = {
    Qualifier.EXACTLY: "exactly|=",
    Qualifier.ABOUT: r"about|around|approximately|approx\.?|roughly|circa|ca?\.?|~|≈",
    Qualifier.MORE_THAN: "more than|just over|over|above|in excess of|upwards of|>",
    Qualifier.ALMOST: "almost|nearly|just under|just below",
    Qualifier.UP_TO: r"up to|at most|no more than|not more than|maximum(?: of)?|max\.?|<=|≤",
    Qualifier.AT_LEAST: r"at least|no less than|not less than|minimum(?: of)?|min\.?|>=|≥",
}
_BEFORE: Final = tuple(
    (qualifier, re.compile(rf"(?:{phrases})(?![a-z=])\s*(?P<rest>.*)", re.IGNORECASE))
    for qualifier, phrases in _PHRASES.items()
)
_AFTER: Final = (
    (Qualifier.AT_LEAST, re.compile(r"(?P<rest>.*[^ ]) or more", re.IGNORECASE)),
    (Qualifier.UP_TO, re.compile(r"(?P<rest>.*[^ ]) or (?:less|fewer)", re.IGNORECASE)),
    (
        Qualifier.ABOUT,
        re.compile(r"(?P<rest>.*[^ ]) \(?(?:approximately|approx\.?|or so)\)?", re.IGNORECASE),
    ),
)
_LESS: Final = re.compile(r"(?:less than|fewer than|under|below|<)(?!=)", re.IGNORECASE)


def only(said: Qualifier, other: Qualifier) -> Qualifier:
    """Return the second qualifier. Raises InvalidValue if the first one says something else."""
    if said not in (Qualifier.EXACTLY, other):
        raise InvalidValue(f"Enter either {said.label} or {other.label}, not both.")
    return other


def split_qualifier(text: str) -> tuple[Qualifier, str]:
    """Return the qualifier that words before or after the number say, and the text without them."""
    if _LESS.match(text):
        raise InvalidValue("Enter “up to” or “almost” with the number, instead of “less than”.")
    qualifier = Qualifier.EXACTLY
    for candidate, pattern in _BEFORE:
        found = pattern.fullmatch(text)
        if found:
            qualifier, text = candidate, found["rest"]
            break
    for candidate, pattern in _AFTER:
        found = pattern.fullmatch(text)
        if found:
            return only(qualifier, candidate), found["rest"]
    return qualifier, text
