"""What had to be changed on the way out: told in the workbook, never silent."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """What was done to one cell."""

    sheet: str
    cell: str
    what: str


@dataclass(slots=True)
class Notes:
    """Everything that one export changed, up to a number nobody reads beyond, and how much."""

    kept: list[Note] = field(default_factory=list)
    count: int = 0
    most: int = 5_000

    def add(self, sheet: str, cell: str, what: str) -> None:
        """Note what was done to a cell."""
        self.count += 1
        if len(self.kept) < self.most:
            self.kept.append(Note(sheet, cell, what))

    def sentence(self) -> str:
        """Return what there is to say of all of them; empty if nothing was changed."""
        if not self.count:
            return ""
        cells = "1 cell was" if self.count == 1 else f"{self.count:,} cells were"
        return f"{cells} changed to fit a workbook; the sheet “Notes” lists them."
