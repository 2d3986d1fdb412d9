"""Handing in: what is in the file, in plain words, and the writing of it."""

from collections.abc import Iterator
from pathlib import Path

from putilovets.classroom.handins import SUFFIX, hand_in
from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.cover import where
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way, counted
from putilovets.frontends.lesson.pages import note_opened
from putilovets.frontends.typed_path import typed_path
from putilovets.journal.copying import write_file
from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.journal.legal import legal_name

WRITE, OTHER, OVER, ANSWERS, LEAVE, BACK = "write", "other", "over", "answers", "leave", "back"
NEVER = (
    "Not in it: your name, the time, the name of this computer or of any folder, and every answer "
    "that is not ticked."
)
GIVE = "Give it to your teacher yourself; the program sends nothing."


def proposed(lesson: Lesson) -> Path:
    """Return what a hand-in is called where nobody says: the pseudonym and the class code."""
    who = legal_name(lesson.record.who) if lesson.record.who.strip() else "hand-in"
    stem = f"{who} {lesson.assignment.code}".replace(" ", "-")
    return Path(f"{stem}{SUFFIX}")


def contents(lesson: Lesson) -> Iterator[str]:
    """Yield what a hand-in of a lesson has in it, a sentence each, but for the answers."""
    record = lesson.record
    who = f"the pseudonym «{record.who}»" if record.who else "no pseudonym"
    yield f"The class code {lesson.assignment.code}, the version of the story and {who}."
    if lesson.session is None:
        yield "No choices: this lesson was read."
    else:
        made = counted(len(lesson.session.play.moves), "choice")
        yield f"{made}, in order, each with a digest of where it led, and the seed of the play."
    if record.opened:
        yield f"The sources you opened: {', '.join(sorted(record.opened))}."
    if record.hands:
        yield f"The counted hands before {counted(len(record.hands), 'decision')}; no names."
    ticked = sum(each.shared and bool(each.text.strip()) for each in record.answers)
    written = sum(bool(each.text.strip()) for each in record.answers)
    yield f"Of {counted(written, 'answer')} you wrote, the {ticked} you ticked."
    slips = [each.id for each in lesson.assignment.prompts if each.step == "slip"]
    given = [each for each in record.answers if each.prompt in slips and each.shared]
    if slips and not given:
        yield "No exit slip: it is empty, or not ticked."


def written(lesson: Lesson, path: Path, *, over: bool = False) -> None:
    """Write the hand-in of a lesson; AlreadyThere or JournalError says why it is not written."""
    write_file(path, hand_in(lesson).encode(), over=over)


class Handing(Flow):
    """What is in the hand-in, and where it is written."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson.edition)
        self.lesson = lesson
        self.path = proposed(lesson)
        self.done = False
        """Whether it was written."""
        self._stage = ""

    @property
    def leaf(self) -> Leaf:
        """What is in it, the question for a path, or what to do with a file in the way."""
        place = where(self.lesson.assignment)
        if self._stage == OTHER:
            wanted = Wanted("Type a path for the file, then Enter.", str(self.path))
            return Leaf("Where to?", place, (Part("It ends in .hand-in.toml."),), wanted=wanted)
        if self._stage == OVER:
            told = (Part(f"{self.path} is there already."),)
            ask = (Way(OTHER, "Take another name"), Way(OVER, "Write over it"), Way(BACK, "Back"))
            return Leaf("A file is in the way", place, told, ask)
        leave = Way(LEAVE, "Leave; everything is kept on this computer")
        again = Way(OTHER, "Write it elsewhere")
        answers = Way(ANSWERS, "Change answers or ticks")
        write = Way(WRITE, "Write the hand-in", str(self.path))
        ways: tuple[Way, ...] = (write, again, answers, leave)
        if self.done:
            ways = (leave, again, answers)
        title = "Handed in" if self.done else "Handing in"
        missing = self._missing()
        return Leaf(title, place, tuple(self._told(missing)), ways, sources=missing)

    def take(self, way: str) -> None:
        """Write it, ask for another path, go to the answers or leave."""
        self.said = ""
        if way in (WRITE, OVER):
            self._write(over=way == OVER)
        elif way == OTHER:
            self._stage = OTHER
        elif way == BACK:
            self._stage = ""
        else:
            self.outcome = way

    def typed(self, text: str) -> None:
        """Take a path and write there; an ending is added where there is none."""
        path = typed_path(text)
        if path.name and not path.name.endswith(".toml"):
            path = path.with_name(f"{path.name}{SUFFIX}")
        if text.strip():
            self.path = path
            self._write()
        else:
            self._stage = ""

    def back(self) -> None:
        """Go back from a question; from the leaf itself, to the answers."""
        if self._stage:
            self._stage, self.said = "", ""
        else:
            self.outcome = ANSWERS

    def opened(self, source: str) -> None:
        """Note a source in the record."""
        note_opened(self.lesson, source)

    def _write(self, *, over: bool = False) -> None:
        self._stage = ""
        try:
            written(self.lesson, self.path, over=over)
        except AlreadyThere:
            self._stage = OVER
        except JournalError as error:
            self.said = str(error)
        else:
            self.done = True
            self.said = f"{self.path.absolute()} is written. {GIVE}"

    def _missing(self) -> tuple[str, ...]:
        wanted = self.lesson.assignment.head.sources
        seen = self.lesson.record.opened
        return tuple(each for each in wanted if each in self.edition.sources and each not in seen)

    def _told(self, missing: tuple[str, ...]) -> Iterator[Part]:
        if missing:
            yield Part(f"Still to be opened: {', '.join(missing)}.", "notice")
        yield Part("In the file, so that your teacher reads it:", "strong")
        for each in contents(self.lesson):
            yield Part(each, before="* ", close=True)
        for answer in self.lesson.record.answers:
            if answer.shared and answer.text.strip():
                yield Part(f"«{' '.join(answer.text.split())}»", before="  ", close=True)
        yield Part(NEVER)
