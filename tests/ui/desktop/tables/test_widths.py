from ui.desktop.tables.widths import exactly, fitted, of_figures, of_name, of_words

COLUMNS = [of_name(200, 60), of_words(180, 60), of_figures(110, 90, grows=True), exactly(100)]


def test_columns_that_fit_get_what_they_ask_and_share_what_is_left() -> None:
    widths = fitted(COLUMNS, 800)
    assert sum(widths) == 800
    assert widths[3] == 100
    assert widths[0] > 200


def test_words_are_cut_before_a_column_is_dropped() -> None:
    assert fitted(COLUMNS, 560) == [240, 110, 110, 100]


def test_columns_are_dropped_from_the_right() -> None:
    assert [width > 0 for width in fitted(COLUMNS, 490)] == [True, True, True, False]
    assert [width > 0 for width in fitted(COLUMNS, 100)] == [True, False, False, False]


def test_no_columns_need_no_room() -> None:
    assert fitted([], 300) == []


def test_bigger_words_keep_names_whole_rather_than_more_columns() -> None:
    big = [of_name(300, 90, 1.5), of_words(270, 90, 1.5), of_words(270, 90, 1.5)]
    assert fitted(big, 600) == [360, 240, 0]
