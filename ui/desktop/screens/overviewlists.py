"""The lists of the overview: what is due, what needs attention, what was changed last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop import saying_due
from ui.desktop.desk import said_time
from ui.desktop.duewatch import SOON
from ui.desktop.screens.history import title_of
from ui.desktop.widgets.button import link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.noticelist import Notice, NoticeList
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.changes import Operation
    from ui.desktop.desk import Desk
    from ui.desktop.duewatch import WhatIsDue
    from ui.desktop.screens.screen import Found

NOT_YET: Final = "Not looked for yet."
_KINDS: Final = {"undo": "undo-2", "redo": "redo-2", "load": "book-open", "collate": "merge"}


class NoticeCard(Card):
    """A card with a list, a link to all of it, and words for where there is none."""

    def __init__(self, title: str, all_of_it: str, empty: str) -> None:
        self.all = link(all_of_it)
        super().__init__(title, corner=self.all)
        self.list = NoticeList()
        self._none = empty
        self._empty = Words(NOT_YET, tone="text2", wrap=True)
        self.body.addWidget(self.list)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)

    def said(self) -> str:
        """Return what stands in place of the lines, "" if there are lines."""
        return "" if self.list.lines() else self._empty.text()

    def show_notices(self, notices: list[Notice], note: str, *, looked: bool = True) -> None:
        """Show other lines, and another note beside the title; say so if nobody has looked yet."""
        self.list.show_notices(notices)
        self._empty.setText(self._none if looked else NOT_YET)
        self._empty.setVisible(not notices)
        self.list.setVisible(bool(notices))
        self.set_note(note)


def due_notices(desk: Desk, found: WhatIsDue, most: int) -> tuple[list[Notice], int]:
    """Return the first lines of what is due soon, and how many there are."""
    soon = found.within(SOON)
    notices = []
    for due in soon[:most]:
        about = desk.type(due.type)
        late = due.day < found.today
        notices.append(
            Notice(
                due.record,
                about.icon,
                f"{found.title(due)}: {due.what[:1].lower()}{due.what[1:]}",
                f"{about.label} · {saying_due.day(due.day, found.today)}" if late else about.label,
                saying_due.when(due, found.today),
                "warn" if late else "text2",
            )
        )
    return notices, len(soon)


def attention_notices(desk: Desk, found: Found, most: int) -> tuple[list[Notice], int, int]:
    """Return the first conflicts and findings, and how many there are of each."""
    conflicts = desk.register.conflicts()
    lines = [(record, sentence) for record, said in found.items() for sentence in said]
    shown = lines[: max(most - len(conflicts), 0)]
    ids = [record for record, _ in (*conflicts[:most], *shown)]
    titles, types = desk.register.titles(ids), desk.register.types_of(ids)
    notices = []
    for record, place in conflicts[:most]:
        about = desk.type(types[record])
        field = about.fields.get(place.partition("/")[0])
        label = field.label if field else place
        title = f"{titles.get(record, '')}: {label[:1].lower()}{label[1:]}"
        second = f"{about.label} · several values were entered"
        notices.append(Notice(record, "split", title, second, "Conflict", "clash"))
    for record, sentence in shown:
        if record in types:
            second = f"{titles.get(record, '')} · {desk.type(types[record]).label}"
            notices.append(Notice(record, "triangle-alert", sentence, second, "Finding", "warn"))
    return notices, len(conflicts), len(lines)


def change_notices(desk: Desk, most: int) -> list[Notice]:
    """Return the last operations."""
    return [_change(operation) for operation in desk.register.operations(most)]


def _change(operation: Operation) -> Notice:
    glyph = _KINDS.get(operation.kind, "pencil")
    who = operation.actor or "Not known"
    return Notice(operation.id, glyph, title_of(operation), who, said_time(operation))
