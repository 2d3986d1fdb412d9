"""Words that a name may be and never is."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.story.names import Value
from putilovets.typed_toml.problems import Complaint


def idle_words(survey: Survey) -> Iterator[Complaint]:
    """Find words of a declared name that it never holds, although it changes."""
    held = _held(survey)
    for file, chapter in survey.folder.chapters:
        for number, table in enumerate(chapter.name):
            if table.kind == "word" and table.id in survey.set and table.id in survey.read:
                for at, word in enumerate(table.words):
                    if word not in held.get(table.id, ()):
                        where = survey.at(file, "name", number, "words", at)
                        what = f"{table.id} is never {word!r}: nothing that is ever done sets it"
                        yield finding("PU120", where, what, "set it somewhere, or take it out")


def _held(survey: Survey) -> dict[str, frozenset[Value]]:
    """Return what each word may hold anywhere in the story."""
    flow = survey.flow
    if flow.anywhere is None:
        return {}
    slots = {
        name.id: flow.space.names.slot(name.id)
        for name in survey.edition.story.names
        if name.kind == "word"
    }
    return {
        name: frozenset(flow.space.domains[slot].values(flow.anywhere.get(slot)))
        for name, slot in slots.items()
    }
