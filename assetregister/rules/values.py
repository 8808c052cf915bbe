"""Values that were kept and look wrong by themselves: what the kinds of value doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.kinds import Many
from assetregister.rules.rule import Around, Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record


def doubtful_values(record: Record, around: Around) -> Iterator[Found]:
    """Say which values look wrong by themselves, with the text that would put each right."""
    for key, value in record.values.items():
        field = record.about.fields[key]
        kind = field.kind.element if isinstance(field.kind, Many) else field.kind
        for one in value if isinstance(value, tuple) else (value,):
            doubt = kind.doubt(one)
            if doubt is not None:
                fix = f"Enter {doubt.fix}." if doubt.fix else ""
                yield Found(key, f"{field.label}: {doubt.sentence}", fix)


def missing_values(record: Record, around: Around) -> Iterator[Found]:
    """Say which fields that every record of the type should state are blank."""
    for field in record.about.fields.values():
        if field.required and record.values.get(field.key) in (None, ()):
            yield Found(field.key, f"{field.label} is not stated.", f"Enter the {field.label}.")


def unknown_terms(record: Record, around: Around) -> Iterator[Found]:
    """Say which terms are in no code list of this register, or have been retired."""
    for field in record.about.fields.values():
        vocabulary = getattr(field.kind, "vocabulary", None)
        if vocabulary is None:
            continue
        value = record.values.get(field.key) or ()
        for code in value if isinstance(value, tuple) else (value,):
            term = vocabulary.term(code)
            if term is None or term.retired:
                state = "is no longer in use" if term else "is not in the list"
                name = term.label if term else code
                yield Found(
                    field.key,
                    f"{field.label}: “{name}” {state} “{vocabulary.label}”.",
                    "Choose another term.",
                )


RULES: Final = (
    Rule("value.doubtful", "A value looks wrong by itself", "", doubtful_values),
    Rule("value.missing", "A value every such record should have is missing", "", missing_values),
    Rule("value.term", "A term is not in its list", "", unknown_terms),
)
