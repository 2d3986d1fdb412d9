"""Players that choose by themselves, for tests and measurements."""

from collections.abc import Callable, Iterator
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


def walked(
    story: Story, policy: Policy, seed: int, start: str | None = None, most: int = 10_000
) -> Iterator[Playthrough]:
    """Yield one play at each page that `policy` brings it to; NoEnd after `most` moves."""
    play = Playthrough(story, seed, start)
    for _ in range(most):
        yield play
        if play.ending is not None:
            return
        play.choose(policy(play))
    raise NoEnd(f"no ending after {most:,} moves; the play stands in {play.state.place}")


def play_out(
    story: Story, policy: Policy, seed: int, start: str | None = None, most: int = 10_000
) -> Playthrough:
    """Return a play that `policy` has brought to an ending; NoEnd after `most` moves."""
    for play in walked(story, policy, seed, start, most):
        last = play
    return last
