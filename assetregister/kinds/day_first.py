"""Dates as people in Britain write them, the day before the month, read into a first and last day.

Early, mid and late are January to April, May to August and September to December; of a decade, its
first four, middle three and last three years. Spring begins in March, winter in December: winter
2016 ends in February 2017. A financial year begins on 1 April. Q1 2016 begins in January, Q1
2016/17 in April. 2011-12 with a hyphen is December 2011; 2011/12 is the financial year, as 2007/8
is. Before, after, since and by leave one end open: year 1 or year 9999.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import tidy

Days = tuple[date, date]
Reader = Callable[[re.Match[str]], Days]

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2200

_MONTH: Final = r"(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in MONTHS) + r"|Sept)\.?"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WEEKDAYS: Final = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_WEEKDAY: Final = rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)})day,? )?"
_FINANCIAL: Final = r"(?P<year>[0-9]{4}) ?[/–-] ?(?P<next>[0-9]{4}|[0-9]{2}|[1-9])"
_PART: Final = r"(?P<part>early|mid|late)"
_SEASON: Final = rf"(?P<season>{'|'.join(SEASONS)})"
_QUARTER: Final = r"Q(?P<quarter>[1-4])"

_EXISTS: Final = "Enter a date that exists, like 28 February 2027."
_LIKE: Final = "Enter a date like 2006, autumn 2016, 2016/17, March 2004 or 28 February 2027"


def _year(text: str) -> int:
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidValue(f"Enter a year between {FIRST_YEAR} and {LAST_YEAR}, like 2027.")
    return year


def _months(year: int, month: int, count: int = 1) -> Days:
    """Return the days of `count` months from one; a month after 12 is in the next year."""
    last = month + count - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    start = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return start, date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _month_number(text: str) -> int:
    if text.isdigit():
        if not 1 <= int(text) <= 12:
            raise InvalidValue(_EXISTS)
        return int(text)
    return [m[:3].casefold() for m in MONTHS].index(text[:3].casefold()) + 1


def _day(found: re.Match[str]) -> Days:
    year = _year(found["year"])
    try:
        day = date(year, _month_number(found["month"]), int(found["day"]))
    except ValueError:
        raise InvalidValue(_EXISTS) from None
    weekday = found.groupdict().get("weekday")
    if weekday and weekday.casefold() != _WEEKDAYS[day.weekday()]:
        right = f"{_WEEKDAYS[day.weekday()].capitalize()}day"
        raise InvalidValue(f"Enter another day or date: {day.isoformat()} is a {right}.")
    return day, day


def _month(found: re.Match[str]) -> Days:
    return _months(_year(found["year"]), _month_number(found["month"]))


def _whole_year(found: re.Match[str]) -> Days:
    return _months(_year(found["year"]), 1, 12)


def _part_of_year(found: re.Match[str]) -> Days:
    start = {"early": 1, "mid": 5, "late": 9}[found["part"].casefold()]
    return _months(_year(found["year"]), start, 4)


def _decade(found: re.Match[str]) -> Days:
    year = _year(found["year"])
    if year % 100 == 0:
        raise InvalidValue(f"Enter {year} to {year + 9} or {year} to {year + 99}, as you mean.")
    part = (found["part"] or "").casefold()
    skip, years = {"": (0, 10), "early": (0, 4), "mid": (4, 3), "late": (7, 3)}[part]
    return _months(year + skip, 1, years * 12)


def _season(found: re.Match[str]) -> Days:
    return _months(_year(found["year"]), SEASONS[found["season"].casefold()], 3)


def _winter(found: re.Match[str]) -> Days:
    return _months(_financial_year(found), SEASONS["winter"], 3)


def _quarter(found: re.Match[str]) -> Days:
    return _months(_year(found["year"]), int(found["quarter"]) * 3 - 2, 3)


def _financial_quarter(found: re.Match[str]) -> Days:
    return _months(_financial_year(found), int(found["quarter"]) * 3 + 1, 3)


def _financial(found: re.Match[str]) -> Days:
    return _months(_financial_year(found), 4, 12)


def _financial_year(found: re.Match[str]) -> int:
    year, text = _year(found["year"]), found["next"]
    if not str(year + 1).endswith(text):
        raise InvalidValue(
            f"Enter a financial year like {year}/{(year + 1) % 100:02}, or both years in full."
        )
    return year


def _short_year(found: re.Match[str]) -> Days:
    raise InvalidValue("Enter the year in full, with four figures, like 2027.")


def _with_time(found: re.Match[str]) -> Days:
    raise InvalidValue("Enter the day without the time, like 28 February 2027.")


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Return a pattern, compiled when a date is first read: there are forty of them."""
    return re.compile(text, re.IGNORECASE)


_DAYS: Final[tuple[tuple[str, Reader], ...]] = (
    (rf"{_DAY} ?([/.-]) ?(?P<month>[0-9]{{1,2}}) ?\2 ?{_YEAR}", _day),
    (rf"{_YEAR}([/.-])(?P<month>[0-9]{{1,2}})\2{_DAY}", _day),
    (rf"{_WEEKDAY}{_DAY}(?: of)?[ -]?{_MONTH},?[ -]?{_YEAR}", _day),
    (rf"{_WEEKDAY}{_MONTH} ?{_DAY},? {_YEAR}", _day),
    (r".*[0-9]{2}(?:,? (?:at )?|T)[0-9]{1,2}[:.][0-9]{2}.*", _with_time),
    (rf"{_DAY} ?[/. -] ?(?:[0-9]{{1,2}}|{_MONTH}) ?[/. -] ?['’]?[0-9]{{2}}", _short_year),
    (rf"(?:{_MONTH}|{_SEASON}) ?[/-]?['’]?[0-9]{{2}}", _short_year),
)

