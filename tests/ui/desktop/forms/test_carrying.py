"""Save and new carries over what is ticked, and goes on doing so at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.preferences import Preferences
from tests.ui.desktop.forms.driving import enter, named, press, shown
from ui.desktop.forms.carrying import Carrying

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


def test_what_is_ticked_is_carried_over_and_remembered(
    panel: RecordPanel, register: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    carrying = Carrying(panel, Preferences(tmp_path / "preferences.json"))
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Ward block")
    enter(qtbot, panel.form, "owner", "Sandwell NHS Trust")
    enter(qtbot, panel.form, "tenure", "Freehold")
    offered = {action.text(): action for action in carrying.menu().actions()}
    assert list(offered) == ["Owner", "Tenure"]
    offered["Owner"].trigger()
    press(qtbot, panel.bar.save_new)
    assert panel.record is None
    assert shown(panel.form, "owner") == "Sandwell NHS Trust"
    assert shown(panel.form, "name") == shown(panel.form, "tenure") == ""
    assert "name" not in panel.form.entered().values
    again = Carrying(panel, Preferences(tmp_path / "preferences.json"))
    held = again.values(named(register, "Ward block"))
    assert set(held) == {"owner"}


def test_nothing_is_carried_over_unless_ticked(
    panel: RecordPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    carrying = Carrying(panel, Preferences(tmp_path / "preferences.json"))
    panel.new_record("asset")
    assert not any(action.isEnabled() for action in carrying.menu().actions())
    enter(qtbot, panel.form, "name", "Ward block")
    enter(qtbot, panel.form, "tenure", "Freehold")
    panel.save_and_new()
    assert shown(panel.form, "tenure") == ""
