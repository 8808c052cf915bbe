"""Conditions written out: for the terminal and saved views to read back, or for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import (
    BLANK,
    EQUAL,
    STATED,
    Both,
    Compare,
    Condition,
    Either,
    Has,
    Not,
    beyond,
    leaf,
    steps,
)
from assetregister.filters.operands import decode_operand

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.filters.names import Names
    from assetregister.records.record import RecordType

_STATED_WORDS: Final = {
    (BLANK, False): "blank",
    (BLANK, True): "not stated",
    (STATED, False): "stated",
    (STATED, True): "stated",
}
_PLAIN: Final = re.compile(r"[^\s\"(),]+(?: [^\s\"(),]+)*")
_JOINERS: Final = re.compile(r"\b(?:and|or)\b", re.I)


def write(condition: Condition, type_key: str, names: Names) -> str:
    """Write a condition so that `parse` reads it back: keys, codes and ids, safe to keep."""
    return _Writer(names, plain=False).write(condition, names.schema.about(type_key))


def describe(condition: Condition, type_key: str, names: Names) -> str:
    """Write a condition as people read it: labels, names and terms."""
    return _Writer(names, plain=True).write(condition, names.schema.about(type_key))


class _Writer:
    """Writes conditions; `plain` chooses labels and names over keys and ids."""

    def __init__(self, names: Names, *, plain: bool) -> None:
        self.names = names
        self.plain = plain

    def write(self, condition: Condition, about: RecordType, inside: bool = False) -> str:
        match condition:
            case Both(parts):
                text = " and ".join(self.write(p, about, True) for p in parts)
            case Either(parts):
                text = " or ".join(self.write(p, about, True) for p in parts)
            case Not(part):
                return f"not ({self.write(part, about)})"
            case Has(path, inner):
                target = beyond(self.names.schema, steps(self.names.schema, about, path)[-1])
                assert target is not None
                return f"{self._path(about, path)} has ({self.write(inner, target)})"
            case Compare():
                return self._compare(condition, about)
        return f"({text})" if inside else text

    def _path(self, about: RecordType, path: tuple[str, ...]) -> str:
        if not self.plain:
            return ".".join(path)
        return " › ".join(step.label for step in steps(self.names.schema, about, path))

    def _compare(self, compare: Compare, about: RecordType) -> str:
        field = leaf(self.names.schema, about, compare.path)
        path = self._path(about, compare.path)
        values = [self._operand(field, compare.operator, o) for o in compare.operands]
        match compare.operator:
            case "blank" | "stated":
                return f"{path} is {_STATED_WORDS[compare.operator, self.plain]}"
            case "in":
                return f"{path} in ({', '.join(values)})"
            case "between":
                return f"{path} between {values[0]} and {values[1]}"
            case "=" | "!=" if self.plain:
                return f"{path} {'is' if compare.operator == EQUAL else 'is not'} {values[0]}"
            case "~" if self.plain:
                return f"{path} contains {values[0]}"
            case _:
                return f"{path} {compare.operator} {values[0]}"

    def _operand(self, field: Field, operator: str, encoded: str) -> str:
        text = decode_operand(field, operator, encoded, self.names, plain=self.plain)
        if self.plain or (_PLAIN.fullmatch(text) and not _JOINERS.search(text)):
            return text
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
