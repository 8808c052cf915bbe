from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from assetregister.filters.reading import parse
from ui.desktop.filters.bar import FilterBar
from ui.desktop.filters.parts import Filter, parts_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from db.opening import Opened


@pytest.fixture
def bar(opened: Opened, qtbot: QtBot) -> FilterBar:
    made = FilterBar(opened.register, opened.register.schema.about("asset"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def filter_of(bar: FilterBar, opened: Opened, text: str) -> Filter:
    return Filter(parts_of(parse(text, "asset", opened.register)))


def words(bar: FilterBar) -> list[str]:
    return [chip.accessibleName() for chip in bar.chips()]


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        ("tenure = freehold", ["Tenure is Freehold"]),
        ("tenure in (freehold, leasehold)", ["Tenure is Freehold or Leasehold"]),
        ("not (tenure in (freehold, leasehold))", ["Tenure is not Freehold or Leasehold"]),
        (
            "floor_area < 900 m² and tenure is blank",
            ["Gross internal area (GIA) is less than 900 m²", "Tenure is not stated"],
        ),
        ("opened < 2007", ["Opened is before 2007"]),
        ("owner.sector = nhs", ["Owner › Sector is NHS"]),
        ("occupations.count > 1", ["Occupations › Count is more than 1"]),
        ("floor_area between 200 m² and 900 m²", None),
        ("tenure = freehold or utilisation < 50%", None),
    ],
)
def test_a_filter_is_shown_as_chips_and_written_as_the_same_text(
    bar: FilterBar, opened: Opened, text: str, chips: list[str] | None
) -> None:
    wanted = filter_of(bar, opened, text)
    bar.set_filter(wanted)
    if chips is not None:
        assert words(bar) == chips
    assert filter_of(bar, opened, bar.text()) == wanted


def test_a_condition_is_made_in_the_popover(bar: FilterBar) -> None:
    bar.add_filter()
    bar.editor.choose_path(("tenure",))
    bar.editor.show_operands(("freehold", "leasehold"))
    bar.editor.finish()
    assert bar.text() == "tenure in (freehold, leasehold)"
    assert not bar.editor.isVisible()


def test_a_value_that_cannot_be_read_is_refused_beside_it_and_kept(bar: FilterBar) -> None:
    bar.add_filter(path=("opened",))
    line = bar.editor.findChildren(QLineEdit)[-1]
    assert line.isVisible()
    line.setText("31 February 2027")
    bar.editor.finish()
    assert bar.editor.isVisible()
    assert "date" in bar.editor.error()
    assert line.text() == "31 February 2027"
    assert bar.text() == ""


def test_a_chip_opens_its_condition_to_be_changed(bar: FilterBar, opened: Opened) -> None:
    bar.set_filter(filter_of(bar, opened, "tenure = freehold and owner.sector = nhs"))
    bar.chips()[0].click()
    bar.editor.show_operands(("licence",))
    bar.editor.finish()
    assert bar.text() == "tenure = licence and owner.sector = nhs"


def test_the_whole_filter_can_be_written_as_text(bar: FilterBar) -> None:
    bar.edit_as_text()
    line = next(w for w in bar.editor.findChildren(QLineEdit) if w.isVisible())
    line.setText("Tenure is Freehold and use of space < 50%")
    bar.editor.finish()
    assert len(bar.chips()) == 2
    bar.edit_as_text()
    line.setText("tenre = x")
    bar.editor.finish()
    assert "tenre" in bar.editor.error()


def test_backspace_in_the_empty_search_takes_the_last_condition(
    bar: FilterBar, opened: Opened, qtbot: QtBot
) -> None:
    bar.set_filter(filter_of(bar, opened, "tenure = freehold and owner.sector = nhs"))
    qtbot.keyClick(bar.search, Qt.Key.Key_Backspace)
    assert bar.text() == "tenure = freehold"


def test_a_cross_takes_its_condition_away(bar: FilterBar, opened: Opened) -> None:
    bar.set_filter(filter_of(bar, opened, "tenure = freehold and owner.sector = nhs"))
    bar.chips()[0].removed.emit()
    assert words(bar) == ["Owner › Sector is NHS"]


def test_typing_searches_once_it_pauses(bar: FilterBar, qtbot: QtBot) -> None:
    told: list[str] = []
    bar.changed.connect(lambda: told.append(bar.filter.search))
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(bar.search, "kal")
    assert told == ["kal"]


def test_the_count_says_how_many_more_may_match(bar: FilterBar, opened: Opened) -> None:
    bar.set_filter(filter_of(bar, opened, "opened < 2007"))
    bar.say_count(3, 6, 2)
    assert bar.count_text() == "3 of 6"
    assert bar.possible_text() == "2 more may match"
