"""A table as lines of text: columns as wide as they need, narrowed to fit the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.terminal.say import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP: Final = "  "
_NARROWEST: Final = 8
_WIDEST: Final = 60


def table(
    headings: Sequence[str], cells: Sequence[Sequence[str | None]], width: int | None
) -> Iterator[str]:
    """Yield the lines of a table, its headings and a rule first.

    `cells` holds a column for each heading. Without a width nothing is shortened.
    """
    columns = [[_one_line(cell) for cell in column] for column in cells]
    natural = [
        max(_length(text) for text in (heading, *column))
        for heading, column in zip(headings, columns, strict=True)
    ]
    widths = natural if width is None else fitted(natural, width)
    yield _row(headings, widths)
    yield _GAP.join("─" * w for w in widths)
    for row in zip(*columns, strict=True):
        yield _row(row, widths)


def fitted(natural: Sequence[int], width: int) -> list[int]:
    """Return column widths that fit a line: the widest give way first, none vanishes."""
    widths = [min(w, _WIDEST) for w in natural]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = max(widths)
        behind = max((w for w in widths if w < widest), default=_NARROWEST)
        several = widths.count(widest)
        spare = sum(widths) - room
        narrower = max(behind, _NARROWEST, widest - -(-spare // several))
        widths = [narrower if w == widest else w for w in widths]
    return widths


def fitting(natural: Sequence[int], width: int | None) -> int:
    """Return how many columns fit on a line at their narrowest; at least one."""
    if width is None:
        return len(natural)
    used, number = -len(_GAP), 0
    for wide in natural:
        used += min(wide, _NARROWEST) + len(_GAP)
        if used > width:
            break
        number += 1
    return max(number, 1)


def _row(texts: Sequence[str], widths: Sequence[int]) -> str:
    from rich.cells import set_cell_size

    shown = (
        text + " " * (w - length)
        if (length := _length(text)) <= w
        else f"{set_cell_size(text, w - 1).rstrip()}…".ljust(w)
        for text, w in zip(texts, widths, strict=True)
    )
    return _GAP.join(shown).rstrip()


def _length(text: str) -> int:
    from rich.cells import cell_len

    return len(text) if text.isascii() else cell_len(text)


def _one_line(text: str | None) -> str:
    if text is None or text == "":
        return NOT_STATED
    return " ".join(text.splitlines()) if "\n" in text else text
