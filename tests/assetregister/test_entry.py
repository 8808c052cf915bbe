"""What people type becomes values; all that cannot is said at once, field by field."""

import pytest

from assetregister.entry import field_named, missing, missing_after, read_all
from assetregister.errors import WrongFields
from assetregister.register import Register


def test_texts_are_read_by_key_label_or_other_name(register: Register) -> None:
    about = register.schema.about("asset")
    assert field_named(about, "floor_area") is about.fields["floor_area"]
    assert field_named(about, "gross internal area (GIA)") is about.fields["floor_area"]
    assert field_named(about, "BuildingSize") is about.fields["floor_area"]
    assert field_named(about, "colour") is None


def test_every_problem_is_said_at_once_and_what_is_right_is_kept(register: Register) -> None:
    about = register.schema.about("asset")
    texts = {"name": "Moot Hall", "opened": "31/02/2004", "owner": "Nobody", "colour": "red"}
    entered = read_all(about, texts, register)
    assert entered.values == {"name": "Moot Hall"}
    assert entered.problems.keys() == {"opened", "owner", "colour"}
    assert all(sentence.endswith(".") for sentence in entered.problems.values())
    with pytest.raises(WrongFields) as refused:
        entered.or_refuse()
    assert refused.value.problems == entered.problems


def test_a_blank_text_blanks_the_field(register: Register) -> None:
    entered = read_all(register.schema.about("asset"), {"owner": " ", "opened": ""}, register)
    assert entered.values == {"owner": None, "opened": None}


def test_several_records_are_named_with_semicolons_between(register: Register) -> None:
    with register.edit("Add organisations") as edit:
        ids = {edit.add("organisation", {"name": name}).id for name in ("North", "South")}
    about = register.schema.about("scheme")
    entered = read_all(about, {"partners": "North; south"}, register)
    assert set(entered.values["partners"]) == ids


def test_what_is_required_binds_forms_and_not_the_log(register: Register) -> None:
    about = register.schema.about("occupation")
    assert missing(about, {}).keys() == {"asset", "occupation_kind"}
    with register.edit("Add occupation") as edit:
        record = edit.add("occupation", {"space": "Attic"})
    assert missing_after(record, {"occupation_kind": "vacant"}).keys() == {"asset"}
