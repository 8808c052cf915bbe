"""What every test of the windows stands on: one theme for the session, light at 100 %."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.desktop.look.theme import Scheme, Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the platform without a screen say what it cannot do."""
    for item in items:
        if "ui/desktop" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def theme(_theme: Theme) -> Iterator[Theme]:
    """Give the theme in force; whatever a test makes of it is put back."""
    yield _theme
    if _theme.scheme is not Scheme.LIGHT:
        _theme.set_scheme(Scheme.LIGHT)
    if _theme.text_size != 100:
        _theme.set_text_size(100)
