"""The page that joins the parts as the window does."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.gallery.samples import table
from ui.desktop.widgets.actionbar import ActionBar
from ui.desktop.widgets.barlist import Bar, BarList
from ui.desktop.widgets.button import Button, Kind, link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.pageheader import PageHeader
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.searchfield import SearchField
from ui.desktop.widgets.sidebar import Group, SideBar
from ui.desktop.widgets.siderow import Place
from ui.desktop.widgets.tilefigure import TileFigure


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
