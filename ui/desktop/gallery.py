"""Every component in one window, to be looked at under each look and text size.

Run ``python -m ui.desktop.gallery --scheme dark --text 150``, with ``--save FILE`` to take
a picture instead of showing it.
"""

import argparse
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QSlider,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.look.theme import TEXT_SIZES, Scheme, Theme
from ui.desktop.widgets.actionbar import ActionBar
from ui.desktop.widgets.amountfield import AmountField
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.barlist import Bar, BarList
from ui.desktop.widgets.button import Button, Kind, add_button, link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.chip import Chip, ChipRow
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.formrow import FormRow
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.widgets.pageheader import PageHeader
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.progresscard import ProgressCard
from ui.desktop.widgets.roles import Role
from ui.desktop.widgets.searchfield import SearchField
from ui.desktop.widgets.sectionheading import SectionHeading
from ui.desktop.widgets.sidebar import Group, SideBar
from ui.desktop.widgets.siderow import Place
from ui.desktop.widgets.statemark import StateMark
from ui.desktop.widgets.table import Table
from ui.desktop.widgets.tabs import Tabs
from ui.desktop.widgets.tilefigure import TileFigure
from ui.desktop.widgets.toast import Toast
from ui.desktop.widgets.tokenfield import TokenField
from ui.desktop.widgets.words import Words

Part = QWidget | QBoxLayout
QUALIFIERS = (
    ("exactly", "Exactly"),
    ("about", "About"),
    ("more", "More than"),
    ("almost", "Almost"),
    ("up", "Up to"),
    ("none", "Not stated"),
)
BODIES = (
    Suggestion("council", "Harrow Council", "Organisation", "network"),
    Suggestion("ccg", "Harrow CCG", "Organisation, abolished 2022", "network"),
)


def _column(widgets: Sequence[Part], gap: int = 12) -> Pane:
    pane = Pane()
    column = QVBoxLayout(pane)
    column.setContentsMargins(24, 12, 24, 16)
    column.setSpacing(gap)
    for widget in widgets:
        if isinstance(widget, QWidget):
            column.addWidget(widget)
        else:
            column.addLayout(widget)
    column.addStretch(1)
    return pane


def _side_by_side(widgets: Sequence[QWidget], gap: int = 8) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def _buttons() -> list[Part]:
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
    return [_side_by_side(first), _side_by_side(second)]


def _amount(qualifier: str, number: str, unit: str, *, first: bool = False) -> AmountField:
    field = AmountField(QUALIFIERS, unit, unit_first=first)
    field.set_qualifier(qualifier)
    field.setText(number)
    return field


def _fields() -> list[QWidget]:
    wrong = FormRow("With an error", QLineEdit("31 February 2027"))
    wrong.set_error("Enter a date that exists, like 28 February 2027")
    odd = FormRow("Worth checking", QLineEdit("23"))
    odd.set_finding("Easting is usually 6 digits. You can keep it.")
    held = FormRow("Staff based here", _amount("exactly", "45", "people"))
    held.set_conflict("52", "entered by J. Okafor, 3 November")
    area = _amount("about", "3,400", "m²")
    body = TokenField(lambda _typed: BODIES, creates="as an organisation")
    body.set_tokens([Suggestion("mencap", "Harrow Mencap", glyph="heart-handshake")])
    tenure = ComboField([Suggestion("f", "Freehold"), Suggestion("l", "Leasehold")])
    tenure.set_code("f")
    money = _amount("more", "400,000,000", "£", first=True)
    beside = Words("£400 million", tone="muted")
    return [
        FormRow("Resting", QLineEdit("Kaleidoscope")),
        wrong,
        odd,
        FormRow("Gross internal area", area, help="All floors, to the inside of the walls."),
        FormRow("Amount", money, beside=beside),
        FormRow("Amount, not stated", _amount("none", "", "£", first=True)),
        held,
        FormRow("Reference", body),
        FormRow("Tenure", tenure, width=180),
    ]


