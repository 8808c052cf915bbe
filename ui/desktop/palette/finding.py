"""What the palette shows for what is typed: `>` only actions, `#` references, `@` people."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from ui.desktop.palette import sources
from ui.desktop.palette.results import Result, fitting
from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import RecordType
    from ui.desktop.main_window import MainWindow

ONLY_ACTIONS, ONLY_REFERENCES, ONLY_PEOPLE = ">", "#", "@"
PREFIXES: Final = (ONLY_ACTIONS, ONLY_REFERENCES, ONLY_PEOPLE)
FEW: Final = 5
MANY: Final = 60


def split(typed: str) -> tuple[str, str]:
    """Return the prefix of what was typed, or "", and the rest."""
    text = typed.strip()
    return (text[0], text[1:].strip()) if text[:1] in PREFIXES else ("", text)


def searched(typed: str) -> tuple[str, str] | None:
    """Return of which type records are wanted ("*" for any) and their text; None for none."""
    prefix, text = split(typed)
    if not text or prefix == ONLY_ACTIONS:
        return None
    return (sources.PERSON if prefix == ONLY_PEOPLE else "*", text)


def results(window: MainWindow, typed: str, found: Sequence[sources.Found]) -> list[Result]:
    """Return what is shown, the records found being given."""
    prefix, text = split(typed)
    if prefix == ONLY_ACTIONS:
        return fitting(chain(sources.actions(window), sources.beginnings(window)), text, MANY)
    if prefix:
        return sources.records(window, found)
    if not text:
        can = (result for result in sources.actions(window) if not result.barred)
        screens = fitting(sources.screens(window), "", FEW)
        return [*sources.visited(window), *screens, *fitting(can, "", FEW)]
    about = _meant(window, found)
    offered = chain(sources.actions(window), sources.beginnings(window))
    return [
        *sources.records(window, found),
        *fitting(sources.screens(window), text, FEW),
        *(sources.narrowed(window, about, text) if about else ()),
        *fitting(offered, text, FEW),
        *(sources.beginning_called(window, about, text) if about else ()),
    ]


def _meant(window: MainWindow, found: Sequence[sources.Found]) -> RecordType | None:
    """Return the type of the list that is shown, else of the record that was found first."""
    here = window.screen_in_front()
    if isinstance(here, RecordsScreen):
        return here.about
    return window.desk.type(found[0][1]) if found else None
