"""How wide columns are: as their content asks, cut a little, dropped from the right at last.

The limits are px at 100 % text; `scale` says how much bigger the words are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST, MOST = 64, 240
CUT_TO = 104
HEADING_MOST = 116
NAME_LEAST, NAME_MOST = 240, 340


@dataclass(frozen=True)
class Wanted:
    """The width a column asks for, down to which it may be cut, and whether it likes more."""

    asked: int
    least: int
    grows: bool = True


def exactly(width: int) -> Wanted:
    """Return the wish of a column that the user has sized."""
    return Wanted(width, width, grows=False)


def of_name(content: int, heading: int, scale: float = 1) -> Wanted:
    """Return the wish of the first column, which names the record."""
    least, most = round(NAME_LEAST * scale), round(NAME_MOST * scale)
    return Wanted(max(least, min(max(content, heading), most)), least)


def of_words(content: int, heading: int, scale: float = 1) -> Wanted:
    """Return the wish of a column of words, which may be cut."""
    asked = max(_heading(heading, scale), min(content, round(MOST * scale)))
    return Wanted(asked, min(asked, round(CUT_TO * scale)))


def of_figures(content: int, heading: int, scale: float = 1, *, grows: bool) -> Wanted:
    """Return the wish of a column of figures, which are never cut."""
    asked = max(_heading(heading, scale), content)
    return Wanted(asked, asked, grows)


def _heading(width: int, scale: float) -> int:
    return round(max(LEAST * scale, min(width, HEADING_MOST * scale)))


def fitted(wanted: Sequence[Wanted], room: int) -> list[int]:
    """Return the widths of the columns that fit into `room`; 0 for one that is dropped.

    The first always stays. Columns are cut before one is dropped; what is left over goes to those
    that grow, to the first one most.
    """
    if not wanted:
        return []
    shown = len(wanted)
    while shown > 1 and sum(one.least for one in wanted[:shown]) > room:
        shown -= 1
    kept = wanted[:shown]
    spare = room - sum(one.least for one in kept)
    wishes = sum(one.asked - one.least for one in kept)
    if 0 <= spare < wishes:
        widths = [one.least + spare * (one.asked - one.least) // wishes for one in kept]
    elif spare < 0:
        widths = [one.least for one in kept]
    else:
        widths = _grown(kept, spare - wishes)
    return widths + [0] * (len(wanted) - shown)


def _grown(kept: Sequence[Wanted], spare: int) -> list[int]:
    widths = [one.asked for one in kept]
    growing = [place for place, one in enumerate(kept) if one.grows and place]
    each = spare // (2 * (len(growing) + 1))
    for place in growing:
        widths[place] += each
    widths[0] += spare - each * len(growing)
    return widths
