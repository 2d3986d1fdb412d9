"""Which play is opened when a player asks for one, or for none in particular."""

import secrets
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.session import Session, begin, resume
from putilovets.journal.shelf import free_name, plays
from putilovets.story.edition import Edition


def opened(
    folder: Path,
    edition: Edition,
    *,
    new: str | None = None,
    go_on: bool = False,
    save: str | None = None,
    seed: int | None = None,
    start: str | None = None,
) -> Session:
    """Return the play that is asked for; JournalError says why it is not to be had.

    With nothing said, the play last played goes on unless it is over; else a new one begins.
    """
    if save is not None:
        return resume(folder, save, edition)
    if new is None and seed is None and start is None:
        last = last_of(folder, edition)
        session = None if last is None else resume(folder, last, edition)
        if go_on and session is None:
            raise JournalError(_none(folder, edition))
        if session is not None and (go_on or session.play.ending is None):
            return session
        if session is not None:
            session.close()
    name = free_name(folder) if new is None else new
    return begin(folder, name, edition, fresh_seed() if seed is None else seed, start)


def _none(folder: Path, edition: Edition) -> str:
    others = [entry.name for entry in plays(folder) if entry.header is not None]
    if others:
        return f"No saved play is of {edition.title}; there is {others[0]!r}, of another story."
    return "There is no saved play yet; begin one with --new NAME."


def fresh_seed() -> int:
    """Return a seed that can be read aloud: six digits."""
    return secrets.randbelow(900_000) + 100_000


def last_of(folder: Path, edition: Edition) -> str | None:
    """Return the name of the play of a story that was played last; None where there is none."""
    for entry in plays(folder):
        if entry.header is not None and entry.header.pack == edition.story.id:
            return entry.name
    return None
