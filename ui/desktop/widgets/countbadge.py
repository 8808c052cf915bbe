"""A number at the end of a heading or a row, in the colour of its state if it has one."""

from ui.desktop.look.fonts import Type
from ui.desktop.look.tokens import State
from ui.desktop.widgets.words import Words


class CountBadge(Words):
    """``CountBadge(12, "warn", "findings")``: the words after it are for screen readers."""

    def __init__(self, count: int = 0, state: State | None = None, of: str = "") -> None:
        role = Type.BOLD if state else Type.BODY
        super().__init__(f"{count:,}", role, state or "muted", tabular=True)
        self._of = of
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show *count*."""
        self.setText(f"{count:,}")
        self.setAccessibleName(f"{count:,} {self._of}".strip())
