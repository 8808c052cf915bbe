"""The files of the postcode directory: one for each first letter, read whole and held small."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WIDTH: Final = 7  # of a postcode in the directory: “M32 0TH”, “B1  1AA”


@dataclass(frozen=True, slots=True)
class Row:
    """A postcode as the directory has it; blank, or not a number, where it states nothing."""

    district: str
    easting: float
    northing: float


@dataclass(frozen=True, slots=True)
class Letter:
    """All postcodes of one first letter in order, in some bytes each."""

    codes: str
    names: tuple[str, ...]
    districts: array[int]
    eastings: array[float]
    northings: array[float]

    def row(self, padded: str) -> Row | None:
        """Return what is said of a whole postcode, written to the directory's width."""
        at = self._first(padded)
        return self._at(at) if self._code(at) == padded else None

    def districts_below(self, start: str) -> set[str]:
        """Return the districts of all postcodes that begin so."""
        return {self.names[self.districts[at]] for at in self._begun(start)}

    def _begun(self, start: str) -> Iterator[int]:
        at = self._first(start)
        while self._code(at).startswith(start):
            yield at
            at += 1

    def _first(self, code: str) -> int:
        return bisect_left(range(len(self.districts)), code, key=self._code)

    def _code(self, at: int) -> str:
        return self.codes[at * WIDTH : (at + 1) * WIDTH]

    def _at(self, at: int) -> Row:
        return Row(self.names[self.districts[at]], self.eastings[at], self.northings[at])


def read_letter(file: Path) -> Letter:
    """Read a file. Its columns are unpacked one by one, so that other threads have their turn."""
    import brotli
    import msgpack

    unpacker = msgpack.Unpacker()
    unpacker.feed(brotli.decompress(file.read_bytes()))
    columns: dict[str, Any] = {}
    for _ in range(unpacker.read_map_header()):
        if unpacker.unpack() != "data":
            unpacker.skip()
            continue
        for _ in range(unpacker.read_map_header()):
            name = unpacker.unpack()
            columns[name] = _held(name, unpacker.unpack())
    places: dict[str, int] = {}
    districts = array("H", (places.setdefault(d, len(places)) for d in columns["laua"]))
    return Letter(
        columns["pcd"], tuple(places), districts, columns["oseast1m"], columns["osnrth1m"]
    )


def _held(name: str, column: list[Any]) -> Any:
    if name == "pcd":
        return "".join(column)
    if name == "laua":  # a number that is none stands for “no district”
        return [code if isinstance(code, str) else "" for code in column]
    return array("f", column)  # whole metres, which four bytes hold exactly
