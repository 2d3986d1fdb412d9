"""The part of a lesson that is played, in plain lines."""

from typing import TextIO

from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.course import AFTER, cover_again, with_ways_on
from putilovets.frontends.lesson.noting import told_by_page, told_by_word
from putilovets.frontends.lesson.pages import note_opened
from putilovets.frontends.line.commands import Table, command_for
from putilovets.frontends.line.lesson_leaf import told_cards, told_leaf
from putilovets.frontends.line.reader import LineReader, Lines
from putilovets.frontends.line.wrapping import wrapped
from putilovets.frontends.settings.file import SettingsFile
from putilovets.view.asking import asked
from putilovets.view.page import Page, page

COVER = "The word lesson tells the cover again: purpose, class code, sources to be opened."


class LessonTable(Table):
    """A table on which the last page of a lesson leads on."""

    __slots__ = ()

    @property
    def page(self) -> Page:
        """The page the play stands on."""
        return with_ways_on(page(self.edition, self.session.play))


class LessonReader(LineReader):
    """Reads a play that is part of a lesson; the sources that are opened are noted."""

    def __init__(
        self, lesson: Lesson, given: Lines, told: TextIO, kept: SettingsFile | None = None
    ) -> None:
        assert lesson.session is not None
        super().__init__(lesson.edition, lesson.session, given, told, kept)
        self.lesson = lesson
        self.table = LessonTable(lesson.edition, lesson.session)
        self.goes_on = False
        """Whether the pupil goes on to the talk."""
        self.acts = {**self.acts, "lesson": self._cover}

    def begin(self) -> None:
        """Tell how the cover is told again, and the first page."""
        self.say(["", *wrapped(COVER), ""])
        super().begin()

    def choose(self, number: int) -> bool:
        """Make a choice; on the last page go on, or look back."""
        if not self.table.page.ended:
            return super().choose(number)
        if number == 1:
            self.goes_on = True
            return False
        if number == len(AFTER):
            return self.obey("timeline")
        self.say([f"There is no choice {number}; the open ones are 1 to {len(AFTER)}."])
        return True

    def _cover(self) -> None:
        cover = cover_again(self.lesson)
        leaf = cover.leaf
        self.say(told_leaf(leaf._replace(ways=())))

    def _shown(self, words: str) -> list[str] | None:
        """Return what a word shows, and note the sources that it tells in full."""
        act, _, wanted = words.casefold().partition(" ")
        command = command_for(act)
        word = command.word if command is not None else ""
        here = self.table.page
        if word == "sources" and not wanted:
            self._note(told_by_page(self.edition, here))
        elif word == "words" and wanted.strip():
            found = asked(self.edition, self.session.play, here, words.partition(" ")[2])[0]
            if found is not None:
                self._note(told_by_word(self.edition, found.id))
            elif (card := self._required(wanted)) is not None:
                return card
        return super()._shown(words)

    def _required(self, wanted: str) -> list[str] | None:
        """Return a source that the lesson wants to be opened, wherever the play stands."""
        name = wanted.strip().upper()
        if name not in self.lesson.assignment.head.sources:
            return None
        cover = cover_again(self.lesson)
        card = cover.open(name)
        self._note(cover.seen)
        return None if card is None else list(told_cards([card]))

    def _note(self, sources: tuple[str, ...]) -> None:
        for source in sources:
            note_opened(self.lesson, source)
