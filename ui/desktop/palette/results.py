"""What the palette finds: one line each, and how well its words fit what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RECORDS, SCREENS, ACTIONS = "Records", "Screens", "Actions"
NOTHING: Final = 9


@dataclass(frozen=True)
class Result:
    """One line: its group, words, what tells it apart, icon and keys, and what Enter does.

    `run` is told whether to open wide. What is `barred` says so when it is chosen.
    """

    group: str
    label: str
    hint: str
    glyph: str
    run: Callable[[bool], object]
    keys: str = ""
    barred: bool = False


def fit(label: str, typed: str) -> int:
    """Return how well words fit what was typed: 0 best, NOTHING not at all."""
    words, wanted = fold(label), fold(typed)
    if not wanted:
        return 0
    if words.startswith(wanted):
        return 0
    if f" {wanted}" in f" {words}":
        return 1
    starts = words.split()
    if all(any(word.startswith(part) for word in starts) for part in wanted.split()):
        return 2
    return NOTHING


def fitting(results: Iterable[Result], typed: str, most: int) -> list[Result]:
    """Return the results that fit best, what can be done before what is barred."""
    fits = [(fit(result.label, typed), result) for result in results]
    held = [(rank, result) for rank, result in fits if rank < NOTHING]
    held.sort(key=lambda pair: (pair[0], pair[1].barred))
    return [result for _, result in held[:most]]
