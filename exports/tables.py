"""One type as a table: which columns, what they are called, and the rows of a filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assetregister.errors import Refused
from assetregister.fields import Field
from assetregister.filters.conditions import COUNT_FIELD, Query, steps
from assetregister.identity import reference
from exports.book.looks import TEXT
from exports.book.sheet import Column
from exports.names import Names
from exports.rows import pages
from exports.sources import Found, Path, Source, allowed, amounts, mentioned, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assetregister.exporting import ExportRequest, Progress
    from assetregister.register import Reader
    from assetregister.schema import Schema
    from exports.book.cells import Value

REFERENCE = Column("Reference", 15, TEXT, "What people quote; the register finds the record by it.")


@dataclass(frozen=True, slots=True)
class End:
    """Where a column comes from: a path, the field it ends in, and what its column is called."""

    path: Path
    field: Field
    label: str


class TableExport:
    """The columns and rows that one request asks for."""

    def __init__(self, register: Reader, request: ExportRequest) -> None:
        if request.query is None:
            raise Refused("Name the type of record to export, such as asset.")
        self.query: Query = request.query
        self.about = register.schema.about(self.query.type)
        self.names = Names(register, request.leave_out_personal)
        self._register = register
        wanted = request.columns or tuple((key,) for key in self.about.fields)
        every = [endpoint(register.schema, self.query.type, path) for path in wanted]
        self.ends = [end for end, fields in every if _goes_out(fields, request)]
        self.left_out = [end.label for end, fields in every if not _goes_out(fields, request)]
        self.sources: list[Source] = []

    def prepare(self, progress: Progress) -> None:
        """Find out which columns the values need."""
        found = Found()
        paths, kinds = amounts((end.path, end.field) for end in self.ends)
        if paths:
            for page in pages(self._register, self.query, paths, progress):
                found.look(paths, kinds, page)
        for end in self.ends:
            self.sources += sources_of(end.field, end.path, end.label, self.names, found)

    @property
    def columns(self) -> list[Column]:
        """Return the columns, the record's reference first."""
        return [REFERENCE, *(source.column for source in self.sources)]

    def rows(self, progress: Progress) -> Iterator[list[Value]]:
        """Return the rows as typed values, in the order of the query."""
        places = {end.path: place for place, end in enumerate(self.ends)}
        shown = [(places[source.path], source.show) for source in self.sources]
        for record_id, values in self.decoded(progress):
            row: list[Value] = [reference(self.about.prefix, record_id)]
            row += [None if values[place] is None else show(values[place]) for place, show in shown]
            yield row

    def decoded(self, progress: Progress) -> Iterator[tuple[str, list[Any]]]:
        """Return the id and the values at each path of every record."""
        fields = [end.field for end in self.ends]
        for page in pages(self._register, self.query, [end.path for end in self.ends], progress):
            values = [
                [
                    None if encoded is None else field.kind.decode(str(encoded))
                    for field, encoded in zip(fields, row[2:], strict=True)
                ]
                for row in page
            ]
            self.names.learn(
                record_id
                for row in values
                for field, value in zip(fields, row, strict=True)
                if field.to is not None
                for record_id in mentioned(field, value)
            )
            yield from zip([row[0] for row in page], values, strict=True)


def endpoint(schema: Schema, type_key: str, path: Path) -> tuple[End, list[Field]]:
    """Return where a path ends and what its column is called, and the fields on the way."""
    walked = steps(schema, schema.about(type_key), path)
    fields = [step for step in walked if isinstance(step, Field)]
    last = walked[-1]
    labels = [step.label for step in walked if step is not COUNT_FIELD]
    field = last if isinstance(last, Field) else COUNT_FIELD
    return End(path, field, ": ".join(labels)), fields


def _goes_out(fields: Sequence[Field], request: ExportRequest) -> bool:
    personal, commercial = request.leave_out_personal, request.leave_out_commercial
    return all(allowed(field, personal, commercial) for field in fields)
