"""The date of data is that of the last change or of the sources, never that of a load."""

from assetregister.documents import load
from assetregister.register import Register
from exports.strategy.age import age_of
from tests.exports.borough import Borough


def test_a_register_that_was_only_loaded_says_of_which_years_its_sources_are(
    empty: Register,
) -> None:
    load(empty)

    assert age_of(empty) == "as loaded; sources of 2004 to 2025"


def test_a_register_says_when_it_was_last_changed(borough: Borough) -> None:
    [newest] = borough.register.operations(1)
    borough.add("document", name="Old plan", published_on="1998")
    borough.add("document", name="Uncited plan", published_on="1912")
    borough.add("citation", record="Moor Lane Clinic", document="Old plan")

    told = age_of(borough.register)

    assert told.startswith("last changed on ")
    assert told.endswith(f"{newest.at[:4]}; sources of 1998")


def test_an_empty_register_has_no_date(empty: Register) -> None:
    assert age_of(empty) == ""
