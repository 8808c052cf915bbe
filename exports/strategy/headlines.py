"""At a glance: how much of what the workbook tells of, counted live wherever a sheet lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell, Formula
from exports.book.looks import LABEL, REMARK, SECTION, Look
from exports.strategy.baseline import NAME as BASELINE
from exports.strategy.breakdown import NOT_STATED, groups
from exports.strategy.interests import INTERESTS
from exports.strategy.owners import MARK, NOT_NAMED, owner_of, unnamed_owners
from exports.strategy.plain import COLOCATIONS
from exports.strategy.providers import is_named, voluntary
from exports.strategy.schemes import BY_YEAR
from exports.strategy.use import NAME as USE

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.book.sheet import Sheet
    from exports.strategy.estate import Estate

AS_EXPORTED: Final = "as exported"
_LISTED: Final = (
    ("Interests", "interest", INTERESTS),
    ("Occupations", "occupation", USE),
    ("Co-locations", "colocation", COLOCATIONS.name),
    ("Schemes", "scheme", BY_YEAR),
    ("Commissions", "commission", "Commissions"),
)
_BELOW: Final = 4  # from the last headline to the first owner: a gap, a title, headings


def write_headlines(estate: Estate, book: Book, sheet: Sheet) -> int:
    """Write the counts; the table of owners follows at once. Returns how many counts there are."""
    told = {"Assets": _listed(book, BASELINE, len(estate.assets))}
    listed = {
        said: _listed(book, name, len(estate.of(type_key))) for said, type_key, name in _LISTED
    }
    wanted = voluntary(estate)
    bodies = [b for b in estate.of("organisation") if b.id in wanted and is_named(b)]
    rest: dict[str, Formula | int] = listed | {
        "Providers of the voluntary sector": len(bodies),
        "Services": len(estate.of("service")),
    }
    count = len(told) + 2 + len(rest)  # two for the owners
    told |= _owners(estate, sheet.row + 1 + count + _BELOW) | rest
    sheet.put(Cell("At a glance", SECTION))
    for said, value in told.items():
        remark = None if isinstance(value, Formula) else Cell(AS_EXPORTED, REMARK)
        sheet.put(Cell(said, LABEL), Cell(value, Look("#,##0")), remark)
    sheet.skip()
    return len(told)


def _listed(book: Book, name: str, count: int) -> Formula | int:
    """Return a count of the references on a sheet; a plain one if the sheet was not written."""
    sheet = next((sheet for sheet in book.sheets if sheet.name == name), None)
    if sheet is None:
        return count
    table = sheet.tables[-1]
    return Formula(f"COUNTA('{sheet.name}'!$A${table.first_row + 1}:$A${table.last_row})", count)


def _owners(estate: Estate, first: int) -> dict[str, Formula | int]:
    """Return counts of the owners in the table that begins at a row: named, and not named."""
    owners = [said.casefold() for said in groups(estate.assets, lambda a: owner_of(estate, a))]
    last = first + len(owners) - 1
    names, assets = f"$A${first}:$A${last}", f"$B${first}:$B${last}"
    marked = f'(RIGHT({names},{len(MARK)})="{MARK}")'
    stated = f'({names}<>"{NOT_STATED}")*({assets}>0)'
    unnamed = len(unnamed_owners(estate).intersection(owners))
    named = len([said for said in owners if said]) - unnamed
    return {
        "Owners named": Formula(f"SUMPRODUCT({stated}*(1-{marked}))", named),
        f"Owners {NOT_NAMED}": Formula(f"SUMPRODUCT({stated}*{marked})", unnamed),
    }
