"""Dates as people know them."""

from __future__ import annotations

from datetime import date

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import PartialDates, Truth

KIND = PartialDates()

READ = [
    ("2006", "2006-01-01", "2006-12-31"),
    ("early 2006", "2006-01-01", "2006-04-30"),
    ("2006 (early)", "2006-01-01", "2006-04-30"),
    ("mid 2006", "2006-05-01", "2006-08-31"),
    ("Mid-2006", "2006-05-01", "2006-08-31"),
    ("late 2006", "2006-09-01", "2006-12-31"),
    ("2003-12", "2003-12-01", "2003-12-31"),
    ("December 2003", "2003-12-01", "2003-12-31"),
    ("Dec 2003", "2003-12-01", "2003-12-31"),
    ("Sept. 2003", "2003-09-01", "2003-09-30"),
    ("12/2003", "2003-12-01", "2003-12-31"),
    ("2003 December", "2003-12-01", "2003-12-31"),
    ("Feb 2004", "2004-02-01", "2004-02-29"),
    ("12/03/2004", "2004-03-12", "2004-03-12"),
    ("12.3.2004", "2004-03-12", "2004-03-12"),
    ("12-03-2004", "2004-03-12", "2004-03-12"),
    ("12 March 2004", "2004-03-12", "2004-03-12"),
    ("12th March 2004", "2004-03-12", "2004-03-12"),
    ("12th of March, 2004", "2004-03-12", "2004-03-12"),
    ("12-Mar-2004", "2004-03-12", "2004-03-12"),
    ("2004-03-12", "2004-03-12", "2004-03-12"),
    ("March 12 2004", "2004-03-12", "2004-03-12"),
    ("March 12th, 2004", "2004-03-12", "2004-03-12"),
    ("Friday 12 March 2004", "2004-03-12", "2004-03-12"),
    ("29 February 2004", "2004-02-29", "2004-02-29"),
    ("1/1/1850", "1850-01-01", "1850-01-01"),
    ("spring 2016", "2016-03-01", "2016-05-31"),
    ("summer 2016", "2016-06-01", "2016-08-31"),
    ("autumn 2016", "2016-09-01", "2016-11-30"),
    ("2016 autumn", "2016-09-01", "2016-11-30"),
    ("2016 (Autumn)", "2016-09-01", "2016-11-30"),
    ("winter 2016", "2016-12-01", "2017-02-28"),
    ("winter 2015", "2015-12-01", "2016-02-29"),
    ("winter 2016/17", "2016-12-01", "2017-02-28"),
    ("winter 2016–17", "2016-12-01", "2017-02-28"),
    ("Q1 2016", "2016-01-01", "2016-03-31"),
    ("2016 Q4", "2016-10-01", "2016-12-31"),
    ("2016-Q4", "2016-10-01", "2016-12-31"),
    ("Q1 2016/17", "2016-04-01", "2016-06-30"),
    ("Q4 2016/17", "2017-01-01", "2017-03-31"),
    ("2016/17 Q4", "2017-01-01", "2017-03-31"),
    ("Q3 FY 2016/17", "2016-10-01", "2016-12-31"),
    ("2016/17", "2016-04-01", "2017-03-31"),
    ("2016-17", "2016-04-01", "2017-03-31"),
    ("2016–17", "2016-04-01", "2017-03-31"),
    ("2016/2017", "2016-04-01", "2017-03-31"),
    ("1999/00", "1999-04-01", "2000-03-31"),
    ("2007/8", "2007-04-01", "2008-03-31"),
    ("FY 2007/8", "2007-04-01", "2008-03-31"),
    ("2007/8 financial year", "2007-04-01", "2008-03-31"),
    ("Q4 2007/8", "2008-01-01", "2008-03-31"),
    ("2007/8 to 2009/10", "2007-04-01", "2010-03-31"),
    ("FY 2016/17", "2016-04-01", "2017-03-31"),
    ("FY2011-12", "2011-04-01", "2012-03-31"),
    ("2011/12", "2011-04-01", "2012-03-31"),
    ("2011-12", "2011-12-01", "2011-12-31"),
    ("2016/17 financial year", "2016-04-01", "2017-03-31"),
    ("November 2016 to May 2017", "2016-11-01", "2017-05-31"),
    ("November to December 2016", "2016-11-01", "2016-12-31"),
    ("from 12 March 2004 to 2006", "2004-03-12", "2006-12-31"),
    ("between 2016 and 2018", "2016-01-01", "2018-12-31"),
    ("2016–2018", "2016-01-01", "2018-12-31"),
    ("2016 - 2018", "2016-01-01", "2018-12-31"),
    ("2011-2026", "2011-01-01", "2026-12-31"),
    ("2016-2017", "2016-01-01", "2017-12-31"),
    ("2016/17 to 2018/19", "2016-04-01", "2019-03-31"),
    ("1990s", "1990-01-01", "1999-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("early 1990s", "1990-01-01", "1993-12-31"),
    ("mid-1990s", "1994-01-01", "1996-12-31"),
    ("late 1990s", "1997-01-01", "1999-12-31"),
    ("before 1948", "0001-01-01", "1947-12-31"),
    ("pre-1948", "0001-01-01", "1947-12-31"),
    ("by 2030", "0001-01-01", "2030-12-31"),
    ("after 2020", "2021-01-01", "9999-12-31"),
    ("since 2011", "2011-01-01", "9999-12-31"),
    ("2011 onwards", "2011-01-01", "9999-12-31"),
    ("2011 to date", "2011-01-01", "9999-12-31"),
    ("2011–present", "2011-01-01", "9999-12-31"),
    ("about 1850", "1850-01-01", "1850-12-31"),
    ("c. 1850", "1850-01-01", "1850-12-31"),
    ("c1850", "1850-01-01", "1850-12-31"),
    ("circa 1850 to 1860", "1850-01-01", "1860-12-31"),
    ("1000", "1000-01-01", "1000-12-31"),
    ("2200", "2200-01-01", "2200-12-31"),
    ("winter 2200", "2200-12-01", "2201-02-28"),
]

REFUSED = [
    ("31/02/2004", "Enter a date that exists, like 28 February 2027."),
    ("29 Feb 2003", "exists"),
    ("0/1/2004", "exists"),
    ("03/25/2004", "exists"),
    ("13/2004", "exists"),
    ("12/03/04", "in full"),
    ("12 March 04", "in full"),
    ("Mar-04", "in full"),
    ("12/03/2004 14:30", "without the time"),
    ("2004-03-12T00:00:00", "without the time"),
    ("2004-03-12 00:00:00", "without the time"),
    ("Monday 12 March 2004", "Friday"),
    ("2016/18", "2016/17"),
    ("2016-18", "both years in full"),
    ("2003/12", "2003/04"),
    ("2007/9", "2007/08"),
    ("2009/0", "none of these"),
    ("2007-8", "none of these"),
    ("2016/2018", "2016/17"),
    ("1900s", "1900 to 1909"),
    ("19th century", "none of these"),
    ("2018 to 2016", "earlier date first"),
    ("0999", "1000 and 2200"),
    ("2201", "1000 and 2200"),
    ("20224", "none of these"),
    ("38412", "none of these"),
    ("TBC", "like 2006"),
    ("before", "none of these"),
    ("12:30", "none of these"),
    ("٢٠٠٦", "none of these"),
]


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_a_text_means_these_days(text: str, first: str, last: str) -> None:
    value = KIND.parse(text)
    assert (value.first.isoformat(), value.last.isoformat()) == (first, last)
    assert KIND.format(value) == text


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_a_text_is_refused_with_what_to_enter(text: str, words: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        KIND.parse(text)
    assert words in refusal.value.sentence


def test_a_later_reader_cannot_change_what_was_meant() -> None:
    value = KIND.decode("2006-02-01/2006-03-31|early 2006")
    assert value.first == date(2006, 2, 1)
    assert KIND.encode(value) == "2006-02-01/2006-03-31|early 2006"


def test_a_bar_in_the_text_is_kept() -> None:
    assert KIND.decode("2006-01-01/2006-12-31|a|b").text == "a|b"


@pytest.mark.parametrize("text", ["", "2006", "2006-01-01|2006", "2006-02-30/2006-03-01|x"])
def test_what_the_log_cannot_mean_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="version"):
        KIND.decode(text)


def test_two_spellings_of_the_same_days_fold_alike() -> None:
    assert KIND.fold(KIND.parse("2003-12")) == KIND.fold(KIND.parse("December 2003"))
    assert KIND.fold(KIND.parse("2007/8")) == KIND.fold(KIND.parse("2007/08"))
    assert KIND.fold(KIND.parse("2003")) != KIND.fold(KIND.parse("December 2003"))


def test_dates_sort_in_the_order_of_time() -> None:
    texts = ["2016/17", "2016 autumn", "2003-12", "2006 (early)"]
    ordered = sorted(texts, key=lambda text: KIND.span(KIND.parse(text)))
    assert ordered == ["2003-12", "2006 (early)", "2016/17", "2016 autumn"]


@pytest.mark.parametrize(
    ("text", "operator", "operand", "truth"),
    [
        ("2006", "<", "2007", Truth.YES),
        ("2006", "<", "March 2006", Truth.MAYBE),
        ("March 2006", "=", "2006", Truth.YES),
        ("2006", "=", "March 2006", Truth.MAYBE),
        ("before 1948", "<", "1948", Truth.YES),
        ("after 2020", ">", "2020", Truth.YES),
        ("2006", ">", "2006", Truth.NO),
    ],
)
def test_comparing_is_certain_only_where_the_days_are(
    text: str, operator: str, operand: str, truth: Truth
) -> None:
    assert KIND.compare(KIND.parse(text), operator, KIND.parse(operand)) is truth


def test_a_month_that_may_be_a_financial_year_is_doubted_with_the_fix() -> None:
    doubt = KIND.doubt(KIND.parse("2011-12"))
    assert doubt is not None
    assert doubt.fix == "2011/12"
    assert KIND.doubt(KIND.parse("2003-12")) is None
    assert KIND.doubt(KIND.parse("2011/12")) is None


def test_a_date_is_found_by_its_words() -> None:
    assert KIND.search_text(KIND.parse("autumn  2016")) == "autumn 2016"
