"""Conditions as people type them, read: at the terminal, in saved views, in the filter bar.

    tenure = freehold and not (floor_area < 200 or owner.sector in (nhs, council))
    commissions.count > 1        seats has (role = chair)        area under "Chorley"

Fields are named by key or label, terms by label or code, records by name or reference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assetregister.errors import InvalidValue
from assetregister.fields import Field
from assetregister.filters.conditions import (
    BETWEEN,
    BLANK,
    CONTAINS,
    COUNT,
    COUNT_FIELD,
    EQUAL,
    IN,
    MORE,
    PSEUDO_FIELDS,
    STATED,
    UNDER,
    UNEQUAL,
    Both,
    Compare,
    Condition,
    Either,
    Has,
    Not,
    Step,
    allows,
    beyond,
    operators,
)
from assetregister.filters.operands import encode_operand, turned_round
from assetregister.folding import fold
from assetregister.kinds import Shape
from assetregister.nearest import nearest_hint
from assetregister.schema import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.filters.names import Names
    from assetregister.records.record import RecordType

_OPERATORS: Final = [
    (re.compile(r"is\s+not\s+(?:stated|known)\b|is\s+blank\b|is\s+empty\b", re.I), BLANK),
    (re.compile(r"is\s+(?:stated|known)\b|is\s+not\s+(?:blank|empty)\b", re.I), STATED),
    (re.compile(r"!=|<>|is\s+not\b", re.I), UNEQUAL),
    (re.compile(r"<="), "<="),
    (re.compile(r">="), ">="),
    (re.compile(r"<"), "<"),
    (re.compile(r">"), ">"),
    (re.compile(r"=|is\b", re.I), EQUAL),
    (re.compile(r"~|contains\b", re.I), CONTAINS),
    (re.compile(r"in\s*(?=\()", re.I), IN),
    (re.compile(r"between\b", re.I), BETWEEN),
    (re.compile(r"(?:is\s+)?under\b", re.I), UNDER),
]
_STATES: Final = ("blank", "stated", "empty", "known")
_DEEPEST: Final = 50
_HAS: Final = re.compile(r"has\s*(?=\()", re.I)
_ITEM_END: Final = re.compile(r"[(),]|$")
_WORD_END: Final = re.compile(r"\s+(?:and|or)\b|[()]|$", re.I)
_BETWEEN_END: Final = re.compile(r"\s+and\b|$", re.I)


def parse(text: str, type_key: str, names: Names) -> Condition | None:
    """Read a condition about records of a type; None if the text is blank.

    Raises InvalidValue with a sentence that quotes the place where it could not go on.
    """
    if not text.strip():
        return None
    reader = _Parser(text, names)
    condition = reader.either(names.schema.about(type_key))
    reader.expect_end()
    return condition


class _Parser:
    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.names = names
        self.schema = names.schema

    def either(self, about: RecordType) -> Condition:
        parts = [self._both(about)]
        while self._word("or"):
            parts.append(self._both(about))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def expect_end(self) -> None:
        if self._rest():
            raise InvalidValue(f"The condition could not be read from “{self._rest()}” on.")

    def _both(self, about: RecordType) -> Condition:
        parts = [self._not(about)]
        while self._word("and"):
            parts.append(self._not(about))
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _not(self, about: RecordType) -> Condition:
        if self._word("not"):
            return Not(self._inside(self._not, about))
        if self._take("("):
            condition = self._inside(self.either, about)
            self._close()
            return condition
        return self._compare(about)

    def _inside(self, read: Callable[[RecordType], Condition], about: RecordType) -> Condition:
        """Read what stands within brackets or after “not”."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise InvalidValue("The condition has too many brackets within brackets.")
        condition = read(about)
        self.depth -= 1
        return condition

    def _compare(self, about: RecordType) -> Condition:
        path, last, beyond_type = self._path(about)
        if beyond_type is not None and self._match(_HAS):
            self._take("(")
            condition = self._inside(self.either, beyond_type)
            self._close()
            return Has(path, condition)
        for pattern, operator in _OPERATORS:
            if self._match(pattern):
                self._refuse_misspelt(last)
                return self._relation(path, last, operator)
        self._expect_more(" Give a comparison such as = or “is blank”.")
        raise InvalidValue(
            f"After “{'.'.join(path)}” give a comparison such as = or “is blank”, "
            f"not “{self._rest()}”."
        )

    def _refuse_misspelt(self, last: Step) -> None:
        """Refuse “is blankk”: as a value it would find nothing, and nobody would know why."""
        found = re.match(r"\w+", self._rest())
        said = re.search(r"\bis(?:\s+not)?\s*$", self.text[: self.at], re.I)
        if not (said and found and _accepts_any_word(last)):
            return
        from rapidfuzz.distance import OSA  # few conditions come as far as here

        for word in _STATES:
            if OSA.distance(fold(found[0]), word) == 1:
                raise InvalidValue(
                    f"“is {found[0]}” is not known. Write “is {word}”, or put the value in "
                    f'quotation marks, like "{found[0]}".'
                )

    def _expect_more(self, what: str) -> None:
        """Refuse a condition that stops before it says what it is about."""
        rest = self._rest()
        words = re.findall(r"\w+|\S", self.text[: self.at])
        if not rest and words:
            raise InvalidValue(f"The condition ends after “{words[-1]}”.{what}")
        if rest.startswith(")") and words and words[-1] == "(":
            raise InvalidValue("There is nothing between the brackets. Write a condition there.")

    def _relation(self, path: tuple[str, ...], last: Step, operator: str) -> Condition:
        if isinstance(last, Field):
            return self._operands(path, last, operator)
        path = (*path, COUNT)
        if operator in (BLANK, STATED):
            return Compare(path, EQUAL if operator == BLANK else MORE, ("0",))
        return self._operands(path, COUNT_FIELD, operator)

    def _path(self, about: RecordType) -> tuple[tuple[str, ...], Step, RecordType | None]:
        path: list[str] = []
        here: RecordType | None = about
        while True:
            key, step = self._step(here, path)
            path.append(key)
            here = beyond(self.schema, step)
            if not self._take("."):
                return tuple(path), step, here
            if isinstance(step, WayBack) and self._word(COUNT):
                return (*path, COUNT), COUNT_FIELD, None

    def _step(self, about: RecordType | None, path: list[str]) -> tuple[str, Step]:
        rest = self._rest()
        if about is None:
            raise InvalidValue(
                f"“{path[-1]}” leads to no further fields, so “{rest}” cannot follow."
            )
        self._expect_more(" Write what comes next, or leave that out.")
        folded = rest.casefold()
        for name, key, step in self._step_names(about):
            after = rest[len(name) :]
            if folded.startswith(name) and not re.match(r"\w", after):
                self.at = len(self.text) - len(after)
                return key, step
        word = re.split(r"[\s.=<>!~()]", rest, maxsplit=1)[0] or rest
        hint = nearest_hint(word, [key for _, key, _ in self._step_names(about)])
        raise InvalidValue(f"{about.plural} have no field “{word}”.{hint}")

    def _step_names(self, about: RecordType) -> list[tuple[str, str, Step]]:
        """Every name a step goes by, folded, longest first: a key before a label of its length."""
        found: list[tuple[str, str, Step]] = []
        known: dict[str, Step] = {
            **PSEUDO_FIELDS,
            **self.schema.ways_back(about.key),
            **about.fields,
        }
        for key, step in known.items():
            found.append((key.casefold(), key, step))
            found.append((step.label.casefold(), key, step))
        return sorted(found, key=lambda item: (-len(item[0]), item[0] != item[1]))

    def _operands(self, path: tuple[str, ...], field: Field, operator: str) -> Condition:
        if not allows(field, operator):
            known = " ".join(operators(field))
            raise InvalidValue(
                f"{field.label} cannot be compared by “{operator}”, only by {known}."
            )
        if operator in (BLANK, STATED):
            return Compare(path, operator)
        if operator == IN:
            self._take("(")
            texts = [self._operand(_ITEM_END)]
            while self._take(","):
                texts.append(self._operand(_ITEM_END))
            self._close()
        elif operator == BETWEEN:
            texts = [self._operand(_BETWEEN_END)]
            if not self._word("and"):
                raise InvalidValue("After “between” give two values joined by “and”.")
            texts.append(self._operand(_WORD_END))
        else:
            texts = [self._operand(_WORD_END)]
        operands = tuple(self._encode(field, operator, t) for t in texts)
        if operator == BETWEEN and turned_round(field, operands):
            raise InvalidValue(
                f"{field.label}: of {texts[0]} and {texts[1]} the first is larger. "
                "Write the smaller one first."
            )
        return Compare(path, operator, operands)

    def _encode(self, field: Field, operator: str, text: str) -> str:
        return encode_operand(field, operator, text, self.names)

    def _operand(self, end: re.Pattern[str]) -> str:
        rest = self._rest()
        if rest.startswith('"'):
            found = re.match(r'"((?:[^"\\]|\\.)*)"', rest)
            if not found:
                raise InvalidValue(f'The quotation {rest} never ends. Close it with a ".')
            self.at = len(self.text) - len(rest) + found.end()
            return re.sub(r"\\(.)", r"\1", found.group(1))
        stop = end.search(rest)
        value = rest[: stop.start() if stop else len(rest)].strip()
        if not value:
            raise InvalidValue("A value is missing at the end of the condition.")
        self.at = len(self.text) - len(rest) + (stop.start() if stop else len(rest))
        return value

    def _rest(self) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at :]

    def _match(self, pattern: re.Pattern[str]) -> bool:
        rest = self._rest()
        found = pattern.match(rest)
        if found:
            self.at += found.end()
        return bool(found)

    def _word(self, word: str) -> bool:
        return self._match(re.compile(rf"{word}\b", re.I))

    def _take(self, mark: str) -> bool:
        if self._rest().startswith(mark):
            self.at += len(mark)
            return True
        return False

    def _close(self) -> None:
        if not self._take(")"):
            raise InvalidValue(
                f"A closing bracket is missing before “{self._rest() or 'the end'}”."
            )


def _accepts_any_word(step: Step) -> bool:
    """Return whether any word at all could be a value there."""
    return isinstance(step, Field) and step.kind.shape in (Shape.TEXT, Shape.TEXTS)
