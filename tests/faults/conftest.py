"""What tests of faults stand on: the look and the windows of the tests of the windows."""

from __future__ import annotations

import pytest

from tests.ui.desktop.conftest import (  # noqa: F401  # fixtures, asked for by name
    _filled,
    _swept,
    _theme,
    desk,
    opened,
    register_file,
    theme,
    window,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the platform without a screen say what it cannot do."""
    for item in items:
        if "tests/faults" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
