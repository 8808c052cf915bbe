"""The exports, in the order of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.board_xlsx import BoardXlsx
from exports.district_xlsx import DistrictXlsx
from exports.needs_xlsx import NeedsXlsx
from exports.register_xlsx import RegisterXlsx
from exports.strategy_xlsx import StrategyXlsx
from exports.table_csv import TableCsv
from exports.table_json import TableJson
from exports.table_xlsx import TableXlsx

if TYPE_CHECKING:
    from assetregister.exporting import Export

EXPORTS: Final[tuple[Export, ...]] = (
    TableXlsx(),
    TableCsv(for_excel=True),
    TableCsv(for_excel=False),
    TableJson(),
    StrategyXlsx(),
    RegisterXlsx(),
    DistrictXlsx(),
    BoardXlsx(),
    NeedsXlsx(),
)
