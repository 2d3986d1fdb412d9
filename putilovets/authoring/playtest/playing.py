"""One piece of a playtest: plays are played, and what came of them is counted."""

from collections.abc import Callable
from typing import NamedTuple

from putilovets.authoring.playtest.clerk import Clerk, Watched
from putilovets.authoring.playtest.plan import Plan, Task
from putilovets.authoring.playtest.tally import Origin, Tally
from putilovets.authoring.reading import wordings
from putilovets.bots.players import Policy
from putilovets.bots.registry import POLICIES
from putilovets.story.edition import Edition
from putilovets.story.places import Rule
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import page


class Piece(NamedTuple):
    """What came of one task."""

    policy: str
    tally: Tally


Played = Callable[[Task], Piece | None]
"""Plays a task; None where it was told to stop on the way."""


class Table:
    """Where the plays of a plan are played, one after the other."""

    def __init__(self, edition: Edition, plan: Plan) -> None:
        self._edition = edition
        self._plan = plan
        self._clerk = Clerk(edition)

    def play(self, task: Task, stop: Callable[[], bool] = lambda: False) -> Piece | None:
        """Play a task; `stop` is asked before each play."""
        company = POLICIES[task.policy].company(self._edition)
        tally = Tally()
        for seed in task.seeds:
            if stop():
                return None
            closely = seed in task.closely
            watched = self._watched(company(seed), seed, closely)
            self._clerk.enter(watched, Origin(task.policy, seed), tally)
            if closely:
                self._clerk.compare(watched, tally)
        return Piece(task.policy, tally)

    def _watched(self, policy: Policy, seed: int, closely: bool) -> Watched:
        """Return a play that ended, came to where nothing is open, or made its most moves."""
        story, most = self._edition.story, self._plan.most
        play = Playthrough(story, seed, self._plan.start)
        menus: list[list[Rule]] = []
        met: set[str] = set()
        while True:
            if closely:
                met.update(wordings(page(self._edition, play)))
            menu = story.offered(play.state)
            menus.append(menu)
            if not menu or len(menus) > most:
                return Watched(play, menus, sum(len(text.split()) for text in met))
            play.choose(policy(play))
