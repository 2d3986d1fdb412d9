"""Patterns of somebody's fall, an accusation, an expulsion, an arrest, in marked texts."""

import re
from collections.abc import Callable

from putilovets.authoring.lint import hard_words as words
from putilovets.authoring.lint.clauses import denied, question, years
from putilovets.authoring.lint.phrases import BEGINS, WHOM, any_of, late
from putilovets.authoring.lint.somebody import NOT_THEM, SOMEBODY, SUBJECT

_TAKEN = ("handed over to the NKVD", "handed over to the OGPU", "taken away")
_FALLEN = any_of(*words.SEIZED, *words.HARMED, *words.ACCUSED, *words.PUT_OUT, *_TAKEN)
_WHO = rf"(?:{SUBJECT}|the\s+opposition|the\s+(?:{any_of(*words.LABELS)}))"
_IS = (
    r"(?:(?:are|had|has|have|is|to|was|were|will)\s+){0,2}"
    r"(?:am|are|be|been|being|get|gets|got|is|was|were)\s+"
)
"""Was, is to be, has been; not has alone: who has arrested is not arrested."""
_PASSIVE = rf"{_WHO}\s+{_IS}(?:\w+ly\s+)?(?:{_FALLEN})\b"
_BRINGING = any_of(
    *words.inflected(*words.SEIZE, *words.ACCUSE, "kill"),
    *("expel", "expels", "expelled", "expelling", "shoot", "shoots", "shot", "shooting"),
)
_HANGING = any_of(*words.inflected(*words.HANG))
_WHOM = rf"(?:{WHOM}|the\s+opposition\b)"
_BROUGHT = rf"(?:(?:{_BRINGING})\s+|(?:{_HANGING})\s+{NOT_THEM}){_WHOM}"
_ACTIVE = rf"\b{_BROUGHT}|\b(?:puts?|throws?|drives?)\s+{SOMEBODY}\s+out\s+of\s+the\s+party"
_NOUN = rf"\b(?:{any_of(*words.SEIZURES, *words.ACCUSATIONS, *words.EXPULSIONS)})\b"
_OF = "".join(rf"(?<!{when}\s)(?<!{when}\s{whose}\s)" for when in ("after", "since", "before")
              for whose in ("the", "his", "her", "their"))  # fmt: skip
"""What is done after an arrest is not done because of it."""


HAPPENS = late(rf"{_PASSIVE}|{_ACTIVE}")
"""Somebody falls, or is brought down."""
NAMED = late(rf"{_PASSIVE}|{_ACTIVE}|{_OF}{_NOUN}")
"""The same, or the thing itself: an expulsion."""
CHOSEN = late(
    rf"{BEGINS}(?:{_BROUGHT}|(?:put|throw|drive|vote)\s+{SOMEBODY}\s+out\s+of\s+the\s+party)"
    rf"|{_PASSIVE}"
    rf"|\b(?:carry|move|propose|sign|support|vote\s+for)\s+(?:[\w'-]+\s+){{0,3}}?{_NOUN}"
)
"""The player brings it about, by what he does or resolves."""
_GRAVE_PASSIVE = (
    rf"{_WHO}\s+{_IS}(?:\w+ly\s+)?(?:{any_of(*words.SEIZED, *words.HARMED, *_TAKEN)})\b"
)
_SEIZING = any_of(*words.inflected(*words.SEIZE, "kill"), "shoot", "shoots", "shot", "shooting")
_GRAVE_ACTIVE = (
    rf"\b(?:{_SEIZING})\s+{WHOM}(?!\s+(?:an?|at|by|to)\b)"
    rf"|\b(?:came|come|comes)\s+for\s+{SOMEBODY}\s+(?:at|in\s+the)\s+night"
)
_LABEL = any_of(*words.LABELS)
GRAVE_NAMED = late(rf"{_GRAVE_PASSIVE}|{_GRAVE_ACTIVE}")
"""Somebody is arrested, deported, shot."""
GRAVE = late(
    rf"{_GRAVE_PASSIVE}|{_GRAVE_ACTIVE}"
    rf"|\b(?:{any_of('arrest', 'arrests', 'deportation', 'deportations')})\b"
    rf"|(?:{SOMEBODY}'s|\b(?:his|her|their))\s+execution\b|\bexecution\s+of\s+{SOMEBODY}"
    rf"|\b(?:{any_of(*words.CAMPS)})\b"
    rf"|\bexpelled\s+(?:[\w'-]+\s+){{0,4}}?as\s+(?:an?\s+)?(?:{_LABEL})\b"
    rf"|{_WHO}(?:'s|\s+(?:is|are|was|were))\s+(?:an?\s+)?(?:{_LABEL})\b"
)
"""The same without anybody named, or a camp, or an enemy."""


def falls(
    pattern: Callable[[], re.Pattern[str]], text: str, marked: str, year: int | None
) -> slice | None:
    """Return where a text tells of somebody's fall; None where it tells of none.

    What is denied, asked or undone does not count, nor what is told of another year.
    """
    for found in pattern().finditer(marked):
        at = found.end() - 1
        other = [each for each in years(text, at) if each != year]
        if not (denied(text, at) or question(text, at) or other):
            start = found.start() + len(found[0]) - len(found[0].lstrip(_EDGES))
            return slice(start, found.end())
    return None


_EDGES = ' "“«.,;:!?'
