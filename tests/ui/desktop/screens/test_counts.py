from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.totals import total_of

if TYPE_CHECKING:
    from assetregister.register import Register
    from db.opened import Opened


def floor_area(register: Register, where: str = "") -> str:
    label = register.schema.fields("asset")["floor_area"].label
    query = Query("asset", parse(where, "asset", register))
    return total_of(register, query, ("floor_area",)).sentence(label)


def test_a_total_says_over_how_many_it_is_stated(opened: Opened) -> None:
    said = floor_area(opened.register)
    assert said == "Gross internal area (GIA) stated for 5 of 6: about 6,375 m²"


def test_a_total_of_exact_amounts_is_exact(opened: Opened) -> None:
    assert floor_area(opened.register, "tenure = leasehold").endswith("2 of 2: 1,687 m²")


def test_nothing_stated_is_not_nought(opened: Opened) -> None:
    said = floor_area(opened.register, "tenure is blank")
    assert said == "Gross internal area (GIA): not stated for any of 1"
