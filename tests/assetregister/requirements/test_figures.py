"""Requirements G: figures, sources and naming (R93–R98)."""

from assetregister.filters.conditions import Query
from db.register import SqlRegister
from tests.assetregister.requirements.asking import called, count, names, one, said

ALLIANCE = "Doncaster Complex Lives Alliance"


def test_r93_survey_figures_show_source_date_and_responses(documents: SqlRegister) -> None:
    colocated = one(documents, "figure", "value = 81 and unit = %")
    assert said(colocated, "source", "period") == ["NHS Confederation PCT CEO survey 2006", "2006"]
    for value in (54, 74):
        figure = one(documents, "figure", f"value = {value} and unit = % and responses = 49")
        assert said(figure, "responses", "sample_size") == ["49", "59"]
    missing = "source is blank and sample_size is blank and responses is blank"
    listed = names(documents, "figure", missing)
    assert any(name.startswith("Co-terminosity") for name in listed)


def test_r94_a_share_of_a_share_names_its_base(documents: SqlRegister) -> None:
    figure = one(documents, "figure", "value = 74 and unit = %")
    base = one(documents, "figure", "shares_of_it.value = 74")
    assert said(base, "value", "unit") == ["54", "%"]
    assert figure.values["base_group"]


def test_r95_either_printed_name_returns_the_same_record(documents: SqlRegister) -> None:
    same = (
        ("organisation", "Department of Health", "Department of Health"),
        ("organisation", "Doncaster Metropolitan Borough Council", "Doncaster Council"),
        (
            "partnership",
            "Central Lancashire Wellbeing Board",
            "Central Lancashire Health and Wellbeing Board",
        ),
        ("scheme", "Manchester, Salford and Trafford LIFT", "MaST"),
        ("organisation", "Local Government Association", "LGA"),
    )
    for type_key, name, alias in same:
        assert documents.resolve(type_key, alias) == documents.resolve(type_key, name)
        assert documents.resolve(type_key, name) in documents.ids(Query(type_key, search=alias))
    [(found, _, _), *_] = documents.suggest("organisation", "Doncaster Metropolitan Borough Counci")
    assert found == documents.resolve("organisation", "Doncaster Council")


def test_r96_each_row_shows_its_document_and_place(documents: SqlRegister) -> None:
    for type_key, name, document in (
        ("asset", "Kaleidoscope", "Partnership working: the facts"),
        ("scheme", "Manchester, Salford", "NHS LIFT – enabling social regeneration"),
        ("colocation", "Co-Located All Age", "Delivering together for residents"),
    ):
        record = one(documents, type_key, f'name ~ "{name}"')
        citations = documents.find(Query("citation"))
        cited = [citation for citation in citations if citation.values["record"] == record.id]
        assert {document} == set().union(*(called(documents, c, "document") for c in cited))
        assert all(citation.values["place"] and citation.values["lines"] for citation in cited)


def test_r97_no_patient_or_resident_is_a_contact(documents: SqlRegister) -> None:
    roles = {record.values["role"] for record in documents.find(Query("contact"))}
    assert not [
        role for role in roles if role.casefold() in ("patient", "resident", "service user")
    ]


def test_r98_conflicting_statements_are_both_kept_with_a_note(documents: SqlRegister) -> None:
    alliance = one(documents, "partnership", f'name = "{ALLIANCE}"')
    assert said(alliance, "launched") == ["February 2017"]
    note = said(alliance, "conflict_note")[0]
    assert "November 2016" in note
    assert "May 2017" in note
    totals = 'scheme.name ~ "Midland Metropolitan" and is_total = yes and conflict_note is stated'
    assert count(documents, "funding", totals) == 2
