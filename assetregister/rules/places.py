"""Map references that lie where the asset cannot."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from assetregister.kinds.places import on_grid
from assetregister.rules.rule import Around, Found, Rule, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record

_MARGIN: Final = 2_000  # metres: postcodes do not reach quite to the edge of a district
Box = tuple[int, int, int, int]


def outside_area(record: Record, around: Around) -> Iterator[Found]:
    """Say when an asset's map reference lies outside its district.

    The district is the area, or one that it lies in, whose GSS code the ONS Postcode Directory
    knows; its box is that of its postcodes, two kilometres added on every side.
    """
    point = record.values.get("coordinates")
    place = on_grid(point) if point is not None else None
    if place is None:
        return
    for area in around.upwards(record.values.get("area"), "parent"):
        box = _boxes().get(str(area.values.get("gss_code")))
        if box is None:
            continue
        if not _inside(place, box):
            yield Found(
                "coordinates",
                f"The map reference ({shown(record, 'coordinates')}) lies outside "
                f"{area.values.get('name')}.",
                "Correct the map reference or the area.",
            )
        return


def _inside(place: tuple[float, float], box: Box) -> bool:
    west, south, east, north = box
    easting, northing = place
    return (
        west - _MARGIN <= easting <= east + _MARGIN
        and south - _MARGIN <= northing <= north + _MARGIN
    )


@cache
def _boxes() -> dict[str, Box]:
    file = resources.files("resources") / "places" / "district_boxes.json"
    held = json.loads(file.read_text("utf-8"))["boxes"]
    return {code: (box[0], box[1], box[2], box[3]) for code, box in held.items()}


RULES: Final = (Rule("place.outside", "Outside its district", "asset", outside_area),)
