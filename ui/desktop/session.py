"""Opening registers into the window: the last one, another one, a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from assetregister.damage import Damaged
from assetregister.draftfolder import DraftFolder
from assetregister.errors import AssetRegisterError
from assetregister.filters.conditions import Query
from assetregister.places.postcodes import PostcodeDirectory
from assetregister.workplace import DOCUMENTS
from ui.desktop.desk import Desk
from ui.desktop.firststeps import WHO, done
from ui.desktop.leftdrafts import LeftDrafts
from ui.desktop.looking import Looking
from ui.desktop.main_window import MainWindow
from ui.desktop.manual import answer_f1, show_page
from ui.desktop.navigation import Place
from ui.desktop.recents import recents, remember
from ui.desktop.recovering import Recovering
from ui.desktop.screens.welcome import FIRST_STEPS, WelcomePage
from ui.desktop.tasks import Tasks
from ui.desktop.whoami import WhoAmI
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.working import Working

if TYPE_CHECKING:
    from assetregister.damage import Damage
    from assetregister.exporting import Progress
    from assetregister.workplace import Opened, Workplace
    from ui.desktop.look.theme import Theme

LAST = "last"
KINDS = "Register (*.register);;Any file (*)"
SIZE = (1366, 768)
UNMADE = "No register was made"
NOT_NAMED = "Not known"


class Session(QObject):
    """One person at one screen: the window in front, and the register open in it."""

    def __init__(self, workplace: Workplace, theme: Theme) -> None:
        super().__init__()
        self._workplace = workplace
        self._preferences = workplace.preferences
        self._keeper = workplace.keeper(self._actor)
        self._looking = Looking(theme, workplace.preferences)
        self._tasks = Tasks(self)
        self._postcodes = PostcodeDirectory.installed()
        self._opened: Opened | None = None
        self._filling: Opened | None = None
        self._drafts: DraftFolder | None = None
        self.recovering = Recovering(self._keeper, self._tasks, lambda: self.window, self._let_go)
        self.recovering.recovered.connect(self._use_recovered)
        self.window: QMainWindow | None = None

    def _actor(self) -> str:
        return self._preferences.actor() or NOT_NAMED

    # Beginning

    def begin(self, path: Path | None) -> None:
        """Open the register named, else the last or the default one, else the welcome page."""
        last = self._preferences.get(LAST)
        default = self._workplace.home.default_register
        known = [Path(str(last))] if last else []
        there = [one for one in (*known, default) if one.exists()]
        chosen = path or (there[0] if there else None)
        if chosen is None or not self.open(chosen):
            self._welcome()
        if not self._preferences.actor():
            self.ask_who()

    def ask_who(self) -> None:
        """Ask who I am."""
        WhoAmI(self._preferences, self.window).ask()

    def _welcome(self) -> None:
        page = WelcomePage(
            recents(self._preferences),
            self._preferences.actor(),
            documents=DOCUMENTS in self._workplace.loaders,
            done=done(self._preferences),
        )
        page.step_asked.connect(lambda key: self._begin_with(page, key))
        page.help_asked.connect(lambda: show_page(FIRST_STEPS, page))
        page.documents_asked.connect(lambda: self.asked("documents"))
        page.empty_asked.connect(lambda: self.asked("new"))
        page.file_asked.connect(lambda: self.asked("open"))
        page.recent_asked.connect(self.asked)
        window = QMainWindow()
        window.setWindowTitle("Asset Register")
        window.setCentralWidget(page)
        answer_f1(window, page)
        self._show(window)

    def _begin_with(self, page: WelcomePage, step: str) -> None:
        """Take the first step; those after it need a register."""
        if step == WHO:
            self.ask_who()
            page.show_steps(self._preferences.actor(), done(self._preferences))
        else:
            self.asked("new")

    # Opening

    def asked(self, what: str) -> None:
        """Open another register: “open”, “new”, “documents”, or the path of one."""
        match what:
            case "open":
                self._open_other()
            case "new":
                target = self._new_path("Estate")
                if target is not None:
                    self.create(target)
            case "documents":
                default = self._workplace.home.default_register
                target = default if not default.exists() else self._new_path("Documents")
                if target is not None:
                    self.create(target, DOCUMENTS)
            case _:
                self.open(Path(what))

    def open(self, path: Path) -> bool:
        """Open a register in a new window in place of this one; say why if it cannot be done.

        Returns whether there is something to be seen of it: itself, or the ways back from damage.
        """
        if self._opened is not None and self._opened.path == path:
            return True
        try:
            opened = self._keeper.open(path)
        except Damaged as problem:
            return self._offer_ways_back(problem.damage)
        except AssetRegisterError as problem:
            self._refuse(problem.sentence)
            return False
        if opened.damage is not None and not opened.damage.shows:
            opened.close()
            return self._offer_ways_back(opened.damage)
        self._use(opened)
        return True

    def _offer_ways_back(self, damage: Damage) -> bool:
        """Show the page of a register that cannot be read, or ask, where another one is open."""
        if self._opened is not None:
            self.recovering.ask(damage)
            return False
        page = self.recovering.page(damage)
        page.file_asked.connect(lambda: self.asked("open"))
        window = QMainWindow()
        window.setWindowTitle(f"Asset Register – {damage.path.stem}")
        window.setCentralWidget(page)
        answer_f1(window, page)
        self._show(window)
        return True

    def create(self, path: Path, filling: str = "") -> None:
        """Make a register, fill it off the window's thread if asked to, and open it."""
        try:
            opened = self._keeper.create(path)
        except AssetRegisterError as problem:
            self._refuse(problem.sentence)
            return
        load = self._workplace.loaders.get(filling)
        if load is None:
            self._use(opened)
            return

        def work(progress: Progress) -> int:
            return load(opened.register, progress=progress)

        self._filling = opened
        task = self._tasks.start("Reading the documents' register", work, self._filled)
        task.failed.connect(self._give_up)
        task.cancelled.connect(self._give_up)
        if isinstance(self.window, MainWindow):
            working = Working(self.window.content.lower_left, UNMADE)
            working.said.connect(self.window.say)
            working.show(task)
        elif self.window is not None:
            working = Working(LowerLeft(self.window), UNMADE)
            working.said.connect(working.say)
            working.show(task)

    def _filled(self, _count: int) -> None:
        opened, self._filling = self._filling, None
        if opened is not None:
            self._use(opened)

    def _give_up(self) -> None:
        """Remove a register that was not filled: empty, it would pass for a whole one."""
        opened, self._filling = self._filling, None
        if opened is not None:
            opened.take_back()

    def _use(self, opened: Opened) -> None:
        before, old = self._opened, self.window
        if old is not None and not old.close():
            opened.close()
            return
        if before is not None:
            self._remember()
            before.close()
        self._opened = opened
        desk = Desk(
            opened.register,
            opened.path,
            self._preferences,
            Tasks(self),
            self._workplace.exports,
            self._workplace.findings,
            self._postcodes,
            self._open_drafts(opened),
        )
        window = MainWindow(desk)
        window.file_asked.connect(self.asked)
        window.who_asked.connect(self.ask_who)
        self._looking.fill(window.menus)
        self._list_recent(window, opened.path)
        window.go(Place(self._first_screen(desk)))
        self.recovering.watch(opened, window)
        if desk.drafts is not None:
            LeftDrafts(window, desk.drafts).offer()
        self._show(window)
        self._remember()

    def _use_recovered(self, path: Path, title: str, fact: str) -> None:
        """Open a register that was just made whole, and say so at the top of its window."""
        if self._opened is not None and self._opened.path == path:
            self._opened.close()
            self._opened = None
        if self.open(path) and isinstance(self.window, MainWindow):
            self.window.standing.put_done(title, fact)

    def _let_go(self, path: Path) -> None:
        """Let go of a file that another is to take the place of: some systems insist on it."""
        if self._opened is not None and self._opened.path == path:
            self._opened.close()

    def _first_screen(self, desk: Desk) -> str:
        register = desk.register
        held = any(register.count(Query(about.key)) for about in register.schema.tables)
        return "overview" if held else "welcome"

    def _list_recent(self, window: MainWindow, path: Path) -> None:
        menu = window.menus.submenus["recent"]
        recent = recents(self._preferences, path)
        menu.menuAction().setEnabled(bool(recent))
        for one in recent:
            action = menu.addAction(one.path.stem.replace("&", "&&"))
            action.setToolTip(str(one.path))
            action.triggered.connect(lambda _=False, one=one: self.open(one.path))

    def _remember(self) -> None:
        """Keep what is open, so that it can be opened again."""
        if self._opened is not None:
            remember(self._preferences, self._opened.path, self._opened.register)
            self._preferences.put(**{LAST: str(self._opened.path.resolve())})

    def _show(self, window: QMainWindow) -> None:
        old, self.window = self.window, window
        kept = self._preferences.get("window")
        width, height = kept if isinstance(kept, list) and len(kept) == 2 else SIZE
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(int(width), int(height))
        window.show()
        if old is not None:
            old.deleteLater()

    def end(self) -> None:
        """Let go of the register."""
        self._tasks.stop()
        self._give_up()
        self._close_drafts()
        if self._opened is not None:
            self._remember()
            self._opened.close()
            self._opened = None

    def end_now(self) -> None:
        """Keep what is typed as a draft and close without asking, as when the computer ends."""
        if isinstance(self.window, MainWindow):
            self.window.keep_drafts()
        QCoreApplication.exit()

    def keep_drafts(self) -> None:
        """Keep what is typed as a draft."""
        if isinstance(self.window, MainWindow):
            self.window.keep_drafts()

    def _open_drafts(self, opened: Opened) -> DraftFolder | None:
        """Return where drafts of a register's forms are kept, if anything can be typed in them."""
        self._close_drafts()
        if not opened.register.read_only:
            folder = self._workplace.home.drafts(opened.backups.name)
            self._drafts = DraftFolder(folder)
        return self._drafts

    def _close_drafts(self) -> None:
        if self._drafts is not None:
            self._drafts.close()
            self._drafts = None

    # Asking

    def _open_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent(), "Open a register", self._folder(), KINDS
        )
        if chosen:
            self.open(Path(chosen))

    def _new_path(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent(), "Make a register", f"{self._folder()}/{name}.register", KINDS
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".register")

    def _folder(self) -> str:
        if self._opened is not None:
            return str(self._opened.path.parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _refuse(self, sentence: str) -> None:
        Dialogue(
            "This register could not be opened",
            sentence,
            (("", "Close", Kind.DEFAULT),),
            help_page="registers",
            parent=self._parent(),
        ).ask()

    def _parent(self) -> QWidget | None:
        return self.window
