"""What every test stands on: no screen, a home folder of its own, and patient property tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("desk", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "desk")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give all that the program keeps a folder of this session's own."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSETREGISTER_HOME", str(folder))
        patch.delenv("ASSETREGISTER_REGISTER", raising=False)
        yield folder
