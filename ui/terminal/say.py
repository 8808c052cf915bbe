"""What the terminal prints: results on standard output, remarks on standard error."""

from __future__ import annotations

import json
import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import typer

from ui.terminal.writing import Untold, Unwritten, writing

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_STATED: Final = "–"


def line(text: str = "") -> None:
    """Print one line of the result."""
    with writing():
        typer.echo(text)


def lines(texts: Iterable[str]) -> None:
    """Print lines of the result, quickly."""
    with writing():
        sys.stdout.writelines(f"{text}\n" for text in texts)


def done(what: str) -> None:
    """Print what a change or a new file is called. Raises Untold, which says that it is kept."""
    try:
        line(what)
    except Unwritten as problem:
        raise Untold(problem.why, what) from None


def remark(sentence: str) -> None:
    """Print a sentence about the work, apart from its result and after what there is of it."""
    if sys.stdout is not None:
        with writing():
            sys.stdout.flush()
    with suppress(OSError):  # there is nowhere left to say it
        typer.echo(sentence, err=True)


def heading(text: str) -> None:
    """Print a heading, bold where the terminal can."""
    with writing():
        typer.secho(text, bold=True)


def as_json(value: Any) -> None:
    """Print a value as JSON."""
    line(json.dumps(value, ensure_ascii=False, indent=2))


def width() -> int | None:
    """Return how many characters fit on a line; None where nobody reads it on a screen."""
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"])
    on_screen = sys.stdout is not None and sys.stdout.isatty()
    return shutil.get_terminal_size().columns if on_screen else None


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: 1 asset, 1,200 assets."""
    return f"{number:,} {one if number == 1 else many}"


def in_lower_case(label: str) -> str:
    """Return a label as it stands within a sentence: names in capitals stay as they are."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
