"""A record: a frozen snapshot of one thing in the register, carrying the heads it was read with."""

from __future__ import annotations

import string
from dataclasses import dataclass
from enum import IntFlag
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from assetregister.changes import element_place
from assetregister.fields import Field
from assetregister.identity import reference
from assetregister.kinds import Many

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.workings import Working

NOTHING: Mapping[str, Any] = MappingProxyType({})


class State(IntFlag):
    """What the log says of a record as a whole."""

    LIVE = 0
    ARCHIVED = 1
    ATTENTION = 2  # archived by somebody who had not seen an edit
    CONFLICT = 4  # a field holds rival values


@dataclass(frozen=True)
class RecordType:
    """What is said of a record type once.

    `table` is the key of the type whose records these are: its own, but for a named view such as
    providers, which shows the organisations that meet `where`. Records `within` another are kept in
    the form of the one that this field of theirs names; those `listed` have a list of their own.
    `shows` names the ways back whose records are listed and altered in the form of this one, in
    order: “services.places” are the places of its services. What lives inside it follows in any
    case. `workings` are the values that fields amount to: shown and exported, never kept.
    """

    key: str
    label: str
    plural: str
    prefix: str
    group: str
    icon: str
    title: str
    columns: tuple[str, ...]
    within: str
    listed: bool
    shows: tuple[str, ...]
    where: str
    table: str
    help: str
    fields: Mapping[str, Field]
    workings: tuple[Working, ...]
    record: type[Record]

    @property
    def is_view(self) -> bool:
        """Return whether this names some records of another type."""
        return self.table != self.key

    def title_fields(self) -> tuple[str, ...]:
        """Return the keys of the fields that the title is made of."""
        return tuple(name for _, name, _, _ in string.Formatter().parse(self.title) if name)

    def sections(self) -> dict[str, list[Field]]:
        """Return the fields by section, in the order of the form."""
        grouped: dict[str, list[Field]] = {}
        for field in self.fields.values():
            grouped.setdefault(field.section, []).append(field)
        return grouped


class Record:
    """The base of every record type.

    A subclass is declared with what is said of the type, and its fields in the order of the form:

        class Asset(Record, key="asset", label="Asset", plural="Assets", prefix="AST",
                    group="Places", icon="building-2"):

    A field without a section belongs to the section of the one before it.
    """

    about: ClassVar[RecordType]
    id: str
    base: str
    state: State
    values: Mapping[str, Any]
    heads_changed: Mapping[str, tuple[str, ...]]
    __slots__ = ("base", "heads_changed", "id", "state", "values")

    def __init_subclass__(
        cls,
        *,
        key: str,
        label: str,
        plural: str,
        prefix: str = "",
        group: str = "",
        icon: str = "",
        title: str = "{name}",
        columns: tuple[str, ...] = (),
        within: str = "",
        listed: bool | None = None,
        shows: tuple[str, ...] = (),
        where: str = "",
        workings: tuple[Working, ...] = (),
    ) -> None:
        inherited = cls.about if hasattr(cls, "about") else None
        own = {k: v for k, v in vars(cls).items() if isinstance(v, Field)}
        reserved = own.keys() & {"id", "base", "state", "values", "heads_changed", "reference"}
        if reserved:
            raise TypeError(f"{cls.__name__}: {', '.join(reserved)} is the register's own.")
        fields = dict(inherited.fields) if inherited else {}
        fields |= own
        _share_sections(fields)
        cls.about = RecordType(
            key=key,
            label=label,
            plural=plural,
            prefix=prefix or (inherited.prefix if inherited else ""),
            group=group or (inherited.group if inherited else ""),
            icon=icon or (inherited.icon if inherited else ""),
            title=title,
            columns=columns or tuple(fields)[:6],
            within=within,
            listed=not within if listed is None else listed,
            shows=shows or (inherited.shows if inherited else ()),
            where=where,
            table=inherited.table if inherited else key,
            help=(cls.__doc__ or "").strip().split("\n\n")[0].replace("\n    ", " "),
            fields=MappingProxyType(fields),
            workings=workings or (inherited.workings if inherited else ()),
            record=cls,
        )

    def __init__(
        self,
        id: str,
        values: Mapping[str, Any],
        *,
        base: str = "",
        state: State = State.LIVE,
        heads_changed: Mapping[str, tuple[str, ...]] = NOTHING,
    ) -> None:
        put = object.__setattr__
        put(self, "id", id)
        put(self, "values", MappingProxyType(dict(values)))
        put(self, "base", base)
        put(self, "state", state)
        put(self, "heads_changed", heads_changed)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("A record is a snapshot; change it with edit.set(record, …).")

    def __repr__(self) -> str:
        return f"<{self.about.label} {self.reference}>"

    @property
    def reference(self) -> str:
        """Return what people quote, like AST-7K3F-9QXM."""
        return reference(self.about.prefix, self.id)

    @property
    def archived(self) -> bool:
        """Return whether the record has been archived with every edit seen."""
        return bool(self.state & State.ARCHIVED)

    def heads(self, place: str) -> tuple[str, ...]:
        """Return the ids of the changes that hold a place now; empty if none ever did."""
        changed = self.heads_changed.get(place)
        if changed is not None:
            return changed
        return (self.base,) if self.base and self._base_set(place) else ()

    def all_heads(self) -> frozenset[str]:
        """Return the ids of every change that holds some place of this record."""
        ids = {change for heads in self.heads_changed.values() for change in heads}
        return frozenset(ids | {self.base} if self.base else ids)

    def _base_set(self, place: str) -> bool:
        key, _, element = place.partition("/")
        value = self.values.get(key)
        if not element:
            return value is not None
        field = self.about.fields.get(key)
        if field is None or not isinstance(field.kind, Many):
            return False
        encode = field.kind.element.encode
        return any(element_place(field, encode(v)) == place for v in value or ())


def _share_sections(fields: dict[str, Field]) -> None:
    section = "About"
    for field in fields.values():
        section = field.section = field.section or section
