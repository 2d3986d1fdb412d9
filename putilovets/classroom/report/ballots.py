"""What hand-ins say at each decision, gathered for the tables."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from putilovets.classroom.debrief import made_in
from putilovets.classroom.handin_models import AnswerTable, HandInFile
from putilovets.classroom.tally import Spot, Voices
from putilovets.classroom.verdicts import Verdict
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import Decision

Page = tuple[str, int]
"""A place and a frame of it."""


@dataclass(frozen=True)
class Ballot:
    """One good hand-in, as the report sees it."""

    read: HandInFile
    decided: Mapping[Spot, Decision]
    """The decisions of its play in which something else could have been chosen."""
    pages: frozenset[Page]
    """The pages its play came to."""

    @cached_property
    def spots(self) -> Mapping[int, Spot]:
        """Where the decisions with a number of the play's own were made."""
        return {each.number: spot for spot, each in self.decided.items()}

    @cached_property
    def hands(self) -> Mapping[Spot, Mapping[str, int]]:
        """The hands that were counted, for choices that were there to be chosen."""
        told: dict[Spot, Mapping[str, int]] = {}
        for each in self.read.hands:
            spot = self.spots.get(each.decision)
            if spot is not None:
                seen = {option.id for option in self.decided[spot].options}
                told[spot] = {key: n for key, n in each.counts.items() if key in seen}
        return told

    @cached_property
    def many(self) -> int:
        """How many voices it has: the most hands that were up at one decision, or one."""
        return max((sum(counts.values()) for counts in self.hands.values()), default=1) or 1

    @property
    def voices(self) -> Voices:
        """What it says."""
        if any(self.hands.values()):
            return Voices(self.hands, self.many)
        return Voices({spot: {each.choice: 1} for spot, each in self.decided.items()})

    @property
    def answers(self) -> Iterable[AnswerTable]:
        """The answers, one to each prompt and decision."""
        first: dict[tuple[str, int], AnswerTable] = {}
        for each in self.read.answer:
            first.setdefault((each.prompt, each.decision), each)
        return first.values()


@dataclass(frozen=True)
class Gathered:
    """A class's ballots and the decisions they are about."""

    ballots: tuple[Ballot, ...]
    first: Mapping[Spot, Decision] = field(default_factory=dict)
    """For each spot one decision that was made there, whoever's."""
    latest: Mapping[Spot, int] = field(default_factory=dict)
    """For each spot the highest number that a decision there had, so that what follows it is later.
    """
    options: Mapping[Spot, Mapping[str, str]] = field(default_factory=dict)
    """For each spot the words of every choice that somebody saw there, by id."""


def gathered(edition: Edition, verdicts: Iterable[Verdict]) -> Gathered:
    """Return what good hand-ins of one assignment say, whatever the order of their files."""
    ballots = tuple(
        _ballot(edition, each.read, each.play) for each in verdicts if each.read is not None
    )
    made: dict[Spot, set[Decision]] = {}
    for ballot in ballots:
        for spot, decision in ballot.decided.items():
            made.setdefault(spot, set()).add(decision)
    ordered = {spot: sorted(decisions, key=_standing) for spot, decisions in made.items()}
    first = {spot: decisions[0] for spot, decisions in ordered.items()}
    latest = {spot: decisions[-1].number for spot, decisions in ordered.items()}
    options = {spot: _options(each) for spot, each in ordered.items()}
    return Gathered(ballots, first, latest, options)


def _options(decisions: Iterable[Decision]) -> Mapping[str, str]:
    words: dict[str, str] = {}
    for decision in decisions:
        for option in decision.options:
            words.setdefault(option.id, option.text)
    return words


def met(ballots: Iterable[Ballot], stops: Collection[str], least: int) -> list[Page]:
    """Return the pages that so many voices came to, but for those at which the lesson stops."""
    voices: dict[Page, int] = {}
    for ballot in ballots:
        for page in ballot.pages:
            if page[0] not in stops:
                voices[page] = voices.get(page, 0) + ballot.many
    return sorted(page for page, many in voices.items() if many >= least)


def _ballot(edition: Edition, read: HandInFile, play: Playthrough | None) -> Ballot:
    if play is None:
        return Ballot(read, {}, frozenset())
    decided: dict[Spot, Decision] = {}
    for each in made_in(edition, play):
        spot = Spot(each.place, each.frame)
        while spot in decided:
            spot = spot._replace(time=spot.time + 1)
        decided[spot] = each
    pages = frozenset((state.place, state.frame) for state in play.states)
    return Ballot(read, decided, pages)


def _standing(decision: Decision) -> tuple[object, ...]:
    """Return by what decisions at one spot are ordered, so that none depends on a file's name."""
    return (decision.number, [each.id for each in decision.options], repr(decision))
