from __future__ import annotations

import pytest

from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from ui.desktop.forms.subtotals import Total, totals

SCHEMA = Schema(RECORD_TYPES)
AREA = SCHEMA.fields("asset")["floor_area"].kind.parse


@pytest.mark.parametrize(
    ("parts", "whole", "told"),
    [
        (["2,000", "1,520"], "3,400", Total("Floor area: 3,520 of 3,400 m²", exceeds=True)),
        (["about 2,000"], "3,400", Total("Floor area: about 2,000 of 3,400 m²")),
        (["2,000", ""], "3,400", Total("Floor area: 2,000 of 3,400 m², stated for 1 of 2")),
    ],
)
def test_parts_are_compared_with_the_whole(parts: list[str], whole: str, told: Total) -> None:
    way = SCHEMA.ways_back("asset")["occupations"]
    several = [{"floor_area": AREA(part)} if part else {} for part in parts]
    assert totals(way, several, SCHEMA.about("asset"), {"floor_area": AREA(whole)}) == [told]


def test_nothing_is_compared_where_the_whole_is_not_stated() -> None:
    way = SCHEMA.ways_back("asset")["occupations"]
    assert totals(way, [{"floor_area": AREA("10")}], SCHEMA.about("asset"), {}) == []
