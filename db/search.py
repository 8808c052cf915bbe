"""Full-text search over every record's words: SQLite's FTS5 on the folded text in `entry`.

Folded words have nothing but spaces between them, so they need no tokenizer that knows Unicode;
and nobody asks where in a record a word stands, so the index does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

CREATE: Final = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, content='entry', content_rowid='n', tokenize='ascii', prefix='2 3', detail=none)"
)
NUMBERS: Final = "SELECT rowid FROM search WHERE search MATCH :words"
"""What asks for the numbers of the entries that hold some words."""
FORMER: Final = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, content='entry', content_rowid='n', tokenize='unicode61', prefix='2 3')",
)
"""How the index was made by versions before; opening such a register makes it again."""


def create(connection: sa.Connection) -> None:
    """Make the index."""
    connection.exec_driver_sql(CREATE)


def add(connection: sa.Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Index the words of entries just written, by their numbers.

    In their order: at each step back FTS5 writes out what it has gathered.
    """
    if entries:
        connection.exec_driver_sql(
            "INSERT INTO search(rowid, words) VALUES (?, ?)", sorted(entries)
        )


def remove(connection: sa.Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Take entries out of the index; their words must be those that were indexed."""
    if entries:
        connection.exec_driver_sql(
            "INSERT INTO search(search, rowid, words) VALUES ('delete', ?, ?)", sorted(entries)
        )


def clear(connection: sa.Connection) -> None:
    """Empty the index."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('delete-all')")


def rewrite(connection: sa.Connection) -> None:
    """Make the index again from the entries, so that it keeps nothing of words taken out."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")


def matching(text: str) -> sa.TextClause | None:
    """Return the query for the numbers of entries that hold every word, or its beginning."""
    words = wanted(text)
    if not words:
        return None
    return sa.text(NUMBERS).bindparams(words=words)


def wanted(text: str) -> str:
    """Return what to search for every word of a text, or its beginning; nothing without words."""
    return " ".join(f'"{word}"*' for word in fold(text).split())
