from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.documents import DOCUMENTS, EXAMPLE, blocks, ready
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from tests.ui.desktop.forms.driving import named
from ui.desktop.forms.choosing import MOST_ROWS, is_needed, shown_at_first
from ui.desktop.forms.form import RecordForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register

SCHEMA = Schema(RECORD_TYPES)


@pytest.mark.parametrize("source", [DOCUMENTS, EXAMPLE])
def test_no_form_of_any_record_opens_with_more_than_twenty_rows(source: str) -> None:
    held = ready(SCHEMA, blocks(source))
    assert len(held) > 100
    for record in held:
        shown = shown_at_first(SCHEMA.about(record.type), record.values)
        assert 1 <= len(shown) <= MOST_ROWS, record.values


@pytest.mark.parametrize("about", SCHEMA.types, ids=lambda about: about.key)
def test_a_new_form_of_every_type_opens_with_what_is_required_and_twenty_rows_at_most(
    about: object, register: Register, qtbot: QtBot
) -> None:
    form = RecordForm(about, register)  # type: ignore[arg-type]
    qtbot.addWidget(form)
    form.show_record(None)
    form.show()
    visible = [key for key, row in form.rows().items() if not row.isHidden()]
    required = {key for key, field in form.about.fields.items() if field.required}
    assert required <= set(visible)
    assert len(visible) <= MOST_ROWS


def test_a_field_that_holds_something_is_needed_whatever_it_hangs_on(register: Register) -> None:
    record = named(register, "Kaleidoscope")
    fields = record.about.fields
    assert not is_needed(fields["exclusion_reason"], {"publish": "yes"})
    assert is_needed(fields["exclusion_reason"], {"publish": "no"})
    assert is_needed(fields["exclusion_reason"], {"publish": "yes", "exclusion_reason": "x"})
