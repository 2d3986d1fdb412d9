"""What a lesson remembers beside a play: the assignment, a pseudonym, answers, ticks.

It is a small file in ``lessons`` beside the plays and leaves the machine only in a hand-in.
"""

import secrets
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from putilovets.classroom.errors import LessonError
from putilovets.journal.copying import put_whole

FOLDER = "lessons"
LARGEST = 400_000
"""The most bytes of a record's file."""
LONGEST = 4_000
"""The most characters of an answer."""

Words = Annotated[str, StringConstraints(max_length=LONGEST)]
Short = Annotated[str, StringConstraints(max_length=100)]


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Answer(_Kept):
    """What a pupil wrote to a prompt."""

    prompt: Short
    text: Words
    shared: bool = False
    """Whether it goes into the hand-in: only by an explicit tick."""
    decision: int = Field(default=0, ge=0, le=100_000)
    """The decision it is about, from 1; 0 where it is about none."""


class Hands(_Kept):
    """The hands or slips of a class that were counted before one decision."""

    decision: int = Field(ge=1, le=100_000)
    counts: dict[Short, Annotated[int, Field(ge=0, le=1_000)]] = Field(max_length=100)
    """By the id of the choice."""


class Record(_Kept):
    """Everything of one lesson of one pupil, pair or class."""

    assignment: Annotated[str, StringConstraints(max_length=200_000)]
    """The file of the assignment as it was when the lesson began."""
    who: Short = ""
    """The pseudonym; never a name."""
    answers: tuple[Answer, ...] = Field(default=(), max_length=200, strict=False)
    opened: tuple[Short, ...] = Field(default=(), max_length=500, strict=False)
    """The sources that were opened, each once."""
    hands: tuple[Hands, ...] = Field(default=(), max_length=5_000, strict=False)
    sheets_read: int = Field(default=0, ge=0, le=1_000)
    """How many sheets of a lesson that is read were turned."""
    finished: bool = False
    """Whether the exit slip was reached."""

    def answered(self, answer: Answer) -> "Record":
        """Return this with an answer in place of any other to the same prompt and decision."""
        same = (answer.prompt, answer.decision)
        others = (each for each in self.answers if (each.prompt, each.decision) != same)
        return self.model_copy(update={"answers": (*others, answer)})

    def answer_to(self, prompt: str, decision: int = 0) -> Answer | None:
        """Return what was written to a prompt; None where nothing was."""
        wanted = (prompt, decision)
        found = (each for each in self.answers if (each.prompt, each.decision) == wanted)
        return next(found, None)

    def having_opened(self, source: str) -> "Record":
        """Return this with a source opened."""
        if source in self.opened:
            return self
        return self.model_copy(update={"opened": (*self.opened, source)})

    def counted(self, hands: Hands) -> "Record":
        """Return this with the hands of a decision, which take the place of earlier ones."""
        others = (each for each in self.hands if each.decision != hands.decision)
        return self.model_copy(update={"hands": (*others, hands)})


class RecordFile:
    """A record and its file: every change is on the disk before it is shown."""

    def __init__(self, path: Path, record: Record) -> None:
        self.path = path
        self.record = record

    @property
    def id(self) -> str:
        """By what the play's file names it."""
        return self.path.stem

    def keep(self, record: Record) -> None:
        """Write a record in place of the one before; LessonError where the disk will not."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            put_whole(self.path, record.model_dump_json(indent=1).encode(), over=True)
        except OSError as error:
            raise LessonError(f"It could not be written down: {error.strerror}.") from error
        self.record = record


def new_record(plays: Path, record: Record) -> RecordFile:
    """Return a new record in the folder of plays, written; LessonError where it cannot be."""
    file = RecordFile(plays / FOLDER / f"{secrets.token_hex(6)}.json", record)
    file.keep(record)
    return file


def record_in(plays: Path, called: str) -> RecordFile:
    """Return a record; LessonError where there is none or it is damaged."""
    path = plays / FOLDER / f"{called}.json"
    if not called.isalnum():
        raise LessonError("The play names a lesson that no lesson is called.")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise LessonError(f"{path} is over {LARGEST:,} bytes and is not read.")
        return RecordFile(path, Record.model_validate_json(data))
    except FileNotFoundError:
        raise LessonError(f"The record of this lesson is not there: {path}.") from None
    except OSError as error:
        raise LessonError(f"{path} cannot be read: {error.strerror}.") from error
    except ValidationError:
        raise LessonError(
            f"{path} is damaged, so that its lesson cannot be gone on with."
        ) from None
