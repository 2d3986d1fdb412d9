"""The pieces of a playtest put together, as far as they have come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from putilovets.authoring.playtest.playing import Piece
from putilovets.authoring.playtest.tally import Tally


@dataclass(frozen=True)
class Gathered:
    """What has been played."""

    tallies: dict[str, Tally]
    """By policy, in the order in which their first pieces came."""
    whole: bool
    """Whether nobody stopped it on the way."""

    @property
    def total(self) -> Tally:
        """All plays together."""
        return _sum(*self.tallies.values())


def gathered(pieces: Iterable[Piece], came: Callable[[int], None] = lambda _: None) -> Gathered:
    """Add up the pieces until there are no more or somebody presses Ctrl-C.

    `came` is told of how many plays each piece was.
    """
    tallies: dict[str, Tally] = {}
    try:
        for piece in pieces:
            tallies[piece.policy] = _sum(tallies.get(piece.policy, Tally()), piece.tally)
            came(piece.tally.plays)
    except KeyboardInterrupt:
        return Gathered(tallies, False)
    return Gathered(tallies, True)


def _sum(*tallies: Tally) -> Tally:
    """Return a new tally: one that is being added to when Ctrl-C is pressed is not lost."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total
