"""A player who means to bring something through the cell room: takes up, ties, votes, names."""

from random import Random

from putilovets.bots.players import Policy
from putilovets.story.playthrough import Playthrough

WANTED = ("/take/", "vote/whole", "tie/", "/keep", "/narrow", "name/", "floor/")
"""What it looks for on a page of a meeting, the first before the others."""
SPURNED = ("/none", "/nobody", "/read", "/close", "prepare/", "/untie")
ENOUGH = 3
"""From how many points in the draft on it closes the list of speakers."""


def secretary(seed: int) -> Policy:
    """Return such a player; what does not matter to it is drawn by `seed`."""
    random = Random(seed)

    def choose(play: Playthrough) -> str:
        offered = [rule.id for rule in play.story.offered(play.state)]
        here = play.state.place
        taken = sum("/take/" in move.choice for move in play.moves if move.place == here)
        closing = [each for each in offered if each.endswith("/close")]
        if closing and taken >= random.randint(ENOUGH - 1, ENOUGH):
            return closing[0]
        for wanted in WANTED:
            liked = [each for each in offered if wanted in each and not _spurned(each)]
            if liked:
                return random.choice(liked)
        return random.choice(offered)

    return choose


def _spurned(choice: str) -> bool:
    return any(each in choice for each in SPURNED)
