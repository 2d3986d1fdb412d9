"""Players of desks and meetings that leave nothing untried."""

from collections import Counter
from collections.abc import Iterable
from random import Random

from putilovets.story.edition import Edition
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough

MOST_MOVES = 400


def untried(edition: Edition, plays: int, seed: int = 7) -> list[Playthrough]:
    """Play to the end again and again, most often what was chosen least so far."""
    chance, chosen = Random(seed), Counter[tuple[str, str]]()
    made = []
    for _ in range(plays):
        play = Playthrough(edition.story, seed)
        while play.ending is None:
            assert len(play.moves) < MOST_MOVES
            offered = [each.id for each in play.choices() if each.open]
            assert offered, (play.state.place, play.state.frame)
            here = play.state.place
            least = min(chosen[here, each] for each in offered)
            rare = [each for each in offered if chosen[here, each] == least]
            choice = chance.choice(rare if chance.random() < 0.5 else offered)
            chosen[here, choice] += 1
            play.choose(choice)
        made.append(play)
    return made


def following(edition: Edition, choices: Iterable[str], start: str | None = None) -> Playthrough:
    """Return a play that makes these choices."""
    play = Playthrough(edition.story, 1, start)
    for each in choices:
        play.choose(each)
    return play


def held(play: Playthrough, name: str) -> Value:
    """Return what a name holds now."""
    return play.story.names.value(play.state.values, name)


def offered(play: Playthrough) -> list[str]:
    """Return the ids of what can be chosen now."""
    return [each.id for each in play.choices() if each.open]
