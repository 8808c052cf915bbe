"""Conditions and orders compiled to SQL, to answer as `assetregister.filters.memory` would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.errors import InvalidValue
from assetregister.fields import Field
from assetregister.filters.conditions import (
    BETWEEN,
    CONTAINS,
    COUNT,
    COUNT_FIELD,
    IN,
    POSITIVE,
    PSEUDO_STATES,
    STATED,
    UNDER,
    Both,
    Compare,
    Condition,
    Either,
    Has,
    Not,
    Sort,
    Step,
    beyond,
    step_from,
    upward,
)
from assetregister.folding import fold
from assetregister.identity import id_prefix
from assetregister.kinds import Bound, Choice, Kind, Text
from assetregister.records.record import RecordType, State
from assetregister.schema import Schema, WayBack
from db import search
from db.joining import Clause, all_of, any_of
from db.keeping import beside, element_kind

if TYPE_CHECKING:
    from db.tables import Tables

Rest = Callable[[sa.FromClause, RecordType], Clause]


class Compiler:
    """Turns conditions about records of a type into clauses over its table."""

    def __init__(self, schema: Schema, tables: Tables) -> None:
        self._schema = schema
        self._tables = tables

    def clause(
        self, condition: Condition, here: sa.FromClause, about: RecordType, possible: bool = False
    ) -> Clause:
        """Return the clause for rows that certainly meet a condition, or `possible`: that may."""
        match condition:
            case Both(parts):
                return all_of(self.clause(p, here, about, possible) for p in parts)
            case Either(parts):
                return any_of(self.clause(p, here, about, possible) for p in parts)
            case Not(part):
                return sa.not_(self.clause(part, here, about, not possible))
            case Has(path, inner):
                return self._along(
                    path, here, about, lambda t, a: self.clause(inner, t, a, possible)
                )
            case Compare():
                return self._compare(condition, here, about, possible)

    def search(self, text: str, here: sa.FromClause) -> Clause:
        """Return the clause for rows whose words hold the text, or whose reference it is."""
        found: list[Clause] = []
        numbers = search.matching(text)
        if numbers is not None:
            found.append(here.c.n.in_(numbers))
        prefix = id_prefix(text)
        if prefix:
            found.append(here.c.id.startswith(prefix[1]))
        return sa.or_(*found) if found else sa.false()

    def order(self, sort: Sort, here: sa.FromClause, about: RecordType) -> sa.ColumnElement[Any]:
        """Return what to order by: blanks last either way."""
        expression = self._sort_key(sort.path, here, about)
        return (expression.desc() if sort.descending else expression.asc()).nulls_last()

    def value(
        self, path: tuple[str, ...], here: sa.FromClause, about: RecordType
    ) -> sa.ColumnElement[Any]:
        """Return the encoded value at the end of a path of single references, or a count."""
        return self._scalar(path, here, about, lambda t, _a, field: t.c[field.key])

    # Paths

    def _along(
        self, path: tuple[str, ...], here: sa.FromClause, about: RecordType, rest: Rest
    ) -> Clause:
        if not path:
            return rest(here, about)
        step = self._step(about, path[0])
        target = beyond(self._schema, step)
        if target is None:
            raise InvalidValue(f"“{path[0]}” does not lead to other records.")
        there = self._tables.of(target).table.alias()
        inner = self._along(path[1:], there, target, rest)
        joined, sources = self._joined(step, here, there)
        return sa.exists(sa.select(sa.literal(1)).select_from(*sources).where(joined, inner))

    def _joined(
        self, step: Step, here: sa.FromClause, there: sa.FromClause
    ) -> tuple[Clause, list[sa.FromClause]]:
        if isinstance(step, WayBack):
            live = there.c.state.op("&")(int(State.ARCHIVED)) == 0
            if not step.field.many:
                return sa.and_(there.c[step.field.key] == here.c.id, live), [there]
            element = self._tables.element.alias()
            return (
                sa.and_(
                    element.c.field == step.field.key,
                    element.c.value == here.c.id,
                    element.c.record == there.c.id,
                    live,
                ),
                [element, there],
            )
        if not step.many:
            return there.c.id == here.c[step.key], [there]
        element = self._tables.element.alias()
        return (
            sa.and_(
                element.c.record == here.c.id,
                element.c.field == step.key,
                element.c.value == there.c.id,
            ),
            [element, there],
        )

    def _step(self, about: RecordType, part: str) -> Step:
        step = step_from(self._schema, about, part)
        if step is None:
            raise InvalidValue(f"{about.plural} have no field “{part}”.")
        return step

    # Comparisons

    def _compare(
        self, compare: Compare, here: sa.FromClause, about: RecordType, possible: bool
    ) -> Clause:
        if compare.operator in POSITIVE:
            positive = replace(compare, operator=POSITIVE[compare.operator])
            return sa.not_(self._compare(positive, here, about, not possible))
        *ways, last = compare.path
        if last == COUNT and ways:
            return self._along(
                tuple(ways[:-1]), here, about, lambda t, a: self._count(ways[-1], compare, t, a)
            )
        return self._along(
            tuple(ways), here, about, lambda t, a: self._leaf(last, compare, t, a, possible)
        )

    def _count(self, way: str, compare: Compare, here: sa.FromClause, about: RecordType) -> Clause:
        if compare.operator == STATED:
            return sa.true()
        counted = self._count_of(way, here, about)
        return _span_clause(COUNT_FIELD.kind, compare, counted, counted, possible=False)

    def _count_of(self, way: str, here: sa.FromClause, about: RecordType) -> sa.ColumnElement[Any]:
        step = self._step(about, way)
        target = beyond(self._schema, step)
        if target is None:
            raise InvalidValue(f"“{way}” does not lead to other records, so none can be counted.")
        there = self._tables.of(target).table.alias()
        joined, sources = self._joined(step, here, there)
        return sa.select(sa.func.count()).select_from(*sources).where(joined).scalar_subquery()

    def _leaf(
        self, key: str, compare: Compare, here: sa.FromClause, about: RecordType, possible: bool
    ) -> Clause:
        if key in PSEUDO_STATES:
            held = here.c.state.op("&")(int(PSEUDO_STATES[key])) != 0
            wanted = [held if o == "yes" else sa.not_(held) for o in compare.operands]
            return sa.true() if compare.operator == STATED else any_of(wanted)
        field = self._step(about, key)
        assert isinstance(field, Field)
        column = here.c[key]
        if compare.operator == STATED:
            return column.is_not(None)
        if field.many:
            return self._element(field, compare, here, possible)
        if compare.operator == CONTAINS:
            return sa.and_(column.is_not(None), self._contains(field, compare.operands[0], here))
        if compare.operator == UNDER:
            return sa.and_(column.is_not(None), column.in_(self._under(field, compare.operands[0])))
        low, high = (here.c[beside(field, suffix)] for suffix in field.kind.span_columns())
        return sa.and_(low.is_not(None), _span_clause(field.kind, compare, low, high, possible))

    def _element(
        self, field: Field, compare: Compare, here: sa.FromClause, possible: bool
    ) -> Clause:
        element = self._tables.element.alias()
        kind = element_kind(field.kind)
        if compare.operator == CONTAINS:
            holds = self._words_contain(kind, element.c.value, element.c.key, compare.operands[0])
        elif compare.operator == UNDER:
            holds = element.c.value.in_(self._under(field, compare.operands[0]))
        else:
            column = element.c.key if kind.span_columns() != ("", "") else element.c.value
            holds = _span_clause(kind, compare, column, column, possible)
        return sa.exists(
            sa.select(sa.literal(1)).where(
                element.c.record == here.c.id, element.c.field == field.key, holds
            )
        )

    def _contains(self, field: Field, text: str, here: sa.FromClause) -> Clause:
        kept = any(extra.suffix == "key" for extra in field.kind.columns())
        key = here.c[beside(field, "key" if kept else "")]
        return self._words_contain(field.kind, here.c[field.key], key, text)

    def _words_contain(
        self, kind: Kind[Any], value: sa.ColumnElement[Any], key: sa.ColumnElement[Any], text: str
    ) -> Clause:
        if isinstance(kind, Text) and type(kind).fold is Text.fold and kind.span_columns()[0]:
            return key.contains(fold(text), autoescape=True)
        return sa.func.contains_folded(value, fold(text)) == 1

    def _under(self, field: Field, top: str) -> sa.Select[Any]:
        target = beyond(self._schema, field)
        way = upward(target) if target else None
        if target is None or way is None:
            return sa.select(sa.literal(top))
        table = self._tables.of(target).table
        tree = sa.select(sa.literal(top).label("id")).cte(recursive=True)
        tree = tree.union(sa.select(table.c.id).where(table.c[way.key] == tree.c.id))
        return sa.select(tree.c.id)

    # Orders and values

    def _scalar(
        self,
        path: tuple[str, ...],
        here: sa.FromClause,
        about: RecordType,
        leaf: Callable[[sa.FromClause, RecordType, Field], sa.ColumnElement[Any]],
    ) -> sa.ColumnElement[Any]:
        if len(path) == 2 and path[1] == COUNT:
            return self._count_of(path[0], here, about)
        step = self._step(about, path[0])
        if len(path) == 1:
            if path[0] in PSEUDO_STATES:
                held = here.c.state.op("&")(int(PSEUDO_STATES[path[0]])) != 0
                return sa.case((held, "yes"), else_="no")
            if isinstance(step, WayBack):
                return self._count_of(path[0], here, about)
            return leaf(here, about, step)
        target = beyond(self._schema, step)
        if target is None or isinstance(step, WayBack) or step.many:
            raise InvalidValue(
                f"“{'.'.join(path)}” holds several values, so it cannot be a column."
            )
        there = self._tables.of(target).table.alias()
        inner = self._scalar(path[1:], there, target, leaf)
        return sa.select(inner).where(there.c.id == here.c[step.key]).scalar_subquery()

    def _sort_key(
        self, path: tuple[str, ...], here: sa.FromClause, about: RecordType, depth: int = 0
    ) -> sa.ColumnElement[Any]:
        def leaf(t: sa.FromClause, _a: RecordType, field: Field) -> sa.ColumnElement[Any]:
            return self._field_sort_key(field, t, depth)

        return self._scalar(path, here, about, leaf)

    def _field_sort_key(
        self, field: Field, here: sa.FromClause, depth: int
    ) -> sa.ColumnElement[Any]:
        if isinstance(field.kind, Choice):
            codes = [term.code for term in field.kind.vocabulary.terms]
            places = {code: place for place, code in enumerate(codes)}
            column = here.c[field.key]
            return sa.case(
                places, value=column, else_=sa.case((column.is_(None), None), else_=len(codes))
            )
        if field.to and field.to != "*" and not field.many and depth < 3:
            target = self._schema.about(field.to)
            there = self._tables.of(target).table.alias()
            title = target.title_fields()[:1]
            inner = self._sort_key(title, there, target, depth + 1)
            return sa.select(inner).where(there.c.id == here.c[field.key]).scalar_subquery()
        return here.c[beside(field, field.kind.span_columns()[0])]


def _span_clause(
    kind: Kind[Any],
    compare: Compare,
    low: sa.ColumnElement[Any],
    high: sa.ColumnElement[Any],
    possible: bool,
) -> Clause:
    spans = [kind.span(kind.decode(operand)) for operand in compare.operands]
    clauses = [_one(compare.operator, span, low, high, possible) for span in spans if span]
    if compare.operator == IN:
        return any_of(clauses)
    if compare.operator == BETWEEN:
        first, last = spans
        if first is None or last is None:
            return sa.false()
        return sa.and_(
            _one(">=", first, low, high, possible), _one("<=", last, low, high, possible)
        )
    return clauses[0] if clauses else sa.false()


def _one(
    operator: str,
    span: tuple[Bound, Bound],
    low: sa.ColumnElement[Any],
    high: sa.ColumnElement[Any],
    possible: bool,
) -> Clause:
    first, last = span
    match operator:
        case "<":
            return low < first if possible else high < first
        case "<=":
            return low <= last if possible else high <= last
        case ">":
            return high > last if possible else low > last
        case ">=":
            return high >= first if possible else low >= first
        case _:
            if possible:
                return sa.and_(low <= last, high >= first)
            return (
                low == first
                if first == last and low is high
                else sa.and_(low >= first, high <= last)
            )
