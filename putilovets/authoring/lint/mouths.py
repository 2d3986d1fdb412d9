"""Words that the narrator, a paper or somebody invented puts into the mouth of a real person."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from putilovets.authoring.lint.attribution import REAL_MARK, attributed, reported
from putilovets.authoring.lint.clauses import sentence
from putilovets.authoring.lint.found import Found
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Told
from putilovets.pack.meeting_models import PaperTable
from putilovets.pack.models import PartTable
from putilovets.pack.newspaper_models import LetterTable
from putilovets.typed_toml.problems import Complaint

_HEADINGS = ("title", "room")


def put_into_mouths(survey: Survey) -> Iterator[Complaint]:
    """Find quotations and reports, outside what is documented, of what a real person said."""
    corpus = Documented(survey)
    for named in _by_text(survey):
        told = named[0].told
        marked = _marked(survey, named)
        said = [(at, words, "words") for at, words in attributed(marked)]
        if told.basis == "invented" and told.voice == "narrator" and not _sourced(told):
            said += [(at, words, "a saying") for at, words in reported(marked)]
        for at, words, what in said:
            if not (corpus.has(told.text[words]) or _doubtful(told.text, at)):
                yield _invented(named, at, f"{what} that no source gives, put into the mouth of")
        if told.key in _SIGNED and type(told.table) in (LetterTable, PaperTable):
            yield _invented(named, named[0].start, "a paper that no source gives, in the name of")


_DOUBT = re.compile(r"\b(?:if|never|nobody|whether)\b", re.IGNORECASE)


def _doubtful(text: str, at: int) -> bool:
    """Tell whether a sentence says, before a character, that what follows may not be so."""
    return _DOUBT.search(text, sentence(text, at).start, at) is not None


_SIGNED = ("from", "label")


def _invented(named: list[Found], at: int, what: str) -> Complaint:
    who = next((each for each in named if each.start == at), named[0])
    hint = "basis = 'documented' and the source, or tell what was seen"
    return finding("PU150", who.told.where, f"{what} {who.word}, who really lived", hint, at)


def _by_text(survey: Survey) -> Iterator[list[Found]]:
    """Yield for each text that is not documented the real people whom it names."""
    real = {person.id for person in survey.folder.people.person if person.real}
    texts: dict[int, list[Found]] = defaultdict(list)
    for found in (*survey.found["person"], *survey.found["lived"]):
        known = found.id in real or found.id in survey.folder.people.lived
        told = found.told
        if known and told.basis != "documented" and told.key not in _HEADINGS:
            texts[id(told)].append(found)
    yield from texts.values()


def _marked(survey: Survey, named: list[Found]) -> str:
    """Return a text in which everybody is marked, and the real apart from the others."""
    text = survey.people.marked(named[0].told.text)
    for each in named:
        mark = REAL_MARK + "\ue003" * (each.end - each.start - 1)
        text = text[: each.start] + mark + text[each.end :]
    return text


def _sourced(told: Told) -> bool:
    """Tell whether a paragraph gives sources of its own."""
    return type(told.table) is PartTable and bool(told.table.sources)


class Documented:
    """What the sources of a pack give word for word, or nearly."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey

    @cached_property
    def _words(self) -> str:
        says = [fact.says for fact in self._survey.folder.sources.fact]
        told = [each.text for each in self._survey.pages.told if each.basis == "documented"]
        return " | ".join(map(_bare, (*says, *told)))

    def has(self, words: str) -> bool:
        """Tell whether some words stand in what is documented."""
        bare = _bare(words)
        return not bare or f" {bare} " in f" {self._words} "


def _bare(text: str) -> str:
    """Return the words of a text in small letters, with a space between them."""
    return " ".join(re.findall(r"\w+", text.lower()))
