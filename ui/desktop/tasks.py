"""Slow work, off the window's thread: progress, Cancel, and failures turned into sentences."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from assetregister.errors import AssetRegisterError
from assetregister.exporting import Cancelled, Progress

QUIET = 3  # what may be found out at once: rules, what is due, what is typed
Work = Callable[[Progress], Any]


class Task(QObject):
    """One piece of slow work; exactly one of ``finished``, ``failed``, ``cancelled`` comes last.

    ``failed`` carries a sentence for the user and the details of an unknown failure.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, what: str, parent: QObject) -> None:
        super().__init__(parent)
        self.what = what
        self._asked_to_stop = False

    def cancel(self) -> None:
        """Ask the work to stop; it rolls back what it has begun."""
        self._asked_to_stop = True

    def is_to_stop(self) -> bool:
        """Return whether it has been asked to stop."""
        return self._asked_to_stop

    def hear(self, done: int, total: int) -> None:
        """Pass progress on. Raises Cancelled once the work has been asked to stop."""
        if self._asked_to_stop:
            raise Cancelled
        self.progressed.emit(done, total)


class _Run(QRunnable):
    def __init__(self, task: Task, work: Work) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        """Do the work on a thread of the pool, and say how it ended."""
        try:
            result = self._work(self._task.hear)
        except Cancelled:
            self._task.cancelled.emit()
        except Exception as problem:  # the one place where failures become sentences
            self._task.failed.emit(*sentence_for(problem))
        else:
            self._task.finished.emit(result)
        finally:
            self._task.ended.emit()


def sentence_for(problem: Exception) -> tuple[str, str]:
    """Return what to tell the user of a failure, and details where its cause is not known."""
    if isinstance(problem, AssetRegisterError):
        return problem.sentence, ""
    if isinstance(problem, PermissionError):
        name = problem.filename or "The file"
        return f"{name} cannot be written. Close it where it is open, or choose another place.", ""
    if isinstance(problem, OSError):
        where = f" ({problem.filename})" if problem.filename else ""
        return f"The file could not be used{where}: {problem.strerror or problem}.", ""
    logging.getLogger(__name__).error("Slow work failed", exc_info=problem)
    details = "".join(traceback.format_exception(problem))
    return "Something went wrong that the program does not know. Nothing was changed.", details


class Tasks(QObject):
    """Runs one piece of slow work after another; ``started`` with each task.

    What is done quietly has threads of its own: it never waits for an export, nor what is typed
    into a search for findings.
    """

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool, self._quiet_pool = QThreadPool(self), QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._quiet_pool.setMaxThreadCount(QUIET)
        self._tasks: list[Task] = []

    def start(self, what: str, work: Work, done: Callable[[Any], None]) -> Task:
        """Start work in its turn and call `done` with its result, on the window's thread."""
        task = Task(what, self)
        task.finished.connect(done)
        self._begin(task, work, self._pool)
        self.started.emit(task)
        return task

    def quietly(self, work: Work, done: Callable[[Any], None]) -> Task:
        """Start work of which nobody needs to be told."""
        task = Task("", self)
        task.finished.connect(done)
        self._begin(task, work, self._quiet_pool)
        return task

    def _begin(self, task: Task, work: Work, pool: QThreadPool) -> None:
        self._tasks.append(task)
        task.ended.connect(self._ended)
        # Whoever asked first connects to what the task tells: work that fails at once would else
        # have failed unheard.
        QTimer.singleShot(0, task, lambda: self._run(task, work, pool))

    def _run(self, task: Task, work: Work, pool: QThreadPool) -> None:
        if task.is_to_stop():
            task.cancelled.emit()
            task.ended.emit()
        else:
            pool.start(_Run(task, work))

    @Slot()
    def _ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()

    def running(self) -> bool:
        """Return whether some work is not done yet."""
        return bool(self._tasks)

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for task in self._tasks:
            task.cancel()
        for pool in (self._pool, self._quiet_pool):
            pool.waitForDone()
