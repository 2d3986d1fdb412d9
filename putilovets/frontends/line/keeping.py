"""The words with which a player looks after saved plays while one of them is open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from putilovets.classroom.errors import LessonError
from putilovets.frontends.line.wrapping import wrapped
from putilovets.frontends.saved import Saved, arrival, saved_plays
from putilovets.frontends.typed_path import typed_path
from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.journal.parcel import export_play, import_play
from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from putilovets.view.safe import safe


class Open(NamedTuple):
    """The play that is open, and the story it is a play of."""

    session: Session
    edition: Edition


@dataclass(frozen=True, slots=True)
class Keeping:
    """One word and what may be typed after it."""

    word: str
    takes: str
    """What is typed after it; in square brackets where it may be left out, empty where nothing."""
    help: str
    do: Callable[[Open, str], Iterator[str]]

    @property
    def optional(self) -> bool:
        """Whether the word may stand alone."""
        return not self.takes or self.takes.startswith("[")


def kept(line: str) -> Callable[[Open], Iterator[str]] | None:
    """Return what a line does to the saved plays; None when it is about something else.

    What is typed after the word counts as it stands: a file's name may have capitals.
    """
    word, _, rest = line.strip().partition(" ")
    found = next((each for each in KEEPING if each.word == word.casefold()), None)
    if found is None or (rest and not found.takes):
        return None
    return lambda table: _said(found, table, rest.strip())


def told_keeping(step: str) -> Iterator[str]:
    """Yield the help on these words, each in a line that begins with `step`."""
    for each in KEEPING:
        typed = " ".join(filter(None, (each.word, each.takes)))
        yield from wrapped(f"{typed}: {each.help}", step, 2 * step)


def _said(keeping: Keeping, table: Open, rest: str) -> Iterator[str]:
    if not rest and not keeping.optional:
        yield from wrapped(f"Type {keeping.word} {keeping.takes}: {keeping.help}.")
        return
    try:
        yield from keeping.do(table, rest)
    except (JournalError, LessonError) as error:
        yield from wrapped(safe(str(error)))


def _saves(table: Open, rest: str) -> Iterator[str]:
    session = table.session
    for each in saved_plays(session.folder, session.play.story.id):
        words = f" «{each.words}»" if each.words else ""
        yield from wrapped(f"{'. '.join(_sentences(each, session))}.{words}", "* ")


def _sentences(each: Saved, session: Session) -> Iterator[str]:
    yield f"{each.title}, the play that is open" if each.name == session.name else each.title
    if each.where:
        yield each.where
    yield each.history
    if each.parent:
        yield f"Branched from {each.parent}"
    if each.closed:
        yield each.closed.rstrip(".")


def _rename(table: Open, new: str) -> Iterator[str]:
    session = table.session
    old = session.name
    session.rename(new)
    yield from wrapped(safe(f"{old} is called {new}; you go on playing it."))


def _export(table: Open, file: str) -> Iterator[str]:
    session = table.session
    to = typed_path(file) if file else None
    try:
        sent = export_play(session.folder, session.name, to)
    except AlreadyThere as error:
        raise AlreadyThere(f"{error} Take another name for the file.") from None
    yield from wrapped(safe(f"{session.name} is copied to {sent}."))


def _print(table: Open, file: str) -> Iterator[str]:
    from putilovets.classroom.protocol.writing import write_minute_book

    session = table.session
    to = typed_path(file) if file else Path(f"{session.name}.html")
    try:
        write_minute_book(session.folder, session.name, table.edition, to)
    except AlreadyThere as error:
        raise AlreadyThere(f"{error} Take another name: print FILE.") from None
    yield from wrapped(safe(f"{to.absolute()} is written; a browser opens it and prints it."))


def _import(table: Open, file: str) -> Iterator[str]:
    session = table.session
    came = import_play(session.folder, typed_path(file))
    how = f"Leave this play and type putilovets play --line --save '{came.name}' to open it."
    yield from wrapped(arrival(came, session.play.story.id, how))


KEEPING = (
    Keeping("saves", "", "the saved plays, the last played first", _saves),
    Keeping("rename", "NEW", "give the play that is open another name", _rename),
    Keeping("export", "[FILE]", "copy the play that is open to a file, or to this folder", _export),
    Keeping("print", "[FILE]", "write the minute book as a page, .html or .md", _print),
    Keeping("import", "FILE", "copy a play from a file among the saved ones", _import),
)
"""These words, in the order of help."""
