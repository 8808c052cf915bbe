"""Text made comparable: what people regard as the same spelling becomes the same string."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ENDS = "".join((*filter(str.isspace, map(chr, range(0x3001))), *map(chr, _INVISIBLE), _DIRECTIONS))
_APOSTROPHES = re.compile(r"['’‘`´]")
_PUNCTUATION = re.compile(r"[^\w\s]|_")
_SPACES = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+")
_ASCII = {c: None if chr(c) in "'`" else " " for c in range(128) if not chr(c).isalnum()}
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return text as it is kept: NFC, no control characters or surrogates, trimmed at both ends.

    What nobody can see is trimmed like spaces, so that text of nothing else is blank.
    Characters that neither SQLite nor a workbook can hold become U+FFFD.
    """
    text = unicodedata.normalize("NFC", _UNSTORABLE.sub("\ufffd", text))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip(_ENDS)


@lru_cache(maxsize=256)  # a name is folded to sort by it, and at once again to search for it
def fold(text: str) -> str:
    """Return the form in which spellings are compared: no case, accents or punctuation."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    text = unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", text))
    return _SPACES.sub(" ", text).strip()


def natural(text: str) -> str:
    """Return a key by which A2 sorts before A10: folded, each run of digits padded to twelve."""
    return _DIGITS.sub(lambda m: m.group().zfill(12), fold(text))
