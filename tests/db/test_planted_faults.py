"""The laws are worth something: each of these faults, planted in the rules, is caught by them."""

from __future__ import annotations

import importlib
import inspect
import itertools
import sys
import textwrap
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from assetregister.errors import Refused
from tests.db.laws import UNSEEN, meet, walk

if TYPE_CHECKING:
    from types import ModuleType

# What is planted: the module, the function (or class and method), a line of it, what stands there
# instead.
FAULTS = {
    "a change forgets its parents": (
        "db.editing:SqlEdit.set",
        "put(place, after.get(place), heads)",
        "put(place, after.get(place), ())",
    ),
    "a form takes its parents from only one of the rivals": (
        "db.editing:SqlEdit.set",
        "put(place, after.get(place), heads)",
        "put(place, after.get(place), heads[:1])",
    ),
    "a conflict cannot be resolved by a blank": (
        "db.editing:held_places",
        "if len(heads) > 1 and",
        "if len(heads) > 9 and",
    ),
    "the newest wins and the others are forgotten": (
        "assetregister.view:_distinct",
        "return max(1, len(",
        "return min(1, len(",
    ),
    "values that differ in case are a conflict": (
        "assetregister.view:_distinct",
        "fold_value(place, v)",
        "v",
    ),
    "the oldest is shown": ("assetregister.view:fold_record", "reverse=True", "reverse=False"),
    "a removal wins over an unseen addition": (
        "assetregister.view:_shown",
        'newest_first if "/" in place else newest_first[:1]',
        "newest_first[:1]",
    ),
    "archiving hides what its author never saw": (
        "assetregister.view:_state",
        "everything <= seen",
        "everything",
    ),
    "archiving sees nothing": (
        "db.editing:SqlEdit.archive",
        "record.all_heads()",
        "()",
    ),
    "an erasure brings an archived record back": (
        "assetregister.view:_state",
        "if not _erases(by_id[i], place)",
        "",
    ),
    "an erasure spares what arrives later": (
        "db.applying:forget_erased",
        "if vals != change.vals:",
        "if vals != change.vals and change in changes and len(changes) == 1:",
    ),
    "an erasure is judged by the parents it names": (
        "assetregister.view:value_at",
        "any(not change.supersedes(erasure, place) for erasure in erased.get(place, ()))",
        "False",
    ),
    "a later value does not outlive the erasure": (
        "db.editing:name_erasures",
        "for record, place, erasure in pick(",
        "for record, place, erasure in () and pick(",
    ),
    "in place means without asking for the present heads": (
        "db.applying:_names_present_heads",
        "if present != named:",
        "if present < named:",
    ),
    "a collation leaves some of the changes behind": (
        "db.collation:_missing",
        "found.append(row)",
        "found.append(row) if len(found) < 3 else None",
    ),
    "a collation writes what it brought as new work of its own": (
        "db.collation:collate",
        "(*o, receipt)",
        "(*o, None)",
    ),
    "what was set aside comes back with the next change": (
        "db.log:changes_of",
        "if not set_aside_too:",
        "if not set_aside_too and len(rows) > 9:",
    ),
    "setting aside takes along what was built upon": (
        "db.collation:_built_upon",
        "found.add(change.record)",
        "pass",
    ),
    "undo writes over what others have written since": (
        "db.undoing:_take_back_change",
        "past.standing_for(change, place, record.heads(place))",
        "record.heads(place)",
    ),
    "undo goes back only one step": (
        "db.undoing:_Past._holds",
        "if same and",
        "if not same and",
    ),
    "undoing a resolution keeps one of the rivals": (
        "db.editing:SqlEdit.put_back",
        "for value in rest:",
        "for value in rest[:0]:",
    ),
    "a redone change is taken back by its own undoing": (
        "db.undoing:last_done",
        "not in (UNDO, ERASE, LOAD)",
        "not in (UNDO, REDO, ERASE, LOAD)",
    ),
    "an erasure can be undone": (
        "db.undoing:last_done",
        "not in (UNDO, ERASE, LOAD)",
        "not in (UNDO, LOAD)",
    ),
}


def plant(patch: pytest.MonkeyPatch, where: str, line: str, instead: str) -> None:
    """Compile a function anew with one line changed, and put it wherever it is used."""
    module_name, _, name = where.partition(":")
    module = importlib.import_module(module_name)
    owner: Any = module
    *outer, name = name.split(".")
    for part in outer:
        owner = getattr(owner, part)
    sound = getattr(owner, name)
    source = textwrap.dedent(inspect.getsource(sound))
    assert source.count(line) == 1, f"{where} has no single line “{line}”"
    made: dict[str, Any] = {}
    code = "from __future__ import annotations\n" + source.replace(line, instead)
    exec(compile(code, where, "exec"), vars(module) | {"__name__": module_name}, made)
    for holder in (owner, *_importers(sound, name)):
        patch.setattr(holder, name, made[name])


def _importers(sound: Any, name: str) -> list[ModuleType]:
    ours = [m for n, m in sys.modules.items() if n.startswith(("db.", "assetregister."))]
    return [module for module in ours if vars(module).get(name) is sound]


@pytest.mark.spoils
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch, *FAULTS[fault])

    with pytest.raises((AssertionError, Refused, sa.exc.IntegrityError)):
        run_short_laws()


TELLING = [
    ("the same name", "another name"),
    ("archived", "a note"),
    ("another tag", "no tag"),
    ("another name", "no name"),
    ("no name", "another name"),
    ("the same name", "the same name in capitals"),
    ("erased", "a note"),
]


def run_short_laws() -> None:
    """Let the most telling deeds meet, do things at random for a while, then let all meet."""
    for first, second in TELLING:
        meet(first, second)
    for seed in range(12):
        walk(Random(seed), 50)
    for first, second in itertools.combinations_with_replacement(UNSEEN, 2):
        meet(first, second)
