"""Identifiers: numbers that registers elsewhere have given to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, code, partial_date, reference, web_address
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import PartialDate


class Identifier(
    Record,
    key="identifier",
    label="Identifier",
    plural="Identifiers",
    prefix="IDN",
    group="Partners",
    icon="hash",
    title="{identifier_scheme} {number}",
    columns=("record", "identifier_scheme", "number", "valid_from", "valid_until"),
    within="record",
):
    """A number or code by which another register knows an organisation, asset or service."""

    record: str | None = reference(
        "Of",
        to="*",
        required=True,
        reverse="identifiers",
        reverse_label="Identifiers",
        section="Identifier",
    )
    identifier_scheme: str | None = choice("Register", "identifier_scheme", required=True)
    number: str | None = code("Number", required=True)
    web: str | None = web_address("Address of the entry")
    valid_from: PartialDate | None = partial_date("From")
    valid_until: PartialDate | None = partial_date("Until")
    notes: str | None = keeping.notes()
