"""Witness plays on disk: `reach/witnesses.toml` in a pack, where what plays share stands once.

A play may go on from another after so many of its choices, so that what many have in common stands
once. Together they come to everything that is known to be reachable; anybody can replay them.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Annotated

from pydantic import Field

from putilovets.authoring.reach.plays import Play, shared
from putilovets.pack.models import Id, Table
from putilovets.typed_toml.problems import Complaint
from putilovets.typed_toml.reader import read_toml

FILE = Path("reach") / "witnesses.toml"
"""Where in a pack they stand."""
MOST = 5_000
"""The most plays."""

CHOICES = r"^[a-z0-9/\s-]*$"


class PlayTable(Table):
    """One play, or how it goes on from one before it."""

    patterns = {**Table.patterns, CHOICES: "is ids of choices with spaces between them"}

    start: Id | None = None
    """The stated start; needed where the play goes on from no other."""
    seed: Annotated[int, Field(ge=0)] = 0
    goes_on: Annotated[int, Field(ge=1)] | None = None
    """The number of the play it goes on from, counted from 1."""
    after: Annotated[int, Field(ge=0)] = 0
    """After how many of that play's choices."""
    choices: Annotated[str, Field(pattern=CHOICES, max_length=400_000)] = ""
    """Ids with spaces or line ends between them."""


class WitnessFile(Table):
    """``reach/witnesses.toml``."""

    play: Annotated[list[PlayTable], Field(max_length=MOST)] = []


def read_witnesses(root: Path) -> tuple[tuple[Play, ...], tuple[Complaint, ...]]:
    """Return the witness plays of a pack and what is wrong with their file; none where none is."""
    path = root / FILE
    if not path.is_file():
        return (), ()
    read, complaints = read_toml(path, WitnessFile)
    if read is None or complaints:
        return (), tuple(complaints)
    plays: list[Play] = []
    for number, table in enumerate(read.play):
        play, what = _play(table, plays)
        if what:
            complaints.append(Complaint("PU003", path, ("play", number), what))
        plays.append(play)
    return tuple(plays), tuple(complaints)


def _play(table: PlayTable, plays: Sequence[Play]) -> tuple[Play, str]:
    own = tuple(table.choices.split())
    if table.goes_on is None:
        what = "" if table.start else "a play has a start, or goes on from another"
        return Play(table.start or "", table.seed, own), what
    if table.goes_on > len(plays):
        what = f"there is no play {table.goes_on} before this one"
        return Play("", 0, own), what
    before = plays[table.goes_on - 1]
    what = "" if table.after <= len(before.choices) else f"play {table.goes_on} is not so long"
    return before._replace(choices=before.choices[: table.after] + own), what


HEAD = """\
# Plays that together come to everything that is known to be reachable in this pack.
# Written by: putilovets check --reach --write
"""


def written(plays: Sequence[Play]) -> str:
    """Return the text of the file: every play as far as no play before it has the same choices."""
    return HEAD + "".join(_tables(plays))


def _tables(plays: Sequence[Play]) -> Iterator[str]:
    for number, play in enumerate(plays):
        alike = [(shared(play, other), -at) for at, other in enumerate(plays[:number])]
        most, at = max(alike, default=(-1, 0))
        yield "\n[[play]]\n"
        if most > 0:
            yield f"goes_on = {1 - at}\nafter = {most}\n"
        else:
            yield f'start = "{play.start}"\nseed = {play.seed}\n'
        yield from _choices(play.choices[max(most, 0) :])


def _choices(choices: Iterable[str]) -> Iterator[str]:
    yield 'choices = """\n'
    for line in wrap(" ".join(choices), 98, break_long_words=False, break_on_hyphens=False):
        yield f"{line}\n"
    yield '"""\n'
