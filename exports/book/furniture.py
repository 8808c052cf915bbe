"""What stands around the rows of a sheet: widths, tables, drop-down lists, notes, the page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table as NamedTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo

from exports.book.text import as_kept, sayable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from exports.book.sheet import Sheet, Table

Terms = dict[str, str]
"""The cells that hold the labels of each code list, by the list's key."""

_A4: Final = 9
_MARGIN: Final = 0.4
_ACROSS: Final = 185  # characters that one page takes and people can still read
_SPARE: Final = 25  # not worth a page of their own
_STYLE: Final = "TableStyleLight1"
_ROOM: Final = 500  # rows below a table in which drop-down lists are offered too


def furnish(workbook: Workbook, sheet: Sheet, terms: Terms, footer: str) -> None:
    """Add a sheet to openpyxl's workbook with all but its rows."""
    page = workbook.create_sheet(sheet.name)
    for place, width in sheet.widths.items():
        page.column_dimensions[get_column_letter(place + 1)].width = width
    for place in sheet.hidden:
        page.column_dimensions[get_column_letter(place + 1)].hidden = True
    for cells in sheet.merged:
        page.merged_cells.add(cells)
    for cell, target in sheet.links:
        page[cell].hyperlink = Hyperlink(ref=cell, location=f"'{target}'!A1")
    for chart, anchor in sheet.charts:
        page.add_chart(chart, anchor)
    if sheet.freeze:
        page.freeze_panes = sheet.freeze
    page.sheet_view.showGridLines = False
    for table in sheet.tables:
        _add_table(page, sheet, table)
        _offer_terms(page, table, terms)
        _explain(page, table)
    _print(page, sheet, footer)


def _add_table(page: Worksheet, sheet: Sheet, table: Table) -> None:
    named = NamedTable(displayName=table.name, name=table.name, ref=table.ref)
    named.tableStyleInfo = TableStyleInfo(name=_STYLE, showRowStripes=True)
    named.autoFilter = AutoFilter(ref=table.ref)
    for number, heading in enumerate(sheet.headings(table), 1):
        named.tableColumns.append(TableColumn(id=number, name=as_kept(heading)))
    page.add_table(named)


def _offer_terms(page: Worksheet, table: Table, terms: Terms) -> None:
    for number, column in enumerate(table.columns, 1):
        if column.terms not in terms:
            continue
        letter = get_column_letter(number)
        offered = DataValidation("list", formula1=terms[column.terms], allow_blank=True)
        offered.errorStyle = "warning"
        offered.errorTitle = "Not in the list"
        offered.error = "The register knows the terms on the sheet “Code lists”."
        offered.showErrorMessage = True
        offered.add(f"{letter}{table.first_row + 1}:{letter}{table.last_row + _ROOM}")
        page.add_data_validation(offered)


def _explain(page: Worksheet, table: Table) -> None:
    for number, column in enumerate(table.columns, 1):
        if column.help:
            lines = 2 + len(column.help) // 42
            note = Comment(sayable(column.help).text, "Asset Register", 18 * lines, 260)
            page.cell(table.first_row, number).comment = note


def _print(page: Worksheet, sheet: Sheet, footer: str) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.print_options.horizontalCentered = False
    margins = page.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom, margins.header, margins.footer = 0.6, 0.2, 0.3
    if sheet.fit_to_width:
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_setup.fitToWidth = pages = _pages_across(sheet)
        page.page_setup.fitToHeight = 1 if sheet.one_page else 0
        if pages > 1:
            page.print_title_cols = sheet.repeat_columns
            page.page_setup.pageOrder = "overThenDown"
    if sheet.repeat:
        page.print_title_rows = sheet.repeat
    for row in sheet.breaks:
        page.row_breaks.append(Break(row))
    _foot(page, footer)


def _pages_across(sheet: Sheet) -> int:
    """Return on how many pages a sheet is printed side by side, so that it can still be read."""
    shown = sum(width for place, width in sheet.widths.items() if place not in sheet.hidden)
    return max(1, math.ceil((shown - _SPARE) / _ACROSS))


def _foot(page: Worksheet, footer: str) -> None:
    text = sayable(footer).text.replace("&", "&&").replace("\n", " ")[:100]
    page.oddFooter.left.text = text
    page.oddFooter.center.text = "&A"
    page.oddFooter.right.text = "Page &P of &N"
    for part in (page.oddFooter.left, page.oddFooter.center, page.oddFooter.right):
        part.size = 8
