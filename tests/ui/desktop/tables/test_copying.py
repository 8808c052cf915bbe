import pytest

from ui.desktop.tables.copying import tabbed


def test_rows_are_lines_and_cells_are_parted_by_tabs() -> None:
    assert tabbed([["Name", "Area"], ["Hall", "415 m²"]]) == "Name\tArea\r\nHall\t415 m²\r\n"


def test_what_would_break_a_row_is_quoted() -> None:
    assert (
        tabbed([["a\tb", 'say "yes"', "two\nlines"]]) == '"a\tb"\t"say ""yes"""\t"two\nlines"\r\n'
    )


@pytest.mark.parametrize("text", ["=1+1", "+44 161", "@cmd", "-x"])
def test_no_cell_becomes_a_formula(text: str) -> None:
    assert tabbed([[text]]) == f"'{text}\r\n"


@pytest.mark.parametrize("text", ["-5", "-£200"])
def test_a_negative_number_stays_one(text: str) -> None:
    assert tabbed([[text]]) == f"{text}\r\n"
