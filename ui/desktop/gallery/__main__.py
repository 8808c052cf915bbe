"""Show the gallery, or save a picture of one of its pages.

Run ``python -m ui.desktop.gallery --scheme dark --text 150``, with ``--save FILE`` to take
a picture instead of showing it.
"""

import argparse

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget, QWidget

from ui.desktop.gallery import PAGES
from ui.desktop.look.theme import TEXT_SIZES, Scheme, Theme


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
