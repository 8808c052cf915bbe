"""The banners that stand at the top of the window until what they say is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.widgets.banner import BannerStack

READ_ONLY: Final = "read only"
DIFFERING: Final = "differing"
NOTICE: Final = "notice"
RECOVERED: Final = "recovered"
DRAFT: Final = "draft"
ORDER: Final = (DRAFT, READ_ONLY, DIFFERING, RECOVERED, NOTICE)


class Standing:
    """At most one banner for each of the things that can be said of an open register."""

    def __init__(self, stack: BannerStack) -> None:
        self._stack = stack
        self._makers: dict[str, Callable[[], Banner]] = {}

    def put(self, key: str, make: Callable[[], Banner]) -> None:
        """Show the banner that is made, in place of what was said of the same thing."""
        self._makers[key] = make
        self._show()

    def put_done(self, title: str, fact: str) -> None:
        """Say what has been put right, until it is closed."""

        def made() -> Banner:
            banner = Banner("done", title, fact, ("Close",))
            banner.followed.connect(lambda _: self.take(RECOVERED))
            return banner

        self.put(RECOVERED, made)

    def take(self, key: str) -> None:
        """Show no banner of a thing any more."""
        self._makers.pop(key, None)
        self._show()

    def _show(self) -> None:
        shown = [self._makers[key]() for key in ORDER if key in self._makers]
        self._stack.show_banners(shown, more="notices")
