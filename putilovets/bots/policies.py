"""Players that want something: to promote, to supervise, each in turn, or both with one act."""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

from putilovets.bots.leaning import DEEDS, Leaning, leaning, tally
from putilovets.bots.players import Policy
from putilovets.story.edition import Edition
from putilovets.story.places import Rule
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting
from putilovets.story.story import State

Liking = tuple[int, ...]
"""How much a player likes a choice; compared from left to right."""
Taste = Callable[[State, Leaning], Liking]
Taken = Counter[tuple[str, str]]
"""How often the choices of each place have been taken."""


def promoter(edition: Edition, seed: int) -> Policy:
    """Return a player that only promotes: it never supervises where anything else is open."""
    return _wanting(edition, seed, lambda _, to: (to.promotes - to.supervises, to.upwards))


def supervisor(edition: Edition, seed: int) -> Policy:
    """Return a player that only supervises: it never promotes where anything else is open."""
    return _wanting(edition, seed, lambda _, to: (to.supervises - to.promotes, to.downwards))


def tier(edition: Edition, seed: int) -> Policy:
    """Return a player that ties when it can, and else does whatever can be done."""

    def taste(_: State, to: Leaning) -> Liking:
        return to.ties, to.promotes + to.supervises + to.wants, to.upwards + to.downwards

    return _wanting(edition, seed, taste)


def mixed(edition: Edition, seed: int) -> Policy:
    """Return a player that never ties, and does whichever duty has fewer deeds so far."""

    def taste(state: State, to: Leaning) -> Liking:
        promoted, supervised = (tally(edition, state.values, deed) for deed in DEEDS)
        duties = to.promotes, to.supervises
        first, second = duties if promoted <= supervised else duties[::-1]
        return -to.ties, 2 * first + second, to.upwards + to.downwards

    return _wanting(edition, seed, taste)


def coverage(taken: Taken, seed: int) -> Policy:
    """Return a player that takes what has been taken least so far, and counts it in `taken`.

    Share one counter among many plays, and together they soon have taken every choice there is.
    """
    random = Random(seed)

    def choose(play: Playthrough) -> str:
        here = play.state.place
        offered = [rule.id for rule in play.story.offered(play.state)]
        least = min(taken[here, each] for each in offered)
        choice = random.choice([each for each in offered if taken[here, each] == least])
        taken[here, choice] += 1
        return choice

    return choose


def _wanting(edition: Edition, seed: int, taste: Taste) -> Policy:
    """Return a player that takes what it likes best, drawing among what it likes as well."""
    random = Random(seed)

    def choose(play: Playthrough) -> str:
        state = play.state
        liked = {
            rule.id: max(taste(state, to) for to in _prospects(edition, state, rule))
            for rule in play.story.offered(state)
        }
        best = max(liked.values())
        return random.choice([each for each, liking in liked.items() if liking == best])

    return choose


def _prospects(edition: Edition, state: State, rule: Rule) -> Iterator[Leaning]:
    """Yield which way a rule leans; for giving the floor, what can be made of the speech."""
    place = edition.story.places[state.place]
    if isinstance(place, Meeting) and rule.to.place == place.id:
        key = place.stages[rule.to.frame].key
        if key.startswith("speech/"):
            heard = state._replace(frame=rule.to.frame)
            for each in edition.story.offered(heard):
                yield leaning(edition, heard, each)
            return
    yield leaning(edition, state, rule)
