"""The pages of the manual: in order, whole, and found by what they say."""

from __future__ import annotations

import re

import pytest

from assetregister import manual
from assetregister.records import RECORD_TYPES
from assetregister.typespage import types_page

KEYS = [page.key for page in manual.pages()]


def test_the_contents_lead_to_every_page_there_is() -> None:
    files = {path.stem for path in manual.folder().glob("*.md")}
    assert set(KEYS) == files
    assert KEYS[0] == manual.CONTENTS


@pytest.mark.parametrize("key", KEYS)
def test_a_page_has_a_title_and_leads_only_to_pages_and_pictures_beside_it(key: str) -> None:
    text = manual.page(key).text
    assert text.startswith("# ")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (manual.folder() / target).is_file(), target
        assert ".." not in target  # it would not be installed


def test_sections_named_so_are_found_before_those_that_only_say_it() -> None:
    found = manual.search("filter text")
    assert (found[0].page.key, found[0].heading) == ("filters", "Write it as text")
    assert len(found) > 1


def test_what_is_found_shows_the_words_around_it() -> None:
    (found,) = [one for one in manual.search("fourteen days") if one.page.key == "registers"]
    assert found.heading == "Backups"
    assert "last fourteen days" in found.words


@pytest.mark.parametrize("typed", ["OCCUPATION", "occupation", "  occupation "])
def test_case_and_spaces_do_not_matter(typed: str) -> None:
    assert manual.search(typed) == manual.search("occupation")


@pytest.mark.parametrize("typed", ["", "  ", "?", "zeppelin"])
def test_nothing_is_found_by_nothing_or_by_what_no_page_says(typed: str) -> None:
    assert manual.search(typed) == []


def test_the_page_of_record_types_is_current_and_names_each() -> None:
    text = manual.page("record-types").text
    assert text == types_page(), "Run python -m assetregister.typespage."
    assert all(f"| {record.about.plural} |" in text for record in RECORD_TYPES)
