"""The areas of a register: what lies in what, and which district a place is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query

if TYPE_CHECKING:
    from assetregister.register import Reader

DISTRICTS: Final = ("district", "unitary")  # metropolitan and London boroughs among them
NOT_IN_ONE: Final = "Not in one district"
_FIELDS: Final = (("name",), ("tier",), ("parent",), ("gss_code",))


class Geography:
    """Every area with its name, tier, parent and code."""

    def __init__(self, register: Reader) -> None:
        rows = register.rows(Query("area"), _FIELDS)
        self._areas: dict[str, tuple[str | None, ...]] = {row[0]: tuple(row[2:]) for row in rows}
        self._tiers = register.schema.fields("area")["tier"].kind

    def under(self, area: str | None) -> set[str]:
        """Return an area and all that lie in it."""
        if area is None:
            return set()
        found = {area}
        while more := {i for i, held in self._areas.items() if held[2] in found} - found:
            found |= more
        return found

    def district(self, area: str | None) -> str:
        """Return the name of the district that an area lies in; NOT_IN_ONE if it lies in none."""
        if area not in self._areas:
            return ""
        found = self.district_of(area)
        return NOT_IN_ONE if found is None else self._areas[found][0] or ""

    def named(self, area: str | None) -> str:
        """Return the name of the district that an area lies in; else its own, with its level."""
        if area not in self._areas:
            return ""
        found = self.district_of(area)
        name, tier, *_ = self._areas[found or area]
        level = f" ({self._tiers.format(tier).lower()})" if tier and found is None else ""
        return f"{name or ''}{level}"

    def code(self, area: str | None) -> str:
        """Return the code of the district that an area lies in; its own if it lies in none."""
        if area not in self._areas:
            return ""
        return self._areas[self.district_of(area) or area][3] or ""

    def districts(self) -> dict[str, str]:
        """Return the districts there are, id to name."""
        return {i: held[0] or "" for i, held in self._areas.items() if held[1] in DISTRICTS}

    def district_of(self, area: str) -> str | None:
        """Return the id of the district that an area is or lies in; None if it lies in none."""
        here, seen = area, set[str]()
        while here in self._areas and here not in seen:
            seen.add(here)
            if self._areas[here][1] in DISTRICTS:
                return here
            here = self._areas[here][2] or ""
        return None
