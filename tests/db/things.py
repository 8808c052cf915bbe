"""A small schema, so that registers in tests are made quickly."""

from __future__ import annotations

from assetregister.fields import aliases, long_text, reference, text
from assetregister.records.record import Record
from assetregister.schema import Schema


class Thing(
    Record, key="thing", label="Thing", plural="Things", prefix="THI", group="", icon="box"
):
    """Something to record."""

    name: str = text("Name")
    note: str | None = long_text("Note", personal=True)
    tags: tuple[str, ...] | None = aliases("Tags")
    part_of: str | None = reference("Part of", to="thing", reverse="parts")


SMALL = Schema([Thing])
