"""What can be asked of an export, and what one is: the words that windows and terminal share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from assetregister.errors import AssetRegisterError

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from assetregister.filters.conditions import Query
    from assetregister.register import Reader

Progress = Callable[[int, int], None]
"""Hears how much of how much is done; may raise Cancelled, and then no file is written."""

WHOLE, TYPE, SCOPE, AREA, PARTNERSHIP = (
    "register",
    "type",
    "scope",
    "area",
    "partnership",
)
"""What an export has to be told: nothing, a type and its filter, a strategy or a filter of assets,
an area or a partnership (`record_id`)."""


class Cancelled(AssetRegisterError):
    """The person asked for an end; nothing has been written."""

    def __init__(self) -> None:
        super().__init__("The export was cancelled. No file was written.")


def unheard(done: int, total: int) -> None:
    """Let progress pass: for those who do not watch."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export: which records, which columns, what to leave out, and for whom."""

    query: Query | None = None
    columns: tuple[tuple[str, ...], ...] = ()  # paths; none are the type's own
    view: str = ""
    record_id: str = ""  # the strategy, area or partnership that the export is about
    since: datetime.date | None = None
    leave_out_personal: bool = False
    leave_out_commercial: bool = False
    who: str = ""
    register_name: str = ""

    @property
    def type_key(self) -> str:
        """Return the type whose records are asked for, empty if none is named."""
        return self.query.type if self.query else ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: how many rows by sheet, and sentences on what was left out or changed."""

    path: Path
    rows: dict[str, int]
    remarks: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Return how many rows were written in all."""
        return sum(self.rows.values())


class Export(Protocol):
    """One format in which a register, or part of it, goes out."""

    @property
    def key(self) -> str:
        """Return the word by which the terminal names it."""

    @property
    def label(self) -> str:
        """Return how the menu names it."""

    @property
    def help(self) -> str:
        """Return one sentence on what the file holds."""

    @property
    def suffix(self) -> str:
        """Return how the file's name ends."""

    @property
    def about(self) -> str:
        """Return what it has to be told: WHOLE, TYPE, SCOPE, AREA or PARTNERSHIP."""

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the file, whole or not at all. Raises Refused or Cancelled with a sentence."""


SUFFIXES: Final = {".xlsx": "Excel workbook", ".csv": "Comma-separated values", ".json": "JSON"}
"""What the kinds of file are called where one is chosen."""
