"""The commands, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ui.terminal.archiving import archive, unarchive
from ui.terminal.checking import check, dump
from ui.terminal.conflicts import conflicts
from ui.terminal.entering import add, set_fields
from ui.terminal.exporting import export
from ui.terminal.findings import findings
from ui.terminal.history import history
from ui.terminal.listing import list_records
from ui.terminal.making import new
from ui.terminal.pictures import screenshots
from ui.terminal.record_types import fields, types
from ui.terminal.recovering import recover
from ui.terminal.restoring import restore_value
from ui.terminal.showing import show
from ui.terminal.undoing import redo, undo
from ui.terminal.views import views

LOOK: Final = "Look"
CHANGE: Final = "Change"
WHOLE: Final = "The whole register"


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, where help lists it, what it does and an example of a call."""

    name: str
    group: str
    run: Callable[..., None]
    example: str


COMMANDS: Final = (
    Command("new", WHOLE, new, "assetregister new estate.register"),
    Command("types", LOOK, types, "assetregister types"),
    Command("fields", LOOK, fields, "assetregister fields asset"),
    Command(
        "list",
        LOOK,
        list_records,
        'assetregister list provider --where "sector = voluntary and services.count > 0" '
        "--columns name,parent.name,services.count --sort -services.count,name",
    ),
    Command("show", LOOK, show, "assetregister show asset Kaleidoscope"),
    Command(
        "add",
        CHANGE,
        add,
        'assetregister add asset name="Moot Hall" tenure=freehold floor_area="about 3,400"',
    ),
    Command(
        "set",
        CHANGE,
        set_fields,
        'assetregister set asset "Moot Hall" floor_area=3400 opened=2016/17 usage=',
    ),
    Command("archive", CHANGE, archive, 'assetregister archive asset "Moot Hall"'),
    Command("unarchive", CHANGE, unarchive, 'assetregister unarchive asset "Moot Hall"'),
    Command(
        "restore-value",
        CHANGE,
        restore_value,
        'assetregister restore-value asset "Moot Hall" floor_area',
    ),
    Command("undo", CHANGE, undo, "assetregister undo"),
    Command("redo", CHANGE, redo, "assetregister redo"),
    Command("history", LOOK, history, 'assetregister history "Moot Hall"'),
    Command("views", LOOK, views, "assetregister views"),
    Command("findings", LOOK, findings, "assetregister findings --type asset"),
    Command("conflicts", LOOK, conflicts, "assetregister conflicts"),
    Command("check", WHOLE, check, "assetregister check"),
    Command("recover", WHOLE, recover, "assetregister recover --out saved.register"),
    Command("dump", WHOLE, dump, "assetregister dump"),
    Command(
        "export",
        WHOLE,
        export,
        'assetregister export table --type provider --where "services.count > 0" --out active.xlsx',
    ),
    Command("screenshots", WHOLE, screenshots, "assetregister screenshots pictures"),
)
