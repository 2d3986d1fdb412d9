"""From the lines of a file back to a play, telling in words where the two part."""

from dataclasses import dataclass
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.lines import Act, BadLine, Header, read_act, read_header
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough, UndoClosed
from putilovets.story.story import LockedChoice, PlayEnded, UnknownChoice

LARGEST = 20_000_000
"""The most bytes a play's file may have."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A play read from a file."""

    header: Header
    play: Playthrough
    good: int
    """How many bytes of the file were replayed."""
    notices: tuple[str, ...]
    """What the player should know, in sentences."""
    parted: bool
    """The file holds more than could be replayed; it must be kept as it was."""


def replay(path: Path, data: bytes, edition: Edition) -> Replayed:
    """Return the play in `data`, up to where it can be followed; JournalError when nowhere."""
    name = path.stem
    lines = data.splitlines(keepends=True)
    header = _header(name, lines, edition)
    play = Playthrough(edition.story, header.seed, edition.story.renames.start(header.start))
    good, notices = len(lines[0]), []
    for number, line in enumerate(lines[1:], start=1):
        trouble = _follow(play, line, number, header, edition)
        if trouble:
            torn = not line.endswith(b"\n") and number == len(lines) - 1
            notices.append(TORN if torn else trouble)
            return Replayed(header, play, good, tuple(notices), parted=not torn)
        good += len(line)
    return Replayed(header, play, good, tuple(notices), parted=False)


TORN = (
    "The last line of this play was torn off while it was being written and has been dropped; "
    "everything before it is here."
)


def _header(name: str, lines: list[bytes], edition: Edition) -> Header:
    try:
        header = read_header(lines[0] if lines else b"")
    except BadLine as bad:
        raise JournalError(f"The play {name!r} cannot be opened: {bad}.") from None
    if header.pack != edition.story.id:
        raise JournalError(
            f"The play {name!r} is of the story {header.pack!r}, not of {edition.story.id!r}."
        )
    if edition.story.renames.start(header.start) not in edition.story.starts:
        raise JournalError(
            f"The play {name!r} begins at {header.start!r}, which the story no longer has."
        )
    return header


def _follow(play: Playthrough, line: bytes, number: int, header: Header, edition: Edition) -> str:
    """Do one act; return why it could not be followed, leaving the play as it was before it."""
    try:
        act = read_act(line)
        if not line.endswith(b"\n"):
            raise BadLine("it is torn")
    except BadLine as bad:
        return f"Line {number + 1} of this play cannot be read ({bad}). {_OPENED}"
    try:
        undone = _do(play, act)
    except (UnknownChoice, LockedChoice, PlayEnded, UndoClosed):
        return _parted(play, act, header, edition)
    if play.digest() == act.digest:
        return ""
    if undone is None:
        play.retract()
    else:
        play.choose(undone)
    return _parted(play, act, header, edition)


def _do(play: Playthrough, act: Act) -> str | None:
    """Do an act by the ids of today; return the choice it took back, if it was an undo."""
    renames = play.story.renames
    if renames.place(act.at) != play.state.place:
        raise UnknownChoice(act.at)
    if act.undo:
        return play.undo().choice
    play.choose(renames.choice(play.state.place, act.do))
    return None


_OPENED = "The play is opened just before it, and the file as it was is kept."


def _parted(play: Playthrough, act: Act, header: Header, edition: Edition) -> str:
    number = len(play.moves) + 1
    title = edition.settings[play.state.place].title
    words = edition.words.get(f"{play.state.place}/{act.do}", act.do) or "undo"
    changed = header.rules != edition.story.rules_hash
    since = _SINCE if changed else _BY_HAND
    place = edition.story.places[play.state.place]
    choice = edition.story.renames.choice(play.state.place, act.do)
    there = act.undo or any(rule.id == choice for rule in place.rules)
    what = "no longer leads where it led" if there else "is no longer there"
    return f"{since}: decision {number}, «{words}» in «{title}», {what}. {_OPENED}"


_SINCE = "The story has changed since this play was saved"
_BY_HAND = "This play's file has been changed by hand, or damaged"
