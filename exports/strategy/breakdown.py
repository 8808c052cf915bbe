"""The assets by owner, district or type: counted, with area, use and backlog, as live formulas.

Every formula counts the cells of the estate baseline, so that the summary follows a correction made
there. Names are compared as they are (no wildcards), and what each formula comes to is worked out
here as well and written beside it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell, Formula
from exports.book.looks import Look
from exports.strategy.backlog import backlog_of, newest_survey
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
class Measures:
    """What is added up of each asset, and the baseline's columns that hold it."""

    area: dict[str, float]
    use: dict[str, float]
    backlog: dict[str, float]

    @classmethod
    def of(cls, estate: Estate) -> Measures:
        """Return the measures of the assets of an estate that state them."""
        surveys = estate.by("survey", "asset")
        backlogs = {a.id: backlog_of(newest_survey(surveys.get(a.id, []))) for a in estate.assets}
        return cls(
            _stated({a.id: number(a, "floor_area") for a in estate.assets}),
            _stated({a.id: number(a, "utilisation") for a in estate.assets}),
            _stated(backlogs),
        )


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
    """Return the assets by a name, names that differ only in case together, the commonest first."""
    held: defaultdict[str, list[Record]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for asset in assets:
        said = name(asset)
        held[spelt.setdefault(said.casefold(), said)].append(asset)
    sizes = Counter({said: len(several) for said, several in held.items()})
    order = sorted(held, key=lambda said: (not said, -sizes[said], said.casefold()))
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
    area = [measures.area[i] for i in ids if i in measures.area]
    both = [i for i in ids if i in measures.area and i in measures.use]
    weight = sum(measures.area[i] for i in both)
    weighed = sum(measures.area[i] * measures.use[i] for i in both)
    share = _plain(weighed / weight) if weight else "not stated"
    backlog = [measures.backlog[i] for i in ids if i in measures.backlog]
    known = f'*({columns.area}<>"")*({columns.use}<>"")'
    cells: list[Value] = [
        _cell(f"SUMPRODUCT({chosen}*1)", len(ids), _COUNT, bold),
        _cell(*_sum(chosen, columns.area, area), _AREA, bold),
        _cell(f'SUMPRODUCT({chosen}*({columns.area}<>""))', len(area), _COUNT, bold),
        _cell(
            f"IFERROR(SUMPRODUCT({chosen}*{columns.area}*{columns.use})"
            f'/SUMPRODUCT({chosen}{known}*{columns.area}),"not stated")',
            share,
            _SHARE,
            bold,
        ),
        _cell(f"SUMPRODUCT({chosen}{known})", len(both), _COUNT, bold),
    ]
    if columns.backlog:
        cells += [
            _cell(*_sum(chosen, columns.backlog, backlog), _POUNDS, bold),
            _cell(f'SUMPRODUCT({chosen}*({columns.backlog}<>""))', len(backlog), _COUNT, bold),
        ]
    return cells


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
        look = Look(look.format, bold=True, line=True, align=look.align)
    return Cell(Formula(formula, value), look)


def _plain(value: float) -> float:
    rounded = round(value, _PLACES)
    return int(rounded) if rounded == int(rounded) else rounded


def columns_of(placed: Placed, group: str, backlog: str) -> Columns:
    """Return where the baseline holds a group's name and the measures."""
    area = next(h for h in placed.headings if h.startswith("Gross internal area"))
    use = next(h for h in placed.headings if h.startswith("Use of space"))
    money = placed.cells(backlog) if backlog in placed.headings else ""
    return Columns(placed.cells(group), placed.cells(area), placed.cells(use), money)
