"""The documents' register: whole, the same everywhere, cited, and true to its sources."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest

from assetregister.documents import blocks, load, ready
from assetregister.filters.conditions import Query
from assetregister.findings import findings
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from tests.assetregister import documents_facts as facts
from tests.assetregister.documents_allowed import NOT_CITED, NOT_HELD, NOT_PRINTED_SO
from tests.assetregister.documents_text import FOLDER, atoms, lines, names, numbers, runs, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from assetregister.documents import Block
    from db.opening import Opened

DOCUMENTS: Final = ("000", "001", "002", "003", "004")
PRIVATE: Final = {
    "74ba75d00de99449",
    "0907e5b14321d432",
}
"""Digests of the names of the child and of the resident whom a source describes (R97)."""

_SENTENCE: Final = re.compile(r"[.;:!?]['\"”)]*$")
SCHEMA: Final = Schema(RECORD_TYPES)
with_texts = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the texts of the documents are not beside this repository"
)


@pytest.fixture(scope="module")
def held() -> dict[str, Block]:
    """Give the blocks of the data files by key."""
    return blocks()


@pytest.fixture(scope="module")
def dump(shipped: Opened) -> list[str]:
    """Give the state of the documents' register, line by line."""
    return list(shipped.dump())


def test_loading_twice_changes_nothing(shipped_copy: Opened, dump: list[str]) -> None:
    assert load(shipped_copy.register) == 0
    assert list(shipped_copy.dump()) == dump
    assert len(shipped_copy.register.operations()) == 1


def test_every_block_and_every_citation_is_a_record(
    shipped: Opened, held: dict[str, Block]
) -> None:
    cited = sum(len(block.cites) for block in held.values())
    counts = [shipped.register.count(Query(about.key)) for about in shipped.register.schema.tables]
    assert sum(counts) == len(held) + cited


def test_it_is_whole_and_agrees_with_its_log(shipped: Opened) -> None:
    assert list(shipped.problems()) == []


def test_two_fresh_registers_hold_the_same(
    dump: list[str], new_register: Callable[[str], Opened]
) -> None:
    other = new_register("other")
    load(other.register)
    assert list(other.dump()) == dump


def test_every_record_is_cited_by_fields_of_its_own(held: dict[str, Block]) -> None:
    wrong = [
        (block.key, cite.fields)
        for block in held.values()
        for cite in block.cites
        if not set(cite.fields) <= set(block.values)
    ]
    assert wrong == []
    # That a document is silent cannot be cited: only those acceptances stand without a source.
    uncited = {block.type for block in held.values() if not block.cites}
    assert uncited == {"accepted_finding"}


def test_nothing_else_looks_wrong_than_what_the_documents_do_not_print(shipped: Opened) -> None:
    assert [f.sentence for f in findings(shipped.register) if not f.accepted] == []


def test_every_citation_names_a_document_of_the_register(shipped: Opened) -> None:
    register = shipped.register
    known = set(register.ids(Query("document")))
    assert {citation.values["document"] for citation in register.find(Query("citation"))} <= known
    assert {record.id for record in ready(SCHEMA) if record.type == "document"} == known


def test_no_value_reference_or_order_of_dates_looks_wrong(shipped: Opened) -> None:
    found = [
        (shipped.register.titles([finding.record]), finding.sentence)
        for finding in findings(shipped.register)
        if finding.rule.startswith(("value.", "link.", "date.order"))
    ]
    assert found == []


def test_nobody_described_as_a_patient_or_resident_is_in_it(held: dict[str, Block]) -> None:
    found = {
        block.key
        for block in held.values()
        for field in block.values
        for text in facts.texts(block, field)
        if any(sha256(words.encode()).hexdigest()[:16] in PRIVATE for words in _pairs(text))
    }
    assert found == set()


@with_texts
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_number_and_name_stands_in_the_lines_cited(
    document: str, held: dict[str, Block]
) -> None:
    wrong = []
    for block in held.values():
        for field in _cited_from(block, document):
            said = _cited_lines(block, field)
            strange = facts.stated(SCHEMA, block, field) - numbers(said)
            strange = {n for n in strange if (block.key, field, f"{n}") not in NOT_PRINTED_SO}
            unknown = facts.names(SCHEMA, block, field) - words_of(said)
            if strange or unknown:
                wrong.append((block.key, field, sorted(map(str, strange)), sorted(unknown)))
    assert wrong == []


@with_texts
def test_what_is_allowed_not_to_be_printed_is_still_stated(held: dict[str, Block]) -> None:
    idle = [
        (key, field, number)
        for key, field, number in NOT_PRINTED_SO
        if number not in {f"{n}" for n in facts.stated(SCHEMA, held[key], field)}
        or number in {f"{n}" for n in numbers(_cited_lines(held[key], field))}
    ]
    assert idle == []


@with_texts
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_number_printed_is_held_by_a_record_that_cites_its_line(
    document: str, held: dict[str, Block]
) -> None:
    kept: defaultdict[int, set[Decimal]] = defaultdict(set)
    for block in held.values():
        for cite in block.cites:
            if cite.document == document:
                for line in cite.lines:
                    kept[line] |= facts.held(SCHEMA, block)
    lost = {
        (line, printed)
        for line, text in lines(document).items()
        for printed, readings in atoms(text)
        if not readings & kept[line]
    }
    assert sorted(lost - _allowed(document)) == []


@with_texts
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_sentence_with_a_name_is_cited(document: str, held: dict[str, Block]) -> None:
    cited = {
        line
        for block in held.values()
        for cite in block.cites
        if cite.document == document
        for line in cite.lines
    }
    sentences = {n: text for n, text in lines(document).items() if _SENTENCE.search(text)}
    uncited = {(document, n) for n, text in sentences.items() if names(text) and n not in cited}
    assert uncited <= set(NOT_CITED)


@with_texts
def test_no_sentence_is_copied(held: dict[str, Block]) -> None:
    printed = {
        run for document in DOCUMENTS for text in lines(document).values() for run in runs(text)
    }
    titles = {
        run
        for block in held.values()
        for field in (*facts.NAMES, "post", "fund", "what", "role")
        for text in facts.texts(block, field)
        for run in runs(text)
    }
    copied = [
        (block.key, field, " ".join(run))
        for block in held.values()
        for field, text in facts.prose(SCHEMA, block)
        for run in sorted(runs(text) & printed - titles)
    ]
    assert copied == []


def _pairs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    return map(" ".join, pairwise(words))


def _cited_from(block: Block, document: str) -> set[str]:
    """Return the fields for which a block cites a document."""
    cites = [cite for cite in block.cites if cite.document == document]
    return {field for cite in cites for field in cite.fields}


def _cited_lines(block: Block, field: str) -> str:
    """Return every line that a block cites for a field, whichever document it stands in."""
    return "\n".join(
        lines(cite.document)[line]
        for cite in block.cites
        if field in cite.fields
        for line in cite.lines
    )


def _allowed(document: str) -> set[tuple[int, str]]:
    return {
        (line, printed)
        for (of, where, numbers_), _ in NOT_HELD.items()
        if of == document
        for line in _span(where)
        for printed in numbers_.split()
        if printed in {one for one, _ in atoms(lines(document)[line])}
    }


def _span(where: str) -> Iterator[int]:
    for part in where.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)
