"""A desktop for the tests from outside; where it cannot be had they fail, or say what they miss."""

import os
from collections.abc import Iterator

import pytest

from tests.outside.desktop import Desktop, absent

ALL_TESTS = "ASSETREGISTER_ALL_TESTS"  # as start.py sets it: nothing may be absent


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Give a screen with AT-SPI, shared by the tests of this process."""
    lacking = absent()
    if lacking:
        sentence = f"The window was not tested from outside: no {', no '.join(lacking)} here."
        if os.environ.get(ALL_TESTS):
            pytest.fail(sentence)
        pytest.skip(sentence)
    with Desktop(tmp_path_factory.mktemp("desktop")) as made:
        made.bus.listen("object:", "window:", "focus:")
        yield made
