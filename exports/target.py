"""Where a file goes: written beside its place under another name, then put there whole."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused
from assetregister.identity import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TRIES: Final = 10
_PAUSE: Final = 0.25  # scanners and synchronisers let go of a file within seconds


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to; what is there at the end takes the target's place.

    Raises Refused where the folder or the target cannot be written. If the block fails, the file
    that stood there is untouched and nothing else is left.
    """
    if target.is_dir():
        raise Refused(f"{target} is a folder. Give the name of a file to write in it.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Choose another place to save to.")
    unfinished = target.with_name(f".{new_id()[:8]}.unfinished{target.suffix}")
    try:
        yield unfinished
        _put(unfinished, target)
    except PermissionError:
        raise Refused(_locked(target)) from None
    except OSError as problem:
        raise Refused(
            f"{target} could not be written: {problem.strerror or problem}. Nothing was changed."
        ) from None
    finally:
        unfinished.unlink(missing_ok=True)


def _put(unfinished: Path, target: Path) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError
    with unfinished.open("r+b") as file:
        os.fsync(file.fileno())  # a power cut after the replacing must not leave an empty file
    for left in reversed(range(_TRIES)):
        try:
            os.replace(unfinished, target)
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _locked(target: Path) -> str:
    if target.exists():
        return (
            f"{target.name} is open in another program or may not be changed, so nothing was "
            "written. Close it in Excel, or save under another name."
        )
    return f"Nothing may be written in {target.parent}. Save to another folder."
