"""The talk after a lesson: four steps and a slip, on the pupil's own decisions."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from putilovets.classroom.debrief import STEPS, Asked, StepPage, Told, debrief
from putilovets.classroom.errors import LessonError
from putilovets.classroom.lesson_models import Step, Voice
from putilovets.classroom.opening import Lesson
from putilovets.classroom.records import LONGEST, Answer
from putilovets.frontends.lesson.cover import where
from putilovets.frontends.lesson.leaf import (
    Flow,
    Leaf,
    Part,
    Wanted,
    Way,
    counted,
    harmless,
    words_in,
)
from putilovets.frontends.lesson.pages import note_opened
from putilovets.view.chronicle import stopped
from putilovets.view.labels import grounded

ON, BACK, NO, YES, CHANGE, LEAVE = "on", "back", "no", "yes", "change", "leave"
VOICES: dict[Voice, str] = {
    "role": "ABOUT THE SECRETARY, who is invented. Not about you.",
    "source": "FROM THE SOURCES.",
    "self": "AS YOURSELF. The secretary has left the room.",
}
"""Whom a question is put to, in their order: the role, what is known, and only then the pupil."""
BEFORE: dict[Step, str] = {
    "out": "The lesson has stopped. From now on it is «the secretary did», not «I did».",
    "happened": "What the secretary did, as you chose it, and what else stood open.",
    "know": "What is known of each of these moments, and what that rests on.",
    "follows": "What to take out of the room.",
    "slip": "The last leaf.",
}
"""What each step begins with."""
SHARE = "Share this answer with the class?"
GIVE = "Give this slip to your teacher?"
SHARED = (
    "Only an answer that is ticked goes into the hand-in. In the report of the class no pseudonym "
    "stands beside it."
)
OTHERS = 3
"""Of how many other choices of a decision the words are told."""
SAME = Part("The same is known as of the one before.", "dim", "   ", close=True)


@dataclass(frozen=True)
class Sheet:
    """One leaf of the talk: what a step tells, or one question of it."""

    step: StepPage
    asked: Asked | None
    number: int
    """Of the question, from 1; 0 where it is none."""


class Talk(Flow):
    """Leaves of the talk, each answer written down before the next leaf is shown."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson.edition)
        self.lesson = lesson
        play = lesson.session.play if lesson.session is not None else None
        self.steps = debrief(lesson.assignment, lesson.edition, play)
        self.sheets = tuple(_sheets(self.steps))
        self.at = 0
        self._sharing = False
        self._draft: str | None = None
        """What was typed and could not be written down."""

    @property
    def leaf(self) -> Leaf:
        """The leaf that is open."""
        sheet = self.sheets[self.at]
        if sheet.asked is None:
            return self._told(sheet)
        return self._share(sheet.asked) if self._sharing else self._asked(sheet.asked)

    def take(self, way: str) -> None:
        """Go on, tick or not, change an answer, or leave."""
        self.said = ""
        if way in (NO, YES):
            self._tick(shared=way == YES)
        elif way == CHANGE:
            self._sharing = False
        elif way == BACK:
            self.back()
        elif way == LEAVE:
            self.outcome = LEAVE
        else:
            self._next()

    def typed(self, text: str) -> None:
        """Write an answer down, and ask whether it is shared; an empty one needs no tick."""
        asked = self.sheets[self.at].asked
        if asked is None:
            return
        if self._written(asked, text):
            self._sharing = bool(text.strip())
            if not self._sharing:
                self._next()

    def drafted(self, text: str) -> None:
        """Write down what was typed so far; it is not ticked."""
        asked = self.sheets[self.at].asked
        if asked is not None and not self._sharing:
            self._written(asked, text)

    def back(self) -> None:
        """Go to the leaf before."""
        self.said = ""
        if self._sharing:
            self._sharing = False
        elif self.at:
            self.at -= 1
        else:
            super().back()

    def opened(self, source: str) -> None:
        """Note a source in the record."""
        note_opened(self.lesson, source)

    def _told(self, sheet: Sheet) -> Leaf:
        step = sheet.step
        known = step.step == "know"
        told = tuple(_all_known(step.told) if known else chain.from_iterable(map(_made, step.told)))
        back = (Way(BACK, "Back"),) if self.at else ()
        ways = (Way(ON, "Go on"), *back, Way(LEAVE, "Leave; everything is kept"))
        sources = [source for one in step.told for source in one.known.sources] if known else []
        begun = Part(BEFORE[step.step])
        return Leaf(
            step.title, self._where(step), (begun, *told), ways, None, tuple(dict.fromkeys(sources))
        )

    def _asked(self, asked: Asked) -> Leaf:
        sheet = self.sheets[self.at]
        before = self.lesson.record.answer_to(asked.prompt, asked.decision)
        kept = before.text if before is not None else ""
        wanted = Wanted(
            f"About {asked.words} words; it may be empty.",
            kept if self._draft is None else self._draft,
            lines=True,
            words=asked.words,
            most=LONGEST,
        )
        number = f"Question {sheet.number} of {self._questions}"
        told: tuple[Part, ...] = (Part(VOICES[asked.voice], "label"), Part(asked.text))
        if not sheet.step.told and sheet.step.asked[0] is asked:
            told = (Part(BEFORE[sheet.step.step]), *told)
        rest = tuple(dict.fromkeys(each for one in self._know for each in one.known.sources))
        return Leaf(number, self._where(sheet.step), told, wanted=wanted, sources=rest)

    def _share(self, asked: Asked) -> Leaf:
        sheet = self.sheets[self.at]
        kept = self.lesson.record.answer_to(asked.prompt, asked.decision)
        text = kept.text if kept is not None else ""
        told = (Part(text), Part(f"{counted(words_in(text), 'word')}.", "dim"), Part(SHARED))
        no = Way(NO, "No: it stays on this computer")
        yes = Way(YES, "Yes: put it into the hand-in")
        ticked = kept is not None and kept.shared
        first = (yes, no) if ticked else (no, yes)
        ways = (*first, Way(CHANGE, "Change the answer"), Way(LEAVE, "Leave; everything is kept"))
        asks = GIVE if sheet.step.step == "slip" else SHARE
        return Leaf(asks, self._where(sheet.step), told, ways)

    def _where(self, step: StepPage) -> str:
        steps = [each.step for each in self.steps]
        at = steps.index(step.step) + 1
        mark = step.title if step.step == "slip" else f"Step {at} of {len(STEPS) - 1}: {step.title}"
        return f"{mark} · {where(self.lesson.assignment)}"

    @property
    def _questions(self) -> int:
        return sum(each.asked is not None for each in self.sheets)

    @property
    def _know(self) -> tuple[Told, ...]:
        return next((each.told for each in self.steps if each.step == "know"), ())

    def _tick(self, *, shared: bool) -> None:
        asked = self.sheets[self.at].asked
        kept = asked and self.lesson.record.answer_to(asked.prompt, asked.decision)
        if kept and self._keep(kept.model_copy(update={"shared": shared})):
            self._next()

    def _written(self, asked: Asked, typed: str) -> bool:
        """Write an answer down; one that has changed has lost its tick."""
        text = harmless(typed).strip()
        self._draft = harmless(typed)
        if len(text) > LONGEST:
            self.said = f"An answer holds {LONGEST:,} characters; this one has {len(text):,}."
            return False
        before = self.lesson.record.answer_to(asked.prompt, asked.decision)
        if before is None and not text:
            self._draft = None
            return True
        same = before is not None and before.text == text and before.shared
        answer = Answer(prompt=asked.prompt, text=text, shared=same, decision=asked.decision)
        if self._keep(answer):
            self._draft = None
        return self._draft is None

    def _keep(self, answer: Answer) -> bool:
        try:
            self.lesson.file.keep(self.lesson.record.answered(answer))
        except LessonError as error:
            self.said = str(error)
            return False
        self.said = ""
        return True

    def _next(self) -> None:
        self._sharing = False
        if self.at + 1 < len(self.sheets):
            self.at += 1
            return
        try:
            told = self.lesson.record.model_copy(update={"finished": True})
            self.lesson.file.keep(told)
        except LessonError as error:
            self.said = str(error)
            return
        self.outcome = ON


