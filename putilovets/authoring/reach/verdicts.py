"""What is known of every item: reachable by a witness, unreachable by proof, or unknown."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from putilovets.authoring.lint.acts import done_in
from putilovets.authoring.lint.locks import closed, lock_in
from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.lint.whys import why_never
from putilovets.authoring.lint.wording import state_text
from putilovets.authoring.reach.explorer import Explorer
from putilovets.authoring.reach.items import Item, Items, items_of
from putilovets.authoring.reach.plays import Play
from putilovets.authoring.reach.sparing import spared
from putilovets.bots.policies import mixed, promoter, supervisor, tier
from putilovets.story.edition import Edition
from putilovets.story.effects import If
from putilovets.story.places import Target
from putilovets.story.reasoning import can_hold

Status = Literal["reachable", "unreachable", "unknown"]
Told = Callable[[str], None]
"""Is told how the search goes on, in a sentence."""


class Verdict(NamedTuple):
    """What is known of one item."""

    item: Item
    status: Status
    why: str = ""
    """Why nothing comes to it, or what it asks for; empty for what is reachable."""
    play: int = -1
    """The number of the witness, counted from 0; -1 where there is none."""
    after: int = 0
    """After how many choices of the witness it is met."""
    start: str = ""
    """The stated start of the witness."""


class Openness(NamedTuple):
    """Whether some choice of a page is always open."""

    at: Target
    status: Literal["always", "here", "possible lock"]
    """``always`` over the declared bounds, ``here`` wherever the story may stand."""
    values: str = ""
    """With what values every choice may be closed."""


@dataclass(frozen=True)
class Reach:
    """Everything that is known of the reach of a pack."""

    verdicts: tuple[Verdict, ...]
    plays: tuple[Play, ...]
    """The witnesses, none of which can be spared."""
    pages: tuple[Openness, ...]

    def of(self, status: Status) -> tuple[Verdict, ...]:
        """Return the verdicts of one kind."""
        return tuple(each for each in self.verdicts if each.status == status)

    @property
    def locks(self) -> tuple[Openness, ...]:
        """The pages that may lock."""
        return tuple(page for page in self.pages if page.status == "possible lock")


def reach(
    survey: Survey,
    known: Iterable[Play],
    *,
    rounds: int,
    seed: int = 0,
    told: Told = lambda _: None,
) -> Reach:
    """Return what is known once `known` plays are replayed and some rounds of search are made."""
    items = items_of(survey)
    story = survey.edition.story
    explorer = Explorer(story, items, survey.flow.space, seed)
    explorer.known(known)
    told(f"{len(explorer.missing)} of {len(items.all)} items without a witness")
    proofs = dict(_unreachable(survey, items, explorer.missing))
    before = len(explorer.trails)
    _search(survey, explorer, proofs, rounds, told)
    plays, found = spared(story, items, [trail.play for trail in explorer.trails], before)
    verdicts = (_verdict(item, key, found, plays, proofs) for key, item in items.all.items())
    return Reach(tuple(verdicts), plays, tuple(openness(survey)))


LARGE = 24
"""How many plays at large are made from each start before anything is aimed at."""


def _search(
    survey: Survey, explorer: Explorer, proofs: Mapping[str, str], rounds: int, told: Told
) -> None:
    """Search round after round, each with more tries: from the story's start first, then all."""
    first = explorer.story.first_start
    for starts in (frozenset((first,)), frozenset(explorer.story.starts)):
        if rounds and not all(key in proofs for key in explorer.missing):
            for start in sorted(starts):
                if not any(trail.play.start == start for trail in explorer.trails):
                    explorer.at_large(start, range(LARGE))
            if starts == {first}:
                _wanting(survey.edition, explorer, first)
        for number in range(rounds if explorer.missing else 0):
            for key in explorer.missing:
                if key not in explorer.met and key not in proofs:
                    explorer.hunted(key, 8 * 4**number, starts)
            told(f"{len(explorer.missing)} without one after round {number + 1}")


def _wanting(edition: Edition, explorer: Explorer, start: str) -> None:
    """Let players play that want something: they come to what chance does not."""
    for seed in range(LARGE):
        for policy in (promoter, supervisor, tier, mixed):
            explorer.wanting(start, policy(edition, seed), seed)


def _verdict(
    item: Item,
    key: str,
    found: Mapping[str, tuple[int, int]],
    plays: Sequence[Play],
    proofs: Mapping[str, str],
) -> Verdict:
    if key in found:
        play, after = found[key]
        return Verdict(item, "reachable", "", play, after, plays[play].start)
    if key in proofs:
        return Verdict(item, "unreachable", proofs[key])
    return Verdict(item, "unknown", "no play is found that comes to it, and no proof that none can")


def _unreachable(survey: Survey, items: Items, missing: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the items that are proven to be out of reach, and why."""
    guards = {key for thing, key in items.things.items() if isinstance(thing, int)}
    fired = {items.things.get(id(guard)) for guard in _fired(survey)}
    for key in missing:
        item = items.all[key]
        boxes = [
            box
            for at in item.at
            for box in (survey.flow.standing.get(at) or survey.flow.arriving.get(at),)
            if box is not None
        ]
        if not boxes:
            yield key, "no play comes to its page"
        elif item.kind == "consequence" or item.kind == "clause":
            if key in guards and key not in fired:
                yield key, why_never(item.needs, boxes[0])
        elif not any(can_hold(item.needs, box) for box in boxes):
            yield key, why_never(item.needs, boxes[0])


def _fired(survey: Survey) -> Iterator[If]:
    """Yield each condition around an effect that may hold where the effect is done."""
    for effect, box in done_in(survey):
        if isinstance(effect, If) and can_hold((effect.when.tree,), box):
            yield effect


def openness(survey: Survey) -> Iterator[Openness]:
    """Yield for each page at which plays may stop whether some choice is always open there."""
    anything = survey.flow.space.anything()
    for at, box in survey.flow.standing.items():
        place = survey.edition.story.places[at.place]
        if place.ends:
            continue
        if closed(place, at.frame) is None or lock_in(place, at, anything) is None:
            yield Openness(at, "always")
            continue
        lock = lock_in(place, at, box)
        if lock is None:
            yield Openness(at, "here")
        else:
            yield Openness(at, "possible lock", state_text(lock.state, lock.trees))
