"""The registers opened lately: where, when, and what they held, kept in the preferences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assetregister.filters.conditions import Query

if TYPE_CHECKING:
    from assetregister.preferences import Preferences
    from assetregister.register import Reader

RECENT: Final = "recent"
TOLD: Final = "recent_told"  # what was seen of each when it was open
MOST: Final = 8


@dataclass(frozen=True)
class Recent:
    """A register that was open: its file, when last, how many records, and if only to read."""

    path: Path
    at: datetime | None = None
    records: int | None = None
    read_only: bool = False

    def facts(self) -> str:
        """Return “Documents · 487 records”."""
        said = [self.path.parent.name or str(self.path.parent)]
        if self.records is not None:
            said.append(f"{self.records:,} record{'' if self.records == 1 else 's'}")
        if self.read_only:
            said.append("was open to read only")
        return " · ".join(said)


def recents(preferences: Preferences, but: Path | None = None) -> list[Recent]:
    """Return the registers opened lately that are still there, newest first."""
    paths = [Path(str(path)) for path in preferences.get(RECENT, ())]
    told = preferences.get(TOLD, {})
    return [_read(p, told.get(str(p), {})) for p in paths if p.exists() and p != but]


def remember(preferences: Preferences, path: Path, register: Reader) -> None:
    """Keep that a register is open, and what it holds now."""
    mine = str(path.resolve())
    kept = [str(one) for one in preferences.get(RECENT, ()) if str(one) != mine]
    paths = [mine, *kept][:MOST]
    records = sum(register.count(Query(about.key)) for about in register.schema.tables)
    at = datetime.now(UTC).isoformat("T", "seconds")
    told = dict(preferences.get(TOLD, {}))
    told[mine] = {"at": at, "records": records, "read_only": bool(register.read_only)}
    preferences.put(**{RECENT: paths, TOLD: {p: held for p, held in told.items() if p in paths}})


def _read(path: Path, told: dict[str, Any]) -> Recent:
    at, records = told.get("at"), told.get("records")
    when = datetime.fromisoformat(at) if isinstance(at, str) else None
    count = records if isinstance(records, int) else None
    return Recent(path, when, count, bool(told.get("read_only")))
