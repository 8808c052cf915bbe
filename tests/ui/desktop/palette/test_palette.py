"""Ctrl+K finds any record, screen, view or action, by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.actions import ACTIONS
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.palette import sources
from ui.desktop.palette.palette import Palette
from ui.desktop.palette.results import NOTHING, Result, fit, fitting
from ui.desktop.screens.records import RecordsScreen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    """Give the palette, opened by its key over the list of assets."""
    window.menus.actions["find"].trigger()
    return next(iter(window.findChildren(Palette)))


def typed(palette: Palette, qtbot: QtBot, text: str) -> list[Result]:
    """Type something and return what is found."""
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    last = palette.model.rows
    qtbot.waitUntil(lambda: palette.shown_for() == text and palette.model.rows is not last)
    return palette.model.results()


def shown(window: MainWindow) -> RecordsScreen:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen


def test_a_record_is_found_by_its_name_and_opened(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    found = typed(palette, qtbot, "kalei")
    assert (found[0].label, found[0].group) == ("Kaleidoscope", "Records")
    assert found[0].hint.startswith("Asset AST-")

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert palette.isHidden()
    record = window.desk.register.get(shown(window).open_id())
    assert record is not None
    assert record.values["name"] == "Kaleidoscope"
    assert not shown(window).list.isHidden()


def test_ctrl_enter_opens_it_wide(window: MainWindow, palette: Palette, qtbot: QtBot) -> None:
    typed(palette, qtbot, "kalei")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, CTRL)

    assert shown(window).list.isHidden()
    assert shown(window).is_editing()


def test_a_record_is_found_by_another_name_of_it(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    with window.desk.register.edit("Add organisation") as edit:
        edit.add("organisation", {"name": "Nacro", "aliases": ("The social justice charity",)})

    assert typed(palette, qtbot, "social justice")[0].label == "Nacro"


def test_a_reference_finds_its_record_and_nothing_else(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    [record] = window.desk.register.find(shown(window).query(), limit=1)
    found = typed(palette, qtbot, f"#{record.reference}")

    assert [result.label for result in found] == [record.values["name"]]


def test_a_screen_is_found_and_gone_to(window: MainWindow, palette: Palette, qtbot: QtBot) -> None:
    labels = [r.label for r in typed(palette, qtbot, "hist") if r.group == "Screens"]
    assert "History" in labels

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert window.side.current() == "history"


def test_a_list_that_the_side_bar_leaves_out_is_found(palette: Palette, qtbot: QtBot) -> None:
    assert "Surveys" in [result.label for result in typed(palette, qtbot, "surv")]


def test_a_saved_view_is_found_and_shown(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    shown(window).list.save_view("Leasehold only")
    window.go(Place("history"))
    found = typed(palette, qtbot, "leasehold on")
    assert (found[0].label, found[0].hint) == ("Leasehold only", "View of assets")

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    current = shown(window).list.views.current
    assert current is not None
    assert current.name == "Leasehold only"


def test_an_action_is_found_and_done(window: MainWindow, palette: Palette, qtbot: QtBot) -> None:
    found = typed(palette, qtbot, ">fold")
    assert [result.label for result in found] == ["Fold the side bar"]
    assert found[0].keys == "Ctrl+B"
    before = window.side.is_rail()

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert window.side.is_rail() != before


def test_every_action_can_be_found_and_says_why_not_if_it_cannot_be_done(
    window: MainWindow, palette: Palette
) -> None:
    window.go(Place("history"))
    offered = {result.label: result for result in sources.actions(window)}
    for action in ACTIONS:
        if action.key == sources.FIND:
            continue
        result = offered[window.menus.actions[action.key].text()]
        reason = action.why_not(window)
        assert result.barred == bool(reason)
        if reason:
            assert result.hint == reason


def test_the_list_can_be_narrowed_to_what_was_typed(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    found = typed(palette, qtbot, "centre")
    narrowing = next(r for r in found if r.label == "Assets: name contains “centre”")

    palette.leave()
    narrowing.run(False)

    assert [chip.accessibleName() for chip in shown(window).list.bar.chips()] == [
        "Name contains centre"
    ]
    assert shown(window).list.model.rowCount() == 2


def test_a_new_record_is_called_what_was_typed(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    beginning = typed(palette, qtbot, "Woodsend Hut")[-1]
    assert beginning.label == "New asset called “Woodsend Hut”"

    qtbot.keyClick(palette.field, Qt.Key.Key_End)
    qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    form = shown(window).panel().form
    assert form.present()["name"] == "Woodsend Hut"


def test_arrows_step_over_headings_and_stop_at_the_ends(palette: Palette, qtbot: QtBot) -> None:
    results = typed(palette, qtbot, "centre")
    reached = [palette.current()]
    for _ in range(len(results) + 2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        reached.append(palette.current())

    assert reached[: len(results)] == results
    assert reached[-1] == results[-1]
    assert palette.field.accessibleDescription().startswith(results[-1].label)


def test_esc_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    shown(window).list.table.setFocus()
    window.open_palette()
    palette = next(iter(window.findChildren(Palette)))
    assert QApplication.focusWidget() is palette.field

    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)

    assert palette.isHidden()
    assert QApplication.focusWidget() is shown(window).list.table


def test_a_press_beside_it_takes_it_away(palette: Palette, qtbot: QtBot) -> None:
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, palette.height() - 4))

    assert palette.isHidden()


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    palette.field.setText("@qqqq")
    qtbot.waitUntil(lambda: palette.none.isVisible())

    assert palette.none.text() == "Nothing is called “qqqq”."


@pytest.mark.parametrize("size", [(1366, 690), (683, 345)])
def test_it_stays_inside_the_window(
    window: MainWindow, palette: Palette, size: tuple[int, int]
) -> None:
    window.resize(*size)

    assert window.rect().contains(palette.box.geometry())
    assert palette.list.height() > 40


def test_every_header_has_the_box_that_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    from ui.desktop.widgets.findbox import FindBox

    box = window.header.findChild(FindBox)
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert next(iter(window.findChildren(Palette))).isVisible()


def test_what_begins_as_typed_comes_first() -> None:
    assert fit("History", "his") < fit("Show history", "his") < fit("Show old history", "hi sh")
    assert fit("History", "tory") == NOTHING
    barred = Result("", "Save the record", "", "", lambda _: None, barred=True)
    can = Result("", "Save view", "", "", lambda _: None)
    assert fitting([barred, can], "save", 5) == [can, barred]
