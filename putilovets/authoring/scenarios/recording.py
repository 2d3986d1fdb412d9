"""A play as a scenario to begin from: its choices, where they led, and how it stands at the end."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.replay import LARGEST, Replayed, replay
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough
from putilovets.view.safe import safe

WIDTH = 80
"""How many columns a list may take before each of its items has a line of its own."""


def saved(folder: Path, name: str, edition: Edition) -> Replayed:
    """Return a saved play without touching its file; JournalError when it cannot be read."""
    path = play_path(folder, name)
    if not path.is_file():
        raise JournalError(f"There is no play called {name!r} in {folder}.")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST)
    except OSError as error:
        raise JournalError(f"The play {name!r} cannot be opened: {error.strerror}.") from error
    return replay(path, data, edition)


def recorded(edition: Edition, play: Playthrough, name: str) -> Iterator[str]:
    """Yield the lines of a scenario that does what a play has done, a step for each place."""
    yield from ("[[scenario]]", f'id = "{name}"')
    yield 'about = "…"  # what this proves, in a sentence'
    yield f'start = "{play.start}"'
    yield f"seed = {play.seed}"
    moves = zip(play.moves, play.states[1:], strict=True)
    for place, group in groupby(moves, key=lambda each: each[0].place):
        made = list(group)
        yield from ("", f"# {safe(edition.settings[place].title)}", "[[scenario.step]]")
        yield from _chosen([move for move, _ in made])
        yield f'expect.place = "{made[-1][1].place}"'
    if not play.moves:
        yield from ("", "[[scenario.step]]", f'expect.place = "{play.state.place}"')
    for gauge in edition.gauges:
        value = edition.story.names.value(play.state.values, gauge.name)
        yield f"expect.gauges.{gauge.name} = {value}"
    if play.ending is not None:
        yield f'expect.ending = "{play.ending}"'


def _chosen(moves: Sequence[Move]) -> Iterator[str]:
    ids = [json.dumps(move.choice) for move in moves]
    line = f"choose = [{', '.join(ids)}]"
    if len(ids) == 1:
        yield f"choose = {ids[0]}"
    elif len(line) <= WIDTH:
        yield line
    else:
        yield from ("choose = [", *(f"  {each}," for each in ids), "]")
