"""Where the palette looks: records by their names, screens, lists and views, actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import CONTAINS, Compare, Query
from assetregister.folding import fold
from assetregister.kinds import Shape
from ui.desktop import places
from ui.desktop.actions import MENUS
from ui.desktop.actions.action import Action
from ui.desktop.filters.views import SavedViews
from ui.desktop.navigation import Place
from ui.desktop.palette.results import ACTIONS, RECORDS, SCREENS, Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QAction

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.register import Reader
    from ui.desktop.main_window import MainWindow

PERSON: Final = "contact"
FIND: Final = "find"  # the action that opened the palette
FOUND: Final = 6
_CHOICES: Final = ("colours", "text_size", "recent")

Found = tuple[str, str, str, str]
"""The id of a record, its type, what it is called, and what tells it apart."""


def search(register: Reader, type_key: str, typed: str) -> list[Found]:
    """Return the records whose names begin as typed; asked off the window's thread."""
    found = register.suggest(type_key, typed, FOUND + FOUND)
    types = register.types_of([record for record, _, _ in found])
    shown = {about.key for about in register.schema.types if about.group != places.OWN_GROUP}
    held = [(i, types.get(i, ""), title, telling) for i, title, telling in found]
    return [one for one in held if one[1] in shown][:FOUND]


def records(window: MainWindow, found: Sequence[Found]) -> list[Result]:
    """Return a result for each record found."""
    return [
        Result(RECORDS, title, telling, window.desk.type(key).icon, partial(_open, window, record))
        for record, key, title, telling in found
    ]


def visited(window: MainWindow) -> list[Result]:
    """Return the records that were open last, to go back to."""
    ids = list(dict.fromkeys(p.record for p in reversed(window.trail.visited()) if p.record))
    register = window.desk.register
    titles, types = register.titles(ids[:FOUND]), register.types_of(ids[:FOUND])
    held = [(i, types[i], titles[i], window.desk.type(types[i]).label) for i in titles]
    return records(window, held)


def screens(window: MainWindow) -> Iterator[Result]:
    """Yield every screen, list and saved view of the register."""
    desk = window.desk
    for kind in places.screens_of(desk):
        yield Result(SCREENS, kind.label, "Screen", kind.glyph, _going(window, kind.key))
    for about in (*places.listed(desk), *places.unlisted(desk)):
        yield Result(SCREENS, about.plural, "List", about.icon, _going(window, about.key))
    for about in desk.register.schema.types:
        for view in SavedViews(desk.register, about.key).all():
            run = partial(_show_view, window, about.key, view.id)
            hint = f"View of {about.plural[:1].lower()}{about.plural[1:]}"
            yield Result(SCREENS, view.name, hint, "bookmark", run)


def narrowed(window: MainWindow, about: RecordType, typed: str) -> Iterator[Result]:
    """Yield the list of a type narrowed to the names that hold what was typed."""
    name = named_by(about)
    if name is None or not fold(typed):
        return
    where = Compare((name.key,), CONTAINS, (typed.strip(),))
    label = f"{about.plural}: {name.label.lower()} contains “{typed.strip()}”"
    place = Place(about.key, rows=Query(about.key, where))
    yield Result(SCREENS, label, "Filter the list", about.icon, lambda _: window.go(place))


def actions(window: MainWindow) -> Iterator[Result]:
    """Yield everything that the menus offer; what cannot be done now says why."""
    for title, entries in MENUS:
        where = f"{title.replace('&', '')} menu"
        for entry in entries:
            if isinstance(entry, Action) and entry.key != FIND:
                words = window.menus.actions[entry.key].text().replace("&&", "&")
                reason = entry.why_not(window)
                run = partial(_do, window, entry)
                hint = reason or where
                yield Result(
                    ACTIONS, words, hint, entry.glyph or "settings", run, entry.keys, bool(reason)
                )
    for key in _CHOICES:
        submenu = window.menus.submenus[key]
        for choice in submenu.actions():
            label = f"{submenu.title().replace('&', '')}: {choice.text().replace('&&', '&')}"
            glyph = "database" if key == "recent" else "eye"
            yield Result(ACTIONS, label, "", glyph, partial(_choose, choice))


def beginnings(window: MainWindow) -> Iterator[Result]:
    """Yield what begins a new record of each type."""
    barred = window.desk.register.read_only
    for about in window.desk.register.schema.types:
        label = f"New {about.label[:1].lower()}{about.label[1:]}"
        run = partial(_begin, window, about.key, "", "")
        yield Result(ACTIONS, label, barred or about.group, "plus", run, "", bool(barred))


def beginning_called(window: MainWindow, about: RecordType, typed: str) -> Iterator[Result]:
    """Yield what begins a new record called what was typed."""
    name = named_by(about)
    if name is None or window.desk.register.read_only:
        return
    label = f"New {about.label[:1].lower()}{about.label[1:]} called “{typed.strip()}”"
    run = partial(_begin, window, about.key, name.key, typed.strip())
    yield Result(ACTIONS, label, "", "plus", run)


def named_by(about: RecordType) -> Field | None:
    """Return the field that is all the title of a type's records, if it is words."""
    keys = about.title_fields()
    field = about.fields.get(keys[0]) if len(keys) == 1 else None
    return field if field is not None and field.kind.shape is Shape.TEXT else None


def _open(window: MainWindow, record: str, wide: bool) -> None:
    window.open_record(record, wide=wide)


def _going(window: MainWindow, key: str) -> partial[bool]:
    return partial(_go, window, key)


def _go(window: MainWindow, key: str, _wide: bool) -> bool:
    return window.go(Place(key))


def _show_view(window: MainWindow, type_key: str, view_id: str, _wide: bool) -> None:
    window.show_view(type_key, view_id)


def _do(window: MainWindow, action: Action, _wide: bool) -> None:
    reason = action.why_not(window)
    if reason:
        window.say(reason)
    elif action.checkable:
        window.menus.actions[action.key].trigger()
    else:
        action.run(window)


def _choose(choice: QAction, _wide: bool) -> None:
    choice.trigger()


def _begin(window: MainWindow, type_key: str, name: str, called: str, _wide: bool) -> None:
    window.begin_new(type_key, {name: called} if name else {})
