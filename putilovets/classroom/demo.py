"""A class that is played by bots: pupils, what they hand in, and two files that are damaged."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from putilovets.bots.players import Policy, at_random
from putilovets.bots.policies import promoter, supervisor, tier
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import Asked, debrief
from putilovets.classroom.handins import SUFFIX, hand_in
from putilovets.classroom.lesson_models import Voice
from putilovets.classroom.opening import Lesson, begin_lesson
from putilovets.classroom.records import Answer
from putilovets.journal.copying import write_file
from putilovets.story.edition import Edition

SAYS: Mapping[Voice, Sequence[str]] = MappingProxyType(
    {
        "role": (
            "He had the resolution in his pocket and the shop's faces before him.",
            "He knew what was said in the hall, and not what would come of it.",
            "He was to carry the line and to look after those who carry it out.",
        ),
        "self": (
            "I would want to know who paid for it.",
            "It looks small, and it is written down.",
            "I cannot tell from this who was right.",
        ),
        "source": (
            "One article says so; it gives no number.",
            "The speech is reported, the vote is not.",
            "It is a record of what was said, not of what was done.",
        ),
    }
)
"""What the bots write; they have no opinion, and the demonstration says so."""
SHARED_OF = 3
"""Every so many answers one is not shared."""


def pupils(
    plays: Path, edition: Edition, assignment: Assignment, names: Sequence[str], seed: int
) -> Iterator[Lesson]:
    """Yield for each name a lesson that a bot has played, answered and left."""
    for number, name in enumerate(names):
        lesson = begin_lesson(plays, edition, assignment, name, name)
        if lesson.session is not None:
            _play(lesson, _policy(lesson.edition, number, seed))
        _answer(lesson, number)
        if lesson.session is not None:
            lesson.session.close()
        yield lesson


def handed_in(lesson: Lesson, folder: Path, *, over: bool = False) -> Path:
    """Write the hand-in of a lesson into a folder and return its file."""
    path = folder / f"{lesson.record.who}{SUFFIX}"
    write_file(path, hand_in(lesson).encode(), over=over)
    return path


def damage(first: Path, second: Path) -> None:
    """Cut one hand-in short, and change one letter in the other."""
    whole = first.read_bytes()
    first.write_bytes(whole[: len(whole) * 2 // 3])
    changed = bytearray(second.read_bytes())
    at = changed.rfind(b"acts") + len(b'acts = [\n    "')
    changed[at] ^= 1
    second.write_bytes(bytes(changed))


def _play(lesson: Lesson, policy: Policy) -> None:
    assert lesson.session is not None
    while lesson.session.play.ending is None:
        lesson.session.choose(policy(lesson.session.play))


def _policy(edition: Edition, number: int, seed: int) -> Policy:
    """Return how a pupil chooses: most as chance has it, some with one wish."""
    kinds = (promoter, supervisor, tier)
    if number % 5 < 2:
        return at_random(seed + number)
    return kinds[number % 3](edition, seed + number)


def _answer(lesson: Lesson, number: int) -> None:
    """Answer every prompt, and share most of the answers."""
    play = lesson.session.play if lesson.session is not None else None
    pages = debrief(lesson.assignment, lesson.edition, play)
    record = lesson.record
    for count, asked in enumerate(each for page in pages for each in page.asked):
        shared = (number + count) % SHARED_OF > 0
        record = record.answered(_words(asked, number + count, shared=shared))
    for source in lesson.assignment.head.sources:
        record = record.having_opened(source)
    lesson.file.keep(record.model_copy(update={"finished": True}))


def _words(asked: Asked, number: int, *, shared: bool) -> Answer:
    says = SAYS[asked.voice]
    text = says[number % len(says)]
    return Answer(prompt=asked.prompt, text=text, shared=shared, decision=asked.decision)
