"""Witness plays that a pack keeps, for pages that a short search does not come to."""

from collections.abc import Sequence
from pathlib import Path

from putilovets.authoring.preview.aims import Aim
from putilovets.authoring.preview.witness import Witness, Witnesses, witness_for
from putilovets.authoring.reach.plays import Play
from putilovets.authoring.reach.witnesses import read_witnesses
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Story


def kept_in(root: Path) -> Witnesses:
    """Return a search that falls back on the witness plays of the pack at `root`."""

    def found(edition: Edition, aim: Aim, starts: Sequence[str], seed: int = 0) -> Witness | None:
        short = witness_for(edition, aim, starts, seed)
        if short is not None:
            return short
        plays = (play for play in read_witnesses(root)[0] if play.start in starts)
        ways = (_until(edition.story, play, aim) for play in plays)
        return next((way for way in ways if way is not None), None)

    return found


def _until(story: Story, play: Play, aim: Aim) -> Witness | None:
    """Return a witness play as far as it comes to what is aimed at; None where it does not."""
    if play.start not in story.starts:
        return None
    playing = Playthrough(story, play.seed, play.start)
    for moves, choice in enumerate((*play.choices, "")):
        if aim.reached(playing.state):
            return Witness(play.start, play.seed, play.choices[:moves])
        try:
            playing.choose(choice)
        except LookupError:
            return None
    return None
