"""An open play and a saved one, or two saved ones, told side by side in plain lines."""

from collections.abc import Iterator
from pathlib import Path

from putilovets.frontends.line.telling_parallel import told_parallel
from putilovets.frontends.line.wrapping import wrapped
from putilovets.journal.looking import looked_at, others
from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from putilovets.view.parallel import parallel
from putilovets.view.safe import safe


def compared(edition: Edition, session: Session, name: str) -> Iterator[str]:
    """Yield an open play beside another; without a name which there are. JournalError if not."""
    if not name:
        known = others(session.folder, session.name, edition)
        yield from wrapped(safe(_which(known)))
        return
    other, said = looked_at(session.folder, name, edition)
    for sentence in said:
        yield from wrapped(safe(sentence))
    yield from told_parallel(parallel(edition, session.play, other, (session.name, name)))


def both_compared(edition: Edition, folder: Path, one: str, other: str) -> Iterator[str]:
    """Yield two saved plays side by side; JournalError when one cannot be read."""
    (first, said), (second, said_too) = (looked_at(folder, each, edition) for each in (one, other))
    for sentence in (*said, *said_too):
        yield from wrapped(safe(sentence))
    yield from told_parallel(parallel(edition, first, second, (one, other)))


def _which(known: tuple[str, ...]) -> str:
    if not known:
        return "There is no other play of this story yet; back and a number makes one."
    return f"Say with which play, such as compare {known[0]}. There are: {', '.join(known)}."
