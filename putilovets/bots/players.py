"""Players that choose by themselves, for tests and measurements."""

from collections.abc import Callable, Collection, Iterator
from random import Random

from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Story

Policy = Callable[[Playthrough], str]
"""Given a play that is not over, the id of an open choice."""


def at_random(seed: int) -> Policy:
    """Return a player that takes any open choice; the same seed plays the same."""
    random = Random(seed)

    def choose(play: Playthrough) -> str:
        return random.choice(play.story.offered(play.state)).id

    return choose


class NoEnd(RuntimeError):  # noqa: N818
    """A play was not over after as many moves as it was given."""


MOST = 10_000
"""Moves after which a play that is not over is given up."""
WHOLE: frozenset[str] = frozenset()
"""Places at which a whole play is stopped before its ending: none."""


def walked(
    story: Story,
    policy: Policy,
    seed: int,
    start: str | None = None,
    until: Collection[str] = WHOLE,
    most: int = MOST,
) -> Iterator[Playthrough]:
    """Yield one play at each page that `policy` brings it to; NoEnd after `most` moves.

    A play that comes to a place in `until` stops there.
    """
    play = Playthrough(story, seed, start)
    for _ in range(most):
        yield play
        if play.ending is not None or play.state.place in until:
            return
        play.choose(policy(play))
    raise NoEnd(f"no ending after {most:,} moves; the play stands in {play.state.place}")


def play_out(
    story: Story,
    policy: Policy,
    seed: int,
    start: str | None = None,
    until: Collection[str] = WHOLE,
    most: int = MOST,
) -> Playthrough:
    """Return a play that `policy` has brought to an ending, or to a place in `until`."""
    for play in walked(story, policy, seed, start, until, most):
        last = play
    return last
