"""What an author wants to look at, and a play that has come there."""

from dataclasses import dataclass

from putilovets.authoring.preview.aims import Aim
from putilovets.authoring.preview.witness import Witness
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, PlayEnded, UnknownChoice


@dataclass(frozen=True, slots=True)
class Look:
    """What an author wants to look at."""

    id: str
    start: str | None = None
    """The only start from which a play may be looked for; None for any."""
    seed: int = 0
    given: tuple[str, ...] = ()
    """Values of names, as ``name=value``."""


@dataclass(frozen=True)
class Beginning:
    """A play that has come to what is looked at, and how."""

    edition: Edition
    """With one start more, where the play was put there."""
    witness: Witness
    """The play up to there."""
    values: Values | None
    """What the names hold there, where something was stated on top of a play that was found."""
    told: tuple[str, ...]
    """What the author should know, in sentences."""

    def play(self) -> Playthrough:
        """Return a play that stands at the beginning."""
        start, seed, choices = self.witness
        play = Playthrough(self.edition.story, seed, start)
        for choice in choices:
            play.choose(choice)
        if self.values is not None:
            play.restate(self.values)
        return play


def still(edition: Edition, wanted: Aim, known: Witness | None) -> Witness | None:
    """Return a play by the ids of today if it still comes to what is looked at."""
    renames = edition.story.renames
    if known is None or renames.start(known.start) not in edition.story.starts:
        return None
    play = Playthrough(edition.story, known.seed, renames.start(known.start))
    try:
        for choice in known.choices:
            play.choose(renames.choice(play.state.place, choice))
    except (UnknownChoice, LockedChoice, PlayEnded):
        return None
    choices = tuple(move.choice for move in play.moves)
    return known._replace(start=play.start, choices=choices) if wanted.reached(play.state) else None
