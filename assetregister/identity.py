"""Ids nobody hands out, and the references that people read in their place."""

from __future__ import annotations

import re
import secrets
import uuid
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_MISREAD: Final = str.maketrans("ILOU", "110V")
_TAIL: Final = re.compile(r"[0-9A-Z]{4}-?[0-9A-Z]{4}")
_BEGUN: Final = re.compile(r"([A-Z]{3})-([0-9A-Z]{1,4}|[0-9A-Z]{4}-?[0-9A-Z]{0,4})")
NAMESPACE: Final = uuid.UUID("5b0f6f4e-5d0f-5a0c-9d7e-0c6c2a4a7e11")


def new_id() -> str:
    """Return a random id: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def id_from(*parts: str) -> str:
    """Return the id made from content: the same parts give the same id in every register."""
    return uuid.uuid5(NAMESPACE, "\x1f".join(parts)).hex


def tail(record_id: str) -> str:
    """Return the eight letters and digits that stand for an id: the first 40 of its 128 bits."""
    number = int(record_id[:10], 16)
    letters = "".join(_ALPHABET[(number >> shift) & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def reference(prefix: str, record_id: str) -> str:
    """Return what people read and quote, like AST-7K3F-9QXM."""
    return f"{prefix}-{tail(record_id)}"


def id_prefix(text: str) -> tuple[str | None, str] | None:
    """Return (type prefix or None, first ten digits of the id) meant by a reference, else None."""
    words = text.strip().upper().split("-", 1)
    prefix, rest = (words[0], words[1]) if len(words) == 2 and len(words[0]) == 3 else (None, text)
    rest = rest.strip().upper()
    if not _TAIL.fullmatch(rest):
        return None
    return prefix, f"{_number(rest):010x}"


def ids_begun(text: str) -> tuple[str, str, str] | None:
    """Return (type prefix, and the first ten digits of the first id and of the last) meant.

    None for a text that is not the beginning of a reference.
    """
    found = _BEGUN.fullmatch(text.strip().upper())
    if not found:
        return None
    open_bits = 40 - 5 * len(found[2].replace("-", ""))
    number = _number(found[2])
    last = ((number + 1) << open_bits) - 1
    return found[1], f"{number << open_bits:010x}", f"{last:010x}"


def _number(letters: str) -> int:
    number = 0
    for letter in letters.replace("-", "").translate(_MISREAD):
        number = number << 5 | _ALPHABET.index(letter)
    return number
