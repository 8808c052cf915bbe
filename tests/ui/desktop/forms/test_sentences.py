"""The words that forms use of people and times."""

from assetregister.changes import LOAD, Operation
from ui.desktop.forms.sentences import counted, listed, who_and_when

AT = "2026-11-03T12:32:00.000+00:00"


def test_what_a_person_did_has_a_time_of_day_and_a_loading_has_none() -> None:
    edit = Operation("1", "edit", "Edit asset", "J. Okafor", AT)
    load = Operation("2", LOAD, "Load the documents' register", "The documents", AT)
    assert who_and_when(edit).startswith("J. Okafor, 3 November 2026 ")
    assert ":" in who_and_when(edit)
    assert who_and_when(load) == "The documents, 3 November 2026"


def test_things_are_counted_and_listed_as_people_say_it() -> None:
    assert counted(1, "change", "changes") == "1 change"
    assert counted(1_200, "change", "changes") == "1,200 changes"
    assert listed(["a", "b", "c"]) == "a, b and c"
