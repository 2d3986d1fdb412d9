"""The part of a sentence in which a word stands, and whether it says that something is not so."""

import re
from typing import NamedTuple

_SENTENCE = re.compile(r"[.!?…]+[\"”»')]*(?:\s+|$)|[;:]\s+|\s[–—-]\s|—")
_CLAUSE = re.compile(r",\s+(?:and|but|or|so|then|yet)\s+|,\s+|\s+(?:and|but|or|nor|then)\s+", re.I)

_NOT_SO = (
    "as if", "as though", "cannot", "if", "instead", "neither", "never", "no", "nobody", "none",
    "nor", "not", "nothing", "rather than", "unless", "until", "without",
)  # fmt: skip
_NOT_KNOWN = (
    "afraid", "almost", "could", "evidence", r"fear\w*", "how", "may", "might", "nearly", "proof",
    r"prove[ns]?", r"threat\w*", "what", "whether", "who", "whom", "why", "would be", "would have",
)  # fmt: skip
_UNDONE = (
    r"annul\w*", r"appeal\w*", r"cross\w* out", "lifted", "lost", r"quash\w*", r"readmit\w*",
    r"rehabilitat\w+", r"reinstat\w+", r"reject\w*", r"restor\w+", r"revers\w+", r"revok\w+",
    "strike", "struck", "voted down", r"withdr\w+",
)  # fmt: skip
_RESISTED = (
    "against", r"declin\w+", r"defen[dc]\w*", r"delay\w*", r"den(?:y|ies|ied)", r"doubt\w*",
    r"forbid\w*", r"object\w*", r"oppos(?:e|es|ed|ing)", r"postpon\w+", r"prevent\w*",
    r"protest\w*", "put off", r"refus\w+", r"speak\w* for", r"speak\w* up for", "spoke for",
    r"stands? up for", "stood up for", r"stop\w*", r"warn\w*",
)  # fmt: skip
NOT = re.compile(
    rf"n't\b|\b(?:{'|'.join((*_NOT_SO, *_NOT_KNOWN, *_UNDONE, *_RESISTED))})\b", re.IGNORECASE
)
"""Words that say something is not so, not known, only possible, undone or resisted."""


class Part(NamedTuple):
    """A part of a text."""

    start: int
    end: int


def sentence(text: str, at: int) -> Part:
    """Return the sentence in which a character stands; a colon and a dash end one as well."""
    return _cut(_SENTENCE, text, Part(0, len(text)), at)


def clause(text: str, at: int) -> Part:
    """Return the part of a sentence, between commas and conjunctions, of a character."""
    return _cut(_CLAUSE, text, sentence(text, at), at)


def _cut(mark: re.Pattern[str], text: str, whole: Part, at: int) -> Part:
    start, end = whole
    for found in mark.finditer(text, start, end):
        if found.end() <= at:
            start = found.end()
        elif found.start() >= at:
            return Part(start, found.start())
    return Part(start, end)


def denied(text: str, at: int) -> bool:
    """Tell whether the clause of a character has a word that says something is not so."""
    start, end = clause(text, at)
    return NOT.search(text, start, end) is not None


def question(text: str, at: int) -> bool:
    """Tell whether the sentence of a character is a question."""
    return text[sentence(text, at).end :].lstrip("\"”»' ").startswith("?")


def quoted(text: str, at: int) -> bool:
    """Tell whether a character stands between quotation marks."""
    before = text[:at]
    straight = before.count('"') % 2 == 1
    return straight or any(before.count(one) > before.count(other) for one, other in ("“”", "«»"))


YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def years(text: str, at: int) -> list[int]:
    """Return the years that are named in the sentence of a character."""
    start, end = sentence(text, at)
    return [int(found[1]) for found in YEAR.finditer(text, start, end)]
