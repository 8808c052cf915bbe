"""Ids nobody hands out, and the references people read in their place."""

from hypothesis import given
from hypothesis import strategies as st

from assetregister.identity import id_from, id_prefix, ids_begun, new_id, reference, tail

HEX = st.text("0123456789abcdef", min_size=32, max_size=32)


@given(HEX)
def test_a_reference_leads_back_to_the_beginning_of_its_id(record_id: str) -> None:
    assert id_prefix(reference("AST", record_id)) == ("AST", record_id[:10])
    assert id_prefix(tail(record_id)) == (None, record_id[:10])


@given(HEX)
def test_a_reference_may_be_typed_in_small_letters_and_with_misread_ones(record_id: str) -> None:
    typed = reference("AST", record_id).lower()
    misread = typed[:4] + typed[4:].replace("0", "o").replace("1", "l")
    assert id_prefix(typed) == id_prefix(misread) == ("AST", record_id[:10])


@given(HEX, st.integers(min_value=5, max_value=13))
def test_the_beginning_of_a_reference_spans_the_ids_it_may_become(
    record_id: str, typed: int
) -> None:
    begun = ids_begun(reference("AST", record_id)[:typed])

    assert begun is not None
    assert begun[0] == "AST"
    assert begun[1] <= record_id[:10] <= begun[2]
    assert (begun[1] == begun[2]) == (typed == 13)


@given(st.text())
def test_any_other_text_is_no_reference(text: str) -> None:
    found = id_prefix(text)
    assert found is None or len(found[1]) == 10


def test_ids_from_content_are_the_same_everywhere_and_random_ones_never() -> None:
    assert id_from("record", "a") == "745a919554b555ab97ed7e16b0f40e5b"
    assert id_from("a", "b") != id_from("ab")
    assert new_id() != new_id()