def _flags() -> QHBoxLayout:
    ticked, partly = QCheckBox("Cost neutral"), QCheckBox("Some")
    ticked.setChecked(True)
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    return _side_by_side([ticked, QCheckBox("Not known"), partly], 24)


def _banners() -> list[QWidget]:
    return [
        Banner(
            "finding",
            "Break is after the lease ends",
            "The lease ends 31 March 2027; the break is 24 June 2028.",
            ["Go to break", "Keep and say why"],
        ),
        Banner(
            "error",
            "This register could not be read",
            "S:\\Estates\\joint.register is in use by T. Ellis since 09:12. "
            "It has not been changed.",
            ["Open read only", "Try again"],
        ),
        Banner(
            "conflict",
            "Edited by J. Okafor, archived by you",
            "It stays visible until someone chooses.",
            ["Keep it", "Archive it"],
        ),
        Banner(
            "done",
            "580 rows brought in",
            "566 added, 14 changed. 12 failed rows are saved in Failed rows.xlsx.",
            ["Undo the import", "Open the workbook"],
        ),
    ]


def _marks() -> list[Part]:
    states = [
        StateMark("circle-check", "Live", "good"),
        StateMark("compass", "Explored"),
        StateMark("hard-hat", "Under construction", "warn"),
        StateMark("triangle-alert", "Overdue", "warn"),
        StateMark("split", "Conflict", "clash"),
    ]
    chips = ChipRow()
    chips.add(Chip("Tenure is", strong="freehold", removable=True))
    chips.add(Chip("In use below", strong="50%", removable=True))
    chips.add(Chip("Unnamed", glyph="circle-question-mark", kind="plain"))
    chips.add(Chip("Reviewed", glyph="check", kind="good"))
    return [_side_by_side(states, 16), chips]


def _slow() -> list[QWidget]:
    progress = ProgressCard(
        "Exporting the joint estate strategy", "You can go on working. About 20 seconds left."
    )
    progress.show_progress(12, 19, "12 of 19 sheets")
    holder = QWidget()
    holder.setFixedHeight(76)
    Toast(LowerLeft(holder)).say("Saved Kaleidoscope")
    return [progress, holder]


def _in_card(state: EmptyState) -> Card:
    card = Card(margin=4)
    card.body.addWidget(state)
    return card


def _empty() -> list[QWidget]:
    states = [
        EmptyState(
            "funnel",
            "No assets match",
            "3 filters leave none of the 143 assets. Take one away, or clear them all.",
            [Button("Clear filters"), Button("Take away “In use below 50%”", Kind.QUIET)],
        ),
        EmptyState(
            "landmark",
            "No community listings yet",
            "Record a nomination and the clocks are kept for you.",
            [Button("New listing", Kind.PRIMARY, glyph="plus"), Button("Bring in a list")],
        ),
        EmptyState(
            "circle-alert",
            "The list could not be read",
            "The stick holding this register was taken out at 14:40. Nothing is lost: put it "
            "back and try again.",
            [Button("Try again")],
            tone="bad",
        ),
    ]
    return [_in_card(state) for state in states]


def _dialogue() -> Card:
    asked = Dialogue(
        "Save changes to Kaleidoscope?",
        "You changed 2 fields: gross internal area, and staff based here.",
        [
            ("discard", "Discard", Kind.QUIET),
            ("keep", "Keep editing", Kind.DEFAULT),
            ("save", "Save", Kind.PRIMARY),
        ],
        harmless="keep",
    )
    asked.setWindowFlags(Qt.WindowType.Widget)
    card = Card(margin=4)
    card.body.addWidget(asked)
    return card


