"""What every kind of value promises, whatever text it is given."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister import kinds
from assetregister.errors import InvalidValue
from assetregister.kinds import Doubt, Kind, Shape, Text, Truth
from assetregister.kinds.cell_text import tidy
from assetregister.vocabularies import Term, Vocabulary

TERMS = Vocabulary(
    "tenure", "Tenure", (Term("freehold", "Freehold"), Term("lease", "Lease", aliases=("rented",)))
)
ID = "0123456789abcdef0123456789abcdef"

# Each kind with texts it reads, so that the promises are not kept merely by refusing everything.
EXAMPLES: list[tuple[Kind[Any], tuple[str, ...]]] = [
    (kinds.Text(), ("Stretford Public Hall", "Tŷ Gobaith")),
    (kinds.LongText(), ("One line\nand another",)),
    (kinds.Code(), ("A10", "007/B")),
    (kinds.Whole(), ("12", "1,200", "12.0")),
    (kinds.Choice(TERMS), ("Freehold", "rented")),
    (kinds.Flag(TERMS), ("Lease",)),
    (kinds.Choices(TERMS), ("Freehold; Lease",)),
    (kinds.Aliases(kinds.Text()), ("The Hall; Old Hall",)),
    (kinds.Reference("asset"), (ID,)),
    (kinds.References("asset"), (ID,)),
    (kinds.Quantity("m²", ("ft²",)), ("about 3,400", "16 acres", "1 ft²", "6 to 12 ha", "0")),
    (kinds.Quantity("beds"), ("more than 400m", "1 bed", "up to 90", "400+")),
    (kinds.Quantity("weeks"), ("6–12 weeks", "3 months", "almost 1 hour")),
    (kinds.Quantity("m"), ("400 m", "over 1.5 miles")),
    (kinds.Quantity("£/m²"), ("£120", "120 £/m²")),
    (kinds.Money(), ("£1,200.50", "-£12", "more than £1.5bn", "£6 to £12", "50p")),
    (kinds.Number(), ("12", "about -3.5", "6 to 12")),
    (kinds.Percentage(), ("12%", "0.12", "10–20%", "-5", "140")),
    (kinds.PartialDates(), ("2006 (early)", "2016/17", "c. 1850", "before 1948", "2011-12")),
    (kinds.Date(), ("12/03/2004", "28 February 2027")),
    (kinds.Uprn(), ("000123", "100012345678", "123.0", "0")),
    (kinds.Usrn(), ("00123",)),
    (kinds.GssCode(), ("E08000009", "e0800", "Q99000001")),
    (kinds.OdsCode(), ("rax", "P91003")),
    (kinds.CharityNumber(), ("1090329-1", "SC42386", "NIC100019", "Charity no. 12")),
    (kinds.CompanyNumber(), ("9506232", "SC123456", "12345678", "IP30525R", "29825R")),
    (kinds.OrgId(), ("GB-CHC-1164883", "GB-COH-9506232", "GB-XYZ-1", "US-EIN-123")),
    (kinds.Postcode(), ("M32 0TH", "m32", "M32 OXZ", "gir0aa", "M3O")),
    (kinds.Coordinate(), ("394751, 393422", "53.4312, -2.3456", "SJ 947 934", "0, 0")),
    (kinds.Email(), ("hall@example.org.uk", "not an address", "a@b.uk; c@d.uk")),
    (kinds.Telephone(), ("0161 496 0000", "1614960000", "+44 161 496 0000", "116 123", "12")),
    (kinds.WebAddress(), ("redcross.org.uk", "HTTPS://www.Example.org/Path/")),
]
EACH_EXAMPLE = [
    pytest.param(kind, text, id=f"{kind.name}: {text[:20]}")
    for kind, texts in EXAMPLES
    for text in texts
]
EACH_KIND = [pytest.param(kind, texts, id=type(kind).__name__) for kind, texts in EXAMPLES]

LIKELY = st.text("0123456789 .,-–/£%+()ekmbnstoaprQFYSCNMGB'@:°²|;\n\u200b\u00a0", max_size=24)
PIECES = """
about|over|up to|at least|-|–|/|£|m|bn|k|+|6|12|2016|17|16/17|early|mid|spring|winter|Q1|FY|March|31
29|1,200|0.5|acres|weeks|p|%|SC|GB-COH-|M32|OXZ|www.|.uk|@|394751|,|-2.3|53.4|E08|c.|before|since
to|and|1990s
"""
WORDS = st.lists(st.sampled_from(re.split(r"[|\n]", PIECES.strip())), max_size=6).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)


def values(kind: Kind[Any], text: str) -> list[Any]:
    """Return the value of a text, or nothing if the kind refuses it as it should."""
    if not tidy(text):
        return []  # a blank is no value, which is decided before a kind is asked
    try:
        return [kind.parse(text)]
    except InvalidValue as refusal:
        check_sentence(refusal.sentence)
        return []


def check_sentence(sentence: str) -> None:
    """Check that a text may be shown as it stands."""
    assert sentence[0].isupper() or sentence[0] == "“"
    assert sentence.endswith(".")


def check_shapes(kind: Kind[Any], value: Any) -> None:
    """Check that a value survives being read by people and by the log."""
    assert kind.parse(kind.format(value) or " ") == value
    code = kind.encode(value)
    assert kind.decode(code) == value
    assert kind.encode(kind.decode(code)) == code
    assert kind.fold(kind.parse(kind.format(value) or " ")) == kind.fold(value)
    assert isinstance(kind.search_text(value), str)


def check_doubt(kind: Kind[Any], value: Any) -> None:
    """Check that a doubt is a sentence, and that its fix leaves none of the same."""
    doubt = kind.doubt(value)
    if doubt is None:
        return
    assert isinstance(doubt, Doubt)
    assert doubt.sentence.endswith(".")
    if doubt.fix is not None:
        assert kind.doubt(kind.parse(doubt.fix)) != doubt


def check_order(kind: Kind[Any], value: Any) -> None:
    """Check that columns hold what the span says and that comparing follows it."""
    names = {"": kind.encode(value)} | {c.suffix: c.of(value) for c in kind.columns()}
    types: dict[str, tuple[type, ...]] = {"text": (str,), "real": (float,), "integer": (int,)}
    for column in kind.columns():
        cell = column.of(value)
        assert cell is None or isinstance(cell, types[column.type])
        assert column.type != "real" or cell == cell, "not a number"
    span = kind.span(value)
    if span is None or kind.shape is Shape.LONG_TEXT:
        return  # lists and paragraphs are not sorted by
    low, high = kind.span_columns()
    assert (names[low], names[high]) == span
    assert span[0] <= span[1]  # type: ignore[operator]  # both ends are of one type
    assert kind.compare(value, "=", value) is Truth.YES
    assert kind.compare(value, "<", value) is not Truth.YES
    assert kind.compare(value, ">", value) is not Truth.YES


@pytest.mark.parametrize(("kind", "text"), EACH_EXAMPLE)
def test_a_text_people_write_is_read_and_keeps_every_promise(kind: Kind[Any], text: str) -> None:
    value = kind.parse(text)
    check_shapes(kind, value)
    check_doubt(kind, value)
    check_order(kind, value)


@pytest.mark.parametrize(("kind", "texts"), EACH_KIND)
@given(data=st.data())
def test_any_text_is_either_read_or_refused_with_a_sentence(
    kind: Kind[Any], texts: tuple[str, ...], data: st.DataObject
) -> None:
    text = data.draw(st.text() | LIKELY | WORDS | st.sampled_from(texts).flatmap(altered))
    for value in values(kind, text):
        check_shapes(kind, value)
        check_doubt(kind, value)
        check_order(kind, value)


def altered(text: str) -> st.SearchStrategy[str]:
    """Return texts that differ from one by a few characters put in or taken out."""
    places = st.integers(0, len(text))
    return st.builds(
        lambda a, b, put: text[: min(a, b)] + put + text[max(a, b) :],
        places,
        places,
        st.text(max_size=2) | LIKELY.map(lambda put: put[:3]),
    )


@pytest.mark.parametrize(("kind", "texts"), EACH_KIND)
@given(data=st.data())
def test_values_that_fold_alike_compare_as_equal(
    kind: Kind[Any], texts: tuple[str, ...], data: st.DataObject
) -> None:
    either = st.sampled_from(texts) | st.sampled_from(texts).flatmap(altered)
    for one in values(kind, data.draw(either)):
        for other in values(kind, data.draw(either)):
            if kind.fold(one) == kind.fold(other) and kind.columns() and kind.span(one):
                assert kind.span(one) == kind.span(other)


def test_every_kind_there_is_has_examples_here() -> None:
    exported = (getattr(kinds, name) for name in kinds.__all__)
    there = {kind for kind in exported if isinstance(kind, type) and issubclass(kind, Kind)}
    assert there - {Kind, kinds.Many} == {type(kind) for kind, _ in EXAMPLES}


def test_every_kind_says_its_name() -> None:
    assert all(kind.name != Kind.name or type(kind) is Text for kind, _ in EXAMPLES)
