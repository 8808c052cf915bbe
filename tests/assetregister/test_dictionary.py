"""The data dictionary that is shipped says what the declarations say."""

from __future__ import annotations

import re

from assetregister.dictionary import FILE, data_dictionary
from assetregister.records import RECORD_TYPES


def test_the_shipped_dictionary_is_current() -> None:
    held = FILE.read_text("utf-8")
    assert held == data_dictionary(), "Run python -m assetregister.dictionary."


def test_every_field_and_type_is_in_it() -> None:
    text = data_dictionary()
    for record in RECORD_TYPES:
        assert f"</a>{record.about.label}\n" in text
        assert all(f"| `{key}` |" in text for key in record.about.fields)


def test_every_link_leads_somewhere() -> None:
    text = data_dictionary()
    places = set(re.findall(r'<a id="([^"]+)">', text))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= places


def test_doubt_about_a_term_is_shown() -> None:
    assert re.search(r"\| Core \|.*not confirmed \|", data_dictionary())


def test_a_bar_in_a_text_does_not_end_a_cell() -> None:
    rows = [line for line in data_dictionary().splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6, 9}
