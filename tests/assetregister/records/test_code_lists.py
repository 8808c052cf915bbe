"""What must hold of every code list, also of those still to be written."""

from __future__ import annotations

import json
import re
from collections import Counter
from importlib import resources
from typing import Any

import pytest

from assetregister.kinds import Choice, Choices
from assetregister.records import RECORD_TYPES
from assetregister.vocabularies import Vocabulary, vocabulary

FILES = {
    file.name.removesuffix(".json"): file
    for file in (resources.files("resources") / "vocabularies").iterdir()
    if file.name.endswith(".json")
}
USED = {
    field.kind.vocabulary.key
    for record in RECORD_TYPES
    for field in record.about.fields.values()
    if isinstance(field.kind, Choice | Choices)
}
LISTS = [vocabulary(key) for key in sorted(FILES)]
every_list = pytest.mark.parametrize("terms", LISTS, ids=lambda terms: terms.key)


def held(key: str) -> dict[str, Any]:
    contents: dict[str, Any] = json.loads(FILES[key].read_text("utf-8"))
    return contents


def test_every_list_is_used_and_every_list_used_exists() -> None:
    assert set(FILES) == USED


@every_list
def test_a_list_has_a_label_a_source_and_terms_of_its_own(terms: Vocabulary) -> None:
    assert terms.label
    assert terms.source
    assert terms.terms
    for said in (lambda t: t.code, lambda t: t.label.casefold()):
        assert [name for name, times in Counter(map(said, terms.terms)).items() if times > 1] == []


@every_list
def test_a_list_holds_nothing_that_is_not_read(terms: Vocabulary) -> None:
    contents = held(terms.key)
    assert contents.keys() == {"label", "source", "terms"}
    known = {"code", "label", "definition", "source", "aliases", "confirmed", "retired"}
    assert all(term.keys() <= known for term in contents["terms"])


@every_list
def test_a_file_holds_one_term_on_each_line(terms: Vocabulary) -> None:
    lines = FILES[terms.key].read_text("utf-8").splitlines()
    assert len(lines) == len(terms.terms) + 6


@every_list
def test_a_term_says_what_it_means_and_who_says_so(terms: Vocabulary) -> None:
    for term in terms.terms:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", term.code), term.code
        assert term.label, term.code
        assert term.definition.endswith("."), term.code
        assert term.source, term.code


@every_list
def test_a_term_is_found_by_each_of_its_names(terms: Vocabulary) -> None:
    for term in terms.terms:
        names = (term.code, term.label, term.label.upper(), *term.aliases)
        assert {name: terms.find(name) for name in names} == dict.fromkeys(names, term)
