from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from ui.desktop.forms.editors.paragraphs import ParagraphsEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desktop.look.theme import Theme

FIELD = Schema(RECORD_TYPES).fields("asset")["description"]


@pytest.mark.parametrize("size", [100, 150])
def test_the_box_grows_until_all_of_a_text_is_seen(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    editor = ParagraphsEditor(FIELD)
    box = editor.widget
    qtbot.addWidget(box)
    box.resize(400 * size // 100, 40)
    editor.show("Practical support for people who leave hospital or wait for treatment. " * 4)
    box.show()
    lines = box.blockCount  # type: ignore[attr-defined]
    assert lines() == 1
    layout = box.document().firstBlock().layout()  # type: ignore[attr-defined]

    def all_seen() -> bool:
        room = box.viewport().height()  # type: ignore[attr-defined]
        return bool(layout.lineCount() > 2 and layout.boundingRect().height() <= room)

    qtbot.waitUntil(all_seen)
    widest = max(layout.lineAt(p).naturalTextWidth() for p in range(layout.lineCount()))
    assert widest <= box.viewport().width()  # type: ignore[attr-defined]


def test_showing_a_text_is_no_change_and_typing_is(qtbot: QtBot) -> None:
    editor = ParagraphsEditor(FIELD)
    qtbot.addWidget(editor.widget)
    with qtbot.assertNotEmitted(editor.changed):
        editor.show("Kept")
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClicks(editor.widget, " now")
    assert "Kept" in editor.read()
