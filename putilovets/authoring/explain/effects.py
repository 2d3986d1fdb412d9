"""What is done to a name, or by a choice, line by line."""

from collections.abc import Callable, Collection, Iterable, Iterator

from putilovets.authoring.explain.acts import does, does_to
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.told import Line
from putilovets.authoring.wiring import Deed
from putilovets.pack.atlas import Where

FEW = 3
"""So many choices that do the same by themselves are named; of more it is said how many."""


def written_lines(known: Knowledge, wanted: Collection[str]) -> Iterator[Line]:
    """Yield everything that writes some names; of several it is said which."""
    names = known.edition.story.names
    slots = frozenset(names.slot(name) for name in wanted)

    def words(deed: Deed) -> str:
        hit = sorted(slots & deed.effect.touches)
        called = ", ".join(names.all[slot].id for slot in hit) if len(slots) > 1 else ""
        return f"{called} {does_to(deed.effect, hit[0])}".lstrip()

    found = (deed for deed in known.deeds if not slots.isdisjoint(deed.effect.touches))
    yield from _lines(known, found, words)


def done_lines(known: Knowledge, found: Iterable[Deed]) -> Iterator[Line]:
    """Yield what some deeds do, each with the name it changes."""
    names = known.edition.story.names
    yield from _lines(known, found, lambda deed: does(deed.effect, names))


def _lines(known: Knowledge, found: Iterable[Deed], words: Callable[[Deed], str]) -> Iterator[Line]:
    """Yield a line for each effect that is written, and one for what is done by itself alike."""
    alike: dict[tuple[str, str], list[Deed]] = {}
    for deed in found:
        text = words(deed) + _only_where(known, deed) + _because(known, deed)
        where = known.written_at(deed)
        if where is None:
            alike.setdefault((deed.place, text), []).append(deed)
        else:
            yield Line(where, known.owner(where), text)
    for (place, text), deeds in alike.items():
        where = _home(known, place, deeds)
        yield Line(where, known.owner(where), f"{text} ({_by_itself(deeds)})")


def _home(known: Knowledge, place: str, deeds: Iterable[Deed]) -> Where:
    """Return the one table that some deeds come of, or their place."""
    found = {known.comes_of(deed) for deed in deeds}
    return found.pop() if len(found) == 1 else known.survey.atlas.places[place]


def _only_where(known: Knowledge, deed: Deed) -> str:
    asked = dict.fromkeys(each.text for each in deed.conditions if known.of_author(each))
    return f", only where {' and '.join(asked)}" if asked else ""


def _because(known: Knowledge, deed: Deed) -> str:
    words = known.edition.words.get(deed.because, "")
    return f", because «{words}»" if words else ""


def _by_itself(deeds: Iterable[Deed]) -> str:
    choices = list(dict.fromkeys("" if deed.rule is None else deed.rule.id for deed in deeds))
    named = [each for each in choices if each]
    if len(named) > FEW:
        return f"by itself, in {len(named)} choices"
    parts = ["on arrival"] if "" in choices else []
    parts += [f"in {', '.join(named)}"] if named else []
    return f"by itself, {' and '.join(parts)}"
