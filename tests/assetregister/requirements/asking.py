"""Ask a register as an officer does: conditions as text, names back, entries as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.entry import read_all
from assetregister.filters.conditions import Query, Sort
from assetregister.filters.reading import parse

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Reader, Register


def query(register: Reader, type_key: str, where: str = "", sort: str = "") -> Query:
    """Return a query from a condition as text and a field to sort by."""
    order = (Sort((sort,)),) if sort else ()
    return Query(type_key, parse(where, type_key, register), sort=order)


def names(register: Reader, type_key: str, where: str = "", sort: str = "") -> list[str]:
    """Return what the records that meet a condition are called, in their order."""
    found = register.ids(query(register, type_key, where, sort))
    titles = register.titles(found)
    return [titles[record_id] for record_id in found]


def count(register: Reader, type_key: str, where: str = "") -> int:
    """Return how many records meet a condition."""
    return register.count(query(register, type_key, where))


def one(register: Reader, type_key: str, where: str) -> Record:
    """Return the one record that meets a condition."""
    [record] = register.find(query(register, type_key, where))
    return record


def said(record: Record, *fields: str) -> list[str]:
    """Return values as people read them; blank where nothing is stated."""
    values = [(record.about.fields[key].kind, record.values.get(key)) for key in fields]
    return ["" if value is None else kind.format(value) for kind, value in values]


def called(register: Reader, record: Record, field: str) -> set[str]:
    """Return what the records that a field names are called."""
    value = record.values.get(field) or ()
    return set(register.titles(value if isinstance(value, tuple) else [value]).values())


def enter(register: Register, type_key: str, **texts: str) -> Record:
    """Add a record from texts as people type them."""
    about = register.schema.about(type_key)
    values = read_all(about, texts, register).or_refuse()
    with register.edit(f"Add {about.label.lower()}") as edit:
        return edit.add(about.table, values)


def change(register: Register, record: Record, **texts: str) -> Record:
    """Change fields of a record from texts as people type them; return it as it is now."""
    values = read_all(record.about, texts, register).values
    with register.edit(f"Edit {record.about.label.lower()}") as edit:
        edit.set(record, values)
    return register.get_many([record.id])[record.id]


def bodies(register: Register, *called_: str, **same: str) -> list[Record]:
    """Add organisations of some names, with what they have in common."""
    return [enter(register, "organisation", name=name, **same) for name in called_]
