"""A lesson in plain lines, from its cover to the hand-in."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.errors import LessonError
from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.course import after, begun, cover_for, pages_first
from putilovets.frontends.lesson.cover import LEAVE
from putilovets.frontends.lesson.leaf import Flow, Leaf, counted, words_in
from putilovets.frontends.lesson.ready import Ready
from putilovets.frontends.line.lesson_leaf import told_cards, told_leaf, told_ways
from putilovets.frontends.line.wrapping import WIDTH, within, wrapped
from putilovets.journal.errors import JournalError
from putilovets.story.edition import Edition
from putilovets.view.safe import safe

PROMPT = "> "
LONGEST = 4_001
"""The most characters of a line that are looked at; what is longer is no command and no answer."""
HELP = (
    "Type the number of a line and Enter; Enter alone takes the first. back goes to the leaf "
    "before, sources tells what this leaf rests on, what S41 tells one source, look tells the leaf "
    "again, quit leaves. Everything is kept as you go."
)
EMPTIED = "-"
"""Typed alone, it empties an answer."""


class Teller:
    """Tells leaves and hears what is typed."""

    def __init__(self, given: TextIO, told: TextIO) -> None:
        self.given = given
        self.told = told
        self.columns: Callable[[], int] = lambda: WIDTH
        """How wide a line may be now."""

    def run(self, flow: Flow) -> bool:
        """Go through a flow; False where the pupil leaves before there is an outcome."""
        while not flow.outcome:
            with within(self.columns()):
                leaf = flow.leaf
                self.say(["", *told_leaf(leaf)])
                if not self._answered(flow, leaf):
                    return False
                if flow.said:
                    self.say(["", *wrapped(safe(flow.said))])
        return True

    def say(self, lines: Iterable[str]) -> None:
        """Write lines out."""
        self.told.write("".join(f"{line}\n" for line in lines))
        self.told.flush()

    def hear(self) -> str | None:
        """Return the next line; None at the end of what is typed."""
        self.told.write(PROMPT)
        self.told.flush()
        line = self.given.readline(LONGEST)
        rest = line
        while rest and not rest.endswith("\n") and len(line) >= LONGEST:
            rest = self.given.readline(LONGEST)
        if not line:
            self.say([""])
        return line.rstrip("\n") if line else None

    def _answered(self, flow: Flow, leaf: Leaf) -> bool:
        """Hear until something was taken or typed; False where the pupil leaves."""
        while (line := self.hear()) is not None:
            word = line.strip().casefold()
            if word in ("quit", "q", "exit"):
                return False
            if word == "back":
                flow.back()
                return True
            if word == "look":
                self.say(told_leaf(leaf))
            elif (told := self._shown(flow, word)) is not None:
                self.say([*told, "", *told_ways(leaf)])
            elif leaf.wanted is not None:
                return self._typed(flow, leaf, line)
            elif self._taken(flow, leaf, word):
                return True
        return False

    def _taken(self, flow: Flow, leaf: Leaf, word: str) -> bool:
        number = int(word) if word.isascii() and word.isdigit() else 0 if word else 1
        if 1 <= number <= len(leaf.ways):
            flow.take(leaf.ways[number - 1].id)
            return True
        if word in ("?", "help"):
            self.say(wrapped(HELP))
        else:
            self.say([f"Type a number from 1 to {len(leaf.ways)}; ? tells what else."])
        return False

    def _typed(self, flow: Flow, leaf: Leaf, first: str) -> bool:
        wanted = leaf.wanted
        if wanted is None:
            return True
        if not first.strip():
            flow.typed(wanted.before)
            return True
        if first.strip() == EMPTIED:
            flow.typed("")
            return True
        lines = [first]
        while wanted.lines and (line := self.hear()) and line.strip():
            if sum(map(len, lines)) + len(line) >= wanted.most:
                self.say(wrapped(f"An answer ends after {wanted.most:,} characters, before this."))
                break
            lines.append(line)
        text = "\n".join(lines)
        if wanted.words:
            self.say([f"{counted(words_in(text), 'word')}; about {wanted.words} were asked for."])
        flow.typed(text)
        return True

    def _shown(self, flow: Flow, word: str) -> list[str] | None:
        """Return what a word that changes nothing shows; None where it is no such word."""
        act, _, name = word.partition(" ")
        if act == "sources" and not name:
            return list(told_cards(flow.open_all()))
        if act != "what" or not name or len(name.split()) > 1:
            return None
        card = flow.open(name.strip())
        return None if card is None else list(told_cards([card]))


Play = Callable[[Teller, Lesson], bool]
"""Plays the part of a lesson that is played; tells whether the pupil goes on to the talk."""


def attend(
    teller: Teller,
    plays: Path,
    edition: Edition,
    assignment: Assignment | None,
    play: Play,
    who: str | None = None,
    name: str | None = None,
) -> None:
    """Begin a lesson with its cover and go through it; with none, choose one first."""
    if assignment is None:
        ready = Ready(edition)
        if not teller.run(ready) or ready.assignment is None:
            return
        assignment = ready.assignment
    cover = cover_for(plays, edition, assignment, who)
    if not teller.run(cover) or cover.outcome == LEAVE:
        return
    try:
        lesson = begun(plays, edition, cover, name)
    except (LessonError, JournalError) as error:
        teller.say(wrapped(safe(str(error))))
        return
    go_through(teller, lesson, play)


def go_through(teller: Teller, lesson: Lesson, play: Play) -> None:
    """Go on with a lesson where it stands, to its end or until the pupil leaves."""
    from putilovets.frontends.lesson.talk import Talk

    if lesson.session is None:
        talk_over(teller, lesson, pages_first(lesson))
    elif play(teller, lesson):
        talk_over(teller, lesson, Talk(lesson))


def talk_over(teller: Teller, lesson: Lesson, flow: Flow | None) -> None:
    """Go through what is left of a lesson from one flow on."""
    while flow is not None:
        if not teller.run(flow):
            break
        flow = after(lesson, flow)
    teller.say(["Everything is kept on this computer."])
