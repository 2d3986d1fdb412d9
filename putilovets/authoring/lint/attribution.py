"""Who says what is quoted: patterns for texts in which the real people are marked apart."""

import re
from collections.abc import Callable, Iterator

from putilovets.authoring.lint.phrases import late

REAL_MARK = "\ue002"
"""The first character of a real person's name in a marked text; ``\\ue003`` is each other one."""
_REAL = r"(?P<who>\ue002\ue003*+)(?!')"
_OTHER = "\ue000"

_SAYS = (
    "adds", "admits", "announces", "answers", "asks", "begins", "calls", "concludes", "continues",
    "cries", "declares", "demands", "explains", "insists", "murmurs", "mutters", "orders",
    "promises", "reads", "remarks", "repeats", "replies", "says", "shouts", "snaps", "tells",
    "thunders", "warns", "whispers", "writes",
)  # fmt: skip
_SAID = (
    "added", "admitted", "announced", "answered", "asked", "began", "called", "concluded",
    "continued", "cried", "declared", "demanded", "explained", "insisted", "murmured", "muttered",
    "ordered", "promised", "read", "remarked", "repeated", "replied", "said", "shouted",
    "snapped", "told", "thundered", "warned", "whispered", "wrote", "written",
)  # fmt: skip
_SAY = "|".join((*_SAYS, *_SAID, "say", "tell", "write", "ask", "saying", "asking", "writing"))
_OPEN, _CLOSE = r"[\"“«‘]", r"[\"”»’]"
_NO = r"\b(?:and|but|how|if|no|nobody|not|nothing|whether|while|you|i|we|they)\b"
_GAP = rf"(?:(?!{_NO}|\b(?:{_SAY})\b)[^.!?;:\"“”«»{_OTHER}])"
_TO = rf"(?:(?!\b(?:and|but|nothing|no|not|while|{_SAY})\b)[^.!?;:\"“”«»])"

_QUOTE = rf"{_OPEN}(?P<words>[^\"“”«»]*)"
_BEFORE = (
    rf"{_REAL}(?:,{_GAP}{{0,60}},)?\s{_GAP}{{0,60}}(?:\band\s+(?:then\s+)?)?\b(?:{_SAY})\b{_TO}{{0,80}}?"
    rf"(?:[,:]?\s*{_QUOTE}|:\s+(?P<plain>[^.!?\"“«]+))"
)
"""Kirov says to the hall: "...", or the same without quotation marks behind a colon."""
_AFTER = (
    rf"{_OPEN}(?P<first>[^\"“”«»]*){_CLOSE},?\s+(?:{_SAY})\s+(?:\w+ly\s+)?(?:{_OTHER}\S*\s+)?"
    r"(?P<who2>\ue002\ue003*+)(?!')"
)
"""`"...", says Kirov`."""
_INVERTED = (
    rf"{_OPEN}(?P<first3>[^\"“”«»]*[,!?…—-]){_CLOSE}\s+(?P<who3>\ue002\ue003*+)\s+(?:\w+ly\s+)?"
    rf"(?:{_SAY})(?=\s*(?:[.,;:]|$)|\s+(?:\w+ly|again|aloud|at|from|in|into|to|with)\b)"
)
"""`"...", Kirov says`."""
_SCRIPT = rf"(?:^|[.!?][\"”»]?\s+)(?P<who4>\ue002\ue003*+):\s+(?:{_OPEN})?(?P<words4>[^.!?\"“”«»]+)"
"""Kirov: ..., as in a play."""
_HIS = rf"(?P<who5>\ue002\ue003*+)'s\s+(?:\w+\s+){{0,2}}?{_OPEN}(?P<words5>[^\"“”«»]+)"
"""Kirov's "..."."""
_PRONOUN = (
    rf"(?:^|[.!?][\"”»]?\s+)(?P<who6>\ue002\ue003*+)(?!')\s[^.!?;:\"“”«»{_OTHER}]{{0,100}}[.!?]\s+"
    rf"{_OPEN}(?P<words6>[^\"“”«»]*){_CLOSE},?\s+(?:(?:he|she)\s+(?:{_SAY})|(?:{_SAY})\s+(?:he|she))\b"
)
"""Kirov climbs the steps. "...", he says."""
_FORMS: tuple[tuple[re.Pattern[str], Callable[[], re.Pattern[str]]], ...] = (
    (re.compile(r"\ue003.*[:\"“«‘]"), late(_BEFORE)),
    (re.compile(r"[\"”»’].*\ue002"), late(_AFTER)),
    (re.compile(r"[\"”»’].*\ue002"), late(_INVERTED)),
    (re.compile(r"\ue003: "), late(_SCRIPT)),
    (re.compile(r"\ue003's\b"), late(_HIS)),
    (re.compile(r"\ue003.*\b(?:he|she)\b"), late(_PRONOUN)),
)
"""Each pattern behind a small one, without which it finds nothing."""

_TELLS = (
    r"assur(?:es|ed)|inform(?:s|ed)|order(?:s|ed)|promis(?:es|ed)|remind(?:s|ed)|tells|told"
    r"|warn(?:s|ed)"
)
_STATES = (
    r"add(?:s|ed)|admit(?:s|ted)|announc(?:es|ed)|answer(?:s|ed)|claim(?:s|ed)|declar(?:es|ed)"
    r"|explain(?:s|ed)|insist(?:s|ed)|promis(?:es|ed)|repl(?:ies|ied)|says|said|writes|wrote"
)
_REPORTED = late(
    rf"{_REAL}\s+(?:has\s+|had\s+)?(?:\w+ly\s+)?"
    rf"(?:(?:{_TELLS})\s+(?:{_TO}{{1,30}}?\s)?that|(?:{_STATES})(?:\s+to\s+\S+)?\s+that)\b"
    r"(?P<words>[^.!?;]*)"
)
"""Kirov told them that ..."""


def attributed(marked: str) -> Iterator[tuple[int, slice]]:
    """Yield where a real person is named who says something, and which words."""
    seen: set[int] = set()
    for small, pattern in _FORMS:
        for found in pattern().finditer(marked) if small.search(marked) else ():
            groups = found.groupdict()
            who = next(key for key in groups if key.startswith("who") and groups[key])
            words = next((key for key in groups if not key.startswith("who") and groups[key]), "")
            if words and found.start(who) not in seen:
                seen.add(found.start(who))
                yield found.start(who), slice(*found.span(words))


def reported(marked: str) -> Iterator[tuple[int, slice]]:
    """Yield where a real person is named of whom it is told that he said something, and what."""
    for found in _REPORTED().finditer(marked) if " that " in marked else ():
        yield found.start("who"), slice(*found.span("words"))
