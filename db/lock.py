"""Who has a register open for change: a lock the system itself lets go of when a program ends."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from assetregister.filelock import try_lock

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, where and since when."""

    who: str
    host: str
    since: str

    def sentence(self) -> str:
        """Return what to tell a second opener."""
        at = datetime.fromisoformat(self.since).astimezone()
        return (
            f"{self.who} has had this register open on {self.host} "
            f"since {at:%H:%M} on {at.day} {at:%B %Y}, so it can only be read here."
        )


class Lock:
    """A lock beside a register file, held while the object lives or until `release`."""

    def __init__(self, register: Path) -> None:
        self._path = register.with_name(register.name + ".lock")
        self._file: IO[str] | None = None

    def take(self, who: str) -> Holder | None:
        """Take the lock and return None, or return who holds it."""
        file = self._path.open("a+", encoding="utf-8")
        if not try_lock(file):
            holder = self._read(file)
            file.close()
            return holder
        if not self._is_still(file):  # its last holder took it away while it was being opened
            file.close()
            return self.take(who)
        holder = Holder(who, socket.gethostname(), datetime.now(UTC).isoformat("T", "seconds"))
        file.seek(0)
        file.truncate()
        json.dump({"who": holder.who, "host": holder.host, "since": holder.since}, file)
        file.flush()
        self._file = file
        return None

    def release(self) -> None:
        """Let go; another may take it at once."""
        if self._file is None:
            return
        if os.name == "nt":
            self._file.close()
            with suppress(OSError):  # another has opened it already
                self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)  # while held, so that nobody's new one is taken away
            self._file.close()
        self._file = None

    def _is_still(self, file: IO[str]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def _read(self, file: IO[str]) -> Holder:
        file.seek(0)
        try:
            held = json.loads(file.read())
            return Holder(held["who"], held["host"], held["since"])
        except (ValueError, KeyError):
            return Holder("Somebody", "this computer", datetime.now(UTC).isoformat())
