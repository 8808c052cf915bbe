"""Text on its way into a workbook: whatever somebody typed stays text, and can be read back.

A workbook cannot hold control characters, lone surrogates or more than 32,767 characters, and reads
`_x0041_` as the letter A.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 32_767
TRIGGERS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a text must not start with where a program may take it for a formula."""

_IMPOSSIBLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNUSUAL: Final = re.compile("[\x00-\x08\x0b-\x1f&<>\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
REPLACED: Final = "Characters that a workbook cannot hold were replaced by “\ufffd”."


@dataclass(frozen=True, slots=True)
class Sayable:
    """Text that a workbook can hold, and what was done to it (empty if nothing)."""

    text: str
    done: str = ""


def sayable(text: str) -> Sayable:
    """Return the text as a workbook can hold it, with a sentence on what was changed."""
    if len(text) <= LONGEST // 2 and not _UNUSUAL.search(text):
        return Sayable(text)
    done: list[str] = []
    clean = _IMPOSSIBLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if clean.count("\ufffd") > text.count("\ufffd"):
        done.append(REPLACED)
    length = _units(clean)
    if length > LONGEST:
        clean = _cut(clean)
        done.append(
            f"The text has {length:,} characters; a cell holds {LONGEST:,}. "
            "The rest is in the register only."
        )
    return Sayable(clean, " ".join(done))


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)  # as Excel counts


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")


def as_kept(text: str) -> str:
    """Return text as a workbook keeps it, before XML: what looks like `_xHHHH_` is told apart."""
    return _LIKE_AN_ESCAPE.sub("_x005F_", text)


def escaped(text: str) -> str:
    """Return text for the inside of an XML element of a workbook."""
    if not _UNUSUAL.search(text):
        return text
    return as_kept(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """Return what a reader that leaves `_xHHHH_` alone should have given: the inverse."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
