"""The gradebook of a class: who handed in and finished, and never what was chosen."""

from collections.abc import Iterable, Iterator

from putilovets.classroom.csv_text import csv_bytes
from putilovets.classroom.verdicts import Verdict

HEADS = (
    "assignment",
    "pseudonym",
    "verified",
    "decisions",
    "sources_opened",
    "reflections_words",
    "completion_points",
    "max_points",
)
MOST_POINTS = 1
"""One for whoever finished or read to the end."""


def gradebook(verdicts: Iterable[Verdict]) -> bytes:
    """Return a row for each hand-in that can be read; of others no pseudonym is known."""
    return csv_bytes(HEADS, _rows(verdicts))


def _rows(verdicts: Iterable[Verdict]) -> Iterator[tuple[str | int, ...]]:
    for each in verdicts:
        if each.read is not None:
            head, answers = each.read.hand_in, each.read.answer
            words = sum(len(answer.text.split()) for answer in answers)
            points = MOST_POINTS if each.finished else 0
            yield (
                *(head.code, head.who, each.status, len(head.acts)),
                *(len(set(head.opened)), words, points, MOST_POINTS),
            )
