"""References that lead nowhere, or to something archived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.rules.rule import Around, Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record


def dangling_references(record: Record, around: Around) -> Iterator[Found]:
    """Say which references name a record that is not in this register, or is archived."""
    for field in record.about.fields.values():
        value = record.values.get(field.key)
        if field.to is None or not value:
            continue
        known = around.known(record.about.table, field.key)
        for target in value if isinstance(value, tuple) else (value,):
            found = known.get(target)
            if found is None:
                yield Found(
                    field.key,
                    f"{field.label} names a record that is not in this register.",
                    "Bring in the register that holds it, or choose another.",
                )
            elif found.archived:
                yield Found(
                    field.key,
                    f"{field.label} names {found.reference}, which is archived.",
                    "Bring that record back, or choose another.",
                )


def loops(record: Record, around: Around) -> Iterator[Found]:
    """Say when a record is said to lie directly within itself, or its parent within it."""
    for key in ("parent", "part_of"):
        if key not in record.about.fields:
            continue
        parent = around.referred(record, key)
        if parent is not None and record.id in (parent.id, parent.values.get(key)):
            label = record.about.fields[key].label
            yield Found(key, f"{label}: the two lie within each other.", "Clear one of the two.")


RULES: Final = (
    Rule("link.dangling", "A reference leads nowhere", "", dangling_references),
    Rule("link.loop", "A record lies within itself", "", loops),
)
