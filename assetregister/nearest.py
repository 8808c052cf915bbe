"""Which of the names there are somebody may have meant by one that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LEAST_ALIKE: Final = 70  # of a hundred: below it a name is no hint at what was meant
_SHORTEST: Final = 3  # letters: a shorter name is part of most words


def nearest(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """Return the known names most like a word, best first; none where none is like it."""
    from rapidfuzz import fuzz, process

    fold_name: Callable[[str], str] = fold
    found = process.extract(
        word,
        [name for name in dict.fromkeys(known) if len(name) >= _SHORTEST],
        scorer=fuzz.WRatio,
        processor=fold_name,
        limit=limit,
        score_cutoff=_LEAST_ALIKE,
    )
    return [name for name, _, _ in found]


def nearest_hint(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a sentence, a space before it, that names the nearest; else the other sentence."""
    near = ", ".join(nearest(word, known))
    return f" Nearest: {near}." if near else otherwise and f" {otherwise}"
