"""The sheets that are lists of one type's records as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from exports.strategy.items import fields, reference_of, worked
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate


@dataclass(frozen=True, slots=True)
class _List:
    name: str
    type_key: str
    intro: str
    keys: str
    totals: str = ""


def _sheet(said: _List) -> StrategySheet:
    def write(estate: Estate, book: Book) -> int:
        records = estate.of(said.type_key)
        items = [
            reference_of(),
            *fields(estate, said.type_key, said.keys, said.totals),
            *worked(estate, said.type_key),
        ]
        write_list(book, said.name, said.intro, items, records)
        return len(records)

    return StrategySheet(said.name, write)


COSTS: Final = _sheet(
    _List(
        "Running costs",
        "running_cost",
        "By asset and financial year. Filter to one year before reading a total.",
        "asset period basis total rent rates service_charge unitary_charge soft_fm hard_fm "
        "security energy water insurance other income capital_charges energy_used carbon paid_by",
        "total rent rates service_charge unitary_charge soft_fm hard_fm security energy water "
        "insurance other income",
    )
)
ENERGY: Final = _sheet(
    _List(
        "Energy and net zero",
        "energy_certificate",
        "Display Energy Certificates and Energy Performance Certificates.",
        "asset certificate_kind certificate_number rating score issued_on valid_until floor_area "
        "extent exempt exempt_until carbon recommendations",
    )
)
COLOCATIONS: Final = _sheet(
    _List(
        "Co-location opportunities",
        "colocation",
        "Places that bodies share, live or explored, with or without a chosen building.",
        "name stage colocation_kind asset participants host area services staff staff_by_team "
        "population live_from agreed_on explored_on cost_neutral capital one_off_cost rent_before "
        "rent_after payback running_cost_saved backlog_avoided receipt net_present_value score "
        "area_needed desks_needed spare_area distance lease_window back_office overhead_before "
        "overhead_after evidence_level risks_note decision",
        "staff staff_by_team",
    )
)
DISPOSALS: Final = _sheet(
    _List(
        "Disposals and receipts",
        "disposal",
        "What is to go, by what method, and what it brings.",
        "asset extent disposal_stage disposal_method buyer surplus_on marketed_on expected_on "
        "completed_on land_area floor_area estimate receipt costs probability running_cost_saved "
        "homes jobs legal_basis planning reason",
        "land_area floor_area estimate receipt costs homes jobs",
    )
)
FIGURES: Final = _sheet(
    _List(
        "Figures",
        "figure",
        "Every figure with what it is a share of, its sample, date and source. Shares of different "
        "wholes are not comparable.",
        "measure record value unit as_printed basis base_group base_figure numerator denominator "
        "population population_size sample_size responses response_rate area gender age period "
        "published_on source document place evidence target actual confidence conflict_note",
    )
)
