"""The cover of a workbook: what it holds, whose it is, how it was made, and what was left out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from assetregister.filters.writing import describe
from exports.book.cells import Cell
from exports.book.heights import height_for
from exports.book.looks import LABEL, LINK, REMARK, SECTION, SUBTITLE, TITLE, WRAPPED

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from assetregister.exporting import ExportRequest
    from assetregister.filters.conditions import Query
    from assetregister.register import Reader
    from exports.book.book import Book
    from exports.book.sheet import Sheet

NOBODY: Final = "not stated: nobody gave a name to write here"
_SUFFIX: Final = ".register"


def in_words(query: Query, register: Reader) -> str:
    """Return a filter as people say it."""
    about = register.schema.about(query.type)
    parts = [f"{about.plural} of the register"]
    if query.where is not None:
        parts = [f"{about.plural} where {describe(query.where, query.type, register)}"]
    if query.search.strip():
        parts.append(f"found by “{query.search.strip()}”")
    if query.archived:
        parts.append("those archived included")
    return ", ".join(parts)


def day(moment: datetime.datetime) -> str:
    """Return a moment as people write it: 28 February 2027, 14:05."""
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def made(request: ExportRequest, at: datetime.datetime) -> dict[str, str | int]:
    """Return what every cover says first: of which register, when and by whom."""
    return {
        "Register": called(request),
        "Written": day(at),
        "By": request.who or NOBODY,
    }


def called(request: ExportRequest) -> str:
    """Return what the register is called: its file's name without the ending."""
    return request.register_name.removesuffix(_SUFFIX)


def left_out(request: ExportRequest, labels: Iterable[str]) -> list[str]:
    """Return sentences on what was kept back on purpose, and what such texts may still tell."""
    said: list[str] = []
    if request.leave_out_personal:
        said.append(
            "Fields marked personal were left out. Names printed in sources, notes and "
            "descriptions stay: read them before publishing."
        )
    if request.leave_out_commercial:
        said.append(
            "Fields marked commercial (rents, values, prices) were left out. Sums told in sources, "
            "notes and descriptions stay: read them before publishing."
        )
    named: defaultdict[str, list[str]] = defaultdict(list)
    for label in sorted(set(labels), key=str.casefold):
        group, _, field = label.rpartition(": ")
        named[group].append(field)
    for group, fields in named.items():
        said.append(f"Left out{f' of {group}' if group else ''}: {', '.join(fields)}.")
    return said


def write_cover(
    book: Book,
    title: str,
    subtitle: str,
    facts: Mapping[str, str | int],
    sheets: Mapping[str, int | None],
    remarks: Iterable[str],
) -> Sheet:
    """Write the cover as the first sheet: facts, the sheets with their rows, remarks."""
    cover = book.sheet("Cover", at=0)
    cover.widths = {0: 32, 1: 100}
    cover.grow = cover.one_page = True
    cover.freeze = "A2"
    cover.put(Cell(title, TITLE), height=26)
    cover.put(Cell(subtitle, SUBTITLE))
    cover.skip()
    for label, fact in facts.items():
        if fact != "":
            cover.put(Cell(label, LABEL), Cell(str(fact), WRAPPED))
    cover.skip()
    cover.put(Cell("In this workbook", SECTION))
    for name, rows in sheets.items():
        row = cover.put(Cell(name, LINK), "" if rows is None else _rows(rows))
        cover.links.append((f"A{row}", name))
    told = [remark for remark in remarks if remark]
    if told:
        cover.skip()
        cover.put(Cell("What to know", SECTION))
        for remark in told:
            row = cover.put(Cell(remark, WRAPPED), height=height_for([(remark, 132)]))
            cover.merged.append(f"A{row}:B{row}")
    cover.skip()
    cover.put(Cell("A blank cell says that nobody stated it; it never says nought.", REMARK))
    return cover


def _rows(rows: int) -> str:
    return "1 row" if rows == 1 else f"{rows:,} rows"
