"""One secretary for a whole room: the page, reasons, a count, the choice, and what is known."""

from collections.abc import Iterator

from putilovets.classroom.debrief import known_of
from putilovets.classroom.errors import LessonError
from putilovets.classroom.opening import Lesson
from putilovets.classroom.records import Hands
from putilovets.frontends.lesson.cover import where
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way
from putilovets.frontends.lesson.paged import told_page
from putilovets.frontends.lesson.pages import note_opened
from putilovets.frontends.lesson.tally import read_tally, tied
from putilovets.journal.errors import JournalError
from putilovets.journal.session import Session
from putilovets.story.playthrough import UndoClosed
from putilovets.view.chronicle import Decision, chronicle
from putilovets.view.labels import grounded
from putilovets.view.page import Option, Page, page

ON, BACK, UNDO, LEAVE = "on", "back", "undo", "leave"
REASONS = (
    "Reasons first. For each number two voices: who in that seat would do this, and why? "
    "Nobody is asked what they would do themselves."
)
HOW = "Count hands or slips and type a number for each, such as {}."
TIE = "A tie is for the chair: the teacher types one of these numbers."
NO_NAMES = "Only the numbers are kept."


class Room(Flow):
    """The lesson of a room, decision by decision, until the lesson stops."""

    def __init__(self, lesson: Lesson, session: Session) -> None:
        super().__init__(lesson.edition)
        self.lesson = lesson
        self.session = session
        self.stage = "page"
        self.counts: tuple[int, ...] = ()
        """The hands that were counted last, in the order of the open choices."""
        self._chosen = 0
        """The number of the choice that was made last."""

    @property
    def page(self) -> Page:
        """The page the play stands on."""
        return page(self.edition, self.session.play)

    @property
    def options(self) -> tuple[Option, ...]:
        """What stands open."""
        return tuple(each for each in self.page.options if each.open)

    @property
    def leaf(self) -> Leaf:
        """What the room sees now."""
        if self.stage == "known":
            return self._known()
        if self.stage == "page":
            return self._page()
        slate = tuple(map(_costed, self.options))
        here = self._leaf("Reasons", (Part(REASONS),), slate)
        if self.stage == "reasons":
            ways = (Way(ON, "Count hands or slips"), Way(BACK, "The page again"), _LEAVE)
            return here._replace(ways=ways)
        if self.stage == "tie":
            numbers = " and ".join(str(at + 1) for at in tied(self.counts))
            told = (Part(f"{numbers} have as many. {TIE}"),)
            return here._replace(title="A tie", parts=told, wanted=Wanted("Type the number."))
        sample = " ".join(("12", "9", "4", "3", "2", "1", "1", "1", "1")[: len(slate)])
        wanted = Wanted(f"{HOW.format(sample)} {NO_NAMES}")
        return here._replace(title="Hands or slips", parts=(), wanted=wanted)

    def take(self, way: str) -> None:
        """Go on, back, take the last choice back, or leave."""
        self.said = ""
        if way == LEAVE:
            self.outcome = LEAVE
        elif way == UNDO:
            self._undo()
        elif way == BACK:
            self.back()
        elif self.stage == "page":
            self._on()
        else:
            self.stage = "page" if self.stage == "known" else "count"

    def typed(self, text: str) -> None:
        """Take a count, or the chair's number; what is no count is told in a sentence."""
        self.said = ""
        if self.stage == "tie":
            self._chair(text)
            return
        counts, self.said = read_tally(text, len(self.options))
        if self.said:
            return
        self.counts = counts
        best = tied(counts)
        if len(best) > 1:
            self.stage = "tie"
        else:
            self._choose(best[0])

    def back(self) -> None:
        """Go to the stage before; from a page nothing is taken back by it."""
        before = {"reasons": "page", "count": "reasons", "tie": "count"}
        self.said = ""
        if self.stage in before:
            self.stage = before[self.stage]
        else:
            super().back()

    def opened(self, source: str) -> None:
        """Note a source in the record."""
        note_opened(self.lesson, source)

    def _page(self) -> Leaf:
        here = self.page
        told = tuple(told_page(here))
        on = "Go on to the talk afterwards" if here.ended else "Go on"
        ways = (Way(ON, on), *((Way(UNDO, "Take the last choice back"),) if self._moves else ()))
        return self._leaf(here.title, told)._replace(
            ways=(*ways, _LEAVE), sources=tuple(_sources(here))
        )

    def _known(self) -> Leaf:
        made = self._made
        known = known_of(self.lesson.assignment, made)
        told = (
            Part(f"{_told(self.counts)}The room chose {self._chosen}.", "dim"),
            Part(made.taken.text, "strong"),
            Part(" ".join(known.text.split())),
            Part(f"[{grounded(known.basis, known.sources)}]", "label"),
        )
        ways = (Way(ON, "Go on"), Way(UNDO, "Take it back and count again"), _LEAVE)
        leaf = self._leaf("What is known", told)
        return leaf._replace(ways=ways, sources=known.sources)

    def _leaf(self, title: str, parts: tuple[Part, ...], slate: tuple[str, ...] = ()) -> Leaf:
        return Leaf(title, where(self.lesson.assignment), parts, slate=slate)

    @property
    def _moves(self) -> int:
        return len(self.session.play.moves)

    @property
    def _made(self) -> Decision:
        return chronicle(self.edition, self.session.play)[-1]

    def _on(self) -> None:
        if self.page.ended:
            self.outcome = ON
        elif len(self.options) == 1:
            self.counts = ()
            self._choose(0)
            self.stage = "page"
        else:
            self.stage = "reasons"

    def _chair(self, text: str) -> None:
        word, best = text.strip(), tied(self.counts)
        at = int(word) - 1 if word.isascii() and word.isdigit() and len(word) < 3 else -1
        if at in best:
            self._choose(at)
        else:
            self.said = f"Type one of {', '.join(str(each + 1) for each in best)}."

    def _choose(self, at: int) -> None:
        options = self.options
        try:
            self.session.choose(options[at].id)
            if self.counts:
                counts = dict(zip((each.id for each in options), self.counts, strict=True))
                told = Hands(decision=self._moves, counts=counts)
                self.lesson.file.keep(self.lesson.record.counted(told))
        except (JournalError, LessonError) as error:
            self.said = str(error)
            return
        self._chosen, self.stage = at + 1, "known"

    def _undo(self) -> None:
        try:
            self.session.undo()
        except (UndoClosed, JournalError) as error:
            self.said = f"There is no going back: {str(error).rstrip('.')}."
            return
        self.stage = "page"
        record = self.lesson.record
        kept = tuple(each for each in record.hands if each.decision <= self._moves)
        try:
            self.lesson.file.keep(record.model_copy(update={"hands": kept}))
        except LessonError as error:
            self.said = str(error)


_LEAVE = Way(LEAVE, "Leave; everything is kept")


def _costed(option: Option) -> str:
    return f"{option.text} ({option.cost})" if option.cost else option.text


def _told(counts: tuple[int, ...]) -> str:
    if not counts:
        return ""
    return f"{', '.join(f'{number}: {each}' for number, each in enumerate(counts, 1))}. "


def _sources(here: Page) -> Iterator[str]:
    seen = dict.fromkeys(here.sources)
    for block in here.blocks:
        seen.update(dict.fromkeys(block.sources))
    yield from seen
