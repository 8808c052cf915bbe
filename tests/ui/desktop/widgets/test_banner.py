"""Banners say what is wrong in words and lead to its settlement."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.banner import LOOKS, Banner, BannerKind, BannerStack
from ui.desktop.widgets.button import Button


def banner(kind: BannerKind = "finding") -> Banner:
    return Banner(
        kind,
        "Occupied space is more than the building",
        "Occupations add up to 3,520 m². The gross internal area is about 3,400 m².",
        ["Show occupations", "Keep and say why"],
    )


@pytest.mark.parametrize("kind", list(LOOKS))
def test_a_banner_is_read_out_whole(qtbot: QtBot, kind: BannerKind) -> None:
    made = banner(kind)
    qtbot.addWidget(made)

    assert made.accessibleName().startswith("Occupied space is more than the building. Occ")
    assert not made.grab().isNull()


def test_each_link_says_which_it_is(qtbot: QtBot) -> None:
    made = banner()
    qtbot.addWidget(made)

    with qtbot.waitSignal(made.followed) as followed:
        made.links[1].click()

    assert followed.args == [1]


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_long_words_wrap_and_are_not_cut(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    made = banner()
    qtbot.addWidget(made)
    made.show()
    made.resize(340, made.heightForWidth(340))

    for words in made.findChildren(QLabel):
        qtbot.waitUntil(lambda words=words: words.height() >= words.heightForWidth(words.width()))


def test_the_third_banner_becomes_a_line(qtbot: QtBot) -> None:
    stack = BannerStack()
    qtbot.addWidget(stack)

    stack.show_banners([banner() for _ in range(5)])

    assert len([one for one in stack.findChildren(Banner) if not one.isHidden()]) == 2
    more = next(one for one in stack.findChildren(Button) if "more" in one.text())
    assert more.text() == "and 3 more findings"
    with qtbot.waitSignal(stack.more_asked):
        more.click()


def test_without_banners_nothing_is_shown(qtbot: QtBot) -> None:
    stack = BannerStack()
    qtbot.addWidget(stack)
    stack.show_banners([banner()])

    stack.show_banners([])

    assert stack.isHidden()
