"""The pages of a lesson that is read, each with its way round where it has one."""

from putilovets.classroom.errors import LessonError
from putilovets.classroom.lesson_models import ReadingTable
from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.cover import where
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Way, parts
from putilovets.view.labels import grounded

READ, AROUND, ON, BACK, LEAVE = "read", "around", "on", "back", "leave"
AROUND_IT = "This is the way round; nothing is lost by taking it."


def pages_of(lesson: Lesson) -> tuple[ReadingTable, ...]:
    """Return the pages that belong to the cut."""
    return lesson.assignment.readings


class Reading(Flow):
    """Pages one after another; those with a content note are asked about first."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson.edition)
        self.lesson = lesson
        self.pages = pages_of(lesson)
        self.at = min(lesson.record.sheets_read, max(len(self.pages) - 1, 0))
        self._how = ""
        """How the page is read that is open: as it stands, the way round, or not yet."""
        if not self.pages:
            self.outcome = ON

    @property
    def leaf(self) -> Leaf:
        """The page, or what is said before it."""
        page = self.pages[self.at]
        place = f"Page {self.at + 1} of {len(self.pages)} · {where(self.lesson.assignment)}"
        how = self._how or self._first(page)
        if not how:
            ways = (Way(READ, "Read it"), Way(AROUND, "Take the way round"), *self._others())
            return Leaf(page.title, place, (Part(page.note or "", "notice"),), ways)
        text = (page.around or AROUND_IT) if how == AROUND else page.text
        label = Part(f"[{grounded(page.basis, page.sources)}]", "label")
        last = self.at + 1 == len(self.pages)
        ways = (Way(ON, "Go on to the talk afterwards" if last else "Read on"), *self._others())
        return Leaf(page.title, place, (*parts(text), label), ways, sources=tuple(page.sources))

    def take(self, way: str) -> None:
        """Read the page, go round it, turn it or leave."""
        self.said = ""
        if way in (READ, AROUND):
            self._how = way
        elif way == BACK:
            self.back()
        elif way == LEAVE:
            self.outcome = LEAVE
        else:
            self._turn()

    def back(self) -> None:
        """Turn back; to what is said before a page first."""
        if self._how and not self._first(self.pages[self.at]):
            self._how = ""
        elif self.at:
            self.at, self._how = self.at - 1, ""
        else:
            super().back()

    def opened(self, source: str) -> None:
        """Note a source in the record."""
        note_opened(self.lesson, source)

    def _first(self, page: ReadingTable) -> str:
        """Return how a page is read that nobody has been asked about."""
        if not page.note:
            return READ
        return AROUND if self.lesson.assignment.head.notes == "around" else ""

    def _others(self) -> tuple[Way, ...]:
        before = (Way(BACK, "Back a page"),) if self.at else ()
        return (*before, Way(LEAVE, "Leave; your place is kept"))

    def _turn(self) -> None:
        read = self.at + 1
        try:
            told = self.lesson.record.model_copy(update={"sheets_read": read})
            self.lesson.file.keep(told)
        except LessonError as error:
            self.said = str(error)
            return
        if read == len(self.pages):
            self.outcome = ON
        else:
            self.at, self._how = read, ""


def note_opened(lesson: Lesson, source: str) -> None:
    """Write down that a source was opened; a disk that will not is no reason to keep it shut."""
    told = lesson.record.having_opened(source)
    if told is lesson.record:
        return
    try:
        lesson.file.keep(told)
    except LessonError:
        lesson.file.record = told
