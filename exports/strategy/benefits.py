"""Benefits: baseline, target and achieved with the variance; unlike periods are never added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.strategy.items import Item, fields, reference_of, worked
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.kinds import Amount
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Benefits"


def met(record: Record) -> str | None:
    """Return whether the target was met, by the direction that is better."""
    better = record.values.get("better")
    for target, achieved in (("money_target", "money_achieved"), ("target", "actual")):
        gap = _gap(record, f"{achieved}_less_{target}")
        if gap is not None and (better or target.startswith("money")):
            good = gap.numbers()[-1] <= 0 if better == "lower" else gap.low >= 0
            return "Not judged" if better == "neither" else "Met" if good else "Not met"
    return None


def _gap(record: Record, key: str) -> Amount | None:
    about = record.about
    working = next(working for working in about.workings if working.key == key)
    return working.of(record.values, about.fields)


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    benefits = estate.of("benefit")
    items = [
        reference_of(),
        *fields(
            estate,
            "benefit",
            "name arrangement benefit_kind measure beneficiary beneficiary_group data_from "
            "money_baseline money_target money_achieved",
        ),
        *worked(estate, "benefit", "money_achieved_less_money_target"),
        *fields(estate, "benefit", "basis cost unit baseline target actual"),
        *worked(estate, "benefit", "actual_less_baseline", "actual_less_target"),
        Item("Target met", met, 12),
        *fields(estate, "benefit", "better achieved period years lifetime due_on measured_on"),
        *fields(estate, "benefit", "qalys cost_per_qaly"),
        *worked(estate, "benefit", "cost_of_one_qalys"),
        *fields(estate, "benefit", "method evidence_level counted_in"),
    ]
    intro = "Each with its period and basis; no totals, since periods and beneficiaries differ."
    write_list(book, NAME, intro, items, benefits)
    return len(benefits)


SHEET: Final = StrategySheet(NAME, write)
