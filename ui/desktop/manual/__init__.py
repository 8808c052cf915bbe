"""F1: the page of the manual for what the keyboard is in, in a window beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from assetregister.manual import CONTENTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.manual.manualwindow import ManualWindow


@runtime_checkable
class Explained(Protocol):
    """A part of a window that a page of the manual is about."""

    def help_page(self) -> str:
        """Return the key of the page."""


def page_for(widget: QWidget | None) -> str:
    """Return the page for a widget: its own, or that of the nearest part that it stands in."""
    while widget is not None:
        if isinstance(widget, Explained):
            return widget.help_page()
        widget = widget.parentWidget()
    return CONTENTS


def show_page(key: str, beside: QWidget) -> ManualWindow:
    """Show a page in the manual's window of a window or dialogue, opened if it is not yet."""
    from ui.desktop.manual.manualwindow import ManualWindow  # when first asked for

    host = beside.window()
    here = Qt.FindChildOption.FindDirectChildrenOnly
    shown = host.findChild(ManualWindow, options=here) or ManualWindow(host)
    shown.read(key)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


def explain(beside: QWidget) -> ManualWindow:
    """Show the page for what the keyboard is in, or for the window or dialogue as a whole."""
    focus = QApplication.focusWidget()
    inside = focus is not None and (focus is beside or beside.isAncestorOf(focus))
    return show_page(page_for(focus if inside else beside), beside)


def answer_f1(window: QWidget, about: QWidget) -> None:
    """Show the page about what a window without menus holds whenever F1 is pressed in it."""
    QShortcut("F1", window, lambda: show_page(page_for(about), window))
