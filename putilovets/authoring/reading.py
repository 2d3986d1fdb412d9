"""How long a play takes to read: the words it tells, at a reader's pace.

Counted are the paragraphs of each page, its choices with what they cost, and what the last choice
changed. A wording that was met before in the same play is not counted again: nobody reads "Hear
it out" a fifth time. The tables of a meeting or a desk are looked at, not read, and thinking takes
as long as it takes: both are left out, so that the minutes are the least that a play takes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from putilovets.bots.players import at_random, walked
from putilovets.story.edition import Edition
from putilovets.view.page import Page, page

PACE = 200
"""Words a minute."""
RUNS = 50
"""Random plays that are measured unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How many minutes it takes to read a play."""

    plays: int
    """How many random plays were measured."""
    p10: int
    """A tenth of them takes no longer."""
    p50: int
    """Half of them takes no longer."""
    p90: int
    """Nine tenths of them take no longer."""

    def as_dict(self) -> dict[str, int]:
        """Return the figures as plain data."""
        return asdict(self)

    @property
    def in_words(self) -> str:
        """The figures in one sentence."""
        return (
            f"of {self.plays} random plays a tenth take {self.p10} or less, "
            f"half {self.p50} or less, nine tenths {self.p90} or less"
        )


def reading(edition: Edition, runs: int = RUNS, seed: int = 0, start: str | None = None) -> Reading:
    """Return how long `runs` random plays take to read; NoEnd if one of them does not end."""
    told = sorted(words_told(edition, each, start) for each in range(seed, seed + runs))
    return Reading(runs, *(minutes(percentile(told, part)) for part in (10, 50, 90)))


def words_told(edition: Edition, seed: int, start: str | None = None) -> int:
    """Return how many words one random play tells, each wording once."""
    met = {
        text
        for play in walked(edition.story, at_random(seed), seed, start)
        for text in wordings(page(edition, play))
    }
    return sum(len(text.split()) for text in met)


def wordings(told: Page) -> Iterator[str]:
    """Yield everything on a page that is read: paragraphs, choices with their cost, changes."""
    for block in told.blocks:
        yield block.text
    for option in told.options:
        yield f"{option.text} {option.cost}"
    yield from told.changes


def percentile(ordered: Sequence[int], part: int) -> int:
    """Return the least of some numbers in order that `part` in a hundred do not exceed."""
    return ordered[max(-(-part * len(ordered) // 100) - 1, 0)]


def minutes(words: int) -> int:
    """Return how many minutes it takes to read some words, to the nearest minute."""
    return (words + PACE // 2) // PACE
