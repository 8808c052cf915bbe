"""Roles: the parts that bodies play in schemes, assets and co-locations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, flag, money, partial_date, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Role(
    Record,
    key="role",
    label="Role",
    plural="Roles",
    prefix="ROL",
    group="Strategy",
    icon="tag",
    title="{organisation}, {role_kind}",
    columns=("organisation", "role_kind", "scheme", "asset", "starts", "ended"),
    within="scheme",
):
    """The part that a body plays in a scheme, an asset or a co-location, such as contractor."""

    organisation: str | None = reference(
        "Organisation",
        to="organisation",
        required=True,
        reverse="roles",
        reverse_label="Roles",
        section="Role",
    )
    role_kind: str | None = choice("Role", "role_kind", required=True)
    scheme: str | None = reference("Scheme", to="scheme", reverse="roles", reverse_label="Roles")
    asset: str | None = reference("Asset", to="asset", reverse="roles", reverse_label="Roles")
    colocation: str | None = reference(
        "Co-location", to="colocation", reverse="roles", reverse_label="Roles"
    )
    what: str | None = text("What it does", help="In a few words.")
    value: Amount | None = money("Value", commercial=True)
    local_labour: str | None = flag("Employs local labour")
    trains_with: str | None = reference(
        "Trains with",
        to="organisation",
        reverse="trains_for",
        reverse_label="Trains people for",
        help="The body that trains people for this work.",
    )
    starts: PartialDate | None = partial_date("From")
    ended: PartialDate | None = partial_date("Until")
    notes: str | None = keeping.notes()
