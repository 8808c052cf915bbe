"""Clauses joined by “and” or “or”, however many, within the depth of expression SQLite allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import sqlalchemy as sa
from sqlalchemy.sql.elements import Grouping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Clause = sa.ColumnElement[bool]

_WIDEST: Final = 50  # SQLite counts each term of a row as one level, and refuses a thousand


def all_of(clauses: Iterable[Clause]) -> Clause:
    """Return the clause that holds where all do; where there are none, it holds."""
    return sa.and_(sa.true(), *_few(sa.and_, list(clauses)))


def any_of(clauses: Iterable[Clause]) -> Clause:
    """Return the clause that holds where any does; where there are none, it does not."""
    return sa.or_(sa.false(), *_few(sa.or_, list(clauses)))


def _few(join: Callable[..., Clause], clauses: list[Clause]) -> list[Clause]:
    """Return few enough clauses to join in a row: many are first joined in brackets."""
    while len(clauses) > _WIDEST:
        clauses = [
            _bracketed(join(*clauses[at : at + _WIDEST])) for at in range(0, len(clauses), _WIDEST)
        ]
    return clauses


def _bracketed(clause: Clause) -> Clause:
    """Return a clause in brackets that joining it to others does not take away."""
    return sa.type_coerce(Grouping(clause), sa.Boolean)
