"""What was typed into a form and is not saved yet, so that no crash loses it.

A draft is never in a register, a package or a backup: it lies beside the preferences, until it is
saved, reverted or thrown away.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from assetregister.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assetregister.records.record import Record, RecordType

FORMAT: Final = 1


@dataclass(frozen=True)
class FormDraft:
    """One form as it was left: what stands in its fields, and what they held when it opened.

    `typed` is each altered field's text as its editor has it, readable or not; `start` its encoded
    value when the form opened, and `heads` the changes that held its places. `given` is what a new
    record began with. `inside` are the forms of records that live in this one, by way back.
    """

    type: str
    record: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    start: Mapping[str, str | None] = field(default_factory=dict)
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    archiving: bool = False
    inside: Mapping[str, tuple[FormDraft, ...]] = field(default_factory=dict)

    def changes(self) -> int:
        """Return how many fields and inner records were altered."""
        return len(self.typed) + sum(map(len, self.inside.values()))


@dataclass(frozen=True)
class Draft:
    """The form of one record that was open: what it was called, and when it was last altered."""

    form: FormDraft
    title: str
    at: str

    @property
    def key(self) -> str:
        """Return what tells it from the drafts of other forms."""
        return self.form.record or f"new {self.form.type}"


def form_draft(
    about: RecordType,
    record: Record | None,
    typed: Mapping[str, str],
    given: Mapping[str, Any],
    *,
    archiving: bool = False,
    inside: Mapping[str, tuple[FormDraft, ...]] | None = None,
) -> FormDraft:
    """Return the draft of a form on a record as it was read, or on a new one."""
    return FormDraft(
        type=about.key,
        record=record.id if record else "",
        typed=dict(typed),
        start={key: _encoded(about, key, record.values.get(key)) for key in typed}
        if record
        else {},
        heads=_heads(record, typed) if record else {},
        given={
            key: encoded
            for key, value in given.items()
            if (encoded := _encoded(about, key, value)) is not None
        },
        archiving=archiving,
        inside=dict(inside or {}),
    )


def as_opened(draft: FormDraft, current: Record) -> Record:
    """Return a record as the draft's form was opened on it, in the fields that were altered.

    Saving against that lets a change made meanwhile stand beside this one, as it would have had
    the program never stopped.
    """
    about = current.about
    known = {key: held for key, held in draft.start.items() if key in about.fields}
    before = {key: _decoded(about, key, held) for key, held in known.items()}
    values = {k: v for k, v in {**current.values, **before}.items() if v is not None}
    others = {p: h for p, h in current.heads_changed.items() if _field_of(p) not in known}
    heads = {place: held for place, held in draft.heads.items() if _field_of(place) in known}
    return type(current)(
        current.id, values, base=current.base, state=current.state, heads_changed=others | heads
    )


def given_values(draft: FormDraft, about: RecordType) -> dict[str, Any]:
    """Return the values that a draft's new record began with."""
    known = {key: held for key, held in draft.given.items() if key in about.fields}
    return {key: _decoded(about, key, held) for key, held in known.items()}


def write(draft: Draft) -> str:
    """Return a draft as text."""
    return json.dumps({"format": FORMAT, **asdict(draft)}, ensure_ascii=False, indent=1)


def read(text: str) -> Draft:
    """Return the draft that a text is. Raises ValueError where it is none."""
    try:
        held = json.loads(text)
        if held["format"] != FORMAT:
            raise ValueError("This draft is of another version of the program.")
        return Draft(_form(held["form"]), str(held["title"]), str(held["at"]))
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError("This is not a draft.") from problem


def _form(held: Mapping[str, Any]) -> FormDraft:
    return FormDraft(
        **{
            **held,
            "heads": {place: tuple(heads) for place, heads in held["heads"].items()},
            "inside": {way: tuple(map(_form, forms)) for way, forms in held["inside"].items()},
        }
    )


def _heads(record: Record, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    wanted = set(keys)
    return {p: heads for p, heads in record.heads_changed.items() if _field_of(p) in wanted}


def _field_of(place: str) -> str:
    return place.partition("/")[0]


def _encoded(about: RecordType, key: str, value: Any) -> str | None:
    return None if value is None or value == () else about.fields[key].kind.encode(value)


def _decoded(about: RecordType, key: str, held: str | None) -> Any:
    """Return a value; what this version of the program cannot read counts as not stated."""
    try:
        return None if held is None else about.fields[key].kind.decode(held)
    except InvalidValue:
        return None
