"""How much there is in a pack, counted from what was compiled."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from putilovets.story.edition import Edition
from putilovets.story.junctions import Junction
from putilovets.story.places import Ending, Hall, Scene
from putilovets.story.stages import Desk, Meeting, Mirror, Newspaper


@dataclass(frozen=True, slots=True)
class Stats:
    """The size of a pack."""

    scenes: int
    meetings: int
    """Meetings the player runs; documented halls are counted apart."""
    desks: int
    newspapers: int
    mirrors: int
    halls: int
    speeches: int
    """Speeches of halls and of meetings."""
    choices: int
    endings: int
    junctions: int
    people: int
    sources: int
    words: int
    """Words that a player can read: pages, choices, replies, meetings, papers and minutes."""
    words_by_basis: dict[str, int]
    """The same by label. What a page calls invented is counted so: choices, papers, and all that
    answers a choice, the rest of a speech among it."""

    def as_dict(self) -> dict[str, object]:
        """Return the figures as plain data."""
        return asdict(self)

    @property
    def by_basis_in_words(self) -> str:
        """How many of the words have which label."""
        return ", ".join(f"{count} {basis}" for basis, count in self.words_by_basis.items())


def stats(edition: Edition) -> Stats:
    """Count what is in `edition`."""
    places = list(edition.story.places.values())
    by_basis = _words_by_basis(edition)
    halls = [place for place in places if isinstance(place, Hall)]
    meetings = edition.meetings.values()
    spoken = [len(hall.speeches) for hall in halls] + [len(each.speeches) for each in meetings]
    return Stats(
        scenes=sum(isinstance(place, Scene) for place in places),
        meetings=sum(isinstance(place, Meeting) for place in places),
        desks=sum(isinstance(place, Desk) for place in places),
        newspapers=sum(isinstance(place, Newspaper) for place in places),
        mirrors=sum(isinstance(place, Mirror) for place in places),
        halls=len(halls),
        speeches=sum(spoken),
        choices=sum(len(place.rules) for place in places),
        endings=sum(isinstance(place, Ending) for place in places),
        junctions=sum(isinstance(place, Junction) for place in places),
        people=len(edition.people),
        sources=len(edition.sources),
        words=sum(by_basis.values()),
        words_by_basis=by_basis,
    )


def _words_by_basis(edition: Edition) -> dict[str, int]:
    counted: Counter[str] = Counter({"documented": 0, "inferred": 0, "invented": 0})
    for setting in edition.settings.values():
        for frame in setting.frames:
            for part in frame:
                counted[part.ground.basis] += len(part.text.split())
    for minute in edition.minutes.values():
        counted[minute.ground.basis] += len(f"{minute.heard} {minute.resolved}".split())
    counted["invented"] += _words_once(_wordings(edition))
    return dict(sorted(counted.items()))


def _words_once(texts: Iterable[str]) -> int:
    """Count the words of each paragraph once: a choice offered on six evenings was written once."""
    paragraphs = {paragraph for text in texts for paragraph in text.split("\n\n")}
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _wordings(edition: Edition) -> Iterator[str]:
    """Yield choices, costs, replies and reasons, and what only stands in meetings and on desks.

    Clauses and items are not among the latter: the choices to take them up are worded with them.
    """
    yield from edition.words.values()
    for meeting in edition.meetings.values():
        yield from (*meeting.blocs.values(), *meeting.ties.values())
    for desk in edition.desks.values():
        for paper in desk.papers.values():
            yield from paper
    for newspaper in edition.newspapers.values():
        yield from (letter.sender for letter in newspaper.letters.values())
