"""The words of a condition: quiet ones for the field and relation, strong ones for the value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.filters.conditions import (
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    BLANK,
    CONTAINS,
    EQUAL,
    IN,
    LESS,
    MORE,
    STATED,
    UNDER,
    UNEQUAL,
    Compare,
    Condition,
    Not,
    leaf,
    steps,
)
from assetregister.filters.operands import decode_operand
from assetregister.filters.writing import describe
from assetregister.kinds import Shape

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.register import Reader

DATES = (Shape.DATE, Shape.PARTIAL_DATE)
PLAIN = {
    EQUAL: "is",
    UNEQUAL: "is not",
    LESS: "is less than",
    AT_MOST: "is at most",
    MORE: "is more than",
    AT_LEAST: "is at least",
    CONTAINS: "contains",
    IN: "is",
    BETWEEN: "is between",
    BLANK: "is not stated",
    STATED: "is stated",
    UNDER: "is under",
}
OF_DATES = {LESS: "is before", AT_MOST: "is by", MORE: "is after", AT_LEAST: "is from"}


def relation(field: Field, operator: str) -> str:
    """Return how people say an operator of a field."""
    if field.kind.shape in DATES and operator in OF_DATES:
        return OF_DATES[operator]
    return PLAIN[operator]


def chip_words(condition: Condition, type_key: str, register: Reader) -> tuple[str, str]:
    """Return the quiet and the strong words of one condition, like (“Tenure is”, “freehold”)."""
    said = PLAIN
    inner = condition
    negated = condition.part if isinstance(condition, Not) else None
    if isinstance(negated, Compare) and negated.operator == IN:
        inner, said = negated, {**PLAIN, IN: "is not"}
    if not isinstance(inner, Compare):
        return describe(condition, type_key, register), ""
    schema = register.schema
    about = schema.about(type_key)
    labels = " › ".join(step.label for step in steps(schema, about, inner.path))
    field = leaf(schema, about, inner.path)
    words = said[IN] if inner.operator == IN else relation(field, inner.operator)
    values = [
        decode_operand(field, inner.operator, operand, register, plain=True)
        for operand in inner.operands
    ]
    joiner = " and " if inner.operator == BETWEEN else " or "
    if not values:
        quiet, _, strong = words.partition(" ")
        return f"{labels} {quiet}", strong
    return f"{labels} {words}", joiner.join(values)
