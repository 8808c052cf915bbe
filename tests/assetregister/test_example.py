"""The example borough: openly made up, whole, and with something for every screen to show."""

from assetregister.documents import EXAMPLE, blocks, load
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.findings import findings
from db.register import SqlRegister

NOT_SHOWN = {"identifier", "assumption", "import_mapping", "distinct_pair", "provider"}


def test_it_has_records_of_every_type_that_a_screen_or_sheet_shows(register: SqlRegister) -> None:
    load(register, EXAMPLE)
    empty = {about.key for about in register.schema.tables if not register.count(Query(about.key))}
    assert empty <= NOT_SHOWN


def test_loading_it_twice_changes_nothing(register: SqlRegister) -> None:
    assert load(register, EXAMPLE) == len(blocks(EXAMPLE))
    assert load(register, EXAMPLE) == 0
    assert len(register.operations()) == 1
    assert register.undoable() is None  # nobody takes back what a register starts with


def test_its_saved_views_can_be_read_and_show_something(register: SqlRegister) -> None:
    load(register, EXAMPLE)
    for view in register.find(Query("saved_view")):
        condition = parse(view.condition, view.type_key, register)
        assert register.count(Query(view.type_key, condition)) > 0


def test_it_has_findings_one_of_them_accepted_and_none_about_a_reference(
    register: SqlRegister,
) -> None:
    load(register, EXAMPLE)
    found = list(findings(register))
    assert any(finding.accepted for finding in found)
    assert not [finding for finding in found if finding.rule.startswith(("link.", "value."))]
