"""How much there is in a pack, counted from what was compiled."""

from collections import Counter
from dataclasses import asdict, dataclass

from putilovets.story.edition import Edition
from putilovets.story.places import Ending, Hall, Junction, Scene


@dataclass(frozen=True, slots=True)
class Stats:
    """The size of a pack."""

    scenes: int
    meetings: int
    """Meetings the player runs; documented halls are counted apart."""
    halls: int
    speeches: int
    choices: int
    endings: int
    junctions: int
    people: int
    sources: int
    words: int
    """Words that a player can read: pages, choices, replies."""
    words_by_basis: dict[str, int]

    def as_dict(self) -> dict[str, object]:
        """Return the figures as plain data."""
        return asdict(self)


def stats(edition: Edition) -> Stats:
    """Count what is in `edition`."""
    places = list(edition.story.places.values())
    by_basis = _words_by_basis(edition)
    halls = [place for place in places if isinstance(place, Hall)]
    return Stats(
        scenes=sum(isinstance(place, Scene) for place in places),
        meetings=0,
        halls=len(halls),
        speeches=sum(len(hall.speeches) for hall in halls),
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
    for text in edition.words.values():
        counted["invented"] += len(text.split())
    return dict(sorted(counted.items()))
