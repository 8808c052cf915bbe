from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from assetregister.workplace import DOCUMENTS, Workplace
from db.opening import Keeper
from ui.desktop import screenshots
from ui.desktop.look.theme import Scheme

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from assetregister.register import Register

SCHEMA = Schema(RECORD_TYPES)


def load(register: Register) -> int:
    with register.edit("Load the documents' register") as edit:
        edit.add("asset", {"name": "Kaleidoscope"})
    return 1


def test_every_screen_is_pictured_at_the_size_of_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    workplace = Workplace(
        schema=SCHEMA,
        home=home,
        preferences=Preferences(home.preferences),
        environment={},
        keeper=lambda actor: Keeper(SCHEMA, home, actor),
        exports=tuple,
        loaders={DOCUMENTS: load},
    )
    frame = screenshots.Frame("small", 1366, 768, Scheme.LIGHT, 1.5)
    monkeypatch.setattr(screenshots, "FRAMES", (frame,))
    folder = tmp_path / "pictures"
    count = screenshots.take(workplace, folder)
    pictures = sorted(folder.iterdir())
    assert len(pictures) == count
    names = {picture.stem.removesuffix("-small") for picture in pictures}
    assert {"first-run", "welcome", "history", "conflicts", "asset", "provider"} <= names
    assert {"overview", "due", "palette"} <= names
    assert {"unreadable", "damaged", "written-by-another", "manual"} <= names
    assert {"asset-record", "asset-filtered", "asset-columns"} <= names
    image = QImage(str(folder / "asset-record-small.png"))
    assert abs(image.width() - 1366) <= 1
    assert not home.preferences.exists()
