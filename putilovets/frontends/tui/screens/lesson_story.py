"""A page of the story that is played in a lesson."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.course import cover_again, with_ways_on
from putilovets.frontends.lesson.leaf import Flow
from putilovets.frontends.lesson.noting import told_by_page, told_by_word
from putilovets.frontends.lesson.pages import note_opened
from putilovets.frontends.lesson.talk import Talk
from putilovets.frontends.tui.commands import LESSON_COVER, LESSON_STORY, Command
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.table import Table
from putilovets.view.page import Page, page


@dataclass(frozen=True, slots=True)
class LessonTable(Table):
    """A table on which the last page leads on, and which notes the sources that are opened."""

    lesson: Lesson

    @property
    def page(self) -> Page:
        """The page the play stands on."""
        return with_ways_on(page(self.edition, self.session.play))

    def opened(self, word_id: str) -> None:
        """Note the sources that a word tells."""
        for source in told_by_word(self.edition, word_id):
            note_opened(self.lesson, source)

    def sources_opened(self) -> None:
        """Note the sources of the page."""
        for source in told_by_page(self.edition, self.page):
            note_opened(self.lesson, source)


class LessonStoryScreen(StoryScreen):
    """The page a lesson's play stands on; after the last one comes the talk."""

    BINDINGS: ClassVar[list[BindingType]] = [LESSON_COVER.binding]
    commands: ClassVar[tuple[Command, ...]] = LESSON_STORY
    bar: ClassVar[tuple[Command, ...]] = LESSON_STORY

    def __init__(self, table: LessonTable) -> None:
        super().__init__(table)
        self.lesson = table.lesson

    def take(self, index: int) -> None:
        """Make a choice; on the last page go on, or look back."""
        if not self.page.ended:
            super().take(index)
        elif index == 0:
            self._go_on()
        else:
            self.action_show("timeline")

    def action_lesson(self) -> None:
        """Tell the cover again."""
        from putilovets.frontends.tui.screens.lesson import LeafScreen

        def done(flow: Flow) -> None:
            self.app.pop_screen()

        self.app.push_screen(LeafScreen(cover_again(self.lesson), done))

    def _go_on(self) -> None:
        from putilovets.frontends.tui.application import PutilovetsApp
        from putilovets.frontends.tui.lessons import screen_of

        if isinstance(self.app, PutilovetsApp):
            self.app.switch_screen(screen_of(self.app, self.lesson, Talk(self.lesson)))