def components() -> QWidget:
    """Return the page of controls, banners, empty states and the dialogue."""
    page = Pane()
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    left: list[Part] = [
        SectionHeading("Buttons"),
        *_buttons(),
        SectionHeading("Fields"),
        *_fields(),
        _flags(),
    ]
    middle: list[Part] = [
        SectionHeading("Banners"),
        *_banners(),
        SectionHeading("Marks and chips"),
        *_marks(),
        SectionHeading("Slow work"),
        *_slow(),
    ]
    heading = SectionHeading("Dialogue: only where work would be lost")
    right: list[Part] = [SectionHeading("Nothing to show"), *_empty(), heading, _dialogue()]
    for widgets in (left, middle, right):
        line.addWidget(_column(widgets), 1)
    return page


def _plain_form() -> Pane:
    wrong, clash = QLineEdit("31 February 2027"), QLineEdit("45")
    names, fixed = QLineEdit(), QLineEdit("AST-0041")
    names.setPlaceholderText("Add another name")
    fixed.setReadOnly(True)
    qualifier = QComboBox()
    qualifier.addItems(["About", "Exactly"])
    notes = QPlainTextEdit("Kept word for word from the document.")
    notes.setFixedHeight(64)
    editors = [
        ("Name", QLineEdit("Kaleidoscope")),
        ("Also known as", names),
        ("Break", wrong),
        ("Staff here", clash),
        ("Qualifier", qualifier),
        ("Checked", QLineEdit("early 2006")),
        ("Notes", notes),
        ("Reference", fixed),
    ]
    rows = [FormRow(label, editor, label_width=100) for label, editor in editors]
    wrong.setProperty("state", "bad")
    clash.setProperty("state", "clash")
    return _column(rows, 14)


def _menu() -> QMenu:
    menu = QMenu()
    menu.setWindowFlags(Qt.WindowType.Widget)
    undo = QAction("Undo change of floor area", menu)
    undo.setShortcut("Ctrl+Z")
    redo = QAction("Redo", menu)
    redo.setEnabled(False)
    menu.addActions([undo, redo])
    menu.addSeparator()
    for words, keys in (("Duplicate record", "Ctrl+D"), ("Archive record", "Ctrl+Backspace")):
        menu.addAction(words).setShortcut(keys)
    menu.setActiveAction(undo)
    return menu


def _plain_controls() -> Pane:
    radios = [QRadioButton(words) for words in ("Freehold", "Leasehold", "Licence")]
    radios[0].setChecked(True)
    tabs = Tabs([("d", "Details", None), ("l", "Leases", 2), ("o", "Occupations", 4)])
    slider, progress = QSlider(Qt.Orientation.Horizontal), QProgressBar()
    slider.setValue(62)
    progress.setValue(62)
    progress.setTextVisible(False)
    widgets: list[Part] = [
        *_buttons(),
        _flags(),
        _side_by_side(radios, 16),
        tabs,
        slider,
        progress,
        table(),
    ]
    return _column([*widgets, _side_by_side([_menu()])])


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


def real_widgets() -> QWidget:
    """Return the page of Qt's own controls under the style."""
    page = Pane("page")
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(_plain_form(), 1)
    line.addWidget(_plain_controls(), 1)
    return page


def _places() -> SideBar:
    top = [
        Place("overview", "Overview", "layout-dashboard"),
        Place("due", "Due", "calendar-clock", 9, "warn"),
        Place("findings", "Findings", "triangle-alert", 12, "warn"),
        Place("conflicts", "Conflicts", "split", 3, "clash"),
    ]
    places = [
        Place("asset", "Assets", "building-2", 143),
        Place("interest", "Interests", "key-round", 118),
        Place("listing", "Community listings", "landmark", 6),
    ]
    third = [
        Place("provider", "Providers", "heart-handshake", 74),
        Place("service", "Services", "hand-helping", 61),
    ]
    groups = [Group("", top), Group("Places", places), Group("Third sector", third)]
    bar = SideBar(groups, [Place("settings", "Settings", "settings")])
    bar.set_current("asset")
    return bar


