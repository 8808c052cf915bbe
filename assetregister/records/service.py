"""Services: what providers and public bodies offer to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    date,
    email,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    references,
    telephone,
    text,
    web_address,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate

ORUK = "Open Referral UK"


class Service(
    Record,
    key="service",
    label="Service",
    plural="Services",
    prefix="SER",
    group="Third sector",
    icon="hand-helping",
    title="{name}, {provider}",
    columns=(
        "name",
        "provider",
        "service_type",
        "service_status",
        "client_groups",
        "areas_served",
        "volunteer_led",
        "checked_on",
    ),
    within="provider",
    listed=True,
    shows=("places", "commissions", "pathways_out", "pathways_in", "figures", "reviews", "matters"),
):
    """A service that a body offers: to whom, where, how, at what cost."""

    name: str = text("Name", required=True, section="Identity", source=ORUK)
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    provider: str | None = reference(
        "Provider",
        to="organisation",
        required=True,
        reverse="services",
        reverse_label="Services",
        help="The body that provides it.",
    )
    other_providers: tuple[str, ...] | None = references(
        "Provided with",
        to="organisation",
        reverse="services_shared",
        reverse_label="Services provided with others",
        help="Other bodies that provide it together with the first.",
    )
    service_type: str | None = choice("Type", "service_type")
    service_status: str | None = choice("Status", "service_status", source=ORUK)
    description: str | None = long_text("Description", source=ORUK)
    part_of: str | None = reference(
        "Part of",
        to="service",
        reverse="parts",
        reverse_label="Parts",
        help="The larger service this is a part of.",
    )
    started: PartialDate | None = partial_date("Began")
    ended: PartialDate | None = partial_date("Ended")
    client_groups: tuple[str, ...] | None = choices(
        "People served", "client_group", section="Whom and where"
    )
    client_note: str | None = text("People served in words")
    eligibility: str | None = long_text("Who may use it", source=ORUK)
    minimum_age: Amount | None = quantity("From age", unit="years", source=ORUK)
    maximum_age: Amount | None = quantity("To age", unit="years", source=ORUK)
    areas_served: tuple[str, ...] | None = references(
        "Areas served", to="area", reverse="services", reverse_label="Services"
    )
    area_note: str | None = text("Area in words")
    area_level: str | None = choice("Level", "area_tier")
    under_served: str | None = flag("Reaches under-served people or places")
    languages: str | None = text("Languages", source=ORUK)
    tiers: Amount | None = quantity(
        "Tiers of support", unit="tiers", section="How", help="How many levels of support."
    )
    tiers_note: str | None = long_text("What the tiers are", help="One on each line.")
    duration: Amount | None = quantity(
        "How long",
        unit="weeks",
        units=("days", "months", "hours"),
        help="How long one person is supported, such as 6 to 12 weeks.",
    )
    capacity: Amount | None = quantity(
        "Places", unit="people", help="How many people it can serve at once."
    )
    caseload: Amount | None = quantity("People served now", unit="people")
    caseload_on: PartialDate | None = partial_date("Served as at")
    waiting_time: Amount | None = quantity("Waiting time", unit="weeks", units=("days", "months"))
    how_to_refer: tuple[str, ...] | None = choices("Ways in", "referral_route")
    referral_note: str | None = long_text("How to refer")
    attending: tuple[str, ...] | None = choices(
        "Offered", "attending", help="In person, by telephone, online, at home.", source=ORUK
    )
    free: str | None = flag("Free of charge", section="Cost")
    fees: str | None = text("Fees", source=ORUK)
    fee: Amount | None = money("Usual fee", source=ORUK)
    cost: Amount | None = money(
        "Cost of the service a year", commercial=True, help="What it costs to run."
    )
    volunteer_led: str | None = flag("Led by volunteers", section="Who does it")
    volunteers: Amount | None = quantity("Volunteers", unit="people")
    staff: Amount | None = quantity("Staff", unit="people")
    fte: Amount | None = quantity("Full-time equivalents", unit="FTE")
    staff_funded_by: tuple[str, ...] | None = references(
        "Staff paid for by",
        to="organisation",
        reverse="services_staffed",
        reverse_label="Pays for staff of services",
        help="Another body that pays for the people who provide it.",
    )
    hosted_by: str | None = reference(
        "Works within",
        to="partnership",
        reverse="services_hosted",
        reverse_label="Services within it",
        help="The partnership or alliance it is part of.",
    )
    accreditations: str | None = text("Accreditations", section="Quality", source=ORUK)
    evidence_level: str | None = keeping.evidence("Quality")
    good_practice: str | None = keeping.good_practice()
    good_practice_note: str | None = keeping.good_practice_note()
    involved: tuple[str, ...] | None = keeping.involvement("Quality")
    involvement_note: str | None = keeping.involvement_note()
    phone: str | None = telephone("Telephone", section="Contact")
    email: str | None = email("E-mail", help="An address of the service, not of one person.")
    website: str | None = web_address("Website")
    alert: str | None = text("Notice", help="Something users must know now.", source=ORUK)
    publish: str | None = flag("In published directories")
    assured_on: datetime.date | None = date("Assured on", source=ORUK)
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
