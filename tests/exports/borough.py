"""A small, openly fictional borough with every sort of awkward value, put in as people type it."""

from typing import Any

from assetregister.register import Edit, Register

TRICKY = (
    '=HYPERLINK("http://evil.example","Town Hall")',
    "+44 House",
    "-Annexe",
    "@home Centre",
    "_x0041_ Depot",
    "Swan & <Lane>",
    "  Ŵyn “Tŷ” 😀",
    "#N/A",
    "History",
)


class Borough:
    """Puts records into a register from what people would type."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.ids: dict[str, str] = {}
        self._edit: Edit | None = None  # one operation for all, while the borough is built

    def add(self, type_key: str, call: str = "", **typed: Any) -> str:
        """Add a record; references are given by what other records were called here."""
        about = self.register.schema.about(type_key)
        values: dict[str, Any] = {}
        for key, text in typed.items():
            field = about.fields[key]
            if field.to is not None and field.many:
                values[key] = tuple(self.ids[name] for name in text)
            elif field.to is not None:
                values[key] = self.ids[text]
            else:
                values[key] = field.kind.parse(text)
        if self._edit is None:
            with self.register.edit(f"Add {about.label.lower()}") as edit:
                record = edit.add(type_key, values)
        else:
            record = self._edit.add(type_key, values)
        self.ids[call or typed.get("name", record.id)] = record.id
        return record.id

    def build(self) -> None:
        """Add two districts, three owners, twelve assets and what hangs on them."""
        with self.register.edit("Add borough") as self._edit:
            _bodies(self)
            for number, name in enumerate(TRICKY):
                _asset(self, name, number)
            _asset(self, "Moor Lane Clinic", 9)
            _asset(self, "Quarry Land", 10, holding="land", floor_area=None, utilisation=None)
            self.add("asset", name="Unclaimed Hut")
            _strategy(self)
            _services(self)
            _evidence(self)
        self._edit = None


def _bodies(made: Borough) -> None:
    made.add("area", name="Westshire", tier="county")
    made.add("area", name="Ashby", tier="district", parent="Westshire")
    made.add("area", name="Brook", tier="district", parent="Westshire")
    made.add("area", name="Mill Ward", tier="ward", parent="Ashby")
    made.add("organisation", name="Westshire County Council", sector="local_government")
    made.add("organisation", name="=Ashby Council", sector="local_government")
    made.add("organisation", name="Westshire Health Trust", sector="nhs")
    made.add(
        "organisation",
        name="Open Door",
        sector="charity",
        charity_number="1090329",
        phone="020 7074 3200",
        aliases="The Door; Door CIO",
    )


_OWNERS = ("Westshire County Council", "=Ashby Council", "Westshire Health Trust")


def _asset(made: Borough, name: str, number: int, **more: str | None) -> None:
    typed: dict[str, Any] = {
        "owner": _OWNERS[number % 3],
        "area": ("Mill Ward", "Brook")[number % 2],
        "asset_type": ("office", "library", "community_clinic")[number % 3],
        "holding": "both",
        "tenure": "freehold",
        "status": "operational",
        "uprn": f"0{number}1234567",
        "postcode": "PR7 1AA",
        "floor_area": ("3,400", "about 1,250.5", "more than 400", "10,000 ft²")[number % 4],
        "site_area": ("16 acres", "2", "0.5 to 0.75")[number % 3],
        "utilisation": ("30%", "90%", "about 45%")[number % 3],
        "opened": ("early 2006", "2016/17", "1850", "12/03/2004", "autumn 2016")[number % 5],
        "market_value": "£1,200,000.50",
        "condition": ("a", "b", "c")[number % 3],
        "confidence": "estimated" if number % 2 else "confirmed",
        "checked_on": "01/02/2024",
        "check_every": "months_12",
        "notes": "First line\nSecond line",
    } | more
    made.add("asset", name=name, **{key: text for key, text in typed.items() if text is not None})


def _strategy(made: Borough) -> None:
    clinic, hall = "Moor Lane Clinic", "+44 House"
    made.add(
        "estate_strategy",
        name="Ashby joint estate",
        area="Ashby",
        lead="Westshire County Council",
        partners=_OWNERS,
        assets=(clinic, hall, "Quarry Land"),
        starts="2026",
        ends="2031",
        confidence="estimated",
    )
    made.add(
        "interest",
        call="lease",
        asset=clinic,
        holder="Westshire Health Trust",
        role="lessee",
        tenure="leasehold",
        starts="2015",
        expires="31/03/2030",
        rent="£45,000",
    )
    made.add(
        "lease_event", interest="lease", event_kind="tenant_break", due_on="31/03/2028", notice="6"
    )
    made.add(
        "occupation",
        asset=clinic,
        occupation_kind="main",
        occupier="Open Door",
        floor_area="120",
        staff="about 12",
        desks="10",
        hours="37.5",
        contact_name="Jo Keyholder",
        contact_email="jo@example.org",
    )
    made.add(
        "occupation", asset=hall, occupation_kind="vacant", floor_area="300", available_from="2027"
    )
    made.add(
        "survey",
        asset=clinic,
        survey_kind="six_facet",
        surveyed_on="2019",
        physical="c",
        backlog_high="£120,000",
        backlog_significant="about £80,000",
        backlog_low="£5,000",
    )
    made.add(
        "survey",
        asset=hall,
        survey_kind="condition",
        surveyed_on="2022",
        physical="b",
        backlog_high="£0",
    )
    made.add("running_cost", asset=clinic, period="2024/25", total="£91,500.25", energy="£12,000")
    made.add(
        "colocation",
        name="Clinic hub",
        stage="live",
        asset=clinic,
        staff="110",
        participants=("Open Door", "Westshire Health Trust"),
        live_from="01/01/2026",
        review_after="6",
        cost_neutral="yes",
    )
    made.add(
        "colocation",
        name="Shared headquarters",
        stage="explored",
        area="Ashby",
        participants=("Westshire County Council", "=Ashby Council"),
    )
    made.add(
        "scheme",
        name="Mill regeneration",
        stage="under_construction",
        assets=(clinic,),
        construction_start="2025",
        opened="early 2028",
        completed_on="2029",
        horizon="10",
        cost="more than £400m",
    )
    made.add("scheme", name="Brook hub", stage="proposed", area="Brook")
    made.add(
        "funding",
        call="grant",
        fund="Towns Fund",
        funding_kind="grant",
        funding_status="awarded",
        amount="£67.5m",
        scheme="Mill regeneration",
        basis="once",
    )
    made.add(
        "funding",
        fund="First slice",
        funding_status="awarded",
        amount="£7.5m",
        scheme="Mill regeneration",
        counted_in="grant",
    )
    made.add(
        "funding",
        fund="Yearly support",
        funding_status="awarded",
        amount="£300,000",
        scheme="Mill regeneration",
        basis="per_year",
    )
    made.add(
        "funding",
        fund="Health bid",
        funding_status="sought",
        amount="about £550,000",
        scheme="Mill regeneration",
    )
    made.add("funding", fund="Pilot grant", funding_status="awarded", scheme="Mill regeneration")
    made.add(
        "benefit",
        name="Fewer admissions",
        arrangement="Clinic hub",
        benefit_kind="non_financial",
        unit="%",
        target="-15",
        actual="-22",
        better="lower",
    )
    made.add(
        "benefit",
        name="Saving to the NHS",
        arrangement="Clinic hub",
        benefit_kind="financial",
        money_target="£400,000",
        money_achieved="£350,000",
        years="5",
    )
    made.add(
        "disposal",
        asset="Quarry Land",
        disposal_method="auction",
        estimate="£250,000",
        homes="20",
        expected_on="2027",
    )
    made.add(
        "community_listing",
        asset=hall,
        decision="listed",
        nominator="Open Door",
        decided_on="01/06/2023",
        expires="31/05/2028",
    )


def _services(made: Borough) -> None:
    made.add(
        "service",
        name="Debt advice",
        provider="Open Door",
        service_type="advice",
        service_status="active",
    )
    made.add("service_at_place", service="Debt advice", asset="Moor Lane Clinic")
    for body in ("Westshire County Council", "Westshire Health Trust"):
        made.add(
            "commission",
            call=f"from {body}",
            provider="Open Door",
            commissioner=body,
            service="Debt advice",
            value="£20,000",
            basis="per_year",
        )


def _evidence(made: Borough) -> None:
    made.add(
        "matter",
        name="No joint register",
        matter_kind="barrier",
        matter_status="open",
        records=("Ashby joint estate",),
        due_on="2026",
    )
    made.add(
        "figure",
        measure="Share of those that co-locate",
        value="74",
        unit="%",
        base_group="the 54% that share",
        responses="49",
        sample_size="59",
        record="Clinic hub",
        period="2006",
    )
    made.add("document", name="Estate review 2025")
    made.add(
        "citation", record="Moor Lane Clinic", document="Estate review 2025", place="Section 3"
    )
    made.add("partnership", name="Ashby board", area="Ashby", frequency="months_3")
    made.add("meeting", partnership="Ashby board", held_on="01/06/2026")
    made.add(
        "contact",
        role="Estates lead",
        name="Sam Private",
        organisation="=Ashby Council",
        email="sam@example.org",
    )
