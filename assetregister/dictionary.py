"""The data dictionary: every type, field and code list, written out for people to read.

`python -m assetregister.dictionary` writes it to docs/fields.md.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assetregister.kinds import ANY, Choice, Choices, Flag, Quantity
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assetregister.fields import Field, ShownWhen
    from assetregister.records.record import RecordType
    from assetregister.vocabularies import Vocabulary

FILE: Final = Path(__file__).parent.parent / "docs" / "fields.md"
_SCHEMA: Final = Schema(RECORD_TYPES)
_HEADINGS: Final = ("Field", "Key", "Kind", "Unit", "Section", "Said of it", "Help", "Source")


def data_dictionary() -> str:
    """Return the dictionary in Markdown: types by group with their fields, then the code lists."""
    types = _SCHEMA.types
    return "\n".join(
        [
            "# Data dictionary",
            "",
            "Written from the declarations by `python -m assetregister.dictionary`; "
            "change those, not this file.",
            *_contents(types),
            *(line for about in types for line in _type(about)),
            "",
            "## Code lists",
            "",
            "Codes are permanent; labels may change. “Not confirmed” marks a term for which no "
            "source could be read: correct it where you know better.",
            *(line for terms in _lists(types) for line in _list(terms)),
            "",
        ]
    )


def _contents(types: list[RecordType]) -> Iterator[str]:
    for group, members in groupby(types, key=lambda about: about.group):
        links = " · ".join(f"[{about.plural}](#{about.key})" for about in members)
        yield from ("", f"**{group}:** {links}")


def _type(about: RecordType) -> Iterator[str]:
    yield from ("", f'## <a id="{about.key}"></a>{about.label}', "", about.help)
    if about.is_view:
        of = _SCHEMA.about(about.table)
        yield from (
            "",
            f"Shows the {of.plural.lower()} that meet `{about.where}`, with its fields.",
        )
        return
    yield from ("", f"Key `{about.key}`, references like {about.prefix}-7K3F-9QXM.", "")
    yield _row(_HEADINGS)
    yield _row("---" for _ in _HEADINGS)
    for field in about.fields.values():
        yield _row(_cells(field, about))
    if about.workings:
        yield ""
    for working in about.workings:
        labels = " and ".join(about.fields[key].label for key in working.inputs)
        yield f"- Worked out, not kept: **{working.label}**, from {labels}. {working.help}"


def _cells(field: Field, about: RecordType) -> tuple[str, ...]:
    units = field.kind.offered_units() if isinstance(field.kind, Quantity) else ()
    return (
        field.label,
        f"`{field.key}`",
        _kind(field),
        ", ".join(units),
        field.section,
        ", ".join(_said(field, about)),
        field.help,
        field.source,
    )


def _kind(field: Field) -> str:
    if field.to:
        to = "any record" if field.to == ANY else _SCHEMA.about(field.to).label
        return f"{'several references' if field.many else 'reference'} to {_linked(to, field.to)}"
    if isinstance(field.kind, Choice | Choices) and not isinstance(field.kind, Flag):
        terms = field.kind.vocabulary
        return f"{field.kind.name} of {_linked(terms.label, f'list-{terms.key}')}"
    return field.kind.name


def _linked(label: str, anchor: str) -> str:
    return label if anchor == ANY else f"[{label}](#{anchor})"


def _said(field: Field, about: RecordType) -> Iterator[str]:
    if field.required:
        yield "required"
    if field.personal:
        yield "personal"
    if field.commercial:
        yield "commercial"
    if field.shown_when:
        yield _shown(field.shown_when, about)
    if field.aliases:
        yield f"also headed {', '.join(field.aliases)}"
    if field.reverse:
        yield f"back: `{field.reverse}`"


def _shown(when: ShownWhen, about: RecordType) -> str:
    asked = about.fields[when.key]
    names = " or ".join(asked.kind.format(code) for code in when.codes)
    return f"when {asked.label.lower()} is {names}"


def _lists(types: list[RecordType]) -> list[Vocabulary]:
    kinds = (field.kind for about in types for field in about.fields.values())
    lists = {k.vocabulary.key: k.vocabulary for k in kinds if isinstance(k, Choice | Choices)}
    return sorted(lists.values(), key=lambda terms: terms.label.casefold())


def _list(terms: Vocabulary) -> Iterator[str]:
    yield from ("", f'### <a id="list-{terms.key}"></a>{terms.label}', "")
    yield f"Key `{terms.key}`. Source: {terms.source}."
    yield from ("", _row(("Term", "Code", "Definition", "Also entered as", "Source")))
    yield _row(["---"] * 5)
    for term in terms.terms:
        source = term.source if term.source != terms.source else ""
        doubt = "" if term.confirmed else "not confirmed"
        yield _row(
            (
                term.label,
                f"`{term.code}`",
                term.definition,
                ", ".join(term.aliases),
                ", ".join(filter(None, (source, doubt))),
            )
        )


def _row(cells: Iterable[str]) -> str:
    return " | ".join(["", *(cell.replace("|", r"\|") for cell in cells), ""]).strip()


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(data_dictionary(), "utf-8")
