"""Patterns of what is done to people, for texts in which people are marked."""

import re

from putilovets.authoring.lint import hard_words as words
from putilovets.authoring.lint.somebody import NOT_THEM, SOMEBODY, SUBJECT


def any_of(*of: str) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(of, key=len, reverse=True))


_FEW = r"(?:[\w'-]+\s+){0,3}?"
_ORGAN = rf"(?:the\s+)?(?:{any_of(*words.ORGANS)})\b"
_JUDGES = rf"(?:the\s+)?(?:{any_of(*words.ORGANS, *words.COURTS)})\b"
_LABEL = (
    rf"(?:(?:an?|the|as|one\s+of\s+the)\s+)*(?:[\w'-]+\s+){{0,2}}?(?:{any_of(*words.LABELS)})\b"
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

HARMING = rf"(?:(?:{any_of(*words.SEIZE, *words.HARM)})\s+|(?:{any_of(*words.HANG)})\s+{NOT_THEM})"
_HARM = rf"{HARMING}{WHOM}(?!\s+(?:an?|at|by|to)\b)"
"""Not to beat somebody at draughts or to the gate, nor to shoot him a look."""
_CALL = r"(?:ask|call|demand|insist|move|order|press|propose|recommend|request|vote)"
_APPROVE = (
    r"(?:approve|ask\s+for|authori[sz]e|call\s+for|demand|order|propose|recommend|request"
    r"|vote\s+for)"
)
_WANTED = (
    rf"\b(?:have|get)\s+{SOMEBODY}\s+{_DONE}"
    rf"|\b{_CALL}\s+{_FEW}{SOMEBODY}\s+(?:is\s+to\s+be|be|to\s+be)\s+{_DONE}"
    rf"|\b{_APPROVE}\s+{_FEW}(?:{any_of(*words.SEIZURES)})\b"
)
_AGAINST = (
    r"(?:bear\s+witness|give\s+evidence|inform|testify)\s+(?:against|on)\s+(?!nobody\b|no\s)\S"
)
_NAME = (
    r"(?:brand|call|condemn|declare|describe|expose|list|mark|name|point\s+(?:at|to)|put|report"
    r"|write)(?:\s+(?:down|up))?"
)
_HAND = r"(?:betray|deliver|denounce|give|hand|name|report|send|turn)"
_WRITE = (
    r"(?:compose|dictate|draft|draw\s+up|file|hand\s+in|post|put\s+together|send(?:\s+in)?|write)"
)
_ACCUSING = (
    rf"(?:{any_of(*words.ACCUSE, 'brand')})\s+{WHOM}"
    rf"|{_AGAINST}"
    rf"|expose\s+{WHOM}\s+as\b"
    rf"|{_NAME}\s+{SOMEBODY}\s+{_FEW}{_LABEL}"
    rf"|(?:choose|expose|find|name|pick\s+out|point\s+out|unmask)\s+{_LABEL}"
    rf"|{_HAND}\s+(?:the\s+names?\s+of\s+|a\s+list\s+of\s+)?{WHOM}\s+{_FEW}(?:in\s+)?to\s+{_JUDGES}"
    rf"|{_HAND}\s+{SOMEBODY}'s\s+name\s+{_FEW}to\s+{_JUDGES}"
    rf"|(?:go|ring|run|send\s+word|speak|telephone|write)\s+(?:to\s+)?{_ORGAN}\s+{_FEW}"
    r"(?:about|against|of|on|that)\b"
    rf"|point\s+(?:a|the|your)\s+finger\s+at\s+{WHOM}"
    rf"|{_WRITE}\s+{_FEW}(?:{any_of(*words.ACCUSATIONS)})\b"
)
_LABELLING = rf"{SUBJECT}(?:'s|'re|'m|\s+(?:am|are|is|was|were))\s+{_LABEL}"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


VIOLENCE_CHOSEN = _compiled(rf"{BEGINS}(?P<act>{_HARM})|(?P<said>{_WANTED})")
VIOLENCE_TOLD = _compiled(rf"{_YOU}(?P<act>{_HARM})")
ACCUSATION_CHOSEN = _compiled(rf"{BEGINS}(?P<act>{_ACCUSING})|(?P<said>{_LABELLING})")
ACCUSATION_TOLD = _compiled(rf"{_YOU}(?P<act>{_ACCUSING})")
