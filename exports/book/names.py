"""Names that Excel accepts: of sheets, of tables, of columns in a table."""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NOT_A_WORD: Final = re.compile(r"\W+")
_LIKE_A_CELL: Final = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*(?:[Cc][0-9]*)?")
_LONGEST_SHEET: Final = 31
_LONGEST_TABLE: Final = 200
_RESERVED: Final = "history"


class SheetNames:
    """The names of sheets and tables in one workbook: legal, and each given once."""

    def __init__(self) -> None:
        self._sheets: set[str] = {_RESERVED}
        self._tables: set[str] = set()

    def sheet(self, wanted: str) -> str:
        """Return a legal name like the one wanted that no other sheet has."""
        plain = _FORBIDDEN.sub(" ", wanted).strip().strip("'").strip() or "Sheet"
        return _free(plain, self._sheets, _LONGEST_SHEET, " ")

    def table(self, wanted: str) -> str:
        """Return a legal name of a table that no other has."""
        plain = _NOT_A_WORD.sub("_", wanted).strip("_")
        if not plain or plain[0].isdigit() or _LIKE_A_CELL.fullmatch(plain):
            plain = f"Table_{plain}"
        return _free(plain, self._tables, _LONGEST_TABLE, "_")


def unlike(headings: list[str]) -> list[str]:
    """Return headings of one table, those that recur numbered: no two may be alike, in any case."""
    taken: set[str] = set()
    return [_free(heading or "Column", taken, 250, " ") for heading in headings]


def _free(wanted: str, taken: set[str], longest: int, joint: str) -> str:
    name = wanted[:longest].rstrip()
    number = 1
    while name.casefold() in taken:
        number += 1
        tail = f"{joint}{number}"
        name = wanted[: longest - len(tail)].rstrip() + tail
    taken.add(name.casefold())
    return name
