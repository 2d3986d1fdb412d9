"""Where plays of one edition part from how they would go in another."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.reach.plays import Play
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.replay import LARGEST, replay
from putilovets.journal.shelf import plays as plays_in
from putilovets.story.edition import Edition
from putilovets.story.story import State, Story


class Parting(NamedTuple):
    """How a play fares in another edition."""

    play: str
    """What it is called."""
    decisions: int
    """How many it holds."""
    kept: int
    """How many of them go as they went; all where the play is the same in both."""
    why: str = ""
    """What becomes of the next one, in words; empty where all are kept."""


def partings(old: Edition, new: Edition, plays: Iterable[Play]) -> Iterator[Parting]:
    """Yield for each play of `old` how far it goes the same way in `new`."""
    for number, play in enumerate(plays, start=1):
        yield _followed(old, new, play, f"witness {number}")


def _followed(old: Edition, new: Edition, play: Play, name: str) -> Parting:
    total, start = len(play.choices), new.story.renames.start(play.start)
    if start not in new.story.starts:
        return Parting(name, total, 0, f"it begins at {play.start!r}, which is no longer there")
    before, after = old.story.begin(play.seed, play.start), new.story.begin(play.seed, start)
    if not _same(old.story, before, new.story, after):
        return Parting(name, total, 0, "it begins otherwise")
    for kept, choice in enumerate(play.choices):
        today = new.story.renames.choice(after.place, choice)
        words = new.words.get(f"{after.place}/{today}") or old.words.get(
            f"{before.place}/{choice}", choice
        )
        said = f"decision {kept + 1}, «{words}» in {after.place}"
        before = old.story.step(before, choice)
        try:
            after = new.story.step(after, today)
        except LookupError:
            return Parting(name, total, kept, f"{said}, can no longer be made")
        if not _same(old.story, before, new.story, after):
            return Parting(name, total, kept, f"{said}, no longer leads where it led")
    return Parting(name, total, total)


def _same(old: Story, before: State, new: Story, after: State) -> bool:
    """Tell whether a save of the one would be read as a save of the other.

    Digests are of the ids under which things were first released, so that renames do not matter.
    """
    return old.digest(before) == new.digest(after)


def saves(folder: Path, new: Edition) -> Iterator[Parting]:
    """Yield for each saved play of the pack in `folder` how far it opens in `new`."""
    for entry in sorted(plays_in(folder), key=lambda each: each.name):
        if entry.header is not None and entry.header.pack == new.story.id:
            yield _opened(play_path(folder, entry.name), new)


def _opened(path: Path, new: Edition) -> Parting:
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
        read = replay(path, data, new)
    except JournalError as error:
        return Parting(path.stem, 0, 0, str(error))
    except OSError as error:
        return Parting(path.stem, 0, 0, f"it cannot be read: {error.strerror}")
    kept = len(read.play.moves)
    whole = max(data.count(b"\n") - 1, kept) if read.notices else kept
    return Parting(path.stem, whole, kept, " ".join(read.notices))
