"""Two small lessons, one that is played and one that is read, and the lessons that came with us."""

from functools import cache
from typing import Any

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.classroom import assignments, lessons
from putilovets.classroom.assignments import Assignment, ready
from putilovets.classroom.cuts import cut
from putilovets.classroom.debrief import debrief
from putilovets.classroom.lesson_models import LessonFile
from putilovets.classroom.lessons import shipped_lessons
from putilovets.classroom.records import Answer, Record
from putilovets.cli.packs import edition_of
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough

TERMS = [
    *("cell", "collective", "plenum", "sympathiser", "rates-bureau", "worker-correspondent"),
    *("truancy", "gubkom", "heard-resolved", "file-and-sheet", "piter", "basis"),
]
PLAYED = {"start": "april-hall", "until": ["friday"], "minutes": 18}
READ = {"minutes": 18}


def _prompt(name: str, step: str, **more: object) -> dict[str, object]:
    return {"id": name, "step": step, "voice": "role", "text": f"Prompt {name}?", **more}


def _table(name: str, part: dict[str, Any], place: str) -> dict[str, Any]:
    grounds = {"basis": "documented", "sources": ["S48", "S49"]}
    return {
        "lesson": {
            "id": name,
            "title": "A small lesson",
            "day": "1926-04-22",
            "purpose": "Find out what a secretary was for.",
            "catch_up": "Kirov spoke.\n\nThe floor answered.",
            "note": "Storemen are suspected.",
            "rating": {"potential": 4, "time": 2, "complexity": 3},
        },
        "cut": {"short": part, "long": {**part, "minutes": 70}},
        "reading": [{"id": "first-page", "title": "A page", "text": "One.\n\nTwo.", **grounds}],
        "known": [{"place": place, "text": "Who wrote what is not known.", **grounds}],
        "prompt": [
            _prompt("come-out", "out"),
            _prompt("happened", "happened", at=[place], text="You took: {taken}. Why, at {title}?"),
            _prompt("know", "know", voice="source"),
            _prompt("follows", "follows", voice="self"),
            _prompt("the-slip", "slip"),
        ],
        "guide": {
            "hook": "Three figures.",
            "role": "You are a secretary.",
            "prepare": "Play it once.",
            "derole": "Pencils down.",
            "letter": "Dear parents,\n\nWith kind regards",
            "alternative": "On paper.",
            "objective": [
                {"text": "Use a source.", "curriculum": "Sources.", "prompt": "know"},
                {"text": "Name two jobs.", "curriculum": "Institutions.", "prompt": "the-slip"},
            ],
            "stop": [],
            "question": [
                {"text": f"Question {number}?", "place": place, "listen_for": "A reason."}
                for number in range(3)
            ]
            + [{"text": "Were they right?", "listen_for": "Not known."}],
            "glossary": TERMS,
            "excerpt": [
                {"text": "Kirov: sweat.", "question": "Who?", "key": "All.", **grounds}
                for _ in range(4)
            ],
        },
    }


def _lesson(name: str, part: dict[str, Any], place: str) -> LessonFile:
    return LessonFile.model_validate_json(_json(_table(name, part, place)))


def _json(table: dict[str, Any]) -> str:
    import json

    return json.dumps(table)


SMALL_PLAYED = _lesson("small-played", PLAYED, "no-vote")
SMALL_READ = _lesson("small-read", READ, "first-page")
EVERY = [SMALL_PLAYED, SMALL_READ, *shipped_lessons().values()]
EACH_LESSON = pytest.mark.parametrize("lesson", EVERY, ids=lambda each: each.lesson.id)


@cache
def edition() -> Edition:
    """Return the shipped story."""
    return edition_of(None)


def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the small lessons be among those that came with the program."""
    known = {each.lesson.id: each for each in EVERY}
    for module in (assignments, lessons):
        monkeypatch.setattr(module, "shipped_lessons", lambda: known)


def played(assignment: Assignment, bot: int = 5) -> tuple[Edition, Playthrough | None]:
    """Return the part of the story a lesson plays, and a play of it by a bot."""
    if not assignment.played:
        return edition(), None
    part = cut(edition(), assignment)
    head = assignment.cut
    return part, play_out(part.story, at_random(bot), assignment.head.seed, head.start)


def written(assignment: Assignment, text: str, bot: int = 5) -> Record:
    """Return a record in which every prompt of a play is answered with a text."""
    part, play = played(assignment, bot)
    record = Record(assignment=assignment.as_toml(), who="steady-lathe-17")
    for page in debrief(assignment, part, play):
        for asked in page.asked:
            record = record.answered(
                Answer(prompt=asked.prompt, decision=asked.decision, text=text)
            )
    return record


__all__ = ["EACH_LESSON", "EVERY", "SMALL_PLAYED", "SMALL_READ", "edition", "offered", "ready"]
