"""The arguments and options that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from ui.terminal import completing

_NAMED: Final = "A reference like AST-7K3F-9QXM, a name, another name, or part of the id."
MOST: Final = 1_000_000_000  # lines that can be asked for


class Format(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class TextOrJson(StrEnum):
    """How one thing is printed."""

    TEXT = "text"
    JSON = "json"


Register = Annotated[
    str | None,
    typer.Option(
        "--register",
        metavar="FILE",
        help="The register to work on: a file, or a URL. Without it ASSETREGISTER_REGISTER says "
        "which, or else the default one.",
    ),
]
Actor = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="NAME",
        help="Who makes the change, as the history will show it. Without it the preferences say.",
    ),
]
Type = Annotated[
    str,
    typer.Argument(
        metavar="TYPE",
        help="A record type, as “assetregister types” lists them.",
        autocompletion=completing.types,
    ),
]
Record = Annotated[
    str,
    typer.Argument(
        metavar="RECORD",
        help=_NAMED,
        autocompletion=completing.records,
    ),
]
Archived = Annotated[
    str,
    typer.Argument(metavar="RECORD", help=_NAMED, autocompletion=completing.archived),
]
Assignments = Annotated[
    list[str],
    typer.Argument(
        metavar="FIELD=VALUE…",
        help="Fields by key or label. FIELD= leaves it blank; several values have ; between them.",
        autocompletion=completing.assignments,
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="CONDITION",
        help="Only records that meet a condition; given more than once, all hold.",
        autocompletion=completing.conditions,
    ),
]
OneFormat = Annotated[
    TextOrJson, typer.Option("--format", help="Text to read, or JSON for other programs.")
]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file to write.")]
