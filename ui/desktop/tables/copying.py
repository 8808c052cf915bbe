"""Rows as text for the clipboard, in the form that spreadsheets paste."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_STARTS_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d£])")


def tabbed(rows: Sequence[Sequence[str]]) -> str:
    """Return rows with tabs between cells; no cell can become a formula where it is pasted."""
    return "".join("\t".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    if _STARTS_FORMULA.match(text):
        text = "'" + text
    if any(mark in text for mark in '\t\r\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text
