"""Full-text search over every record's words: SQLite's FTS5 on the folded text in `entry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

CREATE: Final = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, content='entry', content_rowid='n', tokenize='unicode61', prefix='2 3')"
)


def create(connection: sa.Connection) -> None:
    """Make the index."""
    connection.exec_driver_sql(CREATE)


def add(connection: sa.Connection, entries: Sequence[dict[str, Any]]) -> None:
    """Index entries just written."""
    if entries:
        connection.execute(
            sa.text("INSERT INTO search(rowid, words) VALUES (:n, :words)"), list(entries)
        )


def remove(connection: sa.Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Take entries out of the index; their words must be those that were indexed."""
    if entries:
        connection.execute(
            sa.text("INSERT INTO search(search, rowid, words) VALUES ('delete', :n, :words)"),
            [{"n": n, "words": words} for n, words in entries],
        )


def clear(connection: sa.Connection) -> None:
    """Empty the index."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('delete-all')")


def rewrite(connection: sa.Connection) -> None:
    """Make the index again from the entries, so that it keeps nothing of words taken out."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")


def matching(text: str) -> sa.TextClause | None:
    """Return the query for the numbers of entries that hold every word, or its beginning."""
    words = fold(text).split()
    if not words:
        return None
    wanted = " ".join(f'"{word}"*' for word in words)
    return sa.text("SELECT rowid FROM search WHERE search MATCH :wanted").bindparams(wanted=wanted)