def _overview() -> Pane:
    page = Pane("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    tiles = QHBoxLayout()
    tiles.setSpacing(12)
    for tile in (
        TileFigure("Assets", "143", "building-2", note="61 have a floor area"),
        TileFigure("Space not in use", "18,400", "door-open", before="about", unit="m²"),
        TileFigure(
            "Providers", "74", "heart-handshake", note="11 not checked for 6 months", state="warn"
        ),
    ):
        tiles.addWidget(tile)
    column.addLayout(tiles)
    cards = QHBoxLayout()
    cards.setSpacing(12)
    cards.addWidget(_area_chart())
    cards.addWidget(_stage_chart())
    column.addLayout(cards)
    column.addWidget(table(), 1)
    return page


def _area_chart() -> Card:
    card = Card("Floor area by holder", corner=link("Show all"))
    bars = [
        Bar("district", "District councils", (31_000, 14_000, 6_200), "51,200 m²"),
        Bar("county", "County council", (12_000, 3_000, 2_400), "17,400 m²"),
        Bar("nhs", "NHS bodies", (22_000, 5_000, 1_100), "28,100 m²"),
    ]
    legend = ("In use", "Part used", "Vacant")
    card.body.addWidget(BarList(bars, legend=legend, charts=(0, 5, 1)))
    return card


def _stage_chart() -> Card:
    card = Card("Schemes by stage", "38 schemes")
    stages = (("Explored", 11), ("Proposed", 7), ("Agreed", 8), ("Under construction", 4))
    card.body.addWidget(BarList([Bar(name, name, (count,), str(count)) for name, count in stages]))
    return card


def window() -> QWidget:
    """Return the page that joins the parts as the window does."""
    page = Pane("page")
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(_places())
    column = QVBoxLayout()
    column.setSpacing(0)
    header = PageHeader("Assets", "28 of 143")
    header.set_search(SearchField("Find a record, screen or action", "Ctrl K", width=300))
    header.set_can_go(back=True, forward=False)
    export, new = (
        Button("Export", glyph="download"),
        Button("New asset", Kind.PRIMARY, glyph="plus"),
    )
    header.set_buttons([export, new])
    bar = ActionBar()
    bar.say("1 thing to put right before saving", "bad", "Show it")
    bar.set_buttons([Button("Revert", Kind.QUIET), Button("Save", Kind.PRIMARY)])
    for widget in (header, bar):
        column.addWidget(widget)
    column.insertWidget(1, _overview(), 1)
    line.addLayout(column, 1)
    return page


PAGES = {"components": components, "widgets": real_widgets, "window": window}


def gallery() -> QTabWidget:
    """Return a window with every page of the gallery."""
    tabs = QTabWidget()
    for name, page in PAGES.items():
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page())
        tabs.addTab(area, name.capitalize())
    tabs.setWindowTitle("Gallery of components")
    tabs.resize(1600, 900)
    return tabs


def _save(page: QWidget, path: str, width: int, height: int) -> None:
    def take() -> None:
        page.grab().save(path)
        QApplication.quit()

    page.resize(width, height)
    page.show()
    if focused := page.findChild(QWidget, "focused"):
        focused.setFocus()
    QTimer.singleShot(100, take)
    QApplication.exec()


def main() -> int:
    """Show the gallery, or take a picture of one page of it."""
    parser = argparse.ArgumentParser(prog="gallery", description=__doc__)
    parser.add_argument("--scheme", type=Scheme, default=Scheme.SYSTEM, choices=list(Scheme))
    parser.add_argument("--text", type=int, default=100, choices=TEXT_SIZES)
    parser.add_argument("--page", default="components", choices=list(PAGES))
    parser.add_argument("--save", metavar="FILE")
    parser.add_argument("--size", type=int, nargs=2, default=(1600, 760))
    wanted = parser.parse_args()
    app = QApplication([])
    theme = Theme(app, wanted.scheme, wanted.text)
    if wanted.save:
        _save(PAGES[wanted.page](), wanted.save, *wanted.size)
        return 0
    shown = gallery()
    theme.changed.connect(shown.update)
    shown.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
