"""What bash hands over when Tab is pressed, and how it wants the answer.

It takes FIELD=VALUE apart at the =, and puts whatever is offered on the line as it stands.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from typer._click.shell_completion import add_completion_class, split_arg_string
from typer._completion_classes import BashComplete

if TYPE_CHECKING:
    from typer._click.shell_completion import CompletionItem

_SPECIAL: Final = re.compile(r"([^\w=@%+,./-])")


class Bash(BashComplete):
    """Completion for bash, where names have spaces and fields have values."""

    before: str = ""  # what stands before the part of the word that bash completes
    quoted: bool = False  # whether that part begins with a quotation mark

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is typed, and as much as there is of that one."""
        words = os.environ["COMP_WORDS"].split("\n")
        last = int(os.environ["COMP_CWORD"])
        typed = words[last] if last < len(words) else ""
        self.quoted = typed.startswith(("'", '"'))
        before = _joined(words[1:last])
        if before and (typed == "=" or before[-1].endswith("=")):
            self.before = before.pop().rstrip("=") + "="
            typed = typed.removeprefix("=")
        return [_plain(word) for word in before], self.before + _plain(typed)

    def format_completion(self, item: CompletionItem) -> str:
        """Return what bash is to put on the line: quoted, where its user has not begun to."""
        text = str(item.value).removeprefix(self.before)
        return text if self.quoted else _SPECIAL.sub(r"\\\1", text)


def complete_in_bash() -> None:
    """Let completion in bash go by this module."""
    add_completion_class(Bash, "bash")


def _joined(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and (word == "=" or joined[-1].endswith("=")):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _plain(word: str) -> str:
    return " ".join(split_arg_string(word))
