"""What looks at a name, line by line: conditions, and the floor and the votes of meetings."""

from collections import Counter
from collections.abc import Collection, Iterator

from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.told import Line
from putilovets.story.floor import Decide, Opened, Pass, Speak

USES = {
    "shown": ("choice is shown by it", "choices are shown by it"),
    "open": ("choice is opened by it", "choices are opened by it"),
    "way": ("way is taken by it", "ways are taken by it"),
    "effect": ("effect is done by it", "effects are done by it"),
    "told": ("paragraph is told by it", "paragraphs are told by it"),
}
"""What a condition of the engine's decides about, of one and of many."""


def read_lines(known: Knowledge, wanted: Collection[str]) -> Iterator[Line]:
    """Yield what reads one of some names: the conditions that are written, then the rest.

    Of the engine's own conditions it is said how many there are, in places where none is written.
    """
    names = frozenset(wanted)
    places = set()
    for where, condition in known.written.items():
        if not names.isdisjoint(condition.reads):
            places.add(known.place_of(where))
            yield Line(where, known.owner(where), f"{known.role(where)} {condition.text}")
    for place, uses in _made(known, names).items():
        if place not in places:
            counted = (f"{many} {USES[use][many > 1]}" for use, many in uses.items())
            yield _by_itself(known, place, ", ".join(counted))
    for place in _weighing(known, names):
        yield _by_itself(known, place, "its floor and its votes go by it")


def _by_itself(known: Knowledge, place: str, text: str) -> Line:
    where = known.survey.atlas.places[place]
    return Line(where, known.owner(where), f"{text} (by itself)")


def _made(known: Knowledge, names: frozenset[str]) -> dict[str, Counter[str]]:
    """Return for each place how many conditions that nobody wrote read one of the names."""
    found: dict[str, Counter[str]] = {}
    for asked in known.asked:
        made = asked.use in USES and not known.of_author(asked.condition)
        if made and not names.isdisjoint(asked.condition.reads):
            found.setdefault(asked.place, Counter())[asked.use] += 1
    return found


def _weighing(known: Knowledge, names: frozenset[str]) -> dict[str, None]:
    """Return the meetings that look at one of the names without a condition."""
    slots = {known.edition.story.names.slot(name) for name in names}
    return {
        deed.place: None
        for deed in known.deeds
        if isinstance(deed.effect, Pass | Opened | Speak | Decide)
        and not slots.isdisjoint(deed.effect.chamber.weighs)
    }
