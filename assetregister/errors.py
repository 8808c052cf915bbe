"""What goes wrong, in sentences for the person at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class AssetRegisterError(Exception):
    """A failure whose text may be shown as it stands: what happened, then what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class InvalidValue(AssetRegisterError):
    """A text that a kind of value cannot hold; the sentence says what to enter instead."""


class Refused(AssetRegisterError):
    """A request that was understood and not carried out; nothing has been changed."""


class Outdated(Refused):
    """A register that an older version made: it can be read once it has been brought up to date."""


class Separate(Refused):
    """Two registers that were started separately: ask whether they are to be one after all."""


class NotFound(Refused):
    """No record answers to the name, reference or id given."""


class Ambiguous(Refused):
    """More than one record answers; `matches` holds (reference, title) of each."""

    def __init__(self, sentence: str, matches: Sequence[tuple[str, str]]) -> None:
        super().__init__(sentence)
        self.matches = tuple(matches)


class WrongFields(Refused):
    """Some values of a record cannot be saved; `problems` maps field keys to sentences."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems
