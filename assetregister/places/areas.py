"""Which area of a register a district of the postcode directory is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import BLANK, EQUAL, IN, Both, Compare, Query

if TYPE_CHECKING:
    from assetregister.places.postcodes import District
    from assetregister.register import Reader

AREA: Final = "area"
DISTRICT: Final = "district"
UNITARY: Final = "unitary"
_LOWER_TIER: Final = ("E07", "E08", "E09")  # districts, metropolitan ones, boroughs of London
_IS_DISTRICT: Final = (
    Compare(("gss_code",), BLANK),
    Compare(("tier",), IN, (DISTRICT, UNITARY)),
)


def area_of(district: District, reader: Reader) -> str | None:
    """Return the id of the area that is a district: by its GSS code, else by its name.

    By name, only a district or unitary authority counts that has no other code, and only where it
    is the one such area; None where there is none.
    """
    coded = reader.ids(Query(AREA, _coded(district.code)))
    if coded:
        return coded[0]
    named = reader.ids(Query(AREA, Both((*_IS_DISTRICT, _named(district.name)))))
    return named[0] if len(named) == 1 else None


def values_of(district: District) -> dict[str, str]:
    """Return the values of a new area that is a district."""
    tier = DISTRICT if district.code.startswith(_LOWER_TIER) else UNITARY
    return {"name": district.name, "tier": tier, "gss_code": district.code}


def _coded(code: str) -> Compare:
    return Compare(("gss_code",), EQUAL, (code,))


def _named(name: str) -> Compare:
    return Compare(("name",), EQUAL, (name,))
