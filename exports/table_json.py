"""One type as JSON: every value with its code and what people read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assetregister.exporting import TYPE, Exported, ExportRequest, Progress, unheard
from assetregister.identity import reference
from assetregister.kinds import Quantity
from assetregister.typed import typed
from exports.clock import Clock, now
from exports.cover import in_words, left_out
from exports.sources import mentioned
from exports.tables import End, TableExport
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.register import Reader


class TableJson:
    """Writes what a table shows for programs: records as objects, keys as the register's."""

    key = "json"
    label = "Table as JSON"
    help = "For other programs: each value with its code, unit, qualifier and what people read."
    suffix = ".json"
    about = TYPE

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the file. Raises Refused or Cancelled."""
        table = TableExport(register, request)
        count = 0
        head = {
            "type": table.about.key,
            "label": table.about.plural,
            "exported": self._clock().isoformat(timespec="seconds"),
            "by": request.who,
            "filter": in_words(table.query, register),
            "columns": [_column(end) for end in table.ends],
        }
        with replacing(target) as path, path.open("w", encoding="utf-8") as file:
            file.write(json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "records": [')
            for record_id, values in table.decoded(progress):
                record = _record(table, record_id, values)
                file.write(",\n" if count else "\n")
                file.write(json.dumps(record, ensure_ascii=False))
                count += 1
            file.write("\n ]\n}\n")
        remarks = tuple(left_out(request, table.left_out))
        return Exported(target, {table.about.plural: count}, remarks)


def _column(end: End) -> dict[str, str]:
    unit = end.field.kind.unit if isinstance(end.field.kind, Quantity) else ""
    said = {"key": ".".join(end.path), "label": end.label, "kind": end.field.kind.name}
    return said | ({"unit": unit} if unit else {})


def _record(table: TableExport, record_id: str, values: list[Any]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": record_id,
        "reference": reference(table.about.prefix, record_id),
    }
    for end, value in zip(table.ends, values, strict=True):
        if value is not None:
            named = {i: {"id": i, "title": table.names.of(i)} for i in mentioned(end.field, value)}
            record[".".join(end.path)] = typed(end.field, value, named)
    return record
