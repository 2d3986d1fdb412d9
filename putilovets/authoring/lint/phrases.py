"""Patterns of what is done to people, for texts in which people are marked."""

import re
from collections.abc import Callable
from functools import cache

from putilovets.authoring.lint import hard_words as words
from putilovets.authoring.lint.somebody import NOT_THEM, SOMEBODY, SUBJECT


def any_of(*of: str) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(of, key=len, reverse=True))


_FEW = r"(?:[\w'-]+\s+){0,3}?"
_ORGAN = rf"(?:the\s+)?(?:{any_of(*words.ORGANS)})\b"
_JUDGES = rf"(?:the\s+)?(?:{any_of(*words.ORGANS, *words.COURTS)})\b"
_LABEL = (
    rf"(?:(?:an?|the|as|one\s+of\s+the)\s+)*(?:[\w'-]+\s+){{0,2}}?"
    rf"(?:{any_of(*words.LABELS)})\b(?!\s+of\b)"
)
WHOM = rf"(?:{SOMEBODY}(?!'s)|the\s+(?:{any_of(*words.LABELS)})\b)"
"""Somebody, and not what is his."""
_DONE = rf"(?:{any_of(*words.SEIZED, *words.HARMED)})\b"

_MANNER = (
    r"(?:\w+ly|then|now|first|also|aloud|at\s+once|even|just|yourself|go\s+and|get\s+up\s+and"
    r"|stand\s+up\s+and|sit\s+down\s+and|instead|have\s+to|must|will|shall|you|i|we"
    rf"|help(?:\s+{SOMEBODY})?(?:\s+to)?)\s+"
)
_WILLING = (
    "agree", "ask", "choose", "consent", "decide", "get", "offer", "order", "promise", "resolve",
    "tell", "undertake", "urge", "volunteer",
)  # fmt: skip
BEGINS = (
    r"(?:^|[.!?;:…]\s+|[\"“«‘(]\s*|,\s+|\s[–—-]\s+|—\s*|\b(?P<join>and|then|but|or|nor)\s+"
    rf"|(?P<will>\b(?:{any_of(*_WILLING)})\s+{_FEW}to\s+))(?:{_MANNER})*"
)
"""Where a verb begins what the player does."""
_YOU = rf"\byou\s+(?:{_MANNER})*"

_HARM = (
    rf"(?:(?:{any_of(*words.SEIZE, *words.HARM, *words.ROUGH)}|fire\s+(?:at|on))\s+"
    rf"|(?:{any_of(*words.HANG)})\s+{NOT_THEM}){WHOM}(?!\s+(?:an?|at|by|to)\b)"
    rf"|lock\s+{WHOM}\s+(?:in|up)\b|open\s+fire\b|pull\s+the\s+trigger\b"
)
"""Not to beat somebody at draughts or to the gate, nor to shoot him a look."""
_CALL = r"(?:ask|call|demand|insist|move|order|press|propose|recommend|request|vote)"
_APPROVE = (
    r"(?:approve|ask\s+for|authori[sz]e|call\s+for|demand|order|propose|recommend|request"
    r"|vote\s+for)"
)
_WANTED = (
    rf"\b(?:have|get)\s+{SOMEBODY}\s+{_DONE}"
    rf"|\b(?:have|get|make)\s+{SOMEBODY}\s+(?:to\s+)?(?:{_HARM})"
    rf"|\b{_CALL}\s+{_FEW}{SOMEBODY}\s+(?:is\s+to\s+be|be|to\s+be)\s+{_DONE}"
    rf"|\b{_APPROVE}\s+{_FEW}(?:{any_of(*words.SEIZURES)})\b"
)
_AGAINST = (
    r"(?:bear\s+witness|give\s+evidence|inform|testify)\s+(?:against|on)\s+"
    r"(?!nobody\b|no\s)[^\s.,;:!?]+"
)
_NAME = (
    r"(?:brand|call|condemn|declare|describe|expose|list|mark|name|point\s+(?:at|to)|put|report"
    r"|write)(?:\s+(?:down|up))?"
)
_HAND = (
    r"(?:betray|deliver|denounce|give|hand|name|pass|put|report|send|turn|write)(?:\s+(?:down|on))?"
)
_HIS_NAME = (
    rf"(?:(?:the\s+names?|a\s+list)\s+of\s+{WHOM}|(?:her|his|their)\s+names?|{SOMEBODY}'s\s+name)"
)
_GATHER = r"(?:bring|build|collect|gather|look\s+for|make\s+up|prepare|put\s+together)"
_WRITE = (
    r"(?:compose|dictate|draft|draw\s+up|file|hand\s+in|post|put\s+together|send(?:\s+in)?|write)"
)
_ACCUSING = (
    rf"(?:{any_of(*words.ACCUSE, 'brand')})\s+{WHOM}"
    rf"|{_AGAINST}"
    rf"|expose\s+{WHOM}\s+as\b"
    rf"|{_NAME}\s+{SOMEBODY}\s+{_FEW}{_LABEL}"
    rf"|(?:choose|expose|find|name|pick\s+out|point\s+out|unmask)\s+{_LABEL}"
    rf"|{_HAND}\s+(?:{WHOM}|{_HIS_NAME})\s+{_FEW}(?:for|in\s+to|to)\s+{_JUDGES}"
    rf"|give\s+{_ORGAN}\s+{_FEW}(?:{WHOM}|{_HIS_NAME})"
    rf"|(?:go|inform|let|ring|run|send\s+word|speak|telephone|tell|write)\s+(?:to\s+)?{_ORGAN}\s+"
    rf"{_FEW}(?:about|against|of|on|that|what|who|whom)\b"
    rf"|{_GATHER}\s+{_FEW}(?:a\s+case|charges?|evidence|material)\s+{_FEW}against\s+{WHOM}"
    rf"|point\s+(?:a|the|your)\s+finger\s+at\s+{WHOM}"
    rf"|{_WRITE}\s+{_FEW}(?:{any_of(*words.ACCUSATIONS)})\b"
)
_LABELLING = rf"{SUBJECT}(?:'s|'re|'m|\s+(?:am|are|is|was|were))\s+{_LABEL}"


def late(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Return a pattern that is made when it is first asked for: most packs never do."""
    return cache(lambda: re.compile(pattern, re.IGNORECASE))


VIOLENCE_CHOSEN = late(rf"{BEGINS}(?P<act>{_HARM})|(?P<said>{_WANTED})")
VIOLENCE_TOLD = late(rf"{_YOU}(?P<act>{_HARM})")
ACCUSATION_CHOSEN = late(rf"{BEGINS}(?P<act>{_ACCUSING})|(?P<said>{_LABELLING})")
ACCUSATION_TOLD = late(rf"{_YOU}(?P<act>{_ACCUSING})")
