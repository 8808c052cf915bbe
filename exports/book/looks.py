"""How cells look: the house colours, and each look made once for a workbook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

if TYPE_CHECKING:
    from openpyxl import Workbook

PETROL: Final = "0E6673"
PALE: Final = "E6F1F2"
LINE: Final = "D5DDDF"
INK: Final = "1B2A2E"
MUTED: Final = "5B6B70"
WHITE: Final = "FFFFFF"
FAMILY: Final = "Calibri"


@dataclass(frozen=True, slots=True)
class Look:
    """How one cell looks."""

    format: str = "General"
    bold: bool = False
    italic: bool = False
    size: int = 10
    ink: str = INK
    fill: str = ""
    wrap: bool = False
    align: str = ""
    middle: bool = False
    line: bool = False
    indent: int = 0


TEXT: Final = Look("@")
WRAPPED: Final = Look("@", wrap=True)
NUMBER: Final = Look("#,##0")
DECIMAL: Final = Look("#,##0.0##")
POUNDS: Final = Look('"£"#,##0')
PENCE: Final = Look('"£"#,##0.00')
PER_CENT: Final = Look('#,##0.##"%"')
DAY: Final = Look("d mmm yyyy", align="left")
LINED: Final = Look(wrap=True, line=True)
LINED_DAY: Final = Look(DAY.format, align="left", line=True, indent=1)
LINK: Final = Look("@", ink=PETROL)
TITLE: Final = Look("@", bold=True, size=18, ink=PETROL)
SUBTITLE: Final = Look("@", size=11, ink=MUTED)
SECTION: Final = Look("@", bold=True, size=12, ink=PETROL)
HEADING: Final = Look("@", bold=True, ink=WHITE, fill=PETROL, wrap=True, middle=True)
HEADING_RIGHT: Final = replace(HEADING, align="right")
HEADING_INDENTED: Final = replace(HEADING, align="left", indent=1)
LABEL: Final = Look("@", bold=True)
REMARK: Final = Look("@", italic=True, ink=MUTED)
TOTAL: Final = Look("#,##0", bold=True, fill=PALE)
TOTAL_TEXT: Final = Look("@", bold=True, fill=PALE)


@dataclass(frozen=True, slots=True)
class Style:
    """The numbers by which cells name a look: for numbers, for text, for text like a formula."""

    number: int
    text: int
    inert: int


class Looks:
    """The looks used in one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheet = workbook.create_sheet("looks")
        self._styles: dict[Look, Style] = {}
        workbook.remove(self._sheet)

    def style(self, look: Look) -> Style:
        """Return the numbers of a look, making it when first asked for."""
        found = self._styles.get(look)
        if found is None:
            text = replace(look, format="@")
            if look.line and not look.align:  # away from the number in the column before
                text = replace(text, align="left", indent=1)
            found = Style(self._make(look), self._make(text), self._make(text, inert=True))
            self._styles[look] = found
        return found

    def _make(self, look: Look, inert: bool = False) -> int:
        cell = WriteOnlyCell(self._sheet)
        cell.font = Font(
            name=FAMILY, size=look.size, bold=look.bold, italic=look.italic, color=look.ink
        )
        if look.fill:
            cell.fill = PatternFill("solid", start_color=look.fill)
        cell.alignment = Alignment(
            horizontal=look.align or None,
            indent=look.indent,
            vertical="center" if look.middle else "top",
            wrap_text=look.wrap or None,
        )
        if look.line:
            cell.border = Border(bottom=Side("thin", color=LINE))
        cell.number_format = look.format
        cell.quotePrefix = inert
        return int(cell.style_id)
