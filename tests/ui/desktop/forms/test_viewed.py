from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.filters.conditions import Query
from assetregister.records import RECORD_TYPES
from assetregister.records.organisation import Organisation
from assetregister.schema import Schema
from tests.ui.desktop.forms.driving import enter, named, press, shown
from ui.desktop.forms.viewed import seen_as, starting_values

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


def viewed(where: str) -> Schema:
    """Return the types with one more view of organisations."""

    class Seen(Organisation, key="seen", label="Seen", plural="Seen", where=where):
        """Some organisations."""

    return Schema([*RECORD_TYPES, Seen])


@pytest.mark.parametrize(
    ("where", "starts"),
    [
        ("sector = nhs", {"sector": "nhs"}),
        ("sector in (nhs)", {"sector": "nhs"}),
        ("sector in (nhs, charity)", {}),
        ("sector = nhs and town = Leeds", {}),
        ("sector != nhs", {}),
    ],
)
def test_a_new_record_of_a_view_starts_with_what_all_its_records_hold(
    where: str, starts: dict[str, str]
) -> None:
    schema = viewed(where)
    assert starting_values(schema, schema.about("seen")) == starts


def test_what_decides_comes_first_in_the_form_of_a_view_and_must_be_given() -> None:
    schema = viewed("sector in (nhs, charity)")
    assert next(iter(seen_as(schema, "seen").fields)) == "sector"
    assert seen_as(schema, "seen").fields["sector"].required
    assert not schema.fields("organisation")["sector"].required
    assert seen_as(schema, "organisation") is schema.about("organisation")


def test_a_record_opened_from_a_view_is_called_what_the_view_calls_it(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    record = named(register, "Harrow Mencap", "organisation")
    panel.show_record(record.id, "provider")
    assert panel.header.facts().startswith(f"Provider {record.reference}")
    assert "Archive this provider" in [a.text() for a in panel.header.menu().actions()]
    assert shown(panel.form, "sector") == "Charity"
    enter(qtbot, panel.form, "town", "Harrow")
    assert panel.save()
    assert panel.header.facts().startswith(f"Provider {record.reference}")
    panel.show_record(record.id)
    assert panel.header.facts().startswith(f"Organisation {record.reference}")
    panel.show_record(register.resolve("asset", "Kaleidoscope"), "provider")
    assert panel.header.facts().startswith("Asset ")


def test_a_new_provider_is_asked_for_its_sector_and_saved_as_a_provider(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    before = register.count(Query("provider"))
    panel.new_record("provider")
    assert panel.header.title() == "New provider"
    row = panel.form.rows()["sector"]
    assert row.isVisible()
    assert row.y() <= panel.form.rows()["name"].y()
    assert "are providers" in row.editor.accessibleDescription()
    enter(qtbot, panel.form, "name", "Castle Trust")
    assert not panel.save()
    assert panel.form.first_problem() == "sector"
    enter(qtbot, panel.form, "sector", "Charity")
    press(qtbot, panel.bar.save_new)
    assert register.count(Query("provider")) == before + 1
    assert panel.header.title() == "New provider"
    assert panel.bar.message() == ""
