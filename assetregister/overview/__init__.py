"""What a register holds at a glance: figures and charts, each with the rows that it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.exporting import unheard
from assetregister.filters.conditions import Query
from assetregister.overview.charts import CHARTS
from assetregister.overview.figures import FIGURES

if TYPE_CHECKING:
    import datetime

    from assetregister.exporting import Progress
    from assetregister.overview.parts import Chart, Figure
    from assetregister.register import Reader

DOCUMENT: Final = "document"


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures and charts of a register on one day, how many records and documents it holds."""

    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    records: int
    documents: int


def overview(register: Reader, today: datetime.date, progress: Progress = unheard) -> Overview:
    """Count what a register holds; `progress` is called meanwhile, and may raise Cancelled."""
    of = len(FIGURES) + len(CHARTS)
    figures = []
    for done, figure in enumerate(FIGURES):
        progress(done, of)
        figures.append(figure(register, today))
    charts = []
    for done, chart in enumerate(CHARTS):
        progress(len(FIGURES) + done, of)
        charts.append(chart(register, today))
    records = sum(register.count(Query(about.key)) for about in register.schema.tables)
    documents = register.count(Query(DOCUMENT))
    return Overview(tuple(figures), tuple(charts), records, documents)
