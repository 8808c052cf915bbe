"""What hangs on a strategy is gathered to its end, however long the chain."""

import datetime

from assetregister.exporting import ExportRequest
from exports.strategy.estate import Estate
from tests.exports.borough import Borough

LINKS = 12


def test_a_chain_of_records_is_followed_to_its_end(borough: Borough) -> None:
    before = "grant"
    for number in range(LINKS):
        here = f"Part {number}"
        borough.add("funding", call=here, fund=here, counted_in=before)
        before = here
    request = ExportRequest(record_id=borough.ids["Ashby joint estate"])

    estate = Estate(borough.register, request, datetime.date(2026, 11, 24))

    funds = {record.values["fund"] for record in estate.of("funding")}
    assert {f"Part {number}" for number in range(LINKS)} <= funds
