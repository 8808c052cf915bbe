"""Organisations and partnerships whose record leaves out what a partner must know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.rules.rule import Around, Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record

_REGISTERED: Final = (
    "charitable_company",
    "charitable_incorporated_organisation",
    "charitable_trust",
)


def charity_without_number(record: Record, around: Around) -> Iterator[Found]:
    """Say when a named charity has no number, so that nobody can look it up."""
    if (
        record.values.get("legal_form") in _REGISTERED
        and record.values.get("unnamed") != "yes"
        and not record.values.get("charity_number")
    ):
        yield Found(
            "charity_number",
            "It is a registered charity and its number is not stated.",
            "Enter the number from the charity register.",
        )


def no_lead(record: Record, around: Around) -> Iterator[Found]:
    """Say when a partnership or scheme has no lead organisation (R73: exactly one)."""
    if "lead" in record.about.fields and not record.values.get("lead"):
        yield Found("lead", "No lead organisation is stated.", "Choose the body that leads.")


RULES: Final = (
    Rule(
        "organisation.charity", "Charity without a number", "organisation", charity_without_number
    ),
    Rule("partnership.lead", "No lead", "partnership", no_lead),
    Rule("scheme.lead", "No lead", "scheme", no_lead),
)
