from assetregister.filters.conditions import Sort
from ui.desktop.tables.sorting import clicked, read, write

NAME, AREA = ("name",), ("owner", "sector")


def test_a_click_orders_by_one_column_and_a_second_turns_it_round() -> None:
    once = clicked((), NAME, more=False)
    assert once == (Sort(NAME),)
    assert clicked(once, NAME, more=False) == (Sort(NAME, True),)
    assert clicked(once, AREA, more=False) == (Sort(AREA),)


def test_a_click_with_shift_adds_a_column_or_turns_it_round_in_place() -> None:
    both = clicked((Sort(NAME),), AREA, more=True)
    assert both == (Sort(NAME), Sort(AREA))
    assert clicked(both, NAME, more=True) == (Sort(NAME, True), Sort(AREA))


def test_an_order_is_kept_as_text() -> None:
    order = (Sort(NAME, True), Sort(AREA))
    assert write(order) == "-name, owner.sector"
    assert read(write(order)) == order
    assert read("") == ()
