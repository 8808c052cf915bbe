"""The areas of a register: what lies in what, and which district a place is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query

if TYPE_CHECKING:
    from assetregister.register import Reader

DISTRICTS: Final = ("district", "unitary")
_FIELDS: Final = (("name",), ("tier",), ("parent",), ("gss_code",))


class Geography:
    """Every area with its name, tier, parent and code."""

    def __init__(self, register: Reader) -> None:
        rows = register.rows(Query("area"), _FIELDS)
        self._areas: dict[str, tuple[str | None, ...]] = {row[0]: tuple(row[2:]) for row in rows}

    def under(self, area: str | None) -> set[str]:
        """Return an area and all that lie in it."""
        if area is None:
            return set()
        found = {area}
        while more := {i for i, held in self._areas.items() if held[2] in found} - found:
            found |= more
        return found

    def district(self, area: str | None) -> str:
        """Return the name of the district that an area lies in; its own if it lies in none."""
        return self._of(area, 0)

    def code(self, area: str | None) -> str:
        """Return the code of the district that an area lies in; its own if it lies in none."""
        return self._of(area, 3)

    def districts(self) -> dict[str, str]:
        """Return the districts there are, id to name."""
        return {i: held[0] or "" for i, held in self._areas.items() if held[1] in DISTRICTS}

    def _of(self, area: str | None, what: int) -> str:
        if area not in self._areas:
            return ""
        here, seen = area, set[str]()
        while here and here in self._areas and here not in seen:
            seen.add(here)
            held = self._areas[here]
            if held[1] in DISTRICTS:
                return held[what] or ""
            here = held[2] or ""
        return self._areas[area][what] or ""
