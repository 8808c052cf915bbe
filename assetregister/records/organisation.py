"""Organisations: every body, recorded once, whatever parts it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    charity_number,
    choice,
    choices,
    code,
    company_number,
    date,
    email,
    flag,
    gss_code,
    long_text,
    money,
    ods_code,
    org_id,
    partial_date,
    postcode,
    quantity,
    reference,
    references,
    telephone,
    text,
    web_address,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate

THIRD_SECTOR = when("sector", "charity", "voluntary", "community", "faith", "social_enterprise")


class Organisation(
    Record,
    key="organisation",
    label="Organisation",
    plural="Organisations",
    prefix="ORG",
    group="Third sector",
    icon="network",
    title="{name}",
    columns=("name", "organisation_type", "sector", "status", "area_served", "phone"),
    shows=(
        "services",
        "services.places",
        "commissions",
        "seats",
        "contacts",
        "occupations",
        "figures",
        "reviews",
        "matters",
    ),
):
    """A body of any kind, recorded once: it may own, occupy, provide, fund and govern at once."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    organisation_type: str | None = choice("Type", "organisation_type")
    sector: str | None = choice(
        "Sector",
        "sector",
        help="Charity, voluntary, community, faith and social enterprise bodies are providers. "
        "Choose “Not stated” where no source says.",
    )
    legal_form: str | None = choice("Legal form", "legal_form", help="What the law calls it.")
    description: str | None = long_text("Description", help="What it does and for whom.")
    unnamed: str | None = flag(
        "A class, not a named body",
        help="Yes where a source speaks of bodies without naming them, such as “community, "
        "voluntary and faith organisations”. Do not invent names.",
    )
    status: str | None = choice("Standing", "organisation_status", section="Life")
    founded: PartialDate | None = partial_date("Began")
    ended: PartialDate | None = partial_date("Ended", help="When it was abolished or closed.")
    parent: str | None = reference(
        "Part of",
        to="organisation",
        reverse="subsidiaries",
        reverse_label="Parts and subsidiaries",
        help="The body that owns or contains it.",
    )
    successor: str | None = reference(
        "Replaced by",
        to="organisation",
        reverse="predecessors",
        reverse_label="Replaces",
        help="The body that took over from it.",
    )
    succeeded_on: PartialDate | None = partial_date("Replaced from")
    charity_number: str | None = charity_number(
        section="Numbers",
        help="Six or seven digits in England and Wales; SC and six digits in Scotland.",
        source="Charity Commission",
    )
    company_number: str | None = company_number(
        help="Eight characters; leading zeros count.", source="Companies House"
    )
    ods_code: str | None = ods_code(
        help="The code of an NHS body, such as RXN or P81001.",
        source="NHS Organisation Data Service",
    )
    gss_code: str | None = gss_code(
        help="The code of the Office for National Statistics for a council's area.",
        source="Office for National Statistics",
    )
    authority_code: str | None = code(
        "Council code",
        help="Three letters for a council, such as LAN or CHO.",
        source="Local authority codes register",
    )
    org_id: str | None = org_id(
        help="List and number in one, such as GB-CHC-1090329.", source="org-id.guide"
    )
    address: str | None = long_text("Address", section="Contact")
    town: str | None = text("Town")
    postcode: str | None = postcode()
    phone: str | None = telephone("Telephone")
    fax: str | None = telephone("Fax")
    email: str | None = email("E-mail", help="An address of the body, not of one person.")
    website: str | None = web_address("Website")
    area_level: str | None = choice(
        "Level",
        "area_tier",
        section="Place and people",
        help="At which level it works, such as county, place or neighbourhood.",
    )
    area_served: tuple[str, ...] | None = references(
        "Areas served", to="area", reverse="organisations", reverse_label="Organisations"
    )
    area_note: str | None = text("Area in words", help="The area as the source puts it.")
    client_groups: tuple[str, ...] | None = choices("People served", "client_group")
    client_note: str | None = text(
        "People served in words", help="Say here which hard-to-reach group is meant."
    )
    under_served: str | None = flag(
        "Serves an under-served area",
        help="Whether it works for places with few services or many poor people.",
    )
    staff: Amount | None = quantity("Staff", unit="people", section="Size and money")
    fte: Amount | None = quantity(
        "Full-time equivalents", unit="FTE", help="Staff counted as full-time posts."
    )
    members: Amount | None = quantity("Members", unit="members")
    income: Amount | None = money("Income a year", source="Charity Commission")
    income_year: PartialDate | None = partial_date("Year of that income")
    size_band: str | None = choice("Size", "size_band")
    funding_note: str | None = long_text("Where its money comes from")
    staff_funded_by: tuple[str, ...] | None = references(
        "Staff paid for by",
        to="organisation",
        reverse="funds_staff_of",
        reverse_label="Pays for staff of",
        help="Bodies that pay for staff this one employs.",
    )
    hosted_by: tuple[str, ...] | None = references(
        "Works within",
        to="partnership",
        reverse="hosts",
        reverse_label="Hosts staff of",
        help="Partnerships or alliances in which its staff work.",
    )
    volunteers: Amount | None = quantity(
        "Volunteers", unit="people", section="As a provider", shown_when=THIRD_SECTOR
    )
    volunteer_hours: Amount | None = quantity(
        "Volunteer hours a week", unit="hours", shown_when=THIRD_SECTOR
    )
    volunteer_led: str | None = flag(
        "Led by volunteers",
        shown_when=THIRD_SECTOR,
        help="Whether volunteers run it or its main service.",
    )
    joint_review: str | None = choice(
        "Outcome of joint review",
        "commission_outcome",
        help="What the bodies that commission from it have decided together.",
    )
    joint_reviewed_on: PartialDate | None = partial_date("Jointly reviewed")
    looking_for_space: str | None = flag(
        "Looking for space", help="Whether it seeks premises, or a share in some."
    )
    space_needed: str | None = long_text(
        "Space needed",
        shown_when=when("looking_for_space", "yes"),
        help="What, where and when.",
    )
    space_area: Amount | None = quantity(
        "Floor area needed",
        unit="m²",
        units=("ft²",),
        shown_when=when("looking_for_space", "yes"),
    )
    safeguarding: str | None = flag(
        "Safeguarding policy",
        section="Assurance",
        help="Whether it has a policy for protecting children and adults at risk.",
    )
    safeguarding_on: PartialDate | None = partial_date("Policy reviewed")
    vetting: str | None = flag(
        "Staff vetted", help="Whether it checks staff and volunteers with the DBS."
    )
    insured_until: datetime.date | None = date("Insured until")
    assured_on: datetime.date | None = date(
        "Assured on",
        help="The day on which somebody vouched for the record.",
        source="Open Referral UK",
    )
    assured_by: str | None = text("Assured by", source="Open Referral UK")
    publish: str | None = flag(
        "In published directories", help="Whether it may appear in a public directory."
    )
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    confidence: str | None = keeping.confidence()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
