"""Which fields a form shows at first: those that matter or are stated, twenty at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assetregister.fields import Field
    from assetregister.records.record import RecordType

MOST_ROWS: Final = 20


def shown_at_first(
    about: RecordType, values: Mapping[str, Any], hidden: Iterable[str] = ()
) -> list[str]:
    """Return the keys of the fields to show, in the order of the form.

    First come required fields and the type's own columns, then what is stated.
    """
    left_out = set(hidden)
    fields = [f for f in about.fields.values() if f.key not in left_out]
    wanted = [f.key for f in fields if f.required or f.key in about.title_fields()]
    wanted += [key for key in about.columns if key in about.fields and key not in left_out]
    wanted += [f.key for f in fields if is_stated(values.get(f.key))]
    needed = [key for key in dict.fromkeys(wanted) if is_needed(about.fields[key], values)]
    chosen = set(needed[:MOST_ROWS])
    return [f.key for f in fields if f.key in chosen]


def is_needed(field: Field, values: Mapping[str, Any]) -> bool:
    """Return whether a field is to be offered: it applies, or it holds something all the same."""
    return is_stated(values.get(field.key)) or applies(field, values)


def applies(field: Field, values: Mapping[str, Any]) -> bool:
    """Return whether a field applies: only some sorts of record need some fields.

    While the sort is not stated, every field may apply.
    """
    if field.shown_when is None:
        return True
    held = values.get(field.shown_when.key)
    if not is_stated(held):
        return True
    codes = held if isinstance(held, tuple) else (held,)
    return any(code in field.shown_when.codes for code in codes)


def told_of_stray(about: RecordType, key: str, values: Mapping[str, Any]) -> str:
    """Return what to say of a field that holds something although it does not apply, or ""."""
    field = about.fields[key]
    if field.shown_when is None or not is_stated(values.get(key)) or applies(field, values):
        return ""
    sort = about.fields[field.shown_when.key]
    held = sort.kind.format(values[sort.key])
    return f"Not expected while “{sort.label}” is {held}. Clear whichever is wrong."


def is_stated(value: Any) -> bool:
    """Return whether a value was given at all."""
    return value is not None and value != ()
