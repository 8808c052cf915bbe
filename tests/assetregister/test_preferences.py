"""Preferences are kept whole, beside the registers; a damaged file is set aside, not lost."""

from pathlib import Path

from assetregister.home import Home
from assetregister.preferences import Preferences


def test_what_was_put_is_there_after_a_restart(tmp_path: Path) -> None:
    path = Home(tmp_path / "new").preferences
    Preferences(path).put(name="R. Ahmed", organisation="Harrow Council", text_size=115)
    again = Preferences(path)
    assert again.actor() == "R. Ahmed, Harrow Council"
    assert again.get("text_size") == 115
    assert again.get("colours", "light") == "light"


def test_nobody_is_named_until_somebody_says_who_they_are(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    assert preferences.actor() == ""
    preferences.put(name="R. Ahmed")
    assert preferences.actor() == "R. Ahmed"


def test_a_damaged_file_is_set_aside_and_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("{half", "utf-8")
    assert Preferences(path).get("name") is None
    assert path.with_suffix(".damaged").read_text("utf-8") == "{half"


def test_a_file_that_holds_something_else_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("[1, 2]", "utf-8")
    assert Preferences(path).get("name") is None


def test_the_environment_can_move_all_that_the_program_keeps(tmp_path: Path) -> None:
    home = Home.of({"ASSETREGISTER_HOME": str(tmp_path)})
    assert home.default_register == tmp_path / "joint.register"
    assert home.backups("abc") == tmp_path / "backups" / "abc"
    assert Home.of({}).folder.name == "AssetRegister"
