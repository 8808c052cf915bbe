"""Controls that more than one page of the gallery shows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.desktop.gallery.arranging import Part, side_by_side
from ui.desktop.widgets.button import Button, Kind, add_button, link
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.roles import Role
from ui.desktop.widgets.table import Table


def buttons() -> list[Part]:
    """Return every sort of button."""
    focused, off = Button("In focus"), Button("Not yet")
    focused.setObjectName("focused")
    off.setEnabled(False)
    first = [
        Button("Save", Kind.PRIMARY),
        Button("Save and new"),
        Button("Revert", Kind.QUIET),
        link("Show it"),
        focused,
        off,
    ]
    second: list[QWidget] = [
        Button("Export", glyph="download"),
        add_button("Add occupation"),
        Button("View", opens=True),
        IconButton("printer", "Print", kind=Kind.DEFAULT),
        IconButton("history", "History"),
    ]
    return [side_by_side(first), side_by_side(second)]


def flags() -> QHBoxLayout:
    """Return a flag in each of its states."""
    ticked, partly = QCheckBox("Cost neutral"), QCheckBox("Some")
    ticked.setChecked(True)
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    return side_by_side([ticked, QCheckBox("Not known"), partly], 24)


def table() -> Table:
    """Return a small table with every sort of cell."""
    model = QStandardItemModel(0, 5)
    model.setHorizontalHeaderLabels(["", "Name", "District", "Floor area", "In use"])
    right = int(Qt.AlignmentFlag.AlignRight)
    model.setHeaderData(3, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole)
    rows: list[tuple[tuple[str, ...], str, str, str, str, float | None]] = [
        ((), "Urmston Library", "Trafford", "", "640", 44),
        (("finding",), "Sale Waterside", "Trafford", "", "6,220", 46),
        (("attachment",), "Midland Metropolitan Hospital", "Sandwell", "about", "80,000", None),
        (("finding", "conflict"), "Kaleidoscope", "Lewisham", "about", "3,400", 91),
        ((), "Isle of Wight shared headquarters", "Isle of Wight", "", "", None),
    ]
    for row in rows:
        model.appendRow(_cells(*row))
    shown = Table()
    shown.setModel(model)
    for column, width in enumerate((48, 210, 100, 116, 110)):
        shown.setColumnWidth(column, width)
    shown.selectRow(3)
    shown.headings.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    shown.headings.set_filtered({2})
    shown.setMinimumHeight(32 * 6)
    return shown


def _cells(
    marks: tuple[str, ...],
    name: str,
    district: str,
    qualifier: str,
    figure: str,
    percent: float | None,
) -> list[QStandardItem]:
    cells = [QStandardItem(words) for words in ("", name, district, figure, "")]
    cells[0].setData(marks, Role.MARKS)
    cells[1].setData(True, Role.STRONG)
    cells[3].setData(qualifier, Role.QUALIFIER)
    cells[3].setData("m²" if figure else "", Role.UNIT)
    cells[3].setTextAlignment(Qt.AlignmentFlag.AlignRight)
    cells[4].setData(percent, Role.PERCENT)
    cells[4].setData("warn" if percent is not None and percent < 50 else None, Role.STATE)
    cells[4].setData(50, Role.THRESHOLD)
    return cells
