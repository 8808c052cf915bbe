"""The content of the main window, beside the side bar: page header, banners, screen in front."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.desktop.screens.records import RecordsScreen
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.banner import BannerStack
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.widgets.pageheader import PageHeader
from ui.desktop.widgets.pane import Pane


class Content(Pane):
    """Shows one screen at a time; `lower_left` is the corner where things are said."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.header = PageHeader()
        self.banners = BannerStack()
        self.banners.setContentsMargins(16, 8, 16, 8)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        self.lower_left = LowerLeft(self, self._foot)

    def screen_in_front(self) -> Screen | None:
        """Return the screen that is shown."""
        front = self.stack.currentWidget()
        return front if isinstance(front, Screen) else None

    def _foot(self) -> int:
        """Return how high the bar is that stands at the lower left."""
        screen = self.screen_in_front()
        if not isinstance(screen, RecordsScreen):
            return 0
        bar = screen.panel().bar if screen.list.isHidden() else screen.list.footer
        return bar.height()
