"""The Record menu: new ones, opening, changing many at once."""

from __future__ import annotations

from typing import Final

from ui.desktop.actions.action import (
    LINE,
    Action,
    Entry,
    in_list,
    without_change,
    without_list,
    without_writing,
)

TITLE: Final = "&Record"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("new", "New record", lambda w: w.new(), "Ctrl+N", "plus", without_writing),
    Action(
        "copy_record",
        "Copy to a new record",
        in_list(lambda s: s.copy()),
        "Ctrl+D",
        "copy",
        without_change,
    ),
    Action(
        "open_beside",
        "Open beside the list",
        in_list(lambda s: s.list.open_current(wide=False)),
        glyph="panel-left",
        why_not=without_list,
    ),
    Action(
        "open_wide",
        "Open wide",
        in_list(lambda s: s.list.open_current(wide=True)),
        glyph="maximize-2",
        why_not=without_list,
    ),
    LINE,
    Action(
        "change_many",
        "Change the selected records…",
        in_list(lambda s: s.list.many.change()),
        glyph="pencil",
        why_not=without_change,
    ),
    Action(
        "archive_many",
        "Archive the selected records",
        in_list(lambda s: s.list.many.archive()),
        glyph="archive",
        why_not=without_change,
    ),
    Action(
        "unarchive_many",
        "Bring the selected records back",
        in_list(lambda s: s.list.many.unarchive()),
        glyph="archive-restore",
        why_not=without_change,
    ),
)
