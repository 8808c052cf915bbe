"""Which version this is: as installed, or as its own folder says."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def version_line() -> str:
    """Return what `--version` prints."""
    try:
        return f"Asset Register {version('asset-register')}"
    except PackageNotFoundError:
        number = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"]
        return f"Asset Register {number}, run from its own folder"
