"""The assets by owner, district or type: counted, with area, use and backlog, as live formulas.

Every formula counts the cells of the estate baseline, so that the summary follows a correction made
there. Names are compared as they are (no wildcards), and what each formula comes to is worked out
here as well and written beside it. Where an amount counted is “about” or “more than”, the number
format of the total says so: no board should take it for measured.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from assetregister.kinds import Qualifier
from assetregister.places.geography import NOT_IN_ONE
from exports.book.cells import Cell, Formula
from exports.book.looks import Look
from exports.qualified import counted, hedged, together
from exports.strategy.backlog import backlog_of, doubt_of, newest_survey
from exports.strategy.baseline import AREA, USE, heading_of
from exports.strategy.estate import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assetregister.records.record import Record
    from exports.book.cells import Value
    from exports.strategy.estate import Estate
    from exports.strategy.lists import Placed

NOT_STATED: Final = "Not stated"
_COUNT: Final = Look("#,##0", line=True)
_AREA: Final = Look('#,##0" m²"', line=True, align="right")
_SHARE: Final = Look('0.0"%"', line=True, align="right")
_POUNDS: Final = Look('"£"#,##0', line=True, align="right")
_PLACES: Final = 9


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the assets that state it, and which of them do not state it exactly."""

    stated: dict[str, float]
    doubts: dict[str, Qualifier]

    def of(self, ids: Sequence[str]) -> list[float]:
        """Return the figures that some assets state."""
        return [self.stated[i] for i in ids if i in self.stated]

    def doubt(self, ids: Sequence[str]) -> Qualifier:
        """Return how what some assets state together stands to the truth."""
        return together(self.doubts[i] for i in ids if i in self.stated)


@dataclass(frozen=True, slots=True)
class Measures:
    """What is added up of each asset."""

    area: Measure
    use: Measure
    backlog: Measure

    @classmethod
    def of(cls, estate: Estate) -> Measures:
        """Return the measures of the assets of an estate that state them."""
        surveys = estate.by("survey", "asset")
        newest = {a.id: newest_survey(surveys.get(a.id, [])) for a in estate.assets}
        backlogs = {i: backlog_of(survey) for i, survey in newest.items()}
        return cls(
            _measure(estate.assets, AREA),
            _measure(estate.assets, USE),
            Measure(_stated(backlogs), {i: doubt_of(survey) for i, survey in newest.items()}),
        )


def _measure(assets: Iterable[Record], key: str) -> Measure:
    held = {a.id: a for a in assets if a.values.get(key) is not None}
    figures = _stated({i: number(a, key) for i, a in held.items()})
    return Measure(figures, {i: counted(held[i].values[key]) for i in figures})


def _stated(values: dict[str, float | None]) -> dict[str, float]:
    return {key: value for key, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the baseline holds what the formulas count; "" where a field was left out."""

    group: str
    area: str
    use: str
    backlog: str


HEADINGS: Final = (
    "Assets",
    "GIA",
    "Stated for",
    "Use, weighted by area",
    "Weighed for",
    "Backlog, high and significant",
    "Costed for",
)


def groups(assets: Iterable[Record], name: Callable[[Record], str]) -> dict[str, list[Record]]:
    """Return the assets by a name, names that differ only in case together, the commonest first.

    Those in no one district come after the districts, those of which nothing is said last.
    """
    held: defaultdict[str, list[Record]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for asset in assets:
        said = name(asset)
        held[spelt.setdefault(said.casefold(), said)].append(asset)
    sizes = Counter({said: len(several) for said, several in held.items()})
    order = sorted(
        held, key=lambda said: (not said, said == NOT_IN_ONE, -sizes[said], said.casefold())
    )
    return {said: held[said] for said in order}


def line(
    said: str | None,
    row: int,
    assets: Sequence[Record],
    measures: Measures,
    columns: Columns,
    bold: bool = False,
) -> list[Value]:
    """Return the cells of one group, or of all assets (None), as formulas over the baseline."""
    chosen = _chosen(said, row, columns)
    ids = [asset.id for asset in assets]
    areas, uses = measures.area, measures.use
    area, backlog = areas.of(ids), measures.backlog.of(ids)
    both = [i for i in ids if i in areas.stated and i in uses.stated]
    weight = sum(areas.of(both))
    weighed = sum(areas.stated[i] * uses.stated[i] for i in both)
    share = _plain(weighed / weight) if weight else "not stated"
    known = f'*({columns.area}<>"")*({columns.use}<>"")'
    cells: list[Value] = [
        _cell(f"SUMPRODUCT({chosen}*1)", len(ids), _COUNT, bold),
        _cell(*_sum(chosen, columns.area, area), hedged(_AREA, areas.doubt(ids)), bold),
        _cell(f'SUMPRODUCT({chosen}*({columns.area}<>""))', len(area), _COUNT, bold),
        _cell(
            f"IFERROR(SUMPRODUCT({chosen}*{columns.area}*{columns.use})"
            f'/SUMPRODUCT({chosen}{known}*{columns.area}),"not stated")',
            share,
            hedged(_SHARE, _doubt_of_use(measures, both)),
            bold,
        ),
        _cell(f"SUMPRODUCT({chosen}{known})", len(both), _COUNT, bold),
    ]
    if columns.backlog:
        pounds = hedged(_POUNDS, measures.backlog.doubt(ids))
        cells += [
            _cell(*_sum(chosen, columns.backlog, backlog), pounds, bold),
            _cell(f'SUMPRODUCT({chosen}*({columns.backlog}<>""))', len(backlog), _COUNT, bold),
        ]
    return cells


def _doubt_of_use(measures: Measures, ids: Sequence[str]) -> Qualifier:
    """Return how use weighed by area stands to the truth: areas matter where there are several."""
    said = measures.use.doubt(ids)
    if said is Qualifier.EXACTLY and len(ids) > 1 and measures.area.doubt(ids) is not said:
        return Qualifier.ABOUT
    return said


def _sum(chosen: str, cells: str, stated: Sequence[float]) -> tuple[str, float | str]:
    """Return a sum that says so where no asset states anything, and what it comes to."""
    some = f'SUMPRODUCT({chosen}*({cells}<>""))=0'
    total = _plain(sum(stated)) if stated else "not stated"
    return f'IF({some},"not stated",SUMPRODUCT({chosen}*{cells}))', total


def _chosen(said: str | None, row: int, columns: Columns) -> str:
    if said is None:
        return f"(ROW({columns.group})>0)"
    return f"({columns.group}=$A{row})" if said else f'({columns.group}="")'


def _cell(formula: str, value: float | str, look: Look, bold: bool) -> Cell:
    if bold:
        look = replace(look, bold=True)
    return Cell(Formula(formula, value), look)


def _plain(value: float) -> float:
    rounded = round(value, _PLACES)
    return int(rounded) if rounded == int(rounded) else rounded


def columns_of(estate: Estate, placed: Placed, group: str, backlog: str) -> Columns:
    """Return where the baseline holds a group's name and the measures."""
    area, use = (placed.cells(heading_of(estate, key)) for key in (AREA, USE))
    money = placed.cells(backlog) if backlog in placed.headings else ""
    return Columns(placed.cells(group), area, use, money)
