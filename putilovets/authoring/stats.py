"""How much there is in a pack, counted from what was compiled."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.wordings import Wording, wordings
from putilovets.story.edition import STRENGTH
from putilovets.story.halls import Hall


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
    words_by_chapter: dict[str, int]
    """The same by the id of the chapter, in the order of the files."""
    words_by_speaker: dict[str, int]
    """The same by the id of who says them, the most first; what nobody says is in brackets."""
    words_by_kind: dict[str, int]
    """The same by what they stand in, the most first."""

    def as_dict(self) -> dict[str, object]:
        """Return the figures as plain data."""
        return asdict(self)


def stats(survey: Survey) -> Stats:
    """Count what is in a pack."""
    edition = survey.edition
    kinds = Counter(str(where.loc[0]) for where in survey.atlas.places.values())
    places = list(edition.story.places.values())
    halls = [place for place in places if isinstance(place, Hall)]
    spoken = [len(hall.speeches) for hall in halls]
    spoken += (len(each.speeches) for each in edition.meetings.values())
    written = tuple(wordings(survey))
    return Stats(
        scenes=kinds["scene"],
        meetings=kinds["meeting"],
        desks=kinds["desk"],
        newspapers=kinds["newspaper"],
        mirrors=kinds["mirror"],
        halls=kinds["hall"],
        speeches=sum(spoken),
        choices=sum(len(place.rules) for place in places),
        endings=kinds["ending"],
        junctions=kinds["junction"],
        people=len(edition.people),
        sources=len(edition.sources),
        words=sum(each.words for each in written),
        words_by_basis=_by_basis(written),
        words_by_chapter=_by((each.chapter, each.words) for each in written),
        words_by_speaker=_most_first((each.voice, each.words) for each in written),
        words_by_kind=_most_first((each.kind, each.words) for each in written),
    )


def _by(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for key, words in pairs:
        counted[key] = counted.get(key, 0) + words
    return counted


def _most_first(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    return dict(sorted(_by(pairs).items(), key=lambda each: (-each[1], each[0])))


def _by_basis(written: Iterable[Wording]) -> dict[str, int]:
    none = ((basis, 0) for basis in sorted(STRENGTH))
    return _by((*none, *((each.basis, each.words) for each in written)))
