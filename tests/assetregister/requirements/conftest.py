"""The documents' register as the requirements ask it: to read in, and a copy to write in."""

import pytest

from db.opening import Opened
from db.register import SqlRegister


@pytest.fixture
def documents(shipped: Opened) -> SqlRegister:
    """Give the documents' register, to read in."""
    return shipped.register


@pytest.fixture
def own(shipped_copy: Opened) -> SqlRegister:
    """Give a copy of the documents' register, to write in."""
    return shipped_copy.register
