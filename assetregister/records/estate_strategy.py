"""Estate strategies: plans that gather assets across partners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    references,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class EstateStrategy(
    Record,
    key="estate_strategy",
    label="Estate strategy",
    plural="Estate strategies",
    prefix="EST",
    group="Strategy",
    icon="book-open",
    title="{name}",
    columns=("name", "area", "lead", "strategy_status", "starts", "ends", "review_due"),
    shows=("figures", "reviews", "matters"),
):
    """A joint plan for land and buildings: which assets, how they are used, and what to do."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    strategy_status: str | None = choice("Standing", "strategy_status")
    area: str | None = reference(
        "Area", to="area", reverse="estate_strategies", reverse_label="Estate strategies"
    )
    lead: str | None = keeping.lead("estate_strategies_led", "Estate strategies led")
    partners: tuple[str, ...] | None = references(
        "Partners",
        to="organisation",
        reverse="estate_strategies",
        reverse_label="Estate strategies",
    )
    partnership: str | None = reference(
        "Answers to",
        to="partnership",
        reverse="estate_strategies",
        reverse_label="Estate strategies",
        help="The board or partnership whose strategy it is.",
    )
    adopted_on: PartialDate | None = partial_date("Adopted", section="Period")
    starts: PartialDate | None = partial_date("From", help="First year of the plan.")
    ends: PartialDate | None = partial_date("To", help="Last year of the plan.")
    horizon: Amount | None = quantity(
        "Horizon", unit="years", help="How far ahead it looks: five to ten years, say."
    )
    review_every: str | None = choice("Reviewed every", "interval")
    review_due: PartialDate | None = partial_date("Next review")
    assets: tuple[str, ...] | None = references(
        "Assets",
        to="asset",
        reverse="estate_strategies",
        reverse_label="Estate strategies",
        section="Assets",
        help="The assets it gathers, whoever owns them.",
    )
    vision: str | None = long_text("Aim", section="Content")
    use_of_estate: str | None = long_text(
        "How the estate is used", help="What the review of use, condition and cost has found."
    )
    options: str | None = long_text(
        "Options", help="What could be shared, released, put to another use or acquired."
    )
    investment_needed: Amount | None = money("Investment needed", commercial=True)
    savings_sought: Amount | None = money("Saving sought a year", commercial=True)
    receipts_sought: Amount | None = money("Receipts sought", commercial=True)
    net_zero: str | None = long_text("Energy and net zero")
    collaboration: str | None = long_text(
        "Work with councils and the voluntary sector",
        help="How partners and communities have a part in it.",
    )
    equity: str | None = long_text("Access and fairness", help="Who gains and loses access.")
    topics: tuple[str, ...] | None = keeping.topics()
    confidence: str | None = keeping.confidence()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
