"""What a list shows where it has no rows: none yet, or none that match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.emptystate import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.records.record import RecordType
    from ui.desktop.filters.parts import Filter

    Act = Callable[[], object]


def empty_state(
    about: RecordType,
    asked: Filter,
    of: int,
    *,
    can_add: bool,
    clear: Act,
    take_last: Act,
    new: Act,
    last: str,
) -> EmptyState:
    """Return the picture for a list without rows, with the ways out."""
    plural = about.plural[:1].lower() + about.plural[1:]
    if asked.is_empty:
        add = Button(f"New {about.label[:1].lower()}{about.label[1:]}", Kind.PRIMARY, glyph="plus")
        add.clicked.connect(new)
        return EmptyState(about.icon, f"No {plural} yet", about.help, [add] if can_add else [])
    everything = Button("Clear filters")
    everything.clicked.connect(clear)
    actions = [everything]
    if asked.parts and len(asked.parts) > 1:
        one = Button(f"Take away “{last}”", Kind.QUIET)
        one.clicked.connect(take_last)
        actions.append(one)
    return EmptyState("funnel", f"No {plural} match", _why(asked, of, plural), actions)


def _why(asked: Filter, of: int, plural: str) -> str:
    filters = len(asked.parts)
    said = [f"{filters} filter{'s' if filters > 1 else ''}"] if filters else []
    if asked.search.strip():
        said.append(f"the search for “{asked.search.strip()}”")
    leave = "leaves" if len(said) == 1 and filters <= 1 else "leave"
    words = " and ".join(said)
    return f"{words[:1].upper()}{words[1:]} {leave} none of the {of:,} {plural}."
