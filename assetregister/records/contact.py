"""Contacts: people in a role, and posts whether filled or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    aliases,
    choice,
    email,
    flag,
    long_text,
    partial_date,
    reference,
    references,
    telephone,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import PartialDate


class Contact(
    Record,
    key="contact",
    label="Contact or post",
    plural="Contacts and posts",
    prefix="CON",
    group="Partners",
    icon="user",
    title="{name}, {role}",
    columns=("role", "name", "organisation", "employers", "joint_post", "phone", "email"),
    within="organisation",
    listed=True,
):
    """A person in a professional role, or a post that two bodies share."""

    role: str = text(
        "Role or post",
        required=True,
        section="Who",
        help="Such as Director of Public Health. A post may be recorded without a name.",
    )
    name: str | None = text(
        "Name",
        personal=True,
        help="Professional contacts only; never a patient, resident or carer.",
    )
    aliases: tuple[str, ...] | None = aliases(personal=True, help="Other spellings of the name.")
    contact_kind: str | None = choice("Kind", "contact_kind")
    organisation: str | None = reference(
        "Organisation", to="organisation", reverse="contacts", reverse_label="Contacts"
    )
    partnership: str | None = reference(
        "Partnership", to="partnership", reverse="contacts", reverse_label="Contacts"
    )
    services: tuple[str, ...] | None = references(
        "For services", to="service", reverse="contacts", reverse_label="Contacts"
    )
    assets: tuple[str, ...] | None = references(
        "For assets", to="asset", reverse="contacts", reverse_label="Contacts"
    )
    areas: tuple[str, ...] | None = references(
        "For areas",
        to="area",
        reverse="contacts",
        reverse_label="Contacts",
        help="For councillors, their ward.",
    )
    responsibility: str | None = text(
        "Responsible for", help="For councillors, their portfolio, such as health and care."
    )
    phone: str | None = telephone("Telephone", personal=True, section="How to reach")
    mobile: str | None = telephone("Mobile", personal=True)
    email: str | None = email("E-mail", personal=True)
    address: str | None = long_text("Address", personal=True)
    preferred: str | None = choice("Best way", "contact_way")
    agreed_to_be_held: str | None = flag(
        "Knows that we hold this", help="Whether the person has been told, and agrees."
    )
    joint_post: str | None = flag(
        "Joint post", section="Joint post", help="Whether two or more bodies appoint or pay it."
    )
    employers: tuple[str, ...] | None = references(
        "Appointed or paid by",
        to="organisation",
        reverse="joint_posts",
        reverse_label="Joint posts",
        shown_when=when("joint_post", "yes"),
    )
    post_status: str | None = choice("Stage", "stage", shown_when=when("joint_post", "yes"))
    reports_to: str | None = text("Answers to")
    starts: PartialDate | None = partial_date("From", section="Record keeping")
    ended: PartialDate | None = partial_date("Until")
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
