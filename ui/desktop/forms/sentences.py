"""The words that forms use of values, people and times."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from assetregister.changes import LOAD
from assetregister.kinds import Many

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.changes import Operation
    from assetregister.fields import Field
    from assetregister.register import Reader


def in_words(field: Field, value: Any, register: Reader) -> str:
    """Return a value as people read it; “not stated” for none."""
    if value is None or value == ():
        return "not stated"
    if field.to is None:
        return str(field.kind.format(value))
    ids = list(value) if isinstance(value, tuple) else [value]
    titles = register.titles(ids)
    return "; ".join(titles.get(i, "not in this register") for i in ids)


def element_in_words(field: Field, value: Any, register: Reader) -> str:
    """Return one value, or one element of a many-valued field, as people read it."""
    if value is not None and isinstance(field.kind, Many) and not isinstance(value, tuple):
        return in_words(field, (value,), register)
    return in_words(field, value, register)


def who_and_when(operation: Operation) -> str:
    """Return “J. Okafor, 3 November 2026 14:32”, in the time of this computer.

    What filled a new register is dated to the day: its time is the same on every computer.
    """
    if operation.kind == LOAD:
        return who_and_day(operation)
    return f"{operation.actor or 'Somebody'}, {moment(operation.at)}"


def who_and_day(operation: Operation) -> str:
    """Return “J. Okafor, 3 November 2026”."""
    return f"{operation.actor or 'Somebody'}, {moment(operation.at).rpartition(' ')[0]}"


def moment(at: str) -> str:
    """Return a logged time as people read it here."""
    then = datetime.fromisoformat(at).astimezone()
    return f"{then.day} {then:%B %Y} {then:%H:%M}"


def counted(count: int, one: str, many: str) -> str:
    """Return “1 change” or “3 changes”."""
    return f"{count:,} {one if count == 1 else many}"


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence has them: a, b and c."""
    *rest, last = list(names) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last
