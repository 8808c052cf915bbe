"""Values that a source states and that the record's own fields do not amount to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.rules.rule import Around, Found, Rule, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record


def stated_otherwise(record: Record, around: Around) -> Iterator[Found]:
    """Say which stated value is not what other fields amount to; both are kept."""
    about = record.about
    for working in about.workings:
        worked = working.of(record.values, about.fields)
        if worked is None or not working.differs(record.values, about.fields):
            continue
        label = about.fields[working.stated].label.removesuffix(" as stated")
        yield Found(
            working.stated,
            f"{label} is stated as {shown(record, working.stated)}, "
            f"and worked out it is {working.kind.format(worked)}.",
            "Check what it is worked out from, or keep both and say why.",
        )


RULES: Final = (
    Rule("working.differs", "A stated value is not what it works out as", "", stated_otherwise),
)
