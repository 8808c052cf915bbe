"""The manual's page of what can be recorded, from the declarations.

`python -m assetregister.typespage` writes it to docs/manual/record-types.md.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from assetregister.manual import folder
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY: Final = "record-types"


def types_page() -> str:
    """Return the page in Markdown: a table for each group of the side bar."""
    return "\n".join([*_beginning(), *_groups(), ""])


def _beginning() -> Iterator[str]:
    yield from (
        "# What can be recorded",
        "",
        "The types of record, in the groups of the side bar. Those *inside* another are entered in "
        "its form; *View › More lists* lists them all the same. The words below each field of a "
        "form say what belongs in it.",
    )


def _groups() -> Iterator[str]:
    schema = Schema(RECORD_TYPES)
    for group, members in groupby(schema.types, key=lambda about: about.group):
        yield from ("", f"## {group}", "", "| type | what it is | inside |", "|---|---|---|")
        for about in members:
            within = about.fields[about.within].label if about.within else ""
            yield f"| {about.plural} | {about.help} | {within} |"


if __name__ == "__main__":
    (folder() / f"{KEY}.md").write_text(types_page(), "utf-8")
