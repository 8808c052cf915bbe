"""One sheet of a workbook: its rows go to a file as they come, what surrounds them is kept."""

from __future__ import annotations

from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Final

from openpyxl.utils import get_column_letter

from assetregister.errors import Refused
from exports.book.cells import Cell
from exports.book.heights import height_for
from exports.book.looks import HEADING, HEADING_INDENTED, HEADING_RIGHT, Look
from exports.book.names import unlike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import IO

    from openpyxl.chart._chart import ChartBase

    from exports.book.cells import CellWriter, Value
    from exports.book.looks import Style
    from exports.book.names import SheetNames

MOST_ROWS: Final = 1_048_576
REFERENCE: Final = "Reference"
_BATCH: Final = 256
_USUAL_WIDTH: Final = 9.0
_HEADING_HEIGHT: Final = 18.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, its width in characters, how its cells look."""

    heading: str
    width: float = 14
    look: Look | None = None
    help: str = ""
    hidden: bool = False
    terms: str = ""  # the code list that its cells are chosen from
    right: bool = False  # a column of numbers


@dataclass(slots=True)
class Table:
    """A named table on a sheet, from its heading row to its last."""

    name: str
    columns: tuple[Column, ...]
    first_row: int
    last_row: int = 0

    @property
    def ref(self) -> str:
        """Return the cells it covers, like A4:F20."""
        last = get_column_letter(len(self.columns))
        return f"A{self.first_row}:{last}{self.last_row}"


class Sheet:
    """A sheet being written, top to bottom."""

    def __init__(self, name: str, cells: CellWriter, names: SheetNames) -> None:
        self.name = name
        self._names = names
        self.tables: list[Table] = []
        self.charts: list[tuple[ChartBase, str]] = []
        self.merged: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.widths: dict[int, float] = {}
        self.hidden: set[int] = set()
        self.freeze = ""
        self.repeat = ""
        self.fit_to_width = True
        self.one_page = False
        self.breaks: list[int] = []
        self.grow = False  # rows as high as their wrapped text
        self.row = 0
        self.widest = 1
        self._cells = cells
        self._letters = [get_column_letter(n) for n in range(1, 513)]
        self._styles: list[Style | None] = [None] * 512
        self._waiting: list[str] = []
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115  # read when the book is saved

    def put(self, *values: Value, height: float = 0) -> int:
        """Write the next row; returns its number."""
        return self.put_row(values, height)

    def put_row(self, values: Sequence[Value], height: float = 0) -> int:
        """Write the next row, in the looks of the table that has begun; returns its number."""
        self.row += 1
        if self.grow and not height:
            height = height_for(self._texts(values))
        if self.row > MOST_ROWS:
            raise Refused(
                f"“{self.name}” has more rows than a sheet can hold ({MOST_ROWS:,}). "
                "Filter to fewer, or export as CSV. No file was written."
            )
        number, write, name = str(self.row), self._cells.cell, self.name
        parts = [
            write(value, letter + number, style, name)
            for value, letter, style in zip(values, self._letters, self._styles, strict=False)
            if value is not None
        ]
        tall = f' ht="{height}" customHeight="1"' if height else ""
        self._waiting.append(f'<row r="{number}"{tall}>{"".join(parts)}</row>')
        self.widest = max(self.widest, len(values))
        if len(self._waiting) >= _BATCH:
            self._flush()
        return self.row

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.row += rows

    def begin(self, columns: Sequence[Column], name: str = "", height: float = 0) -> int:
        """Write a row of headings; the rows that follow are the table's. Returns its number."""
        columns = tuple(columns)
        headings = unlike([column.heading for column in columns])
        self._styles = [None] * 512
        looks = [_heading_look(column) for column in columns]
        for place, column in enumerate(columns):
            self.widths.setdefault(place, column.width)
        if not height:
            texts = zip(
                headings, (self.widths[place] for place in range(len(columns))), strict=True
            )
            height = height_for(texts) or _HEADING_HEIGHT
        row = self.put_row([Cell(h, look) for h, look in zip(headings, looks, strict=True)], height)
        self._styles[: len(columns)] = [
            self._cells.style(column.look) if column.look else None for column in columns
        ]
        if name:
            self.tables.append(Table(self._names.table(name), columns, row))
            self.hidden |= {place for place, column in enumerate(columns) if column.hidden}
            self.freeze = self.freeze or f"{'C' if headings[0] == REFERENCE else 'B'}{row + 1}"
            self.repeat = self.repeat or f"{row}:{row}"
        return row

    def end(self) -> int:
        """End the table that has begun; returns the number of its last row."""
        table = self.tables[-1] if self.tables and not self.tables[-1].last_row else None
        if table is not None:
            if self.row == table.first_row:
                self.put_row([None])  # a table has at least one row below its headings
            table.last_row = self.row
        self._styles = [None] * 512
        return self.row

    def headings(self, table: Table) -> list[str]:
        """Return a table's headings as they stand in its cells."""
        return unlike([column.heading for column in table.columns])

    @property
    def repeat_columns(self) -> str:
        """Return the columns that are printed on every page: what names a row."""
        return "A:B" if self.freeze.startswith("C") else "A:A"

    @property
    def dimension(self) -> str:
        """Return the cells that the sheet covers."""
        return f"A1:{get_column_letter(self.widest)}{max(self.row, 1)}"

    def xml(self) -> Iterable[bytes]:
        """Return the rows, in pieces."""
        self._flush()
        self._file.seek(0)
        while piece := self._file.read(1 << 20):
            yield piece

    def close(self) -> None:
        """Let go of the file that holds the rows."""
        self._file.close()

    def _texts(self, values: Sequence[Value]) -> Iterable[tuple[str, float]]:
        for place, value in enumerate(values):
            if isinstance(value, Cell):
                if isinstance(value.value, str) and value.look.wrap:
                    yield value.value, self.widths.get(place, _USUAL_WIDTH)
            elif isinstance(value, str):
                yield value, self.widths.get(place, _USUAL_WIDTH)

    def _flush(self) -> None:
        self._file.write("".join(self._waiting).encode())
        self._waiting.clear()


def _heading_look(column: Column) -> Look:
    if column.right:
        return HEADING_RIGHT
    return HEADING_INDENTED if column.look is not None and column.look.line else HEADING
