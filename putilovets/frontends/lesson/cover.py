"""The cover of a lesson: what it is for, how long it takes, what is kept; then the pseudonym."""

from collections.abc import Iterator

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.records import RecordFile
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way, parts
from putilovets.story.days import day_and_month
from putilovets.story.edition import Edition
from putilovets.view.safe import safe
from putilovets.view.shelf import Card

KEPT = (
    "Everything stays on this computer: your choices, your answers and the sources you opened. "
    "Nothing is sent anywhere, and no clock is kept."
)
HANDED = (
    "A hand-in is one file that you write yourself at the end and can read first. In it are your "
    "choices, the pseudonym, the sources you opened, and of your answers only those you tick."
)
CARD = (
    "It tells your teacher whose hand-in it is; only the paper list at school knows which word is "
    "whose. Without a word the teacher cannot tell."
)
WHO = "The word on your card"
UNLIKE = (
    "That is not like the word on a card, such as steady-lathe-17. If it is no name of yours and "
    "your teacher has said so, type it once more."
)
ASK_WHO = "Type the word on your card, never a name; Enter alone goes on without one."
MOST = 40
"""The most characters of a pseudonym."""
BEGIN, AGAIN, LEAVE, OPEN = "begin", "again", "leave", "open "


class Cover(Flow):
    """The cover, then the question for the pseudonym where none was given."""

    def __init__(
        self,
        assignment: Assignment,
        edition: Edition,
        who: str | None = None,
        opened: tuple[str, ...] = (),
        *,
        begun: bool = False,
        before: RecordFile | None = None,
    ) -> None:
        super().__init__(edition)
        self.assignment = assignment
        self.who = None if who is None else card_of(who)
        """The pseudonym; None where it is still to be asked for."""
        self.seen = opened
        """The sources that were opened here or before."""
        self.before = before
        """What was begun of it before and can be gone on with, in a lesson that is read."""
        self._begun = begun
        self._asking = False
        self._doubted = ""
        """What was typed, and is taken if it is typed again."""

    @property
    def leaf(self) -> Leaf:
        """The cover, or the question."""
        if self._asking:
            wanted = Wanted(ASK_WHO, most=MOST)
            return Leaf(WHO, where(self.assignment), (Part(CARD),), wanted=wanted)
        required = tuple(each for each in self.assignment.head.sources if self._known(each))
        ways = (*self._firsts(), *map(self._source, required), Way(LEAVE, "Leave"))
        if self._begun:
            ways = ways[:-1]
        told = tuple(_told(self.assignment))
        if required:
            told = (*told, Part("Sources to be opened before you hand in:", "strong"))
            told = (*told, *(Part(each, before=self._tick(each), close=True) for each in required))
        return Leaf(self.assignment.title, where(self.assignment), told, ways, sources=required)

    def take(self, way: str) -> None:
        """Begin, open a source or leave."""
        self.said = ""
        if way == BEGIN and self.who is None:
            self._asking = True
        elif way.startswith(OPEN):
            card = self.open(way.removeprefix(OPEN))
            self.said = "" if card is None else told_source(card)
        else:
            self.outcome = way

    def typed(self, text: str) -> None:
        """Take the pseudonym and begin; one that is on no card is asked for twice."""
        who = card_of(text)
        if _like_a_name(who) and who != self._doubted:
            self._doubted = who
            self.said = UNLIKE
            return
        self.who = who
        self.outcome = BEGIN

    def back(self) -> None:
        """Go back from the question to the cover."""
        if not self._asking:
            super().back()
        self._asking = False

    def opened(self, source: str) -> None:
        """Note a source, for the record that is still to be begun."""
        if source not in self.seen:
            self.seen = (*self.seen, source)

    def _firsts(self) -> tuple[Way, ...]:
        if self._begun:
            return (Way(BEGIN, "Go on with the lesson"),)
        if self.before is None:
            return (Way(BEGIN, "Begin"),)
        who = self.before.record.who
        return (Way(AGAIN, "Go on where you stopped", who), Way(BEGIN, "Begin anew"))

    def _known(self, source: str) -> bool:
        return source in self.edition.sources

    def _tick(self, source: str) -> str:
        return "[x] " if source in self.seen else "[ ] "

    def _source(self, source: str) -> Way:
        return Way(f"{OPEN}{source}", f"Open {source}", "opened" if source in self.seen else "")


def card_of(text: str) -> str:
    """Return the word on a card as it is kept: in one line, harmless, and not too long."""
    return safe(" ".join(text.split()))[:MOST]


def _like_a_name(who: str) -> bool:
    """Tell whether something has a space or a capital, as no word on a card has."""
    return who != who.casefold() or " " in who


def where(assignment: Assignment) -> str:
    """Return the class code as it stands on every leaf."""
    return f"class {assignment.code}"


def told_source(card: Card) -> str:
    """Return a source in full."""
    return f"{card.heading}. {card.text} [{card.basis}]"


def _told(assignment: Assignment) -> Iterator[Part]:
    lesson, cut = assignment.lesson.lesson, assignment.cut
    yield from parts(lesson.purpose)
    kind = "of play" if assignment.played else "of reading"
    due = assignment.head.due
    until = f" It is due on {day_and_month(due)} {due.year}." if due is not None else ""
    own = ", on your own decisions," if assignment.played else ""
    after = f"then the talk afterwards{own} and an exit slip"
    yield Part(f"{cut.minutes} minutes {kind}, {after}.{until}", "strong")
    if lesson.note:
        yield Part(f"What may be hard: {lesson.note}", "notice")
    if assignment.head.notes == "around" and any(each.note for each in assignment.lesson.reading):
        yield Part("Your teacher has set the way round its hard pages; nothing is lost by it.")
    if assignment.played and not assignment.head.undo:
        yield Part("A choice stands as soon as it is made; nothing can be taken back.")
    yield Part(KEPT)
    yield Part(HANDED)
