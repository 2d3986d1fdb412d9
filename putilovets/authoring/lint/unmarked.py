"""Pages that are heavy by their words and are not said to be."""

from collections import defaultdict
from collections.abc import Iterator

from putilovets.authoring.lint.falling import GRAVE, GRAVE_NAMED, falls
from putilovets.authoring.lint.found import Found
from putilovets.authoring.lint.heavy import Heavy
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Told
from putilovets.pack.models import PartTable
from putilovets.typed_toml.problems import Complaint

YEARS = range(1934, 1939)
"""In these years whoever it happens to; in others where a person of the pack is named."""
_TELLING = ("narrator", "spoken", "paper")


def unmarked(survey: Survey) -> Iterator[Complaint]:
    """Find pages that tell of an arrest, a camp or a death and are not marked as heavy."""
    heavy = Heavy(survey)
    people = _named(survey)
    done = set(heavy.ids)
    for told in survey.with_words("grave"):
        if told.place in done or not _looked_at(told):
            continue
        named = None if told.days and told.days.first.year in YEARS else people[id(told)]
        if named == []:
            continue
        at = _grave(survey, told, named)
        if at is not None and told.place not in heavy.briefly:
            what = f"«{told.text[at]}»: {told.place} is heavy, and is not said to be"
            hint = 'give the page heavy = "what it is about", and a line and a way round before it'
            yield finding("PU156", told.where, what, hint, at.start)
            done.add(told.place)


def _grave(survey: Survey, told: Told, named: list[Found] | None) -> slice | None:
    """Return where a text is heavy: for anybody, or only for the people whom it names."""
    assert told.days is not None
    pattern = GRAVE if named is None else GRAVE_NAMED
    at = falls(pattern, told.text, survey.people.marked(told.text), told.days.first.year)
    if at is None or named is None:
        return at
    before = told.text[at].split()
    present = any(at.start <= each.start < at.stop for each in named) and "had" not in before
    return at if present else None


def _looked_at(told: Told) -> bool:
    """Tell whether a text is told on a day, and is not itself the line before a heavy page."""
    note = type(told.table) is PartTable and told.table.note
    return told.days is not None and told.voice in _TELLING and not note


def _named(survey: Survey) -> dict[int, list[Found]]:
    """Return by text the people of the pack whom it names."""
    named: dict[int, list[Found]] = defaultdict(list)
    for found in survey.found["person"]:
        named[id(found.told)].append(found)
    return named
