"""A layout cleared of what it shows, before something else is put there."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything off a layout: out of sight at once, and deleted when Qt next can."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
