"""Where we are and where we have been: the trail behind the arrows back and forward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assetregister.filters.conditions import Query


@dataclass(frozen=True)
class Place:
    """A screen, and the record open on it: beside the list, or `wide`.

    A list arrived at with `rows` shows those; else what it showed before.
    """

    screen: str
    record: str = ""
    wide: bool = False
    rows: Query | None = None


class Trail:
    """The places visited; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def go(self, place: Place) -> None:
        """Be at a place now; being there already adds nothing."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Return the place before this one and be there, or None."""
        if not self.can_go_back():
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Return the place that was left by going back and be there, or None."""
        if not self.can_go_forward():
            return None
        self._at += 1
        return self._places[self._at]

    def can_go_back(self) -> bool:
        """Return whether there is a place before this one."""
        return self._at > 0

    def can_go_forward(self) -> bool:
        """Return whether there is a place to return to."""
        return self._at < len(self._places) - 1

    def here(self) -> Place | None:
        """Return the place we are at."""
        return self._places[self._at] if self._at >= 0 else None

    def visited(self) -> list[Place]:
        """Return the places up to this one, the last one last."""
        return self._places[: self._at + 1]
