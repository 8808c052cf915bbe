"""Preferences of one person on one computer: kept beside the registers, never inside one."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "name"
ORGANISATION: Final = "organisation"


class Preferences:
    """Named values in a small file; a damaged file counts as empty and is kept aside."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: dict[str, Any] = self._read()

    def get(self, key: str, otherwise: Any = None) -> Any:
        """Return a preference, or `otherwise` if it was never set."""
        return self._held.get(key, otherwise)

    def put(self, **values: Any) -> None:
        """Set preferences and write them at once, whole or not at all."""
        self._held |= values
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(self._held, indent=1, ensure_ascii=False), "utf-8")
        os.replace(unfinished, self._path)

    def actor(self) -> str:
        """Return who I am, as the log writes it; "" if that has not been said."""
        name = str(self.get(NAME) or "").strip()
        organisation = str(self.get(ORGANISATION) or "").strip()
        return f"{name}, {organisation}" if name and organisation else name

    def _read(self) -> dict[str, Any]:
        try:
            held = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            os.replace(self._path, self._path.with_suffix(".damaged"))
            return {}
        return dict(held) if isinstance(held, Mapping) else {}
