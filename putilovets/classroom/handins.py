"""A hand-in: what of a lesson leaves the pupil's machine, in one file that reads as text."""

from hashlib import blake2b
from typing import Any

import tomli_w

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.handin_models import FORMAT
from putilovets.classroom.opening import Lesson
from putilovets.classroom.records import Record
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.safe import safe

SEAL = "[seal]\n"
SUFFIX = ".hand-in.toml"

FIRST_PAGE = """\
# Putilovets: a hand-in. You can read all of it; this is what it says of you, and nothing else:
#
#   the assignment (its class code), the version of the story, the pseudonym on your card;
#   every choice you kept, in order, with a digest of where it led;
#   the sources you opened; and of what you wrote only the answers you ticked.
#
# It holds no name, no time, and nothing about the computer. It was made on the computer
# and is sent nowhere by the program: you give it to your teacher yourself.
# The choices are checked by playing them again. That shows that they were possible and in
# this order; it cannot show who made them.

"""


def hand_in(lesson: Lesson) -> str:
    """Return the text of the hand-in of a lesson."""
    play = lesson.session.play if lesson.session is not None else None
    return written(lesson.assignment, lesson.edition, lesson.record, play)


def written(
    assignment: Assignment, edition: Edition, record: Record, play: Playthrough | None
) -> str:
    """Return the text of a hand-in of a record and of the play beside it, where there is one."""
    told = _told(assignment, edition, record, play)
    return sealed(FIRST_PAGE + tomli_w.dumps(told, multiline_strings=True))


def sealed(text: str) -> str:
    """Return a text with the sum of it at its end."""
    return f'{text}\n{SEAL}sum = "{sum_of(text)}"\n'


def sum_of(text: str) -> str:
    """Return the sum over the text of a hand-in up to the line end before its seal."""
    return blake2b(text.encode(), digest_size=16).hexdigest()


def intact(text: str) -> bool:
    """Tell whether a text is one that was sealed; how its lines end, and how many follow, is free.

    A program for mail or for text may have changed that; any other symbol it finds.
    """
    plain = text.replace("\r\n", "\n")
    body, _, _ = plain.rpartition(f"\n{SEAL}")
    return sealed(body) == plain.rstrip("\n") + "\n"


def _told(
    assignment: Assignment, edition: Edition, record: Record, play: Playthrough | None
) -> dict[str, Any]:
    story = edition.story
    head: dict[str, Any] = {
        "format": FORMAT,
        "pack": story.id,
        "version": story.version,
        "rules": story.rules_hash,
        "code": assignment.code,
        "lesson": assignment.head.lesson,
        "cut": assignment.head.cut,
        "who": _plain(record.who),
        "finished": record.finished,
        "opened": sorted(record.opened),
    }
    if play is not None:
        head |= {"start": play.start, "seed": play.seed, "finished": play.ending is not None}
        head["acts"] = acts_of(play)
    told: dict[str, Any] = {"hand-in": head}
    answers = [
        {"prompt": each.prompt, "decision": each.decision, "text": _plain(each.text)}
        for each in record.answers
        if each.shared and each.text.strip()
    ]
    hands = [{"decision": each.decision, "counts": each.counts} for each in record.hands]
    return told | ({"answer": answers} if answers else {}) | ({"hands": hands} if hands else {})


def acts_of(play: Playthrough) -> list[str]:
    """Return for each choice that was kept its place, its id and a digest of where it led."""
    led = zip(play.moves, play.states[1:], strict=True)
    return [f"{move.place} {move.choice} {play.story.digest(state)}" for move, state in led]


def _plain(text: str) -> str:
    """Return a text without control characters but the ends of its lines."""
    return "\n".join(safe(line) for line in text.splitlines())
