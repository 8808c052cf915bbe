"""Amounts with unit and qualifier."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from decimal import Decimal

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Amount, Money, Percentage, Qualifier, Quantity, Truth

AREA = Quantity("m²", ("ft²",))
BEDS = Quantity("beds")
PEOPLE = Quantity("people")
WEEKS = Quantity("weeks")
DISTANCE = Quantity("m")
MONEY = Money()
SHARE = Percentage()

READ = [
    (AREA, "3400", "exactly|3400||m²"),
    (AREA, "about 3,400", "about|3400||m²"),
    (AREA, "c. 3400", "about|3400||m²"),
    (AREA, "c.3400", "about|3400||m²"),
    (AREA, "circa 3400", "about|3400||m²"),
    (AREA, "approx 80,000 m2", "about|80000||m²"),
    (AREA, "80,000 sq m (approx.)", "about|80000||m²"),
    (AREA, "~3400", "about|3400||m²"),
    (AREA, "roughly 3400 square metres", "about|3400||m²"),
    (AREA, "around 3400sqm", "about|3400||m²"),
    (AREA, "16 acres", "exactly|16||acres"),
    (AREA, "1.2m sq ft", "exactly|1200000||ft²"),
    (AREA, "1 hectare", "exactly|1||ha"),
    (AREA, "0", "exactly|0||m²"),
    (AREA, "0.50 ha", "exactly|0.5||ha"),
    (AREA, " 12 ", "exactly|12||m²"),
    (AREA, "12\u00a0m²", "exactly|12||m²"),
    (BEDS, "more than 400m", "more_than|400000000||beds"),
    (BEDS, "400 m beds", "exactly|400000000||beds"),
    (BEDS, "> 400", "more_than|400||beds"),
    (BEDS, ">400 beds", "more_than|400||beds"),
    (BEDS, "just over 300,000", "more_than|300000||beds"),
    (BEDS, "400+", "at_least|400||beds"),
    (BEDS, "400+ beds", "at_least|400||beds"),
    (BEDS, "1.5k+", "at_least|1500||beds"),
    (BEDS, "5 or more", "at_least|5||beds"),
    (BEDS, "at least 5", "at_least|5||beds"),
    (BEDS, "≥5", "at_least|5||beds"),
    (BEDS, "almost 10,000", "almost|10000||beds"),
    (BEDS, "nearly 10,000", "almost|10000||beds"),
    (BEDS, "just under 10,000", "almost|10000||beds"),
    (BEDS, "up to 90", "up_to|90||beds"),
    (BEDS, "no more than 90", "up_to|90||beds"),
    (BEDS, "<= 90", "up_to|90||beds"),
    (BEDS, "exactly 90", "exactly|90||beds"),
    (BEDS, "1 Bed", "exactly|1||beds"),
    (BEDS, "1.5k", "exactly|1500||beds"),
    (BEDS, "2 thousand", "exactly|2000||beds"),
    (PEOPLE, "1 person", "exactly|1||people"),
    (WEEKS, "6-12 weeks", "exactly|6|12|weeks"),
    (WEEKS, "6–12", "exactly|6|12|weeks"),
    (WEEKS, "6 to 12 weeks", "exactly|6|12|weeks"),
    (WEEKS, "between 6 and 12 weeks", "exactly|6|12|weeks"),
    (WEEKS, "about 6 to 12 weeks", "about|6|12|weeks"),
    (WEEKS, "6 weeks to 12 weeks", "exactly|6|12|weeks"),
    (WEEKS, "6 to 6", "exactly|6||weeks"),
    (WEEKS, "3 months", "exactly|3||months"),
    (WEEKS, "90 mins", "exactly|90||minutes"),
    (DISTANCE, "400 m", "exactly|400||m"),
    (DISTANCE, "400m", "exactly|400||m"),
    (DISTANCE, "400m+", "at_least|400||m"),
    (DISTANCE, "1.5 miles", "exactly|1.5||miles"),
    (DISTANCE, "2 million km", "exactly|2000000||km"),
    (MONEY, "£1,200.50", "exactly|120050||p"),
    (MONEY, "1200.5", "exactly|120050||p"),
    (MONEY, "over £1.5bn", "more_than|150000000000||p"),
    (MONEY, "more than 400m", "more_than|40000000000||p"),
    (MONEY, "£67.5 million", "exactly|6750000000||p"),
    (MONEY, "£1.5k", "exactly|150000||p"),
    (MONEY, "£1–2m", "exactly|100000000|200000000|p"),
    (MONEY, "£500,000 to £1 million", "exactly|50000000|100000000|p"),
    (MONEY, "-12", "exactly|-1200||p"),
    (MONEY, "−£12", "exactly|-1200||p"),
    (MONEY, "£-12", "exactly|-1200||p"),
    (MONEY, "-12 to -5", "exactly|-1200|-500|p"),
    (MONEY, "50p", "exactly|50||p"),
    (MONEY, "GBP 12", "exactly|1200||p"),
    (MONEY, "12 pounds", "exactly|1200||p"),
    (SHARE, "12%", "exactly|12||%"),
    (SHARE, "12 per cent", "exactly|12||%"),
    (SHARE, "0.12", "exactly|0.12||%"),
    (SHARE, "10–20%", "exactly|10|20|%"),
    (SHARE, "-5", "exactly|-5||%"),
]

REFUSED = [
    (AREA, "", "number"),
    (AREA, "TBC", "like 1,200"),
    (AREA, "1.2.3", "1.2.3"),
    (AREA, "12,34", "12,34"),
    (AREA, "12.", "12."),
    (AREA, "٣٤", "number"),
    (AREA, "400m", "million or metres"),
    (AREA, "400 frogs", "frogs"),
    (AREA, "400 m³", "m³"),
    (AREA, "£400", "£"),
    (AREA, "-5", "0 or more"),
    (AREA, "(12)", "brackets"),
    (MONEY, "(12)", "minus"),
    (MONEY, "£1.234", "whole pence"),
    (MONEY, "0.5p", "whole pence"),
    (MONEY, "$12", "number"),
    (MONEY, "--12", "--12"),
    (MONEY, "12 acres", "acres"),
    (BEDS, "less than 12", "up to"),
    (BEDS, "about 400+", "about or at least"),
    (BEDS, "more than 6 to 12", "range"),
    (WEEKS, "12 to 6", "smaller number first"),
    (WEEKS, "6 weeks to 3 months", "same unit"),
    (BEDS, "4.41E+11", "Excel has shortened"),
    (BEDS, "about 4.41e+11 beds", "Excel has shortened"),
    (BEDS, "1234567890123456", "15 digits"),
    (BEDS, "1234567890123450", "15 digits"),
    (BEDS, "0.1234567890123456", "15 digits"),
    (BEDS, "123456789012bn", "15 digits"),
]

SHOWN = [
    (AREA, "approx 3400", "about 3,400 m²"),
    (WEEKS, "6-12", "6 to 12 weeks"),
    (WEEKS, "1", "1 week"),
    (BEDS, "over 400m", "more than 400,000,000 beds"),
    (PEOPLE, "1", "1 person"),
    (MONEY, "more than 400m", "more than £400,000,000"),
    (MONEY, "1200.5", "£1,200.50"),
    (MONEY, "1200.00", "£1,200"),
    (MONEY, "-1200.5", "-£1,200.50"),
    (MONEY, "6-12", "£6 to £12"),
    (SHARE, "approx 12", "about 12%"),
    (SHARE, "10-20", "10 to 20%"),
]


@pytest.mark.parametrize(("kind", "text", "code"), READ)
def test_a_text_is_read_as_this_amount(kind: Quantity, text: str, code: str) -> None:
    assert kind.encode(kind.parse(text)) == code


@pytest.mark.parametrize(("kind", "text", "words"), REFUSED)
def test_a_text_is_refused_with_what_to_enter(kind: Quantity, text: str, words: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        kind.parse(text)
    assert words in refusal.value.sentence


@pytest.mark.parametrize(("kind", "text", "shown"), SHOWN)
def test_an_amount_is_shown_like_this(kind: Quantity, text: str, shown: str) -> None:
    assert kind.format(kind.parse(text)) == shown


def test_the_unit_is_kept_as_entered_and_compared_in_the_field_s_own() -> None:
    acres = AREA.parse("16 acres")
    assert acres.unit == "acres"
    assert AREA.in_base(acres) == Decimal("64749.7027584")
    assert AREA.compare(acres, ">", AREA.parse("6 ha")) is Truth.YES
    assert AREA.fold(AREA.parse("1 ha")) == AREA.fold(AREA.parse("10,000"))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("5", (5.0, 5.0)),
        ("about 5", (5.0, 5.0)),
        ("more than 5", (math.nextafter(5, math.inf), math.inf)),
        ("at least 5", (5.0, math.inf)),
        ("almost 5", (math.nextafter(5, -math.inf),) * 2),
        ("up to 5", (0.0, 5.0)),
        ("up to -5", (-math.inf, -5.0)),
        ("5 to 7", (5.0, 7.0)),
    ],
)
def test_the_span_follows_the_qualifier(text: str, span: tuple[float, float]) -> None:
    assert MONEY.span(MONEY.parse(text)) == span


@pytest.mark.parametrize(
    ("text", "operator", "operand", "truth"),
    [
        ("more than 400", ">", "400", Truth.YES),
        ("more than 400", "=", "400", Truth.NO),
        ("400+", ">", "400", Truth.MAYBE),
        ("400+", ">=", "400", Truth.YES),
        ("almost 400", "<", "400", Truth.YES),
        ("up to 90", "<=", "90", Truth.YES),
        ("up to 90", ">", "50", Truth.MAYBE),
        ("6 to 12", "<", "9", Truth.MAYBE),
        ("6 to 12", "<", "13", Truth.YES),
        ("6 to 12", ">", "12", Truth.NO),
    ],
)
def test_comparing_is_certain_only_where_the_span_is(
    text: str, operator: str, operand: str, truth: Truth
) -> None:
    assert BEDS.compare(BEDS.parse(text), operator, BEDS.parse(operand)) is truth


def test_the_columns_hold_the_span_even_without_end() -> None:
    value = BEDS.parse("more than 400")
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute("create table kept (low real, high real)")
        memory.execute(
            "insert into kept values (?, ?)", [column.of(value) for column in BEDS.columns()]
        )
        kept = memory.execute("select low, high from kept").fetchone()
    assert kept == BEDS.span(value)


def test_nought_is_an_amount() -> None:
    assert MONEY.parse("0") == Amount(Decimal(0), None, "£", Qualifier.EXACTLY)


def test_a_form_s_three_parts_make_an_amount() -> None:
    assert AREA.from_parts(Qualifier.MORE_THAN, "1,200", "hectares") == Amount(
        Decimal(1200), None, "ha", Qualifier.MORE_THAN
    )
    assert AREA.from_parts(Qualifier.EXACTLY, "12", "").unit == "m²"
    assert MONEY.from_parts(Qualifier.ABOUT, "1.5bn", "£").low == 1_500_000_000


def test_words_typed_with_the_number_prevail_over_the_form_s_other_parts() -> None:
    amount = AREA.from_parts(Qualifier.MORE_THAN, "about 16 acres", "ha")
    assert (amount.qualifier, amount.unit) == (Qualifier.ABOUT, "acres")


def test_a_form_s_three_parts_are_checked_like_a_text() -> None:
    with pytest.raises(InvalidValue, match="range"):
        WEEKS.from_parts(Qualifier.UP_TO, "6 to 12", "weeks")
    with pytest.raises(InvalidValue, match="frogs"):
        AREA.from_parts(Qualifier.EXACTLY, "6", "frogs")
    with pytest.raises(InvalidValue, match="pence"):
        MONEY.from_parts(Qualifier.EXACTLY, "6.001", "£")


@pytest.mark.parametrize("kind", [AREA, BEDS, WEEKS, MONEY, SHARE])
@pytest.mark.parametrize("text", ["1,234.50", "about 3,400", "6 to 12", "about 6 to 12"])
def test_the_number_alone_can_be_put_back_into_a_form(kind: Quantity, text: str) -> None:
    amount = kind.parse(text)
    assert kind.from_parts(amount.qualifier, amount.text_number(), amount.unit) == amount


def test_money_shows_pence_in_its_number_too() -> None:
    assert MONEY.parse("1200.5").text_number() == "1,200.50"
    assert AREA.parse("1200.5").text_number() == "1,200.5"


def test_units_offered_begin_with_the_field_s_own() -> None:
    assert AREA.offered_units() == ("m²", "ft²")
    assert Quantity("sq m").unit == "m²"


def test_a_unit_that_does_not_convert_is_doubted() -> None:
    doubt = AREA.doubt(AREA.decode("exactly|5||beds"))
    assert doubt is not None
    assert "beds" in doubt.sentence
    assert AREA.doubt(AREA.parse("5 acres")) is None


@pytest.mark.parametrize("text", ["-5", "120%", "90 to 110"])
def test_a_share_below_none_or_above_all_is_kept_and_doubted(text: str) -> None:
    assert SHARE.doubt(SHARE.parse(text)) is not None


def test_a_share_within_bounds_is_not_doubted() -> None:
    assert SHARE.doubt(SHARE.parse("100")) is None


@pytest.mark.parametrize("text", ["", "5", "somewhat|5||beds", "exactly|x||beds", "exactly|NaN||p"])
def test_what_the_log_cannot_mean_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="version"):
        BEDS.decode(text)


def test_a_label_may_hold_a_bar() -> None:
    odd = Quantity("a|b")
    assert odd.decode(odd.encode(odd.parse("5"))) == odd.parse("5")
