"""Saved views: conditions, columns and order under a name, kept as records of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assetregister.errors import AssetRegisterError, InvalidValue
from assetregister.filters.conditions import EQUAL, Compare, Query
from assetregister.filters.reading import parse
from assetregister.filters.writing import write
from ui.desktop.filters.parts import Parts, parts_of, whole
from ui.desktop.tables import sorting
from ui.desktop.tables.columns import columns_at, read_paths, write_paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import Record
    from assetregister.register import Register
    from ui.desktop.tables.columns import TableColumn
    from ui.desktop.tables.sorting import Sorts

TYPE = "saved_view"


@dataclass(frozen=True)
class View:
    """A way of looking at a type: what a saved view keeps."""

    name: str
    parts: Parts = ()
    columns: tuple[TableColumn, ...] = ()
    sort: Sorts = ()
    id: str = ""


class SavedViews:
    """The views of one type in an open register."""

    def __init__(self, register: Register, type_key: str) -> None:
        self._register = register
        self._type_key = type_key

    def are_kept(self) -> bool:
        """Return whether this register has saved views at all."""
        return TYPE in {about.key for about in self._register.schema.types}

    def all(self) -> list[View]:
        """Return the views of this type by name; one that can no longer be read is left out."""
        if not self.are_kept():
            return []
        wanted = Compare(("type_key",), EQUAL, (self._type_key,))
        found = [self._read(record) for record in self._register.find(Query(TYPE, wanted))]
        return [view for view in found if view is not None]

    def get(self, view_id: str) -> View | None:
        """Return one view, or None if it is gone or can no longer be read."""
        record = self._register.get(view_id)
        return self._read(record) if record is not None and not record.archived else None

    def save(
        self, name: str, parts: Parts, columns: Sequence[TableColumn], sort: Sorts, id: str = ""
    ) -> str:
        """Keep a view, in place of an older one if its id is given; return its id."""
        if not name.strip():
            raise InvalidValue("Enter a name for the view, like Under-used freeholds.")
        condition = whole(parts)
        values = {
            "name": name.strip(),
            "type_key": self._type_key,
            "condition": write(condition, self._type_key, self._register) if condition else None,
            "shown_columns": write_paths(columns) or None,
            "sort": sorting.write(sort) or None,
        }
        old = self._register.get(id) if id else None
        with self._register.edit("Edit saved view" if old else "Add saved view") as edit:
            if old is None:
                return edit.add(TYPE, values).id
            edit.set(old, values)
        return id

    def rename(self, view_id: str, name: str) -> None:
        """Give a view another name."""
        record = self._register.get(view_id)
        if record is not None and name.strip():
            with self._register.edit("Rename saved view") as edit:
                edit.set(record, {"name": name.strip()})

    def archive(self, view_id: str) -> None:
        """Take a view off the list."""
        record = self._register.get(view_id)
        if record is not None:
            with self._register.edit("Archive saved view") as edit:
                edit.archive(record)

    def _read(self, record: Record) -> View | None:
        values = record.values
        try:
            condition = parse(values.get("condition") or "", self._type_key, self._register)
        except AssetRegisterError:
            return None
        schema = self._register.schema
        about = schema.about(self._type_key)
        columns = columns_at(schema, about, read_paths(values.get("shown_columns") or ""))
        sort = sorting.read(values.get("sort") or "")
        return View(str(values["name"]), parts_of(condition), tuple(columns), sort, record.id)
