"""What the form says of a field that holds several values at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.forms.sentences import element_in_words, who_and_day

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Reader


def rivals_of(record: Record, register: Reader) -> dict[str, tuple[str, str]]:
    """Return, by field key, the value that is not shown and who entered it when."""
    told: dict[str, tuple[str, str]] = {}
    for place, several in register.rivals(record.id).items():
        field = record.about.fields.get(place)
        if field is None:
            continue
        others = [rival for rival in several if rival.value != record.values.get(place)]
        if others:
            words = element_in_words(field, others[0].value, register)
            more = f", and {len(others) - 1} more" if len(others) > 1 else ""
            told[place] = (words, f"entered by {who_and_day(others[0].operation)}{more}")
    return told
