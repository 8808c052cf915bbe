"""Offering what was typed and not saved when the program last ended, at the top of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop.desk import saved_time
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.standing import DRAFT
from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from assetregister.draftfolder import DraftFolder, Left
    from assetregister.drafts import Draft
    from ui.desktop.main_window import MainWindow

LINKS = ("Go on with it", "Throw it away")


class LeftDrafts(QObject):
    """Offers one draft after another, the last altered first."""

    def __init__(self, window: MainWindow, drafts: DraftFolder) -> None:
        super().__init__(window)
        self._window = window
        self._drafts = drafts

    def offer(self) -> None:
        """Show the banner of the next draft, or none where none is left."""
        left = self._drafts.left()
        if left:
            self._window.standing.put(DRAFT, lambda: self._banner(left[0], len(left) - 1))
        else:
            self._window.standing.take(DRAFT)

    def _banner(self, left: Left, others: int) -> Banner:
        count = left.draft.form.changes()
        changes = "1 change was" if count == 1 else f"{count} changes were"
        more = f" There {'is 1' if others == 1 else f'are {others}'} more." if others else ""
        banner = Banner(
            "info",
            f"You were {_doing(left.draft)}, {saved_time(left.draft.at)}",
            f"{changes} not saved when the program ended.{more}",
            LINKS,
        )
        banner.followed.connect(lambda link: self._throw(left) if link else self._go_on(left))
        return banner

    def _go_on(self, left: Left) -> None:
        form = left.draft.form
        if not self._window.go(Place(form.type)):
            return
        screen = self._window.screen_in_front()
        if isinstance(screen, RecordsScreen) and screen.go_on_with(form):
            self._throw(left)

    def _throw(self, left: Left) -> None:
        self._drafts.throw_away(left)
        self.offer()


def _doing(draft: Draft) -> str:
    title = draft.title
    return f"editing {title}" if draft.form.record else f"entering a {title[:1].lower()}{title[1:]}"
