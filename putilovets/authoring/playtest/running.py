"""The pieces of a plan played one after the other here, or by several processes at once.

Pieces come in the order of the plan, whoever has played them.
"""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.synchronize import Event
from pathlib import Path

from putilovets.authoring.playtest.plan import Plan, Task
from putilovets.authoring.playtest.playing import Piece, Table
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.unplayable import Unplayable


def here(edition: Edition, plan: Plan) -> Generator[Piece]:
    """Yield the pieces, played in this process."""
    table = Table(edition, plan)
    for task in plan.tasks():
        piece = table.play(task)
        assert piece is not None
        yield piece


def in_processes(root: Path, rules_hash: str, plan: Plan, jobs: int) -> Generator[Piece]:
    """Yield the pieces, played by `jobs` processes that each load the pack at `root` once.

    Unplayable where a process finds other rules there than those of `rules_hash`, or dies. An
    iterator that is closed early stops them before their next play.
    """
    context = get_context("spawn")  # the one way to begin a process that every platform has
    stop = context.Event()
    seat = (root, rules_hash, plan, stop)
    with ProcessPoolExecutor(jobs, context, _sit_down, seat) as pool:
        try:
            with _deaf():
                played = pool.map(_play, plan.tasks())
            yield from (piece for piece in played if piece is not None)
        except BrokenProcessPool:
            raise Unplayable("One of the processes died; with fewer --jobs it may live.") from None
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Hear no Ctrl-C for as long as processes are begun: they inherit that, and die quietly."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)


_play_here: Callable[[Task], Piece | None]
"""Plays a task in this process, once somebody has sat down."""


def _sit_down(root: Path, rules_hash: str, plan: Plan, stop: Event) -> None:
    """Load the pack once in a process that is to play; what is wrong is said by the first task."""
    global _play_here
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    try:
        edition = None if stop.is_set() else load_pack(root)
    except (Unplayable, OSError):
        edition = None
    if edition is None or edition.story.rules_hash != rules_hash:
        _play_here = _changed
        return
    table = Table(edition, plan)
    _play_here = lambda task: table.play(task, stop.is_set)  # noqa: E731


def _leave_with_parent() -> None:
    """Leave as soon as the process that wants the plays is gone, however it went."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _changed(_: Task) -> Piece | None:
    raise Unplayable("The content was changed while it was being played; play it again.")


def _play(task: Task) -> Piece | None:
    return _play_here(task)
