"""What tests do to a form, as its user would: go to a field, type, read what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.desktop.widgets.button import Button
from ui.desktop.widgets.chip import Chip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.records.record import Record
    from assetregister.register import Register
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.panel import RecordPanel

WHO = "A. Officer, Harrow Council"
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def opened(panel: RecordPanel, name: str, type_key: str = "asset") -> Record:
    """Open a record by name and return it."""
    panel.show_record(panel._register.resolve(type_key, name))  # noqa: SLF001  # the test's own
    assert panel.record is not None
    return panel.record


def named(register: Register, name: str, type_key: str = "asset") -> Record:
    """Return a record by name as the register holds it now."""
    found = register.get(register.resolve(type_key, name))
    assert found is not None
    return found


def line(form: RecordForm, key: str) -> QLineEdit | QPlainTextEdit:
    """Return where the text of a field is typed; the field is brought into view."""
    form.show_field(key)
    editor = form.rows()[key].editor
    if isinstance(editor, QLineEdit | QPlainTextEdit):
        return editor
    return editor.findChildren(QLineEdit)[-1]


def enter(qtbot: QtBot, form: RecordForm, key: str, text: str) -> QWidget:
    """Type a text into a field in place of what it holds, and leave it by Tab."""
    into = line(form, key)
    into.setFocus()
    into.selectAll()
    if text:
        qtbot.keyClicks(into, text)
    else:
        qtbot.keyClick(into, Qt.Key.Key_Delete)
    qtbot.keyClick(into, TAB)
    return into


def shown(form: RecordForm, key: str) -> str:
    """Return what a field shows: its chips, or qualifier, number and unit, or its text."""
    form.show_field(key)
    editor = form.rows()[key].editor
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    chips = [chip.text() for chip in editor.findChildren(Chip) if not chip.isHidden()]
    if chips:
        return "; ".join(chips)
    combo = editor.findChild(QComboBox)
    number = editor.findChildren(QLineEdit)[-1].text()
    return f"{combo.currentText()} {number}".strip() if combo else number


def press(qtbot: QtBot, button: QWidget) -> None:
    """Press a button with the mouse."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def link(panel: QWidget, words: str) -> Button:
    """Return the visible button or link with these words."""
    return next(b for b in panel.findChildren(Button) if b.text() == words and b.isVisible())


def focus_name() -> str:
    """Return the accessible name of what has the keyboard."""
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""
