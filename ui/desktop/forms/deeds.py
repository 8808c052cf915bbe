"""What is done to an open record at once, each an operation of its own: title and change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assetregister.entry import read
from assetregister.findings import ACCEPTED
from ui.desktop.forms import actions
from ui.desktop.forms.accepting import acceptance

if TYPE_CHECKING:
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Edit, Register
    from assetregister.rules.rule import Finding

Deed = tuple[str, Callable[["Edit"], object]]


def check(record: Record, who: str) -> Deed:
    """Say that the record was confirmed today."""
    return "Mark as checked", lambda edit: edit.set(record, actions.checked_today(record, who))


def archive(record: Record) -> Deed:
    """Put the record away."""
    return f"Archive {record.about.label.lower()}", lambda edit: edit.archive(record)


def unarchive(record: Record) -> Deed:
    """Bring the record back."""
    return f"Bring back {record.about.label.lower()}", lambda edit: edit.unarchive(record)


def restore(record: Record, key: str, value: Any) -> Deed:
    """Bring back what a field held before."""
    return (
        f"Restore value of {record.about.label.lower()}",
        lambda edit: edit.set(record, {key: value}),
    )


def settle(record: Record, key: str, value: Any) -> Deed:
    """Keep one of several values."""
    return "Settle conflict", lambda edit: edit.set(record, {key: value})


def accept(record: Record, finding: Finding, reason: str, who: str) -> Deed:
    """Let a finding stand, and say why."""
    values = acceptance(finding, record, reason, who)
    return "Accept finding", lambda edit: edit.add(ACCEPTED, values)


def add_named(register: Register, type_key: str, words: str) -> tuple[RecordType, str]:
    """Make a record of a type whose title is the words; return its type and id.

    Raises InvalidValue or Refused with a sentence.
    """
    about = register.schema.about(type_key)
    named = about.title_fields()[:1]
    values = {name: read(about.fields[name], words, register) for name in named}
    with register.edit(f"Add {about.label.lower()}") as edit:
        return about, edit.add(about.table, values).id