_PERIODS: Final[tuple[tuple[str, Reader], ...]] = (
    (_YEAR, _whole_year),
    (rf"{_PART}[ -]{_YEAR}", _part_of_year),
    (rf"{_YEAR} \(?{_PART}\)?", _part_of_year),
    (rf"{_MONTH},?[ -]?{_YEAR}", _month),
    (rf"{_YEAR} \(?{_MONTH}\)?", _month),
    (rf"(?P<month>[0-9]{{1,2}})[/-]{_YEAR}", _month),
    (rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])", _month),
    (rf"{_SEASON} {_YEAR}", _season),
    (rf"{_YEAR} \(?{_SEASON}\)?", _season),
    (rf"winter {_FINANCIAL}", _winter),
    (rf"{_QUARTER}[ -]{_YEAR}", _quarter),
    (rf"{_YEAR}[ -]?\(?{_QUARTER}\)?", _quarter),
    (rf"{_QUARTER},? (?:FY ?)?{_FINANCIAL}", _financial_quarter),
    (rf"(?:FY ?)?{_FINANCIAL},? \(?{_QUARTER}\)?", _financial_quarter),
    (rf"(?:FY|financial year|tax year) ?{_FINANCIAL}", _financial),
    (rf"{_FINANCIAL} financial year", _financial),
    (r"(?P<year>[0-9]{4})/(?P<next>[0-9]{4}|[0-9]{2}|[1-9])", _financial),
    (r"(?P<year>[0-9]{4})[–-](?P<next>[0-9]{2})", _financial),
    (rf"(?:the )?(?:{_PART}[ -])?(?P<year>[0-9]{{3}}0)['’]?s", _decade),
)

_ABOUT: Final = r"(?:about|around|approximately|approx\.?|circa|ca?\.?|~)(?![a-z]) ?(?P<rest>.+)"
_OPEN: Final = (
    (r"(?:before |pre[- ]?)(?P<rest>.+)", "before"),
    (r"(?:after |post[- ]?)(?P<rest>.+)", "after"),
    (r"(?:by|until|up to) (?P<rest>.+)", "until"),
    (r"(?:since|from) (?P<rest>.+?)(?: onwards)?", "since"),
    (
        r"(?P<rest>.+?)(?: onwards| or later|(?: to | ?[–-] ?)(?:date|now|(?:the )?present))",
        "since",
    ),
    (r"(?P<rest>.+?) or earlier", "until"),
)
_FROM_TO: Final = (
    r"(?:from )?(?P<first>.+?) (?:to|until) (?P<last>.+)",
    r"between (?P<first>.+?) and (?P<last>.+)",
    r"(?P<first>.+?) ?[–—] ?(?P<last>.+)",
    r"(?P<first>.+?) - (?P<last>.+)",
    r"(?P<first>[0-9]{4})-(?P<last>[0-9]{4})",
)


def read_day(text: str) -> date:
    """Return a full day. Raises InvalidValue for anything vaguer, and for days that never were."""
    days = _first(_DAYS, tidy(text))
    if days is None:
        raise InvalidValue(f"Enter a full date, like 28 February 2027; “{tidy(text)}” is not one.")
    return days[0]


def read_span(text: str) -> Days:
    """Return the first and last day a text may mean. Raises InvalidValue if it means none."""
    said = tidy(text)
    days = _one(said) or _circa(said) or _range(said) or _open(said)
    if days is None:
        raise InvalidValue(f"{_LIKE}; “{said}” is none of these.")
    return days


def _first(readers: tuple[tuple[str, Reader], ...], text: str) -> Days | None:
    for shape, reader in readers:
        found = _pattern(shape).fullmatch(text)
        if found:
            return reader(found)
    return None


def _one(text: str) -> Days | None:
    return _first(_DAYS + _PERIODS, text)


def _circa(text: str) -> Days | None:
    found = _pattern(_ABOUT).fullmatch(text)
    return _one(found["rest"]) or _range(found["rest"]) if found else None


def _range(text: str) -> Days | None:
    for shape in _FROM_TO:
        found = _pattern(shape).fullmatch(text)
        if found:
            first, last = found["first"], found["last"]
            if _pattern(_MONTH).fullmatch(first):
                first = f"{first} {last[-4:]}"
            days = _one(first), _one(last)
            if days[0] and days[1]:
                return _in_order(days[0], days[1])
    return None


def _in_order(first: Days, last: Days) -> Days:
    if first[0] > last[1]:
        raise InvalidValue("Enter the earlier date first, like November 2016 to May 2017.")
    return first[0], last[1]


def _open(text: str) -> Days | None:
    for shape, word in _OPEN:
        found = _pattern(shape).fullmatch(text)
        days = _one(found["rest"]) if found else None
        if days:
            return {
                "before": (date.min, days[0] - timedelta(1)),
                "after": (days[1] + timedelta(1), date.max),
                "until": (date.min, days[1]),
                "since": (days[0], date.max),
            }[word]
    return None
