"""Registers that come with the program: what the five documents name, cited; the example.

`resources/documents` and `resources/example` hold a folder for each source with files of blocks:

    {"key": "asset/kaleidoscope", "type": "asset",
     "values": {"name": "Kaleidoscope", "owner": "@organisation/lewisham-pct"},
     "cites": [{"fields": "name", "line": "221", "place": "Lewisham, paragraph 1"}]}

Values are texts as people would type them, or lists of texts; “@” names another block. Blocks of
one key in several files are one record. Ids are made from content: two registers hold the same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from assetregister.changes import LOAD, Operation
from assetregister.entry import field_named
from assetregister.errors import InvalidValue, Refused
from assetregister.exporting import unheard
from assetregister.identity import id_from
from assetregister.kinds import Many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assetregister.exporting import Progress
    from assetregister.register import Register
    from assetregister.schema import Schema

DOCUMENTS: Final = "documents"
EXAMPLE: Final = "example"
_SAID: Final = {
    DOCUMENTS: ("The documents", "Load the documents' register"),
    EXAMPLE: ("The example", "Load the example borough"),
}
AT: Final = "2026-11-24T00:00:00.000+00:00"
CITATION: Final = "citation"
REFERENCE_MARK: Final = "@"


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a document states some fields of a record: lines of its file, and a place in words."""

    document: str
    fields: tuple[str, ...]
    lines: tuple[int, ...]
    place: str


@dataclass
class Block:
    """One record as the data files give it: texts by field, and where each is stated."""

    key: str
    type: str
    values: dict[str, str | list[str]] = field(default_factory=dict)
    cites: list[Cite] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ready:
    """A record ready to be added: its ids are made from its content."""

    type: str
    id: str
    change: str
    values: Mapping[str, Any]


def blocks(source: str = DOCUMENTS) -> dict[str, Block]:
    """Return every block of the data files by key. Raises InvalidValue where two disagree."""
    found: dict[str, Block] = {}
    for document, held in _files(source):
        for raw in held:
            block = found.setdefault(raw["key"], Block(raw["key"], raw["type"]))
            _merge(block, raw, document)
    return found


def ready(
    schema: Schema, found: Mapping[str, Block] | None = None, progress: Progress = unheard
) -> list[Ready]:
    """Return the records that the blocks make, citations included, in the order of their types.

    Raises InvalidValue naming the block and field of a value that its kind cannot hold.
    """
    found = blocks() if found is None else found
    order = {about.key: place for place, about in enumerate(schema.tables)}
    made: list[Ready] = []
    for done, block in enumerate(found.values()):
        progress(done, len(found))
        made.append(_ready(schema, block, found))
        made += [_citation(*cited) for cited in _cited(block)]
    return sorted(made, key=lambda record: (order[record.type], record.id))


def load(register: Register, source: str = DOCUMENTS, progress: Progress = unheard) -> int:
    """Put the documents' or the example's records into a register through its one door.

    Returns how many were added. Those that are there already are left alone, so loading twice
    changes nothing. `progress` may raise Cancelled, and then nothing is added.
    """
    records = ready(register.schema, blocks(source), progress)
    held = register.types_of([record.id for record in records])
    missing = [record for record in records if record.id not in held]
    actor, title = _SAID[source]
    made_of = id_from("operation", *sorted(record.change for record in missing))
    operation = Operation(made_of, LOAD, title, actor, AT)
    with register.edit(operation.title, operation=operation, progress=progress) as edit:
        for done, record in enumerate(missing):
            progress(done, len(missing))
            edit.add(record.type, record.values, id=record.id, change=record.change)
    return len(missing)


def record_id(key: str) -> str:
    """Return the id of the record that a block of this key makes."""
    return id_from("record", key)


def _files(source: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    folder = resources.files("resources") / source
    if not folder.is_dir():
        return
    for document in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if document.is_dir():
            for file in sorted(document.iterdir(), key=lambda entry: entry.name):
                if file.name.endswith(".json"):
                    yield document.name, json.loads(file.read_text("utf-8"))


def _merge(block: Block, raw: Mapping[str, Any], document: str) -> None:
    if raw["type"] != block.type:
        raise InvalidValue(f"{block.key} is said to be of two types.")
    for key, value in raw.get("values", {}).items():
        held = block.values.get(key)
        if isinstance(held, list) and isinstance(value, list):
            block.values[key] = list(dict.fromkeys([*held, *value]))
        elif held is not None and held != value:
            raise InvalidValue(f"{block.key}: two files state another {key}.")
        else:
            block.values[key] = value
    for cite in raw.get("cites", ()):
        lines = tuple(_numbers(str(cite["line"])))
        fields = tuple(cite.get("fields", "").split())
        block.cites.append(Cite(document, fields, lines, cite["place"]))


def _numbers(text: str) -> Iterator[int]:
    """Read 12, 12-14 or 12, 15 as line numbers."""
    for part in text.replace(",", " ").split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def _ready(schema: Schema, block: Block, found: Mapping[str, Block]) -> Ready:
    about = schema.about(block.type)
    values: dict[str, Any] = {}
    for name, text in block.values.items():
        declared = field_named(about, name)
        if declared is None or declared.key != name:
            raise InvalidValue(f"{block.key}: {about.plural} have no field “{name}”.")
        try:
            values[name] = _value(declared.kind, text, declared.to, found)
        except (InvalidValue, Refused) as problem:
            raise InvalidValue(f"{block.key}, {name}: {problem.sentence}") from None
    encoded = {name: about.fields[name].kind.encode(value) for name, value in values.items()}
    return Ready(about.table, record_id(block.key), _change_id(block.key, encoded), values)


def _value(kind: Any, text: str | list[str], to: str | None, found: Mapping[str, Block]) -> Any:
    if isinstance(kind, Many):
        texts = text if isinstance(text, list) else [text]
        return kind.ordered([_value(kind.element, one, to, found) for one in texts])
    if isinstance(text, list):
        raise InvalidValue("Give one value, not a list.")
    if to is None:
        return kind.parse(text)
    key = text.removeprefix(REFERENCE_MARK)
    if key not in found:
        raise InvalidValue(f"No block has the key “{key}”.")
    return record_id(key)


def _cited(block: Block) -> Iterable[tuple[Block, Cite]]:
    return ((block, cite) for cite in block.cites)


def _citation(block: Block, cite: Cite) -> Ready:
    lines = ", ".join(map(str, cite.lines))
    values = {
        "record": record_id(block.key),
        "document": record_id(f"document/{cite.document}"),
        "place": cite.place,
        "lines": lines,
    }
    if cite.fields:
        values["fields"] = " ".join(cite.fields)
    key = "\x1f".join((CITATION, block.key, cite.document, *cite.fields, lines, cite.place))
    return Ready(CITATION, record_id(key), _change_id(key, values), values)


def _change_id(key: str, encoded: Mapping[str, str]) -> str:
    return id_from("change", key, json.dumps(encoded, sort_keys=True))
