"""Every figure and bar of the overview counts exactly the rows that it leads to."""

import datetime
from decimal import Decimal

import pytest

from assetregister.documents import EXAMPLE, load
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.filters.writing import write
from assetregister.kinds import Amount, Qualifier
from assetregister.overview import Overview, overview
from assetregister.overview.figures import short
from assetregister.overview.parts import Chart, Figure
from assetregister.register import Register
from db.opened import Opened
from db.register import SqlRegister

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(params=["example", "documents", "empty"])
def seen(
    request: pytest.FixtureRequest, register: SqlRegister, shipped: Opened
) -> tuple[Register, Overview]:
    """Give the overview of the example borough, of the documents' register and of an empty one."""
    if request.param == "example":
        load(register, EXAMPLE)
    held = shipped.register if request.param == "documents" else register
    return held, overview(held, TODAY)


@pytest.fixture
def example(register: SqlRegister) -> Overview:
    load(register, EXAMPLE)
    return overview(register, TODAY)


def figure(seen: Overview, label: str) -> Figure:
    return next(figure for figure in seen.figures if figure.label == label)


def chart(seen: Overview, title: str) -> Chart:
    return next(chart for chart in seen.charts if chart.title == title)


def told(chart: Chart) -> dict[str, str]:
    return {bar.label: bar.value for bar in chart.bars}


def test_the_figures_of_the_example_are_those_counted_by_hand(example: Overview) -> None:
    said = {f.label: (f.before, f.figure, f.unit, f.note) for f in example.figures}

    assert said == {
        "Assets": ("", "11", "", "10 have a floor area"),
        "Space not in use": ("", "940", "m²", "stated for all 2"),
        "Co-locations": ("", "4", "", "1 agreed, 1 being explored"),
        "Providers": ("", "7", "", "5 not checked for 6 months"),
        "Funding expected": ("about", "£6.6m", "", "1 of 5 lines not stated"),
    }
    assert [f.label for f in example.figures if f.warns] == ["Providers"]


def test_the_charts_of_the_example_are_those_counted_by_hand(example: Overview) -> None:
    assert told(chart(example, "Schemes by stage")) == {
        "Proposed": "1",
        "In development": "1",
        "Funded": "1",
        "Live": "1",
    }
    leases = chart(example, "Lease ends and breaks")
    assert {b.label: [part.rows for part in b.parts] for b in leases.bars if b.value != "0"} == {
        "26/27": [2, 1],
        "27/28": [0, 1],
        "28/29": [1, 0],
    }
    assert told(chart(example, "Assets by district")) == {"Fellbrook": "10", "Saltby": "1"}
    holders = chart(example, "Floor area by holder")
    assert {b.label: [int(part.length) for part in b.parts] for b in holders.bars} == {
        "NHS": [1_900 + 9_800, 0, 0, 1_450],
        "Local government": [620, 4_150 + 1_260 + 1_080 + 3_050, 2_300, 0],
        "Faith": [0, 340, 0, 0],
    }
    assert told(holders)["NHS"] == "about 13,150 m²"
    assert holders.note == "stated for 10 of 11"
    assert told(chart(example, "How much is stated"))["Use of space"] == "73%"  # 8 of 11


def test_every_part_counts_the_rows_of_its_query(seen: tuple[Register, Overview]) -> None:
    register, found = seen
    for chart in found.charts:
        for bar in chart.bars:
            assert [part.rows for part in bar.parts] == [
                register.count(part.query) for part in bar.parts
            ]
            if bar.query is not None:
                assert sum(part.rows for part in bar.parts) == register.count(bar.query)


@pytest.mark.parametrize(
    ("title", "type_key", "where"),
    [
        ("Floor area by holder", "asset", "floor_area is stated"),
        ("Schemes by stage", "scheme", ""),
        ("Assets by district", "asset", ""),
    ],
)
def test_the_bars_of_a_chart_add_up_to_all_that_it_tells_of(
    seen: tuple[Register, Overview], title: str, type_key: str, where: str
) -> None:
    register, found = seen
    rows = sum(part.rows for bar in chart(found, title).bars for part in bar.parts)
    assert rows == register.count(Query(type_key, parse(where, type_key, register)))


def test_every_query_can_be_shown_as_a_filter_of_the_list(seen: tuple[Register, Overview]) -> None:
    register, found = seen
    queries = [figure.query for figure in found.figures]
    bars = [bar for chart in found.charts for bar in chart.bars]
    queries += [part.query for bar in bars for part in bar.parts]
    queries += [bar.query for bar in bars if bar.query is not None]
    for query in queries:
        if query.where is not None:
            text = write(query.where, query.type, register)
            assert parse(text, query.type, register) == query.where


def test_a_register_that_holds_nothing_has_no_bars_and_says_why(register: SqlRegister) -> None:
    found = overview(register, TODAY)

    assert not any(chart.bars for chart in found.charts)
    assert all(chart.empty for chart in found.charts)
    assert found.records == 0
    assert {figure.figure for figure in found.figures} == {"0", "None"}


def test_what_nobody_stated_is_not_nought(register: SqlRegister) -> None:
    with register.edit("Add occupation") as edit:
        asset = edit.add("asset", {"name": "Hall"}).id
        edit.add("occupation", {"asset": asset, "occupation_kind": "vacant"})

    found = figure(overview(register, TODAY), "Space not in use")

    assert (found.figure, found.note) == ("Not stated", "1 vacant space")


@pytest.mark.parametrize(
    ("low", "qualifier", "unit", "said"),
    [
        ("1500000000", Qualifier.MORE_THAN, "£", ("more than", "£1.5bn", "")),
        ("2000000", Qualifier.EXACTLY, "£", ("", "£2m", "")),
        ("10000000", Qualifier.ABOUT, "£", ("about", "£10m", "")),
        ("950000", Qualifier.EXACTLY, "£", ("", "£950,000", "")),
        ("18400", Qualifier.ABOUT, "m²", ("about", "18,400", "m²")),
    ],
)
def test_an_amount_is_short_in_a_tile(
    low: str, qualifier: Qualifier, unit: str, said: tuple[str, str, str]
) -> None:
    assert short(Amount(Decimal(low), None, unit, qualifier)) == said
