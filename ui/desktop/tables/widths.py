"""How wide columns are: as their content asks, dropped from the right when short of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST, MOST = 64, 240
NAME_LEAST, NAME_MOST = 168, 320


def wanted(content: int, heading: int, *, name: bool) -> int:
    """Return the width a column asks for, given that of its content and of its heading."""
    if name:
        return max(NAME_LEAST, min(max(content, heading), NAME_MOST))
    return max(LEAST, heading, min(content, MOST))


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """Return the widths of the columns that fit into `room`; 0 for one that is dropped.

    The first always stays, and gives way down to its least width before any is dropped. What is
    left over goes to the columns that stay, to the first one most.
    """
    if not widths:
        return []
    shown = len(widths)
    while shown > 1 and min(widths[0], NAME_LEAST) + sum(widths[1:shown]) > room:
        shown -= 1
    kept = list(widths[:shown])
    spare = room - sum(kept)
    if spare < 0:
        kept[0] = max(kept[0] + spare, NAME_LEAST)
    elif shown == 1:
        kept[0] += spare
    else:
        each = spare // (2 * shown)
        kept = [width + each for width in kept]
        kept[0] += spare - each * shown
    return kept + [0] * (len(widths) - shown)
