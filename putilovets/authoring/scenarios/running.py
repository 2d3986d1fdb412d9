"""A test, run: whether everything was found, and if not, where the play stood then."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.authoring.scenarios.acts import Stuck
from putilovets.authoring.scenarios.cases import Case, Step, Suite
from putilovets.authoring.scenarios.moments import Moment, Teller
from putilovets.pack.atlas import Where


class Miss(NamedTuple):
    """Something that could not be done, or was not found."""

    where: Where
    says: str
    """In sentences."""


class Outcome(NamedTuple):
    """What came of a test."""

    case: Case
    misses: tuple[Miss, ...]
    """All of the first step at which something is amiss; none where the test has passed."""
    moment: Moment
    """Where the play stood at the end."""
    told: tuple[str, ...] = ()
    """All in which a text was looked for, ready to look for others in it."""

    @property
    def passed(self) -> bool:
        """Whether everything was found."""
        return not self.misses


def outcomes(suite: Suite, teller: Teller) -> Iterator[Outcome]:
    """Yield what comes of each test, in order, as it is run."""
    for case in suite.cases:
        yield run(case, suite, teller)


def run(case: Case, suite: Suite, teller: Teller) -> Outcome:
    """Run a test; it ends with the first step at which something is amiss."""
    moment = Moment(suite.edition, case.begun(suite.edition.story), teller)
    told: list[str] = []
    for step in case.steps:
        try:
            moment = _taken(step, moment)
        except Stuck as stuck:
            here = Moment(suite.edition, moment.play, teller)
            return Outcome(case, (Miss(stuck.where, str(stuck)),), here, tuple(told))
        misses = tuple(_missed(step, moment))
        if moment.searched:
            told.append(moment.text)
        if misses:
            return Outcome(case, misses, moment, tuple(told))
    return Outcome(case, (), moment, tuple(told))


def _taken(step: Step, moment: Moment) -> Moment:
    """Do what a step does, and return the moment after it; Stuck where it cannot be done."""
    answer = None
    for act in step.acts:
        answer = act.take(moment)
    return Moment(moment.edition, moment.play, moment.teller, answer)


def _missed(step: Step, moment: Moment) -> Iterator[Miss]:
    for each in step.expects:
        says = each.unmet(moment)
        if says:
            yield Miss(each.where, says)
