"""Teams: the groups of staff in a co-location, counted one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, long_text, partial_date, quantity, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Team(
    Record,
    key="team",
    label="Team",
    plural="Teams",
    prefix="TEM",
    group="Strategy",
    icon="users",
    title="{name}, {colocation}",
    columns=("colocation", "name", "employer", "staff", "role_group", "roles"),
    within="colocation",
):
    """A team or group of roles that shares a place with others, with its number of staff."""

    colocation: str | None = reference(
        "Co-location",
        to="colocation",
        required=True,
        reverse="teams",
        reverse_label="Teams",
        section="Team",
    )
    name: str = text("Name", required=True)
    employer: str | None = reference(
        "Employed by", to="organisation", reverse="teams", reverse_label="Teams"
    )
    team_of: str | None = reference(
        "Part of",
        to="team",
        reverse="smaller_teams",
        reverse_label="Smaller teams",
        help="The larger team that counts these people too, so that nobody is counted twice.",
    )
    staff: Amount | None = quantity("Staff", unit="people", help="Head count.")
    fte: Amount | None = quantity("Full-time equivalents", unit="FTE")
    role_group: str | None = choice("Role group", "role_group")
    roles: str | None = long_text("Roles", help="One on each line.")
    joined_on: PartialDate | None = partial_date("Joined")
    left_on: PartialDate | None = partial_date("Left")
    notes: str | None = keeping.notes()
