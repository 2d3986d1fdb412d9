"""The form on which a teacher makes an assignment, all at once or line by line."""

from collections.abc import Iterator
from pathlib import Path

from putilovets.classroom.assignments import Assignment, built_in
from putilovets.classroom.errors import LessonError
from putilovets.classroom.writing import assignment_of
from putilovets.frontends.lesson.fields import Field, NotSo, fields, first_values
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way
from putilovets.frontends.typed_path import typed_path
from putilovets.journal.copying import write_file
from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.story.edition import Edition

WRITE, PATH, OVER, BACK, LEAVE = "write", "path", "over", "back", "leave"
SET = "set "
TITLE = "A new assignment"
PROMPTS = (
    "The questions are the lesson's own. To ask others, add [[prompt]] tables to the file; its "
    "class code changes with every change."
)
LABEL = 14
"""Columns of a label with its colon."""


class Form(Flow):
    """The rows of an assignment; its outcome is a written file."""

    def __init__(self, edition: Edition, path: Path, *, one_by_one: bool = False) -> None:
        super().__init__(edition)
        self.fields = fields()
        self.path = path
        self.values = first_values(built_in()[0])
        self._open: Field | None = self.fields[0] if one_by_one else None
        """The field that is being set."""
        self._asking = one_by_one
        self._stage = ""
        self._draft = ""

    @property
    def assignment(self) -> Assignment:
        """What the form says; LessonError where that cannot be."""
        return assignment_of(self.values)

    @property
    def leaf(self) -> Leaf:
        """The form, one field of it, or the question of where to write it."""
        field = self._open
        if self._stage == PATH:
            return self._line("Where to?", "The path of the file.", self._draft or str(self.path))
        if self._stage == OVER:
            ask = (Way(PATH, "Take another name"), Way(OVER, "Write over it"), Way(BACK, "Back"))
            told = (Part(f"{self.path} is there already."),)
            return Leaf("A file is in the way", TITLE, told, ask)
        if field is None:
            return self._rows()
        now = self.values[field.key]
        if not field.values:
            before = self._draft or ("" if now in (None, []) else field.word(now))
            return self._line(field.label, field.help, before)
        ordered = sorted(field.values, key=lambda each: each[0] != now)
        ways = tuple(Way(f"{SET}{word}", word) for _, word in ordered)
        return Leaf(field.label, TITLE, (Part(field.help),), ways)

    def take(self, way: str) -> None:
        """Set a field, go to one, or write the file."""
        self.said = ""
        field = self._open
        if field is not None and way.startswith(SET):
            word = way.removeprefix(SET)
            self._set(field, next(value for value, each in field.values if each == word))
        elif way in (WRITE, OVER):
            self._write(over=way == OVER)
        elif way == PATH:
            self._stage, self._draft = PATH, ""
        elif way == BACK:
            self._stage = ""
        elif way == LEAVE:
            self.outcome = LEAVE
        else:
            self._turn(next(each for each in self.fields if each.key == way))

    def typed(self, text: str) -> None:
        """Take what was typed for a field, or for the path; what cannot be is said."""
        self.said, text = "", text.strip()
        field = self._open
        if self._stage == PATH:
            self._to(text)
        elif field is not None:
            try:
                self._set(field, field.typed(text, self.edition))
            except NotSo as error:
                self.said, self._draft = str(error), text

    def back(self) -> None:
        """Go back to the rows, or to the field before; from the rows, leave."""
        self.said, self._draft = "", ""
        if self._stage:
            self._stage = ""
        elif self._open is None:
            self.outcome = LEAVE
        elif self._asking and self._open is not self.fields[0]:
            self._open = self.fields[self.fields.index(self._open) - 1]
        else:
            self._open, self._asking = None, False

    def _rows(self) -> Leaf:
        told = (*self._summary(), Part(PROMPTS))
        rows = [Way(each.key, self._row(each)) for each in self.fields]
        write = Way(WRITE, "Write the file", str(self.path))
        ways = (write, *rows, Way(PATH, "Another path"), Way(LEAVE, "Leave; nothing is written"))
        return Leaf(TITLE, "", told, ways)

    def _row(self, field: Field) -> str:
        label = f"{field.label}:"
        return f"{label:<{LABEL}}{field.word(self.values[field.key])}"

    def _summary(self) -> Iterator[Part]:
        try:
            made = self.assignment
        except LessonError as error:
            yield Part(str(error), "notice")
            return
        kind = "of play" if made.played else "of reading"
        yield Part(made.title, "strong")
        yield Part(f"{made.cut.minutes} minutes {kind}. Class code {made.code}.", close=True)

    def _line(self, title: str, hint: str, before: str) -> Leaf:
        return Leaf(title, TITLE, (), wanted=Wanted(hint, before))

    def _turn(self, field: Field) -> None:
        """Go to the next value of a field, or ask for it where it is typed or has many."""
        if len(field.values) == 2:
            self.values[field.key] = field.after(self.values[field.key])
        else:
            self._open, self._draft = field, ""

    def _set(self, field: Field, value: object) -> None:
        self.values[field.key], self._draft = value, ""
        at = self.fields.index(field) + 1
        self._open = self.fields[at] if self._asking and at < len(self.fields) else None

    def _to(self, text: str) -> None:
        self._stage, self._draft = "", ""
        if text:
            path = typed_path(text)
            self.path = path if path.suffix == ".toml" else path.with_name(f"{path.name}.toml")
            self._write()

    def _write(self, *, over: bool = False) -> None:
        self._stage = ""
        try:
            made = self.assignment
            write_file(self.path, made.as_toml().encode(), over=over)
        except AlreadyThere:
            self._stage = OVER
        except (LessonError, JournalError) as error:
            self.said = str(error)
        else:
            self.outcome, self.said = WRITE, told_written(self.path, made)


def told_written(path: Path, made: Assignment) -> str:
    """Return what is said of a file that was written."""
    return (
        f"{path} is written. Its class code is {made.code}. "
        f"Pupils type: putilovets play --assignment {path}"
    )
