"""How high a row must be for wrapped text to show: programs do not work it out on opening."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE: Final = 13.5
_EDGE: Final = 2.0
_SMALLER: Final = 1.06  # widths count the digits of a larger type
_MOST_LINES: Final = 16  # the whole text is in the cell; a row this high is enough to print


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column so many characters wide."""
    fits = max(width * _SMALLER - 1, 1)
    return sum(1 if len(part) <= fits else _wrapped(part, fits) for part in text.split("\n"))


def _wrapped(text: str, fits: float) -> int:
    """Return how many lines a text takes broken between words, or in words too long for one."""
    lines, room = 0, 0.0
    for word in text.split(" "):
        if len(word) > room:
            lines += math.ceil(len(word) / fits)
            room = fits * math.ceil(len(word) / fits)
        room -= len(word) + 1
    return lines


def height_for(texts: Iterable[tuple[str, float]]) -> float:
    """Return the height of a row from its texts and their widths; 0 where one line is enough."""
    lines = max((lines_of(text, width) for text, width in texts), default=1)
    return 0 if lines <= 1 else min(lines, _MOST_LINES) * _LINE + _EDGE
