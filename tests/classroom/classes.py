"""A class of bots over a small story: plays, hand-ins, and folders of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from putilovets.bots.players import Policy, at_random, play_out
from putilovets.classroom.assignment_models import AssignmentFile
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.cuts import cut
from putilovets.classroom.debrief import debrief
from putilovets.classroom.handins import SUFFIX, written
from putilovets.classroom.lesson_models import LessonFile
from putilovets.classroom.records import Answer, Hands, Record
from putilovets.classroom.verifying import Verifier
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.packs import choice, edition_of, scene, start_at

CHAPTER = (
    scene("hall", choice("note", "gate") + choice("listen", "gate") + choice("count", "gate"))
    + scene("gate", choice("walk", "walk") + choice("alone", "stairs"))
    + scene(
        "walk", choice("print", "stairs") + choice("wait", "stairs") + choice("leave", "stairs")
    )
    + scene("stairs", choice("tell", "friday") + choice("spare", "friday"))
    + scene("friday", choice("on", "the-end"))
)
"""A hall, a gate, a walk that not everybody takes, the stairs, and Friday, where a lesson stops."""
GROUND = {"basis": "invented", "sources": []}
FEW = "Some words."
LESSON = {
    "lesson": {
        "id": "small",
        "title": "A small lesson",
        "chapter": "one",
        "day": date(1926, 4, 22),
        "purpose": FEW,
        "catch_up": FEW,
        "rating": {"potential": 3, "time": 1, "complexity": 1},
    },
    "cut": {
        name: {"start": "beginning", "until": ["friday"], "minutes": minutes}
        for name, minutes in (("short", 18), ("long", 70))
    },
    "known": [
        {
            "place": "gate",
            "text": "Somebody walked.",
            "basis": "documented",
            "sources": ["S1"],
            "choice": "walk",
        }
    ],
    "prompt": [
        {"id": "out", "step": "out", "voice": "role", "text": "What did he see?"},
        {
            "id": "hall",
            "step": "happened",
            "voice": "role",
            "at": ["hall"],
            "text": "{taken}: why?",
        },
        {"id": "know", "step": "know", "voice": "source", "text": "What is said?"},
        {"id": "think", "step": "follows", "voice": "self", "text": "And you?"},
        {"id": "slip", "step": "slip", "voice": "source", "text": "In sixty words?"},
    ],
    "guide": {
        **dict.fromkeys(("hook", "role", "prepare", "derole", "letter", "alternative"), FEW),
        "objective": [{"text": FEW, "curriculum": FEW, "prompt": "know"}] * 2,
        "question": [{"text": FEW, "listen_for": FEW}] * 4,
        "glossary": [f"t{number}" for number in range(12)],
        "excerpt": [{**GROUND, "text": FEW, "question": FEW, "key": FEW}] * 4,
    },
}


def small_edition(root: Path) -> Edition:
    """Return the small story, its pack written into a folder."""
    return edition_of(root, CHAPTER, start_at("hall"))


def small(**head: object) -> Assignment:
    """Return an assignment of the small lesson."""
    told = AssignmentFile.model_validate({"assignment": {"lesson": "small", **head}})
    return Assignment(told, LessonFile.model_validate(LESSON))


def read_only() -> Assignment:
    """Return an assignment of a lesson of which nothing is played."""
    told = AssignmentFile.model_validate({"assignment": {"lesson": "small"}})
    cuts = {name: {"minutes": 18} for name in ("short", "long")}
    pages = [{**GROUND, "id": "one", "title": "One", "text": "First.\n\nSecond."}]
    return Assignment(told, LessonFile.model_validate({**LESSON, "cut": cuts, "reading": pages}))


def played(
    edition: Edition, assignment: Assignment, policy: Policy, seed: int | None = None
) -> Playthrough:
    """Return a play of the part of a story that an assignment is of, to where the lesson stops."""
    story = cut(edition, assignment).story
    given = assignment.head.seed if seed is None else seed
    return play_out(story, policy, given, assignment.cut.start)


def taking(*choices: str) -> Policy:
    """Return a player that makes these choices, and where none of them is open the first."""

    def choose(play: Playthrough) -> str:
        offered = [rule.id for rule in play.story.offered(play.state)]
        return next((each for each in choices if each in offered), offered[0])

    return choose


def handed(
    edition: Edition,
    assignment: Assignment,
    play: Playthrough | None,
    who: str = "",
    says: str = "",
    **more: object,
) -> str:
    """Return the text of a hand-in; where something is said every prompt is answered with it."""
    part = cut(edition, assignment) if assignment.played else edition
    pages = debrief(assignment, part, play) if says else ()
    answers = tuple(
        Answer(prompt=each.prompt, text=says, shared=True, decision=each.decision)
        for page in pages
        for each in page.asked
    )
    told = {"finished": True, **more}
    record = Record(assignment=assignment.as_toml(), who=who, answers=answers, **told)  # type: ignore[arg-type]
    return written(assignment, part, record, play)


def class_in(
    folder: Path, edition: Edition, assignment: Assignment, many: int, seed: int = 0
) -> Sequence[Path]:
    """Write the hand-ins of so many bots into a folder; return their files."""
    folder.mkdir(exist_ok=True)
    files = []
    for number in range(many):
        play = played(edition, assignment, at_random(seed + number))
        told = handed(edition, assignment, play, f"lathe-{number:02}", f"Because of {number}.")
        path = folder / f"lathe-{number:02}{SUFFIX}"
        path.write_bytes(told.encode())
        files.append(path)
    return files


def verifier(edition: Edition, *assignments: Assignment) -> Verifier:
    """Return what plays hand-ins of these assignments again."""
    return Verifier(edition, assignments)


__all__ = ["Hands", "class_in", "handed", "played", "read_only", "small", "taking", "verifier"]
