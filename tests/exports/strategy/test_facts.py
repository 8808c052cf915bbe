"""The cover says whose assets these are, and never takes an owner for a partner."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assetregister.exporting import ExportRequest
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

Cover = Callable[..., dict[str, str]]
EVERY_OWNER = "=Ashby Council; Westshire County Council; Westshire Health Trust"


@pytest.fixture
def cover(borough: Borough, tmp_path: Path, clock: Clock, read: Callable[..., Any]) -> Cover:
    """Give a way to write the workbook and read what its cover says, by label."""

    def facts(**more: str) -> dict[str, str]:
        path = tmp_path / "strategy.xlsx"
        said: dict[str, Any] = {"who": "A. Officer", "register_name": "Borough"} | more
        StrategyXlsx(clock).write(borough.register, ExportRequest(**said), path)
        return {row[0]: row[1] for row in read(path, "Cover")}

    return facts


def test_a_strategy_lists_its_partners_and_no_other_owner(borough: Borough, cover: Cover) -> None:
    record = borough.register.get(borough.ids["Ashby joint estate"])
    assert record is not None
    with borough.register.edit("Edit estate strategy") as edit:
        edit.set(record, {"partners": (borough.ids["Westshire Health Trust"],)})

    facts = cover(record_id=record.id)

    assert facts["Partners"] == "Westshire Health Trust"
    assert "Owners of these assets" not in facts


def test_without_a_strategy_the_owners_are_called_owners(cover: Cover) -> None:
    facts = cover()

    assert facts["Owners of these assets"] == EVERY_OWNER
    assert "Partners" not in facts


def test_a_class_of_bodies_that_no_source_names_is_told_apart(
    borough: Borough, cover: Cover
) -> None:
    borough.add("organisation", name="Community groups", unnamed="yes")
    borough.add("asset", name="Drill Hall", owner="Community groups")

    assert cover()["Owners of these assets"] == f"{EVERY_OWNER}; 1 not named in the document"


def test_the_owners_are_told_of_where_no_source_names_one(borough: Borough, cover: Cover) -> None:
    with borough.register.edit("Edit organisation") as edit:
        for name in EVERY_OWNER.split("; "):
            record = borough.register.get(borough.ids[name])
            assert record is not None
            edit.set(record, {"unnamed": "yes"})

    assert cover()["Owners of these assets"] == "0 named; 3 not named in the document"


def test_a_register_goes_by_its_name_without_the_ending_of_its_file(cover: Cover) -> None:
    assert cover(register_name="docs.register")["Register"] == "docs"


def test_who_made_it_is_not_stated_where_nobody_said(cover: Cover) -> None:
    assert cover(who="")["By"] == "not stated: nobody gave a name to write here"
