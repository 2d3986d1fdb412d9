"""A saved play that is only looked at: its file is read and neither locked nor changed."""

from pathlib import Path
from stat import S_ISREG

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.replay import LARGEST, replay
from putilovets.journal.shelf import plays
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough


def looked_at(folder: Path, name: str, edition: Edition) -> tuple[Playthrough, tuple[str, ...]]:
    """Return a play and what is to be said of it; JournalError when it cannot be read."""
    read = replay(play_path(folder, name), _bytes(folder, name), edition)
    if not read.parted:
        return read.play, ()
    many = len(read.play.moves)
    return read.play, (
        f"Of «{name}» only the first {many} decisions can be followed: the story has changed "
        "since, or its file is damaged.",
    )


def others(folder: Path, name: str, edition: Edition) -> tuple[str, ...]:
    """Return the other plays of the same story, the last played first."""
    return tuple(
        entry.name
        for entry in plays(folder)
        if entry.header is not None and entry.header.pack == edition.story.id and entry.name != name
    )


def _bytes(folder: Path, name: str) -> bytes:
    path = play_path(folder, name)
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            raise JournalError(f"The play {name!r} cannot be read: it is not a file.")
        if found.st_size > LARGEST:
            raise JournalError(f"The file of {name!r} is over {LARGEST:,} bytes and is not read.")
        return path.read_bytes()
    except FileNotFoundError:
        raise JournalError(f"There is no play called {name!r} in {folder}.") from None
    except OSError as error:
        raise JournalError(f"The play {name!r} cannot be read: {error.strerror}.") from error
