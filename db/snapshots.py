"""A register as it stood at one moment, in a copy of its own that nobody's saving waits for."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assetregister.exporting import Progress, unheard
from db import sqlite
from db.failures import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

_STEP: Final = 512
"""Pages copied at a time: between two steps the file is free, so a save waits for one at most."""


@contextmanager
def copied(engine: sa.Engine, progress: Progress = unheard) -> Iterator[sa.Engine]:
    """Give the way to a copy of a register; it is gone after the block.

    What is saved meanwhile makes SQLite begin the copy again, so it holds one state, never two.
    """
    with tempfile.TemporaryDirectory(prefix="asset-register-") as folder:
        path = Path(folder) / "snapshot.register"
        with told():
            _copy(engine, path, progress)
        made = sqlite.engine(path, read_only=True)
        try:
            yield made
        finally:
            made.dispose()


def _copy(engine: sa.Engine, path: Path, progress: Progress) -> None:
    held: Any = engine.raw_connection()
    try:
        with closing(sqlite3.connect(path)) as made:
            made.execute("PRAGMA synchronous = OFF")  # nobody needs it once the computer stops
            held.driver_connection.backup(
                made, pages=_STEP, sleep=0.05, progress=lambda *_: progress(0, 0)
            )
    finally:
        held.close()
