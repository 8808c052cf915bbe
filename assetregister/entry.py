"""What people type, read into values, with a sentence for each that cannot be held."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as attribute
from typing import TYPE_CHECKING, Any, Protocol

from assetregister.errors import InvalidValue, Refused, WrongFields
from assetregister.folding import clean, fold
from assetregister.kinds import Many
from assetregister.nearest import nearest_hint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType


class Resolver(Protocol):
    """What finds the record that a text names: an open register."""

    def resolve(self, type_key: str, text: str) -> str:
        """Return the id of the one record that a text names."""


@dataclass
class Entered:
    """Values read from texts by field key, and a sentence for each text that was refused."""

    values: dict[str, Any] = attribute(default_factory=dict)
    problems: dict[str, str] = attribute(default_factory=dict)

    def or_refuse(self) -> dict[str, Any]:
        """Return the values, or raise WrongFields if any text was refused."""
        if self.problems:
            raise WrongFields(self.problems)
        return self.values


def read(field: Field, text: str, resolver: Resolver) -> Any:
    """Return the value a text stands for, None for a blank. Raises InvalidValue or NotFound."""
    if not clean(text):
        return None
    kind = field.kind
    if field.to is None:
        return kind.parse(text)
    if isinstance(kind, Many):
        parts = [part for part in text.replace("\n", ";").split(";") if part.strip()]
        return kind.ordered([resolver.resolve(field.to, part) for part in parts])
    return resolver.resolve(field.to, text)


def read_all(about: RecordType, texts: Mapping[str, str], resolver: Resolver) -> Entered:
    """Read texts by field key or label; every one is tried, so that all problems show at once."""
    entered = Entered()
    for name, text in texts.items():
        field = field_named(about, name)
        if field is None:
            hint = nearest_hint(name, about.fields)
            entered.problems[name] = f"{about.plural} have no field “{name}”.{hint}"
            continue
        try:
            entered.values[field.key] = read(field, text, resolver)
        except (InvalidValue, Refused) as problem:
            entered.problems[field.key] = f"{field.label}: {problem.sentence}"
    return entered


def missing(about: RecordType, values: Mapping[str, Any]) -> dict[str, str]:
    """Return a sentence for each required field that has no value."""
    return {
        field.key: f"{field.label}: this is needed."
        for field in about.fields.values()
        if field.required and values.get(field.key) in (None, (), "")
    }


def missing_after(record: Record, values: Mapping[str, Any]) -> dict[str, str]:
    """Return a sentence for each required field that a change would leave blank."""
    return missing(record.about, {**record.values, **values})


def field_named(about: RecordType, name: str) -> Field | None:
    """Return the field that a key, label or other name means, or None."""
    if name in about.fields:
        return about.fields[name]
    wanted = fold(name.replace("_", " "))
    for field in about.fields.values():
        if wanted in {fold(n) for n in (field.label, field.key.replace("_", " "), *field.aliases)}:
            return field
    return None
