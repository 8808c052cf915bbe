"""Postcodes and points on the map."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Coordinate, Point, Postcode, Shape

POSTCODE = Postcode()
PLACE = Coordinate()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("M32 0TH", "M32 0TH"),
        ("m320th", "M32 0TH"),
        (" m32  0th ", "M32 0TH"),
        ("M3 20TH", "M32 0TH"),
        ("SW1A1AA", "SW1A 1AA"),
        ("M1 1AE", "M1 1AE"),
        ("W1A 0AX", "W1A 0AX"),
        ("wa15", "WA15"),
        ("M32 OXZ", "M32 OXZ"),
        ("WA15 OHF", "WA15 OHF"),
        ("wa14 1", "WA14 1"),
        ("GIR 0AA", "GIR 0AA"),
    ],
)
def test_a_postcode_is_tidied_and_nothing_more(text: str, value: str) -> None:
    assert POSTCODE.parse(text) == value


@pytest.mark.parametrize("text", ["Trafford", "Sale", "Hill", "1 1AA", "M32 0T", "M32 0THX", "12"])
def test_what_is_no_postcode_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="like M32 0TH"):
        POSTCODE.parse(text)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("M32 OXZ", "M32 0XZ"),
        ("WA15 OHF", "WA15 0HF"),
        ("M3O 1AA", "M30 1AA"),
        ("M32 1CC", None),
        ("WA14 1", "WA14"),
        ("QX1 1AA", None),
    ],
)
def test_a_misspelt_postcode_is_kept_with_its_fix(text: str, fix: str | None) -> None:
    doubt = POSTCODE.doubt(POSTCODE.parse(text))
    assert doubt is not None
    assert doubt.fix == fix


@pytest.mark.parametrize("text", ["M32 0TH", "M32", "SW1A", "GIR 0AA", "EC1V 9NR"])
def test_a_postcode_spelt_right_is_not_doubted(text: str) -> None:
    assert POSTCODE.doubt(POSTCODE.parse(text)) is None


def test_the_first_half_alone_is_told_from_the_whole() -> None:
    assert Postcode.is_outward("M32")
    assert Postcode.is_outward("WA14 1")
    assert not Postcode.is_outward("M32 0TH")


def test_postcodes_sort_by_the_number_of_the_district() -> None:
    assert sorted(["M10 1AA", "M2 5DB", "M2"], key=POSTCODE.order) == ["M2", "M2 5DB", "M10 1AA"]


@pytest.mark.parametrize(
    ("text", "crs", "x", "y"),
    [
        ("394751, 393422", "OSGB", "394751", "393422"),
        ("394751.00 393422", "OSGB", "394751.00", "393422"),
        ("394751;393422", "OSGB", "394751", "393422"),
        ("53.4312, -2.3456", "WGS84", "-2.3456", "53.4312"),
        ("53.4312 −2.3456", "WGS84", "-2.3456", "53.4312"),
        ("(53.4312,-2.3456)", "WGS84", "-2.3456", "53.4312"),
        ("53.4312° N, 2.3456° W", "WGS84", "-2.3456", "53.4312"),
        ("-2.3456, 53.4312", "WGS84", "53.4312", "-2.3456"),
        ("SJ 947 934", "OSGB", "394700", "393400"),
        ("sj947934", "OSGB", "394700", "393400"),
        ("SJ 94751 93422", "OSGB", "394751", "393422"),
        ("TG51401317", "OSGB", "651400", "313170"),
        ("HU 40 30", "OSGB", "440000", "1130000"),
        ("SV 00 00", "OSGB", "0", "0"),
    ],
)
def test_a_point_is_read_in_its_own_system(text: str, crs: str, x: str, y: str) -> None:
    assert PLACE.parse(text) == Point(crs, Decimal(x), Decimal(y))  # type: ignore[arg-type]  # as given


@pytest.mark.parametrize(
    "text", ["Trafford", "394751", "394,751 393,422", "SJ 947 93", "1,2,3", "N"]
)
def test_what_is_no_point_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="easting and northing"):
        PLACE.parse(text)


def test_a_shortened_easting_is_refused() -> None:
    with pytest.raises(InvalidValue, match="Excel has shortened"):
        PLACE.parse("3.95E+05, 393422")


def test_latitude_and_longitude_convert_as_the_ordnance_survey_does() -> None:
    # Caister water tower, the worked example for OSTN15.
    easting, northing = (c.of(PLACE.parse("52.658007833, 1.716073973")) for c in PLACE.columns())
    assert easting == pytest.approx(651409.804, abs=0.002)
    assert northing == pytest.approx(313177.450, abs=0.002)


def test_a_point_on_the_grid_is_kept_in_metres() -> None:
    assert [c.of(PLACE.parse("394751.00 393422")) for c in PLACE.columns()] == [394751.0, 393422.0]
    assert PLACE.shape is Shape.PLACE


def test_a_point_outside_great_britain_has_no_place_on_the_grid() -> None:
    assert [c.of(PLACE.parse("48.85, 2.35")) for c in PLACE.columns()] == [None, None]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("0, 0", None),
        ("48.85, 2.35", None),
        ("-2.3456, 53.4312", "53.4312, -2.3456"),
        ("1130000, 440000", "440000, 1130000"),
        ("9394751, 393422", None),
        ("62, 2.9", None),
    ],
)
def test_a_point_that_cannot_be_right_is_kept_with_a_doubt(text: str, fix: str | None) -> None:
    doubt = PLACE.doubt(PLACE.parse(text))
    assert doubt is not None
    assert doubt.fix == fix


def test_a_point_in_great_britain_is_not_doubted() -> None:
    assert PLACE.doubt(PLACE.parse("53.4312, -2.3456")) is None
    assert PLACE.doubt(PLACE.parse("SJ 947 934")) is None


def test_needless_noughts_do_not_make_another_point() -> None:
    assert PLACE.fold(PLACE.parse("394751.00 393422")) == PLACE.fold(PLACE.parse("394751, 393422"))


def test_what_the_log_cannot_mean_is_refused() -> None:
    with pytest.raises(InvalidValue, match="version"):
        PLACE.decode("MARS|1|2")
