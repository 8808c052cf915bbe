"""Every component in one window, to be looked at under each look and text size."""

from ui.desktop.gallery.components import components
from ui.desktop.gallery.plain import real_widgets
from ui.desktop.gallery.window import window

PAGES = {"components": components, "widgets": real_widgets, "window": window}
