"""The main window: menu bar, side bar, content, and the way from one screen to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow

from assetregister.errors import AssetRegisterError, InvalidValue
from assetregister.manual import CONTENTS
from ui.desktop import firststeps, places
from ui.desktop.content import Content
from ui.desktop.duewatch import SOON, DueWatch
from ui.desktop.exporting import Exporting
from ui.desktop.findingswatch import FindingsWatch
from ui.desktop.firststeps import ASSET, EXPORT
from ui.desktop.look.fonts import text_scale
from ui.desktop.menus import Corner, Menus
from ui.desktop.navigation import Place, Trail
from ui.desktop.panes import go_to_next
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.screens.welcome import WelcomeScreen
from ui.desktop.standing import READ_ONLY, Standing
from ui.desktop.undoing import Undoing
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.findbox import FindBox
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.sidebar import SideBar
from ui.desktop.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from assetregister.register import Changed
    from ui.desktop.desk import Desk
    from ui.desktop.duewatch import WhatIsDue
    from ui.desktop.palette.palette import Palette
    from ui.desktop.screens.screen import Screen

RAIL_BELOW = 1340
LEAST = (640, 340)  # a laptop of 1366 × 768 at 200 % has 683 × 384, less its own bars
RAIL, FOLDED = "rail", "folded"


class MainWindow(QMainWindow):
    """One window on one register.

    ``file_asked`` with “open”, “new”, “documents” or a path to open another register;
    ``who_asked`` to say who I am.
    """

    file_asked: Signal = Signal(str)
    who_asked: Signal = Signal()
    undoing: Undoing

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._screens: dict[str, Screen] = {}
        self.trail = Trail()
        self._folded_by_hand: bool | None = desk.preferences.get(RAIL)
        self.setWindowTitle(f"Asset Register – {desk.name}")
        self.setMinimumSize(*LEAST)
        self.menus = Menus(self.menuBar(), self)
        self.kept = Corner()
        self.menuBar().setCornerWidget(self.kept, Qt.Corner.TopRightCorner)
        self.side = SideBar(places.groups(desk), places.foot(desk))
        self.side.set_folded(list(desk.preferences.get(FOLDED, ())))
        self.side.activated.connect(lambda key: self.go(Place(key)))
        self.content = Content()
        self.header, self.banners = self.content.header, self.content.banners
        self.header.back.connect(self.back)
        self.header.forward.connect(self.forward)
        self._palette: Palette | None = None
        find = FindBox("Find a record, screen or action", "Ctrl K")
        find.clicked.connect(lambda: self.open_palette())
        self.header.set_search(find)
        self.standing = Standing(self.banners)
        self._arrange()
        self.toast = Toast(self.content.lower_left)
        self._exporting = Exporting(desk, self, self.content.lower_left)
        self._exporting.said.connect(self.say)
        self._exporting.written.connect(lambda _: firststeps.tick(desk.preferences, EXPORT))
        self._fill_menus()
        self.undoing = Undoing(desk.register, self.menus, self.kept, self)
        self.undoing.said.connect(self.say)
        self.toast.undo_asked.connect(self.undoing.undo)
        self._stop_hearing = desk.register.subscribe(self._heard)
        self.show_read_only()
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(0)
        self._count_later.timeout.connect(lambda: self._count(None))
        self._count_later.start()
        self._findings = FindingsWatch(desk, lambda: self.screen_at("findings"), self)
        self._findings.found.connect(self._mark_findings)
        self._due = DueWatch(desk, self)
        self._due.found.connect(self._mark_due)

    def _arrange(self) -> None:
        middle = Pane("chrome", above=True)
        line = QHBoxLayout(middle)
        line.setContentsMargins(0, 1, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.side)
        line.addWidget(self.content, 1)
        self.setCentralWidget(middle)

    def _fill_menus(self) -> None:
        lists = self.menus.submenus["lists"]
        for about in places.unlisted(self.desk):
            action = lists.addAction(about.plural)
            action.triggered.connect(lambda _=False, key=about.key: self.go(Place(key)))
        self._exporting.fill(self.menus.submenus["exports"], self.export)

    # Screens

    def screen_in_front(self) -> Screen | None:
        """Return the screen that is shown."""
        return self.content.screen_in_front()

    def screen_at(self, key: str) -> Screen:
        """Return a screen, made when it is first shown."""
        if key not in self._screens:
            kinds = {kind.key: kind for kind in places.screens_of(self.desk)}
            made = kinds[key].make(key, self.desk) if key in kinds else self._list_of(key)
            made.go.connect(self._went)
            made.asked.connect(self.go)
            made.new_asked.connect(lambda key: self.begin_new(key, {}))
            made.open_record.connect(self.open_record)
            made.said.connect(self.say)
            made.titled.connect(self._titled)
            self._findings.watch(made)
            if self._findings.sentences is not None:
                made.show_findings(self._findings.sentences)
            made.show_due(self._due.last)
            if isinstance(made, WelcomeScreen):
                self._connect_welcome(made)
            self._screens[key] = made
            self.content.stack.addWidget(made)
        return self._screens[key]

    def _list_of(self, key: str) -> RecordsScreen:
        made = RecordsScreen(key, self.desk)
        made.export_asked.connect(lambda: self.export())
        made.back_asked.connect(self.back)
        made.forward_asked.connect(self.forward)
        return made

    def _connect_welcome(self, screen: WelcomeScreen) -> None:
        screen.page.documents_asked.connect(lambda: self.file_asked.emit("documents"))
        screen.page.empty_asked.connect(lambda: self.file_asked.emit("new"))
        screen.page.file_asked.connect(lambda: self.file_asked.emit("open"))
        screen.page.recent_asked.connect(self.file_asked)
        screen.who_asked.connect(self.who_asked)

    def go(self, place: Place) -> bool:
        """Go to a place, if what is unsaved here lets us; return whether we are there."""
        here = self.screen_in_front()
        if here is not None and not here.may_leave():
            self.side.set_current(here.key)
            return False
        self._arrive(place)
        self.trail.go(place)
        self._say_where()
        return True

    def open_record(self, record_id: str, *, wide: bool = False) -> bool:
        """Open a record in the list of its type, or in this list if it shows that type."""
        type_key = self.desk.register.types_of([record_id]).get(record_id)
        if type_key is None:
            self.say("That record is not in this register.", False)
            return False
        here = self.screen_in_front()
        if isinstance(here, RecordsScreen) and here.about.table == type_key:
            type_key = here.key
        return self.go(Place(type_key, record_id, wide))

    def show_view(self, type_key: str, view_id: str) -> None:
        """Show a saved view of a list."""
        if self.go(Place(type_key)):
            screen = self.screen_in_front()
            if isinstance(screen, RecordsScreen):
                screen.list.use_view(view_id)

    def begin_new(self, type_key: str, values: Mapping[str, Any]) -> None:
        """Begin a new record of a type that starts with some values."""
        if self.go(Place(type_key)):
            screen = self.screen_in_front()
            if isinstance(screen, RecordsScreen):
                screen.new(values)

    def new(self) -> None:
        """Begin a new record of what is listed; elsewhere, of the first list."""
        screen = self.screen_in_front()
        if isinstance(screen, RecordsScreen):
            screen.new()
        else:
            self.begin_new(places.listed(self.desk)[0].key, {})

    def open_palette(self, typed: str = "") -> None:
        """Open the palette, in which any record, screen or action is found."""
        if self._palette is None:
            from ui.desktop.palette.palette import Palette

            self._palette = Palette(self)
        self._palette.open(typed)

    def close_palette(self) -> None:
        """Take the palette away, if it is open."""
        if self._palette is not None:
            self._palette.leave()

    def back(self) -> None:
        """Go to where we were before."""
        self._along(self.trail.back, self.trail.forward)

    def forward(self) -> None:
        """Return to where we came back from."""
        self._along(self.trail.forward, self.trail.back)

    def _along(self, step: Callable[[], Place | None], undo: Callable[[], Place | None]) -> None:
        here = self.screen_in_front()
        place = step()
        if place is None:
            return
        if here is not None and not here.may_leave():
            undo()
            return
        self._arrive(place)
        self._say_where()

    def _arrive(self, place: Place) -> None:
        try:
            screen = self.screen_at(place.screen)
        except AssetRegisterError as problem:
            self.say(problem.sentence, False)
            return
        self.content.stack.setCurrentWidget(screen)
        screen.arrive(place)
        self.side.set_current(place.screen)
        self.header.set_buttons(screen.buttons())
        self._titled()

    def _went(self, place: object) -> None:
        if isinstance(place, Place):
            self.trail.go(place)
            self._say_where()

    def _titled(self) -> None:
        screen = self.screen_in_front()
        if screen is not None:
            self.header.set_title(screen.title(), screen.count())
            self.header.setVisible(not screen.stands_for_header())

    def _say_where(self) -> None:
        back, forward = self.trail.can_go_back(), self.trail.can_go_forward()
        self.header.set_can_go(back=back, forward=forward)
        screen = self.screen_in_front()
        if isinstance(screen, RecordsScreen) and screen.stands_for_header():
            screen.panel().header.set_can_go(back=back, forward=forward)
        self.menus.enable()

    # What happens to the register

    def _heard(self, changed: Changed) -> None:
        for screen in self._screens.values():
            screen.heard(changed)
        self._count(changed.records)
        self._tick(changed)
        self.undoing.follow()
        self.menus.enable()
        self._findings.start()
        self._due.start()

    def _tick(self, changed: Changed) -> None:
        """Tick the step of adding an asset off once somebody here has saved one."""
        last = self.desk.register.undoable()
        if ASSET in changed.records and last is not None and last.id == changed.operation:
            firststeps.tick(self.desk.preferences, ASSET)

    def _count(self, touched: object) -> None:
        tables = touched if isinstance(touched, dict) or touched is None else None
        for key, count in places.counts(self.desk, tables).items():
            self.side.set_count(key, count)

    def _mark_findings(self, found: Mapping[str, Sequence[str]]) -> None:
        self.side.set_count("findings", sum(map(len, found.values())))
        for screen in self._screens.values():
            screen.show_findings(found)

    def find_out(self) -> None:
        """Find out now what the rules say and what is due, rather than after a while."""
        self._findings.look()
        self._due.look()

    def _mark_due(self, found: WhatIsDue) -> None:
        self.side.set_count("due", len(found.within(SOON)))
        for screen in self._screens.values():
            screen.show_due(found)

    def say(self, sentence: str, undo: bool = False) -> None:
        """Say in the corner what has happened, with Undo if it can be taken back."""
        self.toast.say(sentence, undo=undo)

    def show_read_only(self) -> None:
        """Say that nothing can be changed, and why, if that is so."""
        reason = self.desk.register.read_only
        if reason:
            self.kept.say_read_only()
            title = "You can read this register, not change it"
            self.standing.put(READ_ONLY, lambda: Banner("info", title, reason))
        self.menus.enable()

    # Exporting

    def export(self, key: str = "") -> None:
        """Export what is shown: in the format named, or in the one chosen in a dialogue."""
        screen = self.screen_in_front()
        shown = screen if isinstance(screen, RecordsScreen) else None
        try:
            if shown is None:
                self._exporting.ask(key)
            else:
                self._exporting.ask(key, shown.query(), shown.columns(), shown.open_id())
        except InvalidValue as problem:
            self.say(problem.sentence, False)

    # The frame

    def help_page(self) -> str:
        """Return the page of the manual that is about the screen shown."""
        screen = self.screen_in_front()
        return screen.help_page() if screen is not None else CONTENTS

    def fold_side_bar(self) -> None:
        """Fold the side bar to icons, or unfold it, and keep it so."""
        self._folded_by_hand = not self.side.is_rail()
        self.desk.preferences.put(**{RAIL: self._folded_by_hand})
        self._fit_side_bar()

    def _fit_side_bar(self) -> None:
        narrow = self.width() < RAIL_BELOW * text_scale()
        rail = narrow if self._folded_by_hand is None else self._folded_by_hand
        if rail != self.side.is_rail():
            self.side.set_rail(rail)
        self.menus.actions["side_bar"].setChecked(rail)

    def next_pane(self, step: int) -> None:
        """Take the keyboard to the next pane: side bar, then those of the screen."""
        screen = self.screen_in_front()
        go_to_next([self.side, *(screen.panes() if screen else [])], step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the record beside a list on Esc."""
        screen = self.screen_in_front()
        if event.key() == Qt.Key.Key_Escape and isinstance(screen, RecordsScreen):
            if screen.is_editing():
                screen.close_record()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side bar where the window is narrow."""
        super().resizeEvent(event)
        self._fit_side_bar()

    def changeEvent(self, event: QEvent) -> None:
        """Fold the side bar where big words leave no room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "side"):
            self._fit_side_bar()

    def keep_drafts(self) -> None:
        """Keep what is being typed, should the program end now."""
        for screen in self._screens.values():
            screen.keep_draft()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless something unsaved is to be kept."""
        here = self.screen_in_front()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and app.isSavingSession():
            self.keep_drafts()
        elif here is not None and not here.may_leave():
            event.ignore()
            return
        size = self.size()
        self.desk.preferences.put(
            **{FOLDED: self.side.folded(), "window": [size.width(), size.height()]}
        )
        self._stop_hearing()
        self._findings.stop()
        self._due.stop()
        self._count_later.stop()
        for screen in self._screens.values():
            screen.close_down()
        self.desk.tasks.stop()
        event.accept()
