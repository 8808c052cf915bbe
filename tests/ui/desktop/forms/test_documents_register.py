"""Forms over the documents' register: the fullest record of each type, at the smallest width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea

from assetregister.documents import blocks, load
from assetregister.filters.conditions import Query
from tests.ui.desktop.conftest import keeper
from ui.desktop.forms.choosing import MOST_ROWS
from ui.desktop.forms.panel import RecordPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from db.opening import Opened

TYPES = sorted({"citation", *(block.type for block in blocks().values())})


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Give a register that holds what the documents name."""
    path = tmp_path_factory.mktemp("documents") / "Documents.register"
    held = keeper(path.parent).create(path)
    load(held.register)
    yield held
    held.close()


@pytest.mark.parametrize("type_key", TYPES)
def test_the_fullest_record_of_a_type_fits_with_every_page(
    documents: Opened, qtbot: QtBot, type_key: str
) -> None:
    register = documents.register
    records = register.find(Query(type_key))
    panel = RecordPanel(register)
    qtbot.addWidget(panel)
    panel.resize(584, 690)
    panel.show()
    panel.show_record(max(records, key=lambda record: len(record.values)).id)
    rows = [row for row in panel.form.rows().values() if row.isVisible()]
    assert len(rows) <= MOST_ROWS
    for key in panel.tabs.all_keys():
        panel.tabs.set_key(key)
        page = panel.pages.currentWidget()
        assert isinstance(page, QScrollArea)
        qtbot.waitUntil(
            lambda page=page: page.widget().width() <= page.viewport().width(), timeout=3_000
        )
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.width() <= page.viewport().width()
    panel.close_down()
