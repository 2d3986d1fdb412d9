"""What the player does by a choice: steps of violence, and accusations that he would compose.

Read off the words: a verb of the lists that begins a clause, with somebody as its object. He may
sign, delay, ask for evidence, narrow, abstain, speak for, warn, keep silent and refuse.
"""

import re
from collections.abc import Callable, Iterator

from putilovets.authoring.lint import hard_words, phrases
from putilovets.authoring.lint.clauses import denied, question, quoted, sentence
from putilovets.authoring.lint.found import Found, Kind
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Told
from putilovets.pack.meeting_models import TalkTable
from putilovets.typed_toml.problems import Complaint

Late = Callable[[], re.Pattern[str]]
Act = tuple[Told, int, str]
"""A text, a character in it, and the words that begin there."""


def violence(survey: Survey) -> Iterator[Complaint]:
    """Find choices by which the player would arrest, question or harm somebody."""
    hint = "stop at the door: he may be absent, ask, speak for or refuse"
    for told, at, words in _done(survey, phrases.VIOLENCE_CHOSEN, phrases.VIOLENCE_TOLD):
        what = f"«{words}»: no step of violence, questioning or arrest is the player's"
        yield finding("PU151", told.where, what, hint, at)


def accusations(survey: Survey) -> Iterator[Complaint]:
    """Find choices by which the player would compose an accusation of somebody."""
    hint = "he may sign, delay, ask for evidence, narrow, abstain, speak for, warn or refuse"
    for told, at, words in _done(survey, phrases.ACCUSATION_CHOSEN, phrases.ACCUSATION_TOLD):
        what = f"«{words}»: the player composes no accusation of anybody"
        yield finding("PU152", told.where, what, hint, at)


def _done(survey: Survey, chosen: Late, told_so: Late) -> Iterator[Act]:
    """Yield what the player does by the words of a choice, or is told that he does."""
    for told in _candidates(survey):
        pattern = chosen if told.voice == "choice" else told_so
        yield from _first(told, pattern(), survey)


def _candidates(survey: Survey) -> list[Told]:
    """Return the choices with a hard word, and what the narrator tells of you with one."""
    found = (one for kind in _KINDS for one in survey.found[kind])
    return list({id(one.told): one.told for one in found if _near(one, survey)}.values())


_KINDS: tuple[Kind, ...] = ("grave", "against", "handled")
_TELLING = ("narrator", "cost", "reason")
_ALONE = ("open fire", "trigger")


def _near(found: Found, survey: Survey) -> bool:
    """Tell whether somebody stands behind the word of a choice, or you before that of a text."""
    told = found.told
    if told.voice == "choice" and not isinstance(told.table, TalkTable):
        if found.id not in hard_words.HANDLED or found.id in _ALONE:
            return True
        return "\ue000" in survey.people.marked(told.text)[found.end : found.end + 12]
    before = told.text[max(0, found.start - 50) : found.start].lower()
    return told.voice in _TELLING and "you " in before


def _first(told: Told, pattern: re.Pattern[str], survey: Survey) -> Iterator[Act]:
    """Yield the first place of a text that a pattern finds and that is meant."""
    for found in pattern.finditer(survey.people.marked(told.text)):
        key = "act" if found["act"] else "said"
        start, end = found.span(key)
        meant = _chosen if told.voice == "choice" else _told
        if meant(told.text, found, start):
            yield told, start, told.text[start:end]
            break


_REFUSED = re.compile(
    r"\b(?:refuse|decline|do not|don't|never|neither|nor|without|instead of|rather than|not)\b",
    re.I,
)


def _chosen(text: str, found: re.Match[str], at: int) -> bool:
    """Tell whether what a choice says is done, and not refused, asked or denied."""
    if not found["act"]:
        return not (denied(text, at) or question(text, at))
    before = text[sentence(text, found.start()).start : at]
    if found["will"] or (found["join"] or "").lower() in ("or", "nor"):
        return _REFUSED.search(before) is None
    return re.search(r"(?:\bnot|\bnever|n't)\s*$", before, re.IGNORECASE) is None


def _told(text: str, found: re.Match[str], at: int) -> bool:
    """Tell whether the narrator says that it is done."""
    return not (quoted(text, at) or denied(text, at) or question(text, at))
