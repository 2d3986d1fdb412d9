"""An assignment: what a teacher has chosen, with the lesson it is of, and its class code."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import get_args

import tomli_w

from putilovets.classroom.assignment_models import AssignmentFile, AssignmentTable
from putilovets.classroom.codes import code_of, spelt
from putilovets.classroom.errors import LessonError
from putilovets.classroom.lesson_models import (
    CutName,
    CutTable,
    LessonFile,
    PromptTable,
    ReadingTable,
    Step,
)
from putilovets.classroom.lessons import shipped_lessons
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint
from putilovets.typed_toml.reader import parse_bytes, read_toml

SUFFIX = ".toml"


@dataclass(frozen=True)
class Assignment:
    """One assignment, ready to be played."""

    written: AssignmentFile
    """What the teacher wrote."""
    lesson: LessonFile

    @property
    def head(self) -> AssignmentTable:
        """The teacher's choices."""
        return self.written.assignment

    @property
    def title(self) -> str:
        """What it is called."""
        return self.head.title or self.lesson.lesson.title

    @property
    def cut(self) -> CutTable:
        """The part of the story that is played."""
        part = self.head.part
        if part is None:
            return getattr(self.lesson.cut, self.head.cut)  # type: ignore[no-any-return]
        return CutTable(start=part.start, until=part.until, minutes=part.minutes)

    @property
    def played(self) -> bool:
        """Whether anything is played; a lesson may only be read."""
        return self.cut.start is not None

    @property
    def readings(self) -> tuple[ReadingTable, ...]:
        """The pages that are read in this cut; some stand in the long one only."""
        long = self.head.cut == "long"
        return tuple(each for each in self.lesson.reading if long or not each.long)

    @property
    def prompts(self) -> tuple[PromptTable, ...]:
        """What pupils are asked: the lesson's prompts and the teacher's, step by step.

        A prompt of the teacher's takes the place of the lesson's with its id, and of all of them
        where the assignment says so.
        """
        own = {each.id: each for each in self.written.prompt}
        if own and self.head.only_own_prompts:
            return tuple(own.values())
        kept = [own.pop(each.id, each) for each in self.lesson.prompt]
        steps = list(get_args(Step))
        return tuple(sorted([*kept, *own.values()], key=lambda each: steps.index(each.step)))

    @cached_property
    def code(self) -> str:
        """The class code: any difference in what pupils meet makes it another."""
        told = self.written.model_dump(mode="json", exclude_defaults=True)
        return code_of(json.dumps(told, sort_keys=True, ensure_ascii=False).encode())

    def as_toml(self) -> str:
        """Return the file that says all this."""
        told = self.written.model_dump(exclude_defaults=True, exclude_none=True)
        head = {"lesson": self.head.lesson, **told.get("assignment", {})}
        return tomli_w.dumps({**told, "assignment": head})


def ready(lesson: LessonFile, cut: CutName = "short") -> Assignment:
    """Return the ready assignment of a lesson."""
    head = AssignmentTable(lesson=lesson.lesson.id, cut=cut, seed=getattr(lesson.cut, cut).seed)
    return Assignment(AssignmentFile(assignment=head), lesson)


def built_in() -> list[Assignment]:
    """Return every assignment that needs no file: each shipped lesson, short and long."""
    cuts: tuple[CutName, ...] = ("short", "long")
    return [ready(lesson, cut) for lesson in shipped_lessons().values() for cut in cuts]


def assignment_at(path: Path) -> Assignment:
    """Return the assignment in a file; LessonError says what is wrong, with line and column."""
    written, complaints = read_toml(path, AssignmentFile)
    return _whole(written, complaints, path)


def assignment_in(text: str) -> Assignment:
    """Return the assignment in a text that `as_toml` has made; LessonError where it is none."""
    path = Path("assignment.toml")
    data, complaints = parse_bytes(text.encode(), path)
    if data is None:
        return _whole(None, complaints, path)
    try:
        return _whole(AssignmentFile.model_validate(data), [], path)
    except ValueError as error:
        raise LessonError(f"The assignment kept with this play is damaged: {error}.") from None


def assignment_for(asked: str) -> Assignment:
    """Return what a file or a class code stands for; LessonError says why there is nothing."""
    path = Path(asked)
    if path.is_file() or asked.endswith(SUFFIX):
        return assignment_at(path)
    code = spelt(asked)
    if code is None:
        raise LessonError(
            f"{asked!r} is neither a file nor a class code; one symbol of a code may be wrong. "
            "A code looks like K7Q2-9F and has no 0, 1, I, L or O."
        )
    found = next((each for each in built_in() if each.code == code), None)
    if found is None:
        raise LessonError(
            f"{code} is a class code, but of none of the ready assignments; ask for the file "
            "of your teacher's and open that."
        )
    return found


def whole(written: AssignmentFile) -> Assignment:
    """Return an assignment with the lesson it names; LessonError where there is no such lesson."""
    known = shipped_lessons()
    wanted = written.assignment.lesson
    if wanted not in known:
        hint = nearest(wanted, known) or f"there are {', '.join(known)}"
        raise LessonError(f"There is no lesson {wanted} ({hint}).")
    return Assignment(written, known[wanted])


def _whole(written: AssignmentFile | None, complaints: list[Complaint], path: Path) -> Assignment:
    if complaints or written is None:
        raise LessonError(f"The assignment cannot be used: {placed(complaints, path.parent)[0]}.")
    return whole(written)
