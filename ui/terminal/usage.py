"""What to say of a call that could not be read: plain sentences, and where to look it up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import typer

_UNREAD: Final = (
    (r"Missing (?:argument|option|parameter) '(.+?)'\.?", r"\1 is missing."),
    (r"Option '(.+?)' requires an argument\.?", r"Give a value after \1."),
    (r"Option '(.+?)' does not take a value\.?", r"\1 takes no value."),
    (r"Got unexpected extra arguments? ?(?:\(s\))? ?\((.+)\)\.?", r"“\1” has no place here."),
    (
        r"No such option: (\S+) \(Possible options: (.+)\)",
        r"There is no option \1. Did you mean \2?",
    ),
    (r"No such option: (\S+?)\.?( .*)?", r"There is no option \1.\2"),
    (r"No such command '(.+?)'\.?( .*)?", r"There is no command “\1”.\2"),
)
_WRONG: Final = (
    (r"Input should be a valid integer.*", "give a whole number."),
    (r"Unable to parse input string as an integer.*", "give a smaller number."),
    (r"Input should be greater than or equal to (\S+)", r"give \1 or more."),
    (r"Input should be less than or equal to (\S+)", "give a smaller number."),
    (r"Value error, (.+) is not one of (.+?)\.?", r"“\1” is not one of \2."),
)


def usage_sentence(problem: typer.TyperException) -> str:
    """Return what to print for a call that could not be read, and where to look it up."""
    ctx = getattr(problem, "ctx", None)
    asked = ctx.command_path if ctx is not None else "assetregister"
    return f"{_plain(problem)} See “{asked} --help”."


def _plain(problem: typer.TyperException) -> str:
    told = " ".join(problem.format_message().split())
    wrong = re.fullmatch(r"Invalid value for '(.+?)': (.+)", told)
    if wrong:
        return f"{wrong[1]}: {_reworded(wrong[2], _WRONG)}"
    return _reworded(told, _UNREAD)


def _reworded(told: str, known: tuple[tuple[str, str], ...]) -> str:
    for pattern, words in known:
        found = re.fullmatch(pattern, told)
        if found:
            return found.expand(words).replace("'", "")
    return told if told.endswith(("?", ".")) else f"{told}."
