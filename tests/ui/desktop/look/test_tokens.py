"""Every pair of colours that meets on a screen can be told apart."""

from itertools import product

import pytest

from ui.desktop.look.contrast import contrast
from ui.desktop.look.tokens import CONTRAST, DARK, LIGHT, Tokens

SETS = pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
GROUNDS = ("chrome", "page", "surface", "sunken", "tint", "tint2", "hover")
SHEETS = ("page", "surface", "sunken")
STATES = ("warn", "bad", "good", "clash")


def pairs(look: Tokens, inks: tuple[str, ...], grounds: tuple[str, ...]) -> dict[str, float]:
    return {
        f"{ink} on {ground}": contrast(look.tone(ink), getattr(look, ground))
        for ink, ground in product(inks, grounds)
    }


def below(least: float, measured: dict[str, float]) -> dict[str, float]:
    return {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < least}


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@SETS
def test_words_can_be_read_on_every_ground(look: Tokens) -> None:
    assert not below(4.5, pairs(look, ("text", "text2"), GROUNDS))


@SETS
def test_muted_words_can_be_read_on_every_ground_but_that_of_the_current_place(
    look: Tokens,
) -> None:
    grounds = tuple(ground for ground in GROUNDS if ground != "tint2")

    assert not below(4.5, pairs(look, ("muted",), grounds))


@SETS
def test_links_can_be_read_wherever_they_stand(look: Tokens) -> None:
    assert not below(4.5, pairs(look, ("accent",), (*SHEETS, "chrome", "tint", "hover")))


@SETS
def test_the_words_of_a_primary_button_can_be_read_in_each_of_its_states(look: Tokens) -> None:
    grounds = ("accent", "accent_hover", "accent_pressed")

    assert not below(4.5, pairs(look, ("on_accent",), grounds))


@SETS
@pytest.mark.parametrize("state", STATES)
def test_the_words_of_a_state_can_be_read_on_its_own_ground_and_on_sheets(
    look: Tokens, state: str
) -> None:
    colours = getattr(look, state)

    assert contrast(colours.text, colours.ground) >= 4.5
    assert contrast(look.text, colours.ground) >= 4.5
    assert contrast(look.accent, colours.ground) >= 4.5
    assert not below(4.5, pairs(look, (state,), (*SHEETS, "tint", "chrome", "hover")))


@SETS
@pytest.mark.parametrize("state", STATES)
def test_the_line_of_a_state_stands_out_from_sheets(look: Tokens, state: str) -> None:
    colours = getattr(look, state)

    assert contrast(colours.line, look.surface) >= 3
    assert contrast(colours.line, colours.ground) >= 3


@SETS
def test_edges_and_focus_stand_out(look: Tokens) -> None:
    for ground in SHEETS:
        assert contrast(look.control, getattr(look, ground)) >= 3
        assert contrast(look.accent, getattr(look, ground)) >= 3
    assert contrast(look.accent, look.tint2) >= 3


@SETS
def test_the_shapes_of_a_chart_stand_out(look: Tokens) -> None:
    assert all(contrast(colour, look.surface) >= 3 for colour in look.chart)


@SETS
def test_the_states_differ_from_each_other(look: Tokens) -> None:
    assert len({getattr(look, state).text for state in STATES}) == len(STATES)
