"""Partnerships: boards, strategic partnerships, alliances and networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    date,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    references,
    text,
    web_address,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate


class Partnership(
    Record,
    key="partnership",
    label="Partnership",
    plural="Partnerships",
    prefix="PAR",
    group="Partners",
    icon="users",
    columns=("name", "partnership_kind", "area", "lead", "status", "frequency", "fit_for_purpose"),
    shows=("seats", "meetings", "agreements", "figures", "reviews", "matters"),
):
    """A board, strategic partnership, alliance, network or other group in which bodies meet."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    partnership_kind: str | None = choice("Kind", "partnership_kind")
    status: str | None = choice("Standing", "partnership_status")
    description: str | None = long_text("Description")
    unnamed: str | None = flag(
        "A class, not a named partnership",
        help="Yes where a source speaks of groups without naming them, such as thematic groups.",
    )
    themes: tuple[str, ...] | None = choices(
        "Themes",
        "theme",
        help="What it deals with; partnerships with the same area and theme may overlap.",
    )
    website: str | None = web_address("Website")
    area: str | None = reference(
        "Area", to="area", reverse="partnerships", reverse_label="Partnerships"
    )
    area_level: str | None = choice(
        "Level", "area_tier", help="At which level it works, such as county or neighbourhood."
    )
    population: Amount | None = quantity("Population served", unit="people")
    formed: PartialDate | None = partial_date("Formed", section="Life")
    launched: PartialDate | None = partial_date("Launched")
    ended: PartialDate | None = partial_date("Ended")
    purpose: str | None = long_text("Purpose", section="Governance")
    objectives: str | None = long_text("Objectives", help="Dated goals are kept as matters.")
    governance: str | None = long_text(
        "Governance", help="How it decides, and who answers to whom."
    )
    priority_process: str | None = long_text(
        "How priorities are set", help="The way in which it decides what comes first."
    )
    lead: str | None = keeping.lead(
        "partnerships_led", "Partnerships led", help="The one body that leads it."
    )
    accountable_to: tuple[str, ...] | None = references(
        "Accountable to",
        to="partnership",
        reverse="accountable_partnerships",
        reverse_label="Partnerships accountable to it",
        help="The boards or thematic groups to which it reports.",
    )
    accountability: str | None = long_text(
        "Accountability in words", help="How members report back to their own bodies."
    )
    supports: tuple[str, ...] | None = references(
        "Supports",
        to="partnership",
        reverse="supported_by",
        reverse_label="Supported by",
        help="Partnerships whose work it supports or feeds, as a network feeds its local "
        "strategic partnership.",
    )
    scope: tuple[str, ...] | None = choices(
        "Integrates",
        "management_scope",
        help="For a board that manages services of two bodies as one: what it covers.",
    )
    integrated_from: PartialDate | None = partial_date("Full integration from")
    fit_for_purpose: str | None = flag("Fit for purpose", section="Fit and overlap")
    overlap_note: str | None = long_text(
        "Overlaps", help="Which other partnerships plan the same things, and what to do about it."
    )
    budget: Amount | None = money("Budget a year", commercial=True)
    frequency: str | None = choice("Meets", "interval", section="Meetings and chair")
    agenda_items: str | None = long_text(
        "Standard agenda items", help="One on each line; the board report follows them."
    )
    first_meeting: datetime.date | None = date("First meeting")
    chair_rotates: str | None = flag("Chair rotates", help="The order is kept with the seats.")
    chair_term: Amount | None = quantity(
        "Term of the chair", unit="months", units=("years",), help="How long each chair serves."
    )
    serviced_by: str | None = reference(
        "Serviced by",
        to="organisation",
        reverse="partnerships_serviced",
        reverse_label="Partnerships serviced",
        help="The body that calls meetings and writes the papers now.",
    )
    serviced_from: PartialDate | None = partial_date("Serviced from")
    servicing_term: Amount | None = quantity(
        "Hands over after",
        unit="months",
        units=("years",),
        help="After how long servicing passes to the next partner.",
    )
    serviced_next: str | None = reference(
        "Serviced next by",
        to="organisation",
        reverse="partnerships_serviced_next",
        reverse_label="Partnerships to be serviced next",
    )
    communications: str | None = long_text(
        "Communications plan", section="Communications and effect"
    )
    evidence_level: str | None = keeping.evidence("Communications and effect")
    efficiency: str | None = keeping.efficiency()
    good_practice: str | None = keeping.good_practice()
    good_practice_note: str | None = keeping.good_practice_note()
    involved: tuple[str, ...] | None = keeping.involvement()
    involvement_note: str | None = keeping.involvement_note()
    involved_bodies: tuple[str, ...] | None = keeping.involved_bodies(
        "involved_in_partnerships", "Speaks for users in partnerships"
    )
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
