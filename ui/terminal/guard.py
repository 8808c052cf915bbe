"""Text that a spreadsheet would take for a formula, made harmless for those who open csv in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(texts: Sequence[str | None]) -> list[str | None]:
    """Return texts with an apostrophe before each that begins like a formula."""
    return [f"'{text}" if text and text.startswith(_STARTS) else text for text in texts]