def _sheets(steps: tuple[StepPage, ...]) -> list[Sheet]:
    order = list(VOICES)
    sheets: list[Sheet] = []
    number = 0
    for step in steps:
        if step.told:
            sheets.append(Sheet(step, None, 0))
        for asked in sorted(step.asked, key=lambda each: order.index(each.voice)):
            number += 1
            sheets.append(Sheet(step, asked, number))
    return sheets


def _all_known(told: tuple[Told, ...]) -> Iterator[Part]:
    before = None
    for one in told:
        yield from _known(one, before)
        before = one


def _made(one: Told) -> tuple[Part, ...]:
    made = one.decision
    others = "; ".join(each.text.rstrip(".") for each in made.others[:OTHERS])
    if more := len(made.others[OTHERS:]):
        others = f"{others}; and {more} more"
    return (
        Part(made.told, before=f"{made.number}. "),
        Part(
            f"Open as well: {stopped(others)}", "dim", " " * (len(str(made.number)) + 2), close=True
        ),
    )


def _known(one: Told, before: Told | None) -> tuple[Part, ...]:
    made, known = one.decision, one.known
    if before is not None and before.known == known:
        return (Part(made.told, "strong", f"{made.number}. "), SAME)
    margin = " " * (len(str(made.number)) + 2)
    return (
        Part(made.told, "strong", f"{made.number}. "),
        Part(" ".join(known.text.split()), before=margin, close=True),
        Part(f"[{grounded(known.basis, known.sources)}]", "label", margin, close=True),
    )
