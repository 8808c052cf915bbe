"""The page of Qt's own controls under the style."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSlider,
    QWidget,
)

from ui.desktop.gallery.arranging import Part, column_of, side_by_side
from ui.desktop.gallery.samples import buttons, flags, table
from ui.desktop.widgets.formrow import FormRow
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.tabs import Tabs


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
    return column_of(rows, 14)


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
        *buttons(),
        flags(),
        side_by_side(radios, 16),
        tabs,
        slider,
        progress,
        table(),
    ]
    return column_of([*widgets, side_by_side([_menu()])])


def real_widgets() -> QWidget:
    """Return the page of Qt's own controls under the style."""
    page = Pane("page")
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(_plain_form(), 1)
    line.addWidget(_plain_controls(), 1)
    return page
