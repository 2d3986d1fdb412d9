"""Numbers and words that would score, or measure what somebody is worth or guilty of."""

import re
from collections.abc import Iterator

from putilovets.authoring.lint.clauses import sentence
from putilovets.authoring.lint.somebody import SOMEBODY, People
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.atlas import Where
from putilovets.typed_toml.problems import Complaint

_GUILT = (
    r"achievements?|badges?|disloyal\w*|guilt\w*|high[ _]?scores?|innocen\w+|karma"
    r"|leader[ _]?boards?|loyal\w*|moral(?:ity|s)?|scores?|sins?|streaks?|suspicion\w*"
    r"|treacher\w+|troph(?:y|ies)|(?:un)?trustworth\w+|virtu\w+|xp"
)
_WORTH = (
    r"character|danger\w*|devot\w+|honest\w*|humanity|innocent|merits?|points|pur(?:e|ity)"
    r"|quality|rank(?:ing)?|rating|(?:un)?reliab\w+|repentan\w+|sincer\w+|suspect\w*|valu\w+"
    r"|vigilan\w+|worth\w*"
)


def _whole(words: str) -> re.Pattern[str]:
    """Return a pattern for whole words, which an underscore parts as well."""
    letters = words.replace(r"\w", r"[^\W_]")
    return re.compile(rf"(?<![^\W_])(?:{letters})(?![^\W_])", re.IGNORECASE)


_SCORING = _whole(_GUILT)
"""What no number is called, whatever it counts."""
_JUDGING = _whole(f"{_GUILT}|{_WORTH}")
"""What no number says of a person."""
_POINTS = re.compile(r"\s*(?:(?:bonus|deed|party|victory|your|total)\s+)?points\s*", re.IGNORECASE)
_EARNED = re.compile(
    r"\bachievement unlocked\b|\byou(?:r karma|\s+(?:earn|gain|get|lose|score|win)\s+"
    r"(?:\S+\s+)?(?:karma|points?))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:never|no|nobody|not)\b", re.IGNORECASE)
_SOMEBODY = re.compile(SOMEBODY)
_HINT = "a number says something of the cell or the shop, never what a person is worth"


def worth(survey: Survey) -> Iterator[Complaint]:
    """Find numbers that score or judge people, and texts that hand out points."""
    names = _names(survey)
    for where, text, called in _texts(survey):
        at = _measured(text, called, names, survey.people)
        if at is not None:
            what = f"«{text[at]}» would measure what somebody is worth, or keep a score"
            yield finding("PU154", where, what, _HINT, at.start)
    for told in survey.with_words("scored"):
        earned = _EARNED.search(told.text)
        if earned is not None:
            what = f"«{earned[0]}»: there are no points, and no score"
            yield finding("PU154", told.where, what, _HINT, earned.start())


def _names(survey: Survey) -> frozenset[str]:
    """Return the words by which the ids of names speak of people."""
    ids = [each.id for each in survey.folder.people.person]
    ids += [each.id for each in survey.folder.roll.member]
    return frozenset(part for each in ids for part in each.split("-"))


def _texts(survey: Survey) -> Iterator[tuple[Where, str, bool]]:
    """Yield what is said of every number an author has declared, and whether it is its name."""
    for number, gauge in enumerate(survey.folder.gauges.gauge):
        where = Where(survey.folder.root / "gauges.toml", ("gauge", number))
        yield where.at("name"), gauge.name, True
        yield where.at("label"), gauge.label, True
        yield where.at("meaning"), gauge.meaning, False
    for file, chapter in survey.folder.chapters:
        for number, name in enumerate(chapter.name):
            if name.kind == "number":
                yield Where(file, ("name", number, "id")), name.id, True


def _measured(text: str, called: bool, names: frozenset[str], people: People) -> slice | None:
    """Return what in a text measures a person, or keeps a score where the text is a name."""
    if called and _POINTS.fullmatch(text):
        return slice(0, len(text))
    scoring = _SCORING.search(text) if called else None
    if scoring is not None:
        return slice(*scoring.span())
    for found in _JUDGING.finditer(text):
        start, end = sentence(text, found.start())
        somebody = _SOMEBODY.search(people.marked(text), start, end)
        meant = somebody or (called and names & set(text.split("_")))
        if meant and not _NOT.search(text, start, end):
            return slice(*found.span())
    return None
