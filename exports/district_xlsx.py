"""The district summary: what is in an area and what was decided, for councillors to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assetregister.due import CHECK, falling_due
from assetregister.errors import Refused
from assetregister.exporting import AREA, Exported, ExportRequest, Progress, unheard
from exports.book.book import Book
from exports.clock import Clock, now
from exports.cover import left_out
from exports.notesheet import write_notes
from exports.report import Report
from exports.strategy.estate import Estate
from exports.strategy.providers import voluntary
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.records.record import Record
    from assetregister.register import Reader

_DECISIONS = ("decision", "consultation", "priority", "target")


class DistrictXlsx:
    """Writes the summary of one area in words, without codes."""

    key = "district"
    label = "District summary for councillors"
    help = "Places, shared places, voluntary bodies, plans and decisions of an area, in words."
    suffix = ".xlsx"
    about = AREA

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook. Raises Refused or Cancelled."""
        estate = Estate(register, request, self._clock().date())
        if estate.area is None:
            raise Refused("Name the area that the summary is for, such as a district.")
        name = estate.title(estate.area)
        book = Book(f"{name}: district summary", request.who, self._clock())
        try:
            with replacing(target) as path:
                progress(0, 2)
                rows = _report(estate, book, name)
                progress(1, 2)
                write_notes(book)
                book.save(path)
        finally:
            book.close()
        remarks = [*left_out(request, estate.left_out), book.notes.sentence()]
        return Exported(target, {name: rows}, tuple(filter(None, remarks)))


def _report(estate: Estate, book: Book, name: str) -> int:
    today = estate.today
    subtitle = f"For councillors and managers, {today.day} {today:%B %Y}"
    report = Report(book, "Summary", f"{name}: what is here and what is planned", subtitle)
    wanted = voluntary(estate)
    providers = [body for body in estate.of("organisation") if body.id in wanted]
    report.say(
        f"The register holds {_many(len(estate.assets), 'place', 'places')} in {name}, "
        f"{_many(len(estate.of('colocation')), 'shared place', 'shared places')}, "
        f"{_many(len(providers), 'voluntary or community body', 'voluntary or community bodies')} "
        f"and {_many(len(estate.of('scheme')), 'scheme', 'schemes')}."
    )
    report.section(
        "Places",
        ("Place", "What it is", "Whose it is", "How it stands"),
        [
            (estate.title(a), _said(a, "asset_type"), _named(estate, a, "owner"), _standing(a))
            for a in estate.assets
        ],
    )
    report.section(
        "Places that bodies share",
        ("Arrangement", "Where", "Who shares", "Stage"),
        [
            (
                estate.title(c),
                _named(estate, c, "asset"),
                _named(estate, c, "participants"),
                _said(c, "stage"),
            )
            for c in estate.of("colocation")
        ],
    )
    report.section(
        "Voluntary, community and faith bodies",
        ("Body", "Sort", "Services", "For whom"),
        [_provider(estate, body) for body in providers],
    )
    report.section(
        "Plans and schemes",
        ("Scheme", "Led by", "Stage", "In short"),
        [
            (estate.title(s), _named(estate, s, "lead"), _said(s, "stage"), _said(s, "description"))
            for s in estate.of("scheme")
        ],
    )
    decided = [m for m in estate.of("matter") if m.values.get("matter_kind") in _DECISIONS]
    report.section(
        "Decisions and consultations",
        ("What", "Sort", "Whose", "Outcome"),
        [
            (
                estate.title(m),
                _said(m, "matter_kind"),
                _named(estate, m, "owner") or _named(estate, m, "partnership"),
                _said(m, "outcome") or _said(m, "matter_status"),
            )
            for m in decided
        ],
    )
    report.section(
        "What comes next",
        ("What", "About", "When"),
        [
            (d.what, estate.title(d.record), d.as_stated or f"{d.day.day} {d.day:%B %Y}")
            for d in falling_due(estate, estate.today)
            if d.what != CHECK
        ],
    )
    return report.rows


def _many(count: int, one: str, several: str) -> str:
    if count == 1:
        return f"1 {one}"
    return f"{count:,} {several}" if count else f"no {several}"


def _said(record: Record, key: str) -> str:
    value = record.values.get(key)
    return "" if value is None else str(record.about.fields[key].kind.format(value))


def _named(estate: Estate, record: Record, key: str) -> str:
    value: Any = record.values.get(key)
    ids = value if isinstance(value, tuple) else (value,) if value else ()
    return "; ".join(estate.title(i) for i in ids)


def _standing(asset: Record) -> str:
    words = [_said(asset, "status"), _said(asset, "suitability")]
    use = _said(asset, "utilisation")
    return ", ".join(filter(None, [*words, f"{use} of the space used" if use else ""]))


def _provider(estate: Estate, body: Record) -> tuple[str, str, str, str]:
    offered = [s for s in estate.of("service") if s.values.get("provider") == body.id]
    names = "; ".join(str(s.values.get("name") or "") for s in offered)
    return estate.title(body), _said(body, "sector"), names, _said(body, "client_groups")
