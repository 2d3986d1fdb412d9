"""What a report tells of a moment of the story: how its page begins, and what is known of it."""

from collections.abc import Iterable, Iterator, Mapping

from putilovets.classroom.debrief import Known
from putilovets.classroom.report.model import Cited
from putilovets.classroom.tally import Spot
from putilovets.story.edition import Edition, Part
from putilovets.view.safe import safe

LONGEST = 170
"""About how many characters of a page are given."""


def opening(edition: Edition, spot: Spot) -> str:
    """Return how the page of a moment begins, as far as it is the same for all who come there.

    Where somebody speaks it is what that person says.
    """
    place = edition.story.places[spot.place]
    frames = edition.settings[spot.place].frames
    parts = next((each for at, each in enumerate(frames) if str(place.key(at)) == spot.frame), ())
    same = [part for part in parts if part.when is None and "{" not in part.text]
    said = [part for part in same if part.speaker in edition.people]
    for part in (said or same)[:1]:
        return clipped(f"{_speaker(edition, part)}{safe(part.text)}")
    return ""


def clipped(text: str, longest: int = LONGEST) -> str:
    """Return the beginning of a text, whole words of it, with dots where more follows."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0].rstrip(' ,;:.')} …"


def attested_in(known: Known, words: Mapping[str, str]) -> str:
    """Return the words of the choice that a source attests; empty where none is attested."""
    if not known.choice:
        return ""
    found = (text for key, text in words.items() if known.choice in (key, key.rpartition("/")[2]))
    return next(found, safe(known.choice))


def cited(edition: Edition, sources: Iterable[str]) -> tuple[Cited, ...]:
    """Return each source once with what it says; one the pack does not have says so."""
    return tuple(_cited(edition, sources))


def _cited(edition: Edition, sources: Iterable[str]) -> Iterator[Cited]:
    for each in sorted(set(sources), key=lambda each: (each[:1], len(each), each)):
        source = edition.sources.get(each)
        if source is None:
            yield Cited(each, "There is no such source in this version of the story.", "", "")
            continue
        work = edition.sources.get(source.work)
        yield Cited(each, safe(source.says), safe(work.says) if work else "", safe(source.at))


def _speaker(edition: Edition, part: Part) -> str:
    return f"{safe(edition.people[part.speaker].name)}: " if part.speaker else ""
