"""Assets: premises and land that partners hold or communities use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    DISTRICT,
    POINT,
    choice,
    choices,
    code,
    coordinate,
    date,
    flag,
    gss_code,
    long_text,
    money,
    ods_code,
    partial_date,
    percentage,
    postcode,
    quantity,
    reference,
    text,
    uprn,
    usrn,
    web_address,
    when,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate, Point

BUILT = when("holding", "building", "both")
LAND = when("holding", "land", "both")
CODE_2015 = "Local Government Transparency Code 2015"


class Asset(
    Record,
    key="asset",
    label="Asset",
    plural="Assets",
    prefix="AST",
    group="Places",
    icon="building-2",
    title="{name}",
    columns=(
        "name",
        "area",
        "floor_area",
        "utilisation",
        "owner",
        "asset_type",
        "tenure",
        "status",
    ),
    shows=(
        "interests",
        "occupations",
        "surveys",
        "services",
        "colocations",
        "schemes",
        "figures",
        "reviews",
        "matters",
    ),
):
    """Premises, or a piece of land, that a partner holds or a community uses."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    owner: str | None = reference(
        "Owner",
        to="organisation",
        reverse="assets",
        reverse_label="Assets",
        help="The body that holds the asset and contributes this record. Dated ownership and "
        "leases are kept as interests.",
    )
    asset_type: str | None = choice("Type", "asset_type", aliases=("Property type", "Asset type"))
    holding: str | None = choice(
        "Land or building",
        "holding",
        help="Land only, a building or part of one, or land with a permanent building on it.",
        source=CODE_2015,
        aliases=("HoldingType", "Holding Type"),
    )
    usage: str | None = text(
        "Main use", help="What it is used for, in a few words.", aliases=("Usage", "Present use")
    )
    description: str | None = long_text("Description")
    part_of: str | None = reference(
        "Part of",
        to="asset",
        reverse="parts",
        reverse_label="Parts",
        help="The site, campus or building that this is a part of: a block, a floor, a plot.",
    )
    unnamed: str | None = flag(
        "A class, not a named place",
        help="Yes where a source speaks of places without naming them, such as “five GP-led "
        "centres”. Do not invent names.",
    )
    places: Amount | None = quantity(
        "How many places",
        unit="places",
        shown_when=when("unnamed", "yes"),
        help="How many places this record stands for.",
    )
    asset_code: str | None = code(
        "Asset code",
        section="References",
        help="The owner's own reference, one for each row of its list.",
        source=CODE_2015,
        aliases=("Unique asset identity", "Unique Asset ID", "AssetCode", "Site reference"),
    )
    uprn: str | None = uprn(
        help="Unique Property Reference Number: up to 12 digits, the same in every public "
        "register. Floors and rooms of one building may share it.",
        source=CODE_2015,
    )
    usrn: str | None = usrn(
        help="Unique Street Reference Number: up to 8 digits, names the street.",
        source="GeoPlace",
    )
    title_number: str | None = code(
        "Title number",
        help="The number under which the Land Registry holds the ownership, such as LA123456.",
        source="HM Land Registry",
    )
    site_ods_code: str | None = ods_code(
        "NHS site code",
        help="The code of the NHS for this site, such as RXN02. Several trusts may have codes for "
        "one place.",
        source="NHS Organisation Data Service",
    )
    government_code: str | None = code(
        "InSite or e-PIMS reference",
        help="The reference in the government's property database.",
        source="InSite",
    )
    website: str | None = web_address("Website")
    street_number: str | None = text(
        "Number",
        section="Address",
        help="House number or numbers, as in 10-15.",
        source=CODE_2015,
        aliases=("StreetNumber", "No", "Street number"),
    )
    street: str | None = text("Street", source=CODE_2015, aliases=("StreetName", "Street name"))
    locality: str | None = text("Locality", help="Village or part of the town.")
    town: str | None = text(
        "Town", source=CODE_2015, aliases=("PostTown", "Post town", "Town or city")
    )
    county: str | None = text("County")
    postcode: str | None = postcode(
        help="Of vacant property only the first half may be published, such as PR7.",
        source=CODE_2015,
        aliases=("PostCode", "Post code"),
        fills={"area": DISTRICT, "coordinates": POINT},
    )
    coordinates: Point | None = coordinate(
        "Map reference",
        help="Easting and northing, or latitude and longitude.",
        source=CODE_2015,
    )
    area: str | None = reference(
        "Area",
        to="area",
        reverse="assets",
        reverse_label="Assets",
        help="The smallest area that it lies in: a neighbourhood, ward, district or county. "
        "Larger areas are found from that one.",
    )
    small_area: str | None = gss_code(
        "Small area (SOA)",
        help="Code of the lower layer super output area, the small area that statistics are "
        "given for, such as E01025150.",
        source="Office for National Statistics",
        aliases=("LSOA", "SOA", "SOA code"),
    )
    ownership: str | None = choice(
        "Ownership",
        "ownership",
        section="Ownership and tenure",
        help="Whether a public body, a private owner or a community owns it.",
    )
    tenure: str | None = choice(
        "Tenure",
        "tenure",
        help="On what terms the owner of this record holds it: freehold is owned outright, "
        "leasehold is rented from another for years.",
        source=CODE_2015,
        aliases=("TenureType", "Tenure type"),
    )
    tenure_details: tuple[str, ...] | None = choices(
        "Tenure details",
        "tenure_detail",
        help="All that apply: who occupies it, and whether parts are let, licensed or vacant.",
        source=CODE_2015,
        aliases=("TenureDetail", "Tenure Detail", "Tenure Category"),
    )
    tenure_other: str | None = text(
        "Other interests",
        help="Rights of way, access and the like.",
        source=CODE_2015,
        aliases=("OtherDetail", "Other detail"),
    )
    tenure_note: str | None = long_text(
        "Tenure in words", help="For instance that some homes on a site are rented."
    )
    reason_for_holding: str | None = choice(
        "Reason for holding",
        "reason_for_holding",
        help="Why the owner has it.",
        source=CODE_2015,
    )
    accounting_category: str | None = choice(
        "Category in the accounts",
        "accounting_category",
        help="“Community asset” in the accounts means held for ever, and is not an asset of "
        "community value.",
    )
    funding_eligibility: str | None = choice(
        "Eligible for funding",
        "funding_eligibility",
        help="Whether this sort of owner can have the usual government funding.",
    )
    funding_eligibility_note: str | None = text("Why so")
    community_ownership: str | None = choice(
        "Community ownership",
        "community_ownership",
        help="Whether a community owns or controls it, or somebody has proposed or explores that.",
    )
    community_owner: str | None = reference(
        "Community owner",
        to="organisation",
        reverse="community_assets",
        reverse_label="Assets owned or sought for the community",
        shown_when=when(
            "community_ownership",
            "explored",
            "proposed",
            "in_progress",
            "community_controlled",
            "in_place",
        ),
        help="The body that owns it for its community, or would.",
    )
    status: str | None = choice("Status", "asset_status", section="Life")
    opened: PartialDate | None = partial_date("Opened")
    closed: PartialDate | None = partial_date("Closed")
    built: PartialDate | None = partial_date(
        "Built", help="When it was built; a range such as 1965 to 1974 will do.", shown_when=BUILT
    )
    listed_grade: str | None = choice(
        "Listed building",
        "listed_grade",
        help="Whether it is protected for its history, and how strictly.",
        source="National Heritage List for England",
    )
    ancient_monument: str | None = flag("Ancient monument", source="InSite")
    special_interest: str | None = text(
        "Area of special interest",
        help="Conservation area, site of special scientific interest and the like.",
        source="InSite",
    )
    operator: str | None = reference(
        "Run by",
        to="organisation",
        reverse="operated_assets",
        reverse_label="Assets run",
        help="The body that runs the place from day to day, if not the owner.",
    )
    operator_type: str | None = choice(
        "Sort of body that runs it", "operator_type", help="For instance GP-led or pharmacy-led."
    )
    temporary_use: str | None = text(
        "Temporary use", help="A passing use, such as a mass testing centre in a stadium."
    )
    temporary_from: PartialDate | None = partial_date("Temporary use from")
    temporary_until: PartialDate | None = partial_date("Temporary use until")
    floor_area: Amount | None = quantity(
        "Gross internal area (GIA)",
        short="Floor area",
        unit="m²",
        units=("ft²",),
        section="Size and capacity",
        shown_when=BUILT,
        help="All floor space inside the outer walls.",
        source=CODE_2015,
        aliases=("BuildingSize", "Floor area", "Gross internal floor area", "GIA"),
    )
    net_area: Amount | None = quantity(
        "Net internal area (NIA)",
        short="Net area",
        unit="m²",
        units=("ft²",),
        shown_when=BUILT,
        help="Floor space that can be used, without walls, stairs, toilets and corridors.",
    )
    measured_as: str | None = choice(
        "How measured",
        "measurement_standard",
        shown_when=BUILT,
        help="The rule by which the floor area was measured first.",
        source="InSite",
    )
    area_factor: Amount | None = quantity(
        "Conversion factor",
        unit="",
        shown_when=BUILT,
        help="By what the net area was multiplied to give the gross area, if it was not measured.",
        source=CODE_2015,
    )
    occupied_area: Amount | None = quantity(
        "Occupied floor area", unit="m²", units=("ft²",), shown_when=BUILT, source="ERIC"
    )
    clinical_area: Amount | None = quantity(
        "Clinical space",
        unit="m²",
        units=("ft²",),
        shown_when=BUILT,
        help="Space in which people are treated.",
        source="ERIC",
    )
    non_clinical_area: Amount | None = quantity(
        "Non-clinical space", unit="m²", units=("ft²",), shown_when=BUILT, source="ERIC"
    )
    site_area: Amount | None = quantity(
        "Site area",
        unit="ha",
        units=("acres", "m²"),
        help="The land, in hectares or acres.",
        source=CODE_2015,
        aliases=("LandArea", "Land area"),
    )
    spare_land: Amount | None = quantity(
        "Land not used",
        unit="ha",
        units=("acres", "m²"),
        shown_when=LAND,
        help="Land on which no services are delivered.",
        source="ERIC",
    )
    storeys: int | None = whole("Storeys", shown_when=BUILT)
    beds: Amount | None = quantity("Beds", unit="beds", shown_when=BUILT)
    desks: Amount | None = quantity("Desks", unit="desks", shown_when=BUILT)
    rooms: Amount | None = quantity("Rooms", unit="rooms", shown_when=BUILT)
    homes: Amount | None = quantity(
        "Homes", unit="homes", help="Homes that stand on it now, such as park homes."
    )
    staff_capacity: Amount | None = quantity(
        "Room for staff", unit="people", help="How many staff it could hold."
    )
    visitor_capacity: Amount | None = quantity(
        "Room for visitors", unit="people", help="How many people may be in it at once."
    )
    parking_spaces: Amount | None = quantity("Parking spaces", unit="spaces")
    facilities: tuple[str, ...] | None = choices(
        "Facilities",
        "facility",
        section="Facilities and access",
        help="What it offers that decides which services it can house, such as a training kitchen.",
    )
    facilities_note: str | None = long_text("Facilities in words")
    access_features: tuple[str, ...] | None = choices(
        "Access features", "access_feature", help="What helps people get there and get in."
    )
    access_problems: str | None = flag(
        "Hard to reach or enter", help="Whether people have trouble getting there or in."
    )
    access_note: str | None = long_text(
        "Access in words", help="How convenient it is, and what transport people need."
    )
    transport_needed: str | None = flag(
        "Transport needed", help="Whether some people can only come if they are fetched."
    )
    travel_time: Amount | None = quantity(
        "Travel time",
        unit="minutes",
        help="How long it takes to get there from the place named below.",
    )
    travel_mode: str | None = choice("Travelling", "travel_mode")
    travel_from: str | None = text(
        "From", help="The place the travel time counts from, such as City Hospital."
    )
    suitability: str | None = choice(
        "Suitability",
        "suitability",
        section="Condition and use",
        help="How fit it is for what is done there (functional suitability).",
        source=CODE_2015,
    )
    suitability_reason: str | None = long_text(
        "Why so suitable or unsuitable", help="For instance outdated, too small, hard to heat."
    )
    condition: str | None = choice(
        "Condition", "condition", help="State of the fabric, A to D; surveys hold the detail."
    )
    condition_on: PartialDate | None = partial_date("Condition as at")
    required_maintenance: Amount | None = money(
        "Required maintenance",
        commercial=True,
        help="What it would cost to bring it up to standard, without improvements.",
        source=CODE_2015,
    )
    utilisation: Amount | None = percentage(
        "Use of space",
        low=50,
        help="Share of the space, over the hours it is open, that is used now. Lists mark what is "
        "below 50%. Earlier readings are kept as surveys.",
        aliases=("Utilisation",),
    )
    utilisation_on: PartialDate | None = partial_date("Use as at")
    utilisation_by: str | None = choice("How use was measured", "use_measure")
    empty_share: Amount | None = percentage("Floor area empty", source="ERIC", shown_when=BUILT)
    under_used_share: Amount | None = percentage(
        "Floor area under-used", source="ERIC", shown_when=BUILT
    )
    hours_open: Amount | None = quantity(
        "Hours available a week", unit="hours", help="Hours in a week in which it could be used."
    )
    hours_used: Amount | None = quantity(
        "Hours used a week", unit="hours", help="Hours in a week in which it is used."
    )
    age_2015: Amount | None = percentage(
        "Built 2015 to 2024",
        section="Age of buildings",
        shown_when=BUILT,
        source="ERIC",
        help="Share of the floor area built in these years; the shares add up to 100%.",
    )
    age_2005: Amount | None = percentage("Built 2005 to 2014", shown_when=BUILT, source="ERIC")
    age_1995: Amount | None = percentage("Built 1995 to 2004", shown_when=BUILT, source="ERIC")
    age_1985: Amount | None = percentage("Built 1985 to 1994", shown_when=BUILT, source="ERIC")
    age_1975: Amount | None = percentage("Built 1975 to 1984", shown_when=BUILT, source="ERIC")
    age_1965: Amount | None = percentage("Built 1965 to 1974", shown_when=BUILT, source="ERIC")
    age_1955: Amount | None = percentage("Built 1955 to 1964", shown_when=BUILT, source="ERIC")
    age_1948: Amount | None = percentage("Built 1948 to 1954", shown_when=BUILT, source="ERIC")
    age_before_1948: Amount | None = percentage(
        "Built before 1948", shown_when=BUILT, source="ERIC"
    )
    estate_class: str | None = choice(
        "Core, flex or tail",
        "estate_class",
        section="Review and future",
        help="Core: keep and invest. Flex: keep for now. Tail: leave.",
    )
    review_outcome: str | None = choice(
        "Outcome of review",
        "asset_outcome",
        help="What the last joint review recommends; blank while it has not been reviewed.",
    )
    reviewed_on: PartialDate | None = partial_date("Reviewed")
    integration_note: str | None = long_text(
        "Recommendation on integration",
        help="With what, and with whose, it should be brought together.",
    )
    options: str | None = long_text("Options", help="What else might be done with it.")
    sharing_offered: str | None = flag(
        "Open to sharing", help="Whether the owner would let other bodies use space here."
    )
    neighbourhood_health: str | None = flag(
        "Possible neighbourhood health centre",
        help="Whether it is a candidate for a neighbourhood health centre (NHC).",
    )
    homes_planned: Amount | None = quantity(
        "Homes planned", unit="homes", help="Homes planned if the site is released or developed."
    )
    market_value: Amount | None = money("Market value", commercial=True, section="Value")
    book_value: Amount | None = money(
        "Value in the accounts", commercial=True, help="The value at which the accounts carry it."
    )
    valued_on: PartialDate | None = partial_date("Valued")
    rateable_value: Amount | None = money(
        "Rateable value",
        commercial=True,
        help="The yearly value from which business rates are worked out.",
        source="Valuation Office Agency",
    )
    under_served: str | None = flag(
        "Serves an under-served area",
        section="Community",
        help="Whether it stands in, or serves, a place with few services or many poor people.",
    )
    under_served_note: str | None = text("Which, and how so")
    community_served: tuple[str, ...] | None = choices("People served", "client_group")
    population_served: Amount | None = quantity("Population served", unit="people")
    topics: tuple[str, ...] | None = keeping.topics("Community")
    publish: str | None = flag(
        "Publish",
        section="Publication",
        help="Whether it belongs on the list that the transparency code has councils publish.",
        source=CODE_2015,
    )
    exclusion_reason: str | None = choice(
        "Why not published",
        "exclusion_reason",
        shown_when=when("publish", "no"),
        source=CODE_2015,
    )
    effective_on: datetime.date | None = date(
        "Correct as at",
        help="The day for which the owner vouches for what it publishes.",
        source=CODE_2015,
        aliases=("EffectiveDate", "Effective date"),
    )
    confidence: str | None = keeping.confidence()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
