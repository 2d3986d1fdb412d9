"""Small lessons over a small story, for tests that need no more."""

from datetime import date

from putilovets.classroom.assignment_models import AssignmentFile
from putilovets.classroom.assignments import Assignment, ready
from putilovets.classroom.lessons import shipped_lessons


def april() -> Assignment:
    """Return the ready assignment of April 1926, short."""
    return ready(shipped_lessons()["april-1926"])


def changed(**head: object) -> Assignment:
    """Return the assignment of April with a head that differs."""
    told = {"lesson": "april-1926", **head}
    written = AssignmentFile.model_validate({"assignment": told})
    return Assignment(written, shipped_lessons()["april-1926"])


DUE = date(2026, 12, 4)
