"""Interests and lease events that contradict each other or the law."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from assetregister.rules.rule import Around, Found, Rule, first_day, last_day, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record

_LEASED: Final = ("leasehold", "long_leasehold", "ground_leasehold", "licence", "rented", "pfi")
_BREAKS: Final = ("break", "tenant_break", "landlord_break")
_REVIEW_LAW: Final = datetime.date(2026, 4, 29)  # Royal Assent; commencement to be confirmed
_MEES_LAW: Final = datetime.date(2023, 4, 1)
_LET: Final = ("freehold_let", "freehold_ground_lease", "leasehold_sublet")
_BELOW_E: Final = ("f", "g")


def leased_in_under_freehold(record: Record, around: Around) -> Iterator[Found]:
    """Say when an asset is said to be freehold while its owner holds it on a lease."""
    if record.values.get("tenure") != "freehold":
        return
    owner = record.values.get("owner")
    for interest in around.pointing(record, "interests"):
        leased = interest.values.get("tenure") in _LEASED and not interest.values.get("ended")
        if leased and owner and interest.values.get("holder") == owner:
            yield Found(
                "tenure",
                "The tenure is freehold, and the owner also holds an interest here as "
                f"{shown(interest, 'tenure').lower()}.",
                "Change the tenure, or who holds that interest.",
            )
    details = record.values.get("tenure_details") or ()
    if any(code.startswith("leasehold_") for code in details):
        yield Found(
            "tenure_details",
            "The tenure is freehold, and its details say that it is leased in.",
            "Change the tenure or its details.",
        )


def break_after_expiry(record: Record, around: Around) -> Iterator[Found]:
    """Say when a break or review falls after the lease has expired."""
    interest = around.referred(record, "interest")
    if interest is None or record.values.get("event_kind") not in (*_BREAKS, "rent_review"):
        return
    due, expires = first_day(record.values.get("due_on")), last_day(interest.values.get("expires"))
    if due and expires and due > expires:
        yield Found(
            "due_on",
            f"{shown(record, 'event_kind')} on {shown(record, 'due_on')} falls after the interest "
            f"expires ({shown(interest, 'expires')}).",
            "Correct this date or the expiry.",
        )


def expired_and_running(record: Record, around: Around) -> Iterator[Found]:
    """Say when an interest has expired and nothing tells whether it goes on."""
    expires = last_day(record.values.get("expires"))
    if expires is None or expires >= around.today or record.values.get("ended"):
        return
    if record.values.get("holding_over") is None:
        yield Found(
            "expires",
            f"It expired ({shown(record, 'expires')}), and nothing says whether it ended.",
            "Enter when it ended, or whether the tenant is holding over.",
        )


def upward_only(record: Record, around: Around) -> Iterator[Found]:
    """Say when a lease begun under the Act of 2026 has an upward-only rent review.

    English Devolution and Community Empowerment Act 2026 (c. 23); the day on which the ban
    commences was not found, so Royal Assent is taken and the sentence says so.
    """
    interest = around.referred(record, "interest")
    if interest is None or record.values.get("review_type") != "upward_only":
        return
    starts = first_day(interest.values.get("starts"))
    if starts is not None and starts >= _REVIEW_LAW:
        yield Found(
            "review_type",
            "The lease began after the Act of 2026, which bans upward-only rent reviews in new "
            "business leases (the day it takes effect is still to be confirmed).",
            "Check the review clause with whoever drew up the lease.",
        )


def let_below_standard(record: Record, around: Around) -> Iterator[Found]:
    """Say when a let building has an EPC below E: the minimum for letting since April 2023."""
    rating = record.values.get("rating")
    if record.values.get("certificate_kind") != "epc" or rating not in _BELOW_E:
        return
    asset = around.referred(record, "asset")
    details = asset.values.get("tenure_details") or () if asset else ()
    let = any(code in _LET for code in details)
    if let and record.values.get("exempt") != "yes" and around.today >= _MEES_LAW:
        yield Found(
            "rating",
            f"The building is let and its EPC is {shown(record, 'rating')}; the minimum is E.",
            "Plan the improvement, or record the exemption.",
        )


RULES: Final = (
    Rule("interest.freehold", "Leased in under a freehold", "asset", leased_in_under_freehold),
    Rule("interest.expired", "Expired, not said to have ended", "interest", expired_and_running),
    Rule("lease_event.late", "Break or review after expiry", "lease_event", break_after_expiry),
    Rule("lease_event.upward", "Upward-only review", "lease_event", upward_only),
    Rule("energy.let_below", "Let below the minimum", "energy_certificate", let_below_standard),
)
