"""How a command ends: 0 done, 1 the work found problems, 2 the call was wrong.

Every failure becomes a sentence on standard error; one that nobody foresaw goes into a log file.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from typing import Any, Final, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from assetregister.damage import Damaged
from assetregister.errors import Ambiguous, AssetRegisterError, WrongFields
from assetregister.workplace import Workplace
from ui.terminal.opening import RECOVER, StoppedLate
from ui.terminal.usage import usage_sentence
from ui.terminal.writing import Untold, Unwritten, helping, let_go, writing

FOUND_PROBLEMS: Final = 1
WRONG_CALL: Final = 2
INTERRUPTED: Final = 130  # as shells expect of a program stopped by Ctrl+C
COMPLETION: Final = "_ASSETREGISTER_COMPLETE"  # what a shell sets when Tab is pressed
_LONGEST: Final = 2_000  # letters of a line that anybody reads
LOG: Final = "trouble.log"


class OneCommand(TyperCommand):
    """A command whose help can meet a full disk, and a reader that has had enough."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what comes after the command."""
        with helping():
            return super().parse_args(ctx, args)


class Commands(TyperGroup):
    """The commands, with one place where every way to fail becomes a sentence and a status."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run what the command line asks for and exit with its status."""
        _write_utf8()
        if self._place.environment.get(COMPLETION) == "complete_bash":
            from ui.terminal.bash import complete_in_bash

            complete_in_bash()
        try:
            status = super().main(
                args, prog_name, complete_var, False, windows_expand_args, **extra
            )
            if status == INTERRUPTED:  # while the call was being read
                raise typer.Abort
        except typer.Abort:
            status = _say("Stopped. Nothing was changed.", INTERRUPTED)
        except StoppedLate as problem:
            status = _say(problem.sentence, INTERRUPTED)
        except typer.TyperException as problem:
            status = _say(usage_sentence(problem), problem.exit_code)
        except (Unwritten, Untold) as problem:
            let_go()
            status = _say(problem.sentence, FOUND_PROBLEMS)
        except AssetRegisterError as problem:
            status = _say(refusal(problem), WRONG_CALL)
        except Exception as problem:
            status = _say(self._unforeseen(problem), FOUND_PROBLEMS)
        sys.exit(status if isinstance(status, int) else 0)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what comes before the command."""
        with helping():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader that has had enough, or Ctrl+C, ends it quietly."""
        try:
            result = super().invoke(ctx)
            if sys.stdout is not None:
                with writing():
                    sys.stdout.flush()
        except BrokenPipeError:
            let_go()  # there is nobody to read it
            return 0
        except KeyboardInterrupt:
            raise typer.Abort from None
        return result

    @property
    def _place(self) -> Workplace:
        place = self.context_settings["obj"]
        assert isinstance(place, Workplace)
        return place

    def _unforeseen(self, problem: Exception) -> str:
        path = self._place.home.folder / LOG
        at = datetime.now().astimezone().isoformat()
        told = "".join((at, "\n", *traceback.format_exception(problem), "\n"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(told)
        except OSError:
            return (
                f"Something went wrong that was not foreseen ({problem!r}), and no details could "
                f"be written to {path}. What was under way was not saved."
            )
        return (
            "Something went wrong that was not foreseen. What was under way was not saved. The "
            f"details are in {path}: send them to whoever looks after the register."
        )


def refusal(problem: AssetRegisterError) -> str:
    """Return what to print for a refusal; where several records answer, each on its own line."""
    if isinstance(problem, WrongFields):
        return "\n".join([*problem.problems.values(), "Nothing has been changed."])
    if isinstance(problem, Damaged):
        return f"{problem.sentence} {RECOVER}"
    if not isinstance(problem, Ambiguous):
        return problem.sentence
    listed = "".join(f"\n  {reference}  {title}" for reference, title in problem.matches)
    return f"More than one record answers. Name one by its reference:{listed}"


def _say(sentence: str, status: int) -> int:
    shown = "\n".join(_shortened(line) for line in sentence.split("\n"))
    with suppress(OSError):  # there is nowhere left to say it
        typer.echo(shown, err=True)
    return status


def _shortened(line: str) -> str:
    """Return a line without its middle where it quotes at length what somebody typed."""
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"


def _write_utf8() -> None:
    """Let output that a program reads be UTF-8 everywhere, and never fail for want of a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")
