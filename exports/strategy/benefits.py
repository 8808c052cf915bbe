"""Benefits: baseline, target and achieved with the variance; unlike periods are never added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from exports.book.cells import Cell
from exports.book.looks import Look
from exports.strategy.estate import number
from exports.strategy.lists import Item, fields, reference_of, write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

NAME: Final = "Benefits"
_POUNDS: Final = Look('"£"#,##0;-"£"#,##0', line=True)
_PLAIN: Final = Look("#,##0.##;-#,##0.##", line=True)


def variance(record: Record, target: str, achieved: str) -> float | None:
    """Return achieved less target; None unless both are stated."""
    aimed, got = number(record, target), number(record, achieved)
    return None if aimed is None or got is None else round(got - aimed, 6)


def met(record: Record) -> str | None:
    """Return whether the target was met, by the direction that is better."""
    better = record.values.get("better")
    for target, achieved in (("money_target", "money_achieved"), ("target", "actual")):
        gap = variance(record, target, achieved)
        if gap is not None and (better or target.startswith("money")):
            good = -gap if better == "lower" else gap
            return "Not judged" if better == "neither" else "Met" if good >= 0 else "Not met"
    return None


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    benefits = estate.of("benefit")

    def over(target: str, achieved: str, look: Look) -> Any:
        def show(record: Record) -> Value:
            gap = variance(record, target, achieved)
            if gap is None:
                return None
            whole = gap == int(gap)
            return Cell(
                int(gap) if whole else gap,
                Look("#,##0", line=True) if whole and look is _PLAIN else look,
            )

        return show

    items = [
        reference_of(),
        *fields(
            estate,
            "benefit",
            "name arrangement benefit_kind measure beneficiary beneficiary_group data_from "
            "money_baseline money_target money_achieved",
        ),
        Item(
            "Money: achieved less target (£)", over("money_target", "money_achieved", _POUNDS), 16
        ),
        *fields(estate, "benefit", "basis cost unit baseline target actual"),
        Item("Achieved less target", over("target", "actual", _PLAIN), 14),
        Item("Target met", met, 12),
        *fields(
            estate,
            "benefit",
            "better achieved period years lifetime due_on measured_on qalys cost_per_qaly method "
            "evidence_level counted_in",
        ),
    ]
    if not estate.goes_out(estate.schema.fields("benefit")["money_target"]):
        items = [item for item in items if not item.heading.startswith("Money")]
    intro = "Each with its period and basis; no totals, since periods and beneficiaries differ."
    write_list(book, NAME, intro, items, benefits)
    return len(benefits)


SHEET: Final = StrategySheet(NAME, write)
