"""Saved views: a table's condition, columns and order under a name."""

from __future__ import annotations

from assetregister.fields import code, flag, long_text, text
from assetregister.records import keeping
from assetregister.records.record import Record


class SavedView(
    Record,
    key="saved_view",
    label="Saved view",
    plural="Saved views",
    prefix="VIE",
    group="Register",
    icon="list-filter",
    title="{name}",
    columns=("name", "type_key", "condition", "sort"),
):
    """A way of looking at one type of record, kept under a name."""

    name: str = text("Name", required=True, section="View")
    type_key: str | None = code("Type", required=True, help="The type of record it shows.")
    condition: str | None = long_text("Condition", help="As the filter bar writes it.")
    shown_columns: str | None = long_text("Columns", help="Field keys, separated by commas.")
    sort: str | None = text("Order", help="Field keys, with - before one to turn its order round.")
    pinned: str | None = flag("In the side bar")
    notes: str | None = keeping.notes()
