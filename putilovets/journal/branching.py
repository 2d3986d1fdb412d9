"""Going back: a second play that stands before a decision of the first, which is never touched."""

import os
from contextlib import suppress
from errno import ENOSPC
from itertools import count
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import LONGEST_BYTES, LONGEST_NAME, play_path
from putilovets.journal.lines import Act, Header, act_line, header_line
from putilovets.journal.locking import sync_folder
from putilovets.journal.session import Session, held
from putilovets.journal.shelf import plays
from putilovets.story.days import day_and_month
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough

BACK = ", back to "
"""Between the name of a play and where its branch went back to."""


def branch(
    folder: Path, session: Session, decision: int, name: str | None, edition: Edition
) -> Session:
    """Return a new play that stands before a decision of another, counted from 1.

    It holds the decisions before that one, without what had been taken back. With no name it is
    called after the day it goes back to. JournalError when there is no such decision, the name
    is taken or the play cannot be written.
    """
    if session.one_play:
        raise JournalError(session.one_play)
    play = session.play
    many = len(play.moves)
    if not 1 <= decision <= many:
        known = f"there are 1 to {many}" if many else "there are none yet"
        raise JournalError(f"There is no decision {decision}; {known}.")
    name = proposed_name(folder, session, decision, edition) if name is None else name
    path = play_path(folder, name)
    kept = play.until(decision - 1)
    _put(path, header_line(_header(session, edition)) + _acts(kept))
    return held(path, kept, (notice(session.name, name, decision),))


def notice(parent: str, name: str, decision: int) -> str:
    """Return what the player is told on opening the second play."""
    return (
        f"You stand before decision {decision} again, in a second play, «{name}». "
        f"«{parent}» stays as it was."
    )


def proposed_name(folder: Path, session: Session, decision: int, edition: Edition) -> str:
    """Return a name for a branch that no play has yet, such as ``mine, back to 22 April 1926``."""
    state = session.play.states[decision - 1]
    day = edition.settings[state.place].day_in(state.frame)
    back = f"{day_and_month(day)} {day.year}" if day else f"decision {decision}"
    stem = session.name.partition(BACK)[0]
    taken = {entry.name.casefold() for entry in plays(folder)}
    tried = (_fitting(stem, f"{BACK}{back}{_again(again)}") for again in count(1))
    return next(name for name in tried if name.casefold() not in taken)


def _again(number: int) -> str:
    return "" if number == 1 else f", {number}"


def _fitting(stem: str, tail: str) -> str:
    """Return a name whose first part is cut as short as the limits of a name ask."""
    length = LONGEST_NAME - len(tail)
    kept = stem[:length].encode()[: LONGEST_BYTES - len(tail)].decode(errors="ignore")
    return f"{kept.rstrip(' .,')}{tail}"


def _header(session: Session, edition: Edition) -> Header:
    story, play = edition.story, session.play
    return Header(
        story.id,
        story.version,
        story.rules_hash,
        edition.text_hash,
        play.seed,
        play.start,
        parent=session.name,
    )


def _acts(play: Playthrough) -> bytes:
    return b"".join(
        act_line(Act(move.place, move.choice, play.story.digest(after)))
        for move, after in zip(play.moves, play.states[1:], strict=True)
    )


def _put(path: Path, data: bytes) -> None:
    """Put a whole file in its place; whatever fails leaves nothing behind under its name."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb", buffering=0) as file:
            if file.write(data) != len(data):
                raise OSError(ENOSPC, os.strerror(ENOSPC))
            os.fsync(file.fileno())
        _name(part, path)
    except OSError as error:
        reason = f"The second play could not be written: {error.strerror}."
        raise JournalError(reason) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _name(part: Path, path: Path) -> None:
    """Give a finished file its name, which no other may have in the meantime."""
    taken = f"There is already a play called {path.stem!r}; take another name."
    try:
        os.link(part, path)
    except FileExistsError:
        raise JournalError(taken) from None
    except OSError:  # a file system without links
        if path.exists():
            raise JournalError(taken) from None
        os.rename(part, path)
    try:
        sync_folder(path.parent)
    except OSError:
        path.unlink(missing_ok=True)
        raise
