"""Pages scroll to what is wanted, also where it has only just been put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from tests.ui.desktop.forms.driving import opened
from ui.desktop.forms.pages import DETAILS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desktop.forms.panel import RecordPanel


@pytest.mark.parametrize("width", [584, 1166])
def test_a_field_that_was_not_in_view_is_scrolled_to(
    panel: RecordPanel, qtbot: QtBot, width: int
) -> None:
    opened(panel, "Urmston Library")
    panel.resize(width, 690)
    assert "age_before_1948" not in panel.form.rows()
    for key in ("age_2015", "age_2005", "age_1995", "age_1985", "age_1975"):
        panel.form.show_field(key)
    panel.details.field_asked.emit("age_before_1948")
    row = panel.form.rows()["age_before_1948"]
    area = panel.pages.area(DETAILS)

    def in_sight() -> bool:
        top = row.mapTo(area.viewport(), QPoint()).y()
        return 0 < top <= area.viewport().height() - row.height()

    qtbot.waitUntil(in_sight)
