from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from tests.ui.desktop.forms.driving import named
from ui.desktop.forms.checkedcard import CheckedCard, told_of_check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register

DAY = datetime.date(2026, 5, 14)


def test_a_record_never_checked_says_so(register: Register) -> None:
    told = told_of_check(named(register, "Kaleidoscope"))
    assert told == "Nobody has said yet that all of this is right."


def test_it_says_when_by_whom_and_when_next(register: Register, qtbot: QtBot) -> None:
    with register.edit("Edit asset") as edit:
        values = {"checked_on": DAY, "checked_by": "A. Rahman", "check_every": "months_6"}
        edit.set(named(register, "Kaleidoscope"), values)
    record = named(register, "Kaleidoscope")
    assert told_of_check(record) == (
        "Last checked 14 May 2026 by A. Rahman. Due again on 14 November 2026."
    )
    card = CheckedCard()
    qtbot.addWidget(card)
    card.show_record(record, today=datetime.date(2026, 11, 22))
    assert [w.accessibleName() for w in card.findChildren(object) if hasattr(w, "show_state")] == [
        "8 days late"
    ]
