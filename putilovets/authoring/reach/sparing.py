"""As few witness plays as will do, with as few choices as may be beside those they share."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from putilovets.authoring.reach.items import Items
from putilovets.authoring.reach.plays import Play, replayed, shared, walked
from putilovets.story.story import Story


class _Firsts(NamedTuple):
    """A play, and after how many choices it meets each of its items first, in that order."""

    play: Play
    met: tuple[tuple[int, str], ...]


def _firsts(story: Story, items: Items, play: Play) -> tuple[tuple[int, str], ...]:
    seen: dict[str, int] = {}
    for moves, step in enumerate(walked(story, items, play)):
        for key in step.met:
            seen.setdefault(key, moves)
    return tuple((moves, key) for key, moves in seen.items())


def spared(
    story: Story, items: Items, plays: Sequence[Play], known: int = 0
) -> tuple[tuple[Play, ...], Mapping[str, tuple[int, int]]]:
    """Return plays that meet all that `plays` meet, and where each item is met.

    The first `known` are kept as they stand, as far as they are of use, so that a file of
    witnesses changes little; of the others plays from the story's own beginning come first.
    """
    each = [_Firsts(play, _firsts(story, items, play)) for play in plays]
    whole = [firsts for firsts in each[known:] if firsts.play.start == story.first_start]
    seen: set[str] = set()
    kept = (
        *_in_order(each[:known], seen),
        *_picked(whole, seen),
        *_picked(each[known:], seen),
    )
    return kept, replayed(story, items, kept)


def _in_order(plays: Sequence[_Firsts], seen: set[str]) -> Iterator[Play]:
    """Yield each play as far as it meets something that none before it has met."""
    for play, met in plays:
        fresh = [moves for moves, key in met if key not in seen]
        if fresh:
            seen.update(key for moves, key in met if moves <= max(fresh))
            yield play.until(max(fresh))


def _picked(plays: Sequence[_Firsts], seen: set[str]) -> Iterator[Play]:
    """Yield beginnings of plays, each time the one with most new items for each new choice."""
    alike = [0] * len(plays)
    while True:
        if not plays:
            return
        offers = (_best(each, alike[at], seen) for at, each in enumerate(plays))
        gain, cut, at = max((*offer, -at) for at, offer in enumerate(offers))
        if not gain:
            return
        play = plays[-at].play.until(cut)
        seen.update(key for moves, key in plays[-at].met if moves <= cut)
        yield play
        alike = [
            max(before, shared(each.play, play)) for before, each in zip(alike, plays, strict=True)
        ]


def _best(firsts: _Firsts, alike: int, seen: set[str]) -> tuple[float, int]:
    """Return the most new items for each new choice, and after how many choices that is."""
    best, count = (0.0, 0), 0
    for moves, key in firsts.met:
        if key not in seen:
            count += 1
            best = max(best, (count / max(moves - alike, 1), moves))
    return best
