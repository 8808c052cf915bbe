"""A window with one fault of each kind, run as a program of its own: what the walk must find."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget


def show() -> None:
    """Show a good button, one without a name, one out of reach, a pane and a list of values."""
    app = QApplication([])
    window = QWidget()
    good, nameless, far = QPushButton("Save"), QPushButton(), QPushButton("Out of reach")
    far.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    pane = QWidget()
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setAccessibleName("Something")
    values = QComboBox()
    values.addItem("Not stated")
    column = QVBoxLayout(window)
    for widget in (good, pane, nameless, values, QWidget(), far):
        column.addWidget(widget)
    window.show()
    good.setFocus()
    app.exec()


if __name__ == "__main__":
    show()
