"""Choices of whatever is open: made by the seed, and kept when the story changes elsewhere."""

from collections import Counter
from collections.abc import Callable
from hashlib import blake2b

from putilovets.story.playthrough import Playthrough
from putilovets.story.story import State


def chooser(play: Playthrough) -> Callable[[], str]:
    """Return a function that gives the id of an open choice of `play`; empty where none is open.

    There are no dice: of the open choices that with the highest hash of seed, page, visit and id
    is made, so that a page added elsewhere changes nothing here, and no circle is gone for ever.
    """
    visits = Counter(_page(state) for state in play.states[:-1])

    def choose() -> str:
        state = play.state
        here = _page(state)
        place, frame = here
        stem = f"{state.seed}/{place}/{play.story.places[place].key(frame)}/{visits[here]}/"
        visits[here] += 1
        ids = [rule.id for rule in play.story.offered(state)]
        return max(ids, key=lambda each: _lot(stem + each), default="")

    return choose


def _page(state: State) -> tuple[str, int]:
    return state.place, state.frame


def _lot(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()
