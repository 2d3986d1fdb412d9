"""The ready lessons, to choose one of, or to type a file or a class code instead."""

from putilovets.classroom.assignments import Assignment, assignment_for, built_in
from putilovets.classroom.errors import LessonError
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way
from putilovets.frontends.typed_path import typed_path
from putilovets.story.edition import Edition

OTHER, LEAVE, CHOSEN = "other", "leave", "chosen"
ABOUT = (
    "A lesson is a part of the story for one sitting, with a talk afterwards on what you decided. "
    "If your teacher gave you a class code or a file, take the line for it."
)
TYPE = "Type the class code, such as K7Q2-9F, or the path of the file."
KINDS = {True: "played", False: "read"}


class Ready(Flow):
    """The list; its outcome is an assignment."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition)
        self.lessons = built_in()
        self.assignment: Assignment | None = None
        """The one that was chosen."""
        self._typing = False
        self._before = ""

    @property
    def leaf(self) -> Leaf:
        """The list, or the line for a code."""
        if self._typing:
            wanted = Wanted(TYPE, self._before)
            return Leaf("A class code or a file", "A lesson", (Part(ABOUT),), wanted=wanted)
        ways = [Way(each.code, each.title, _note(each)) for each in self.lessons]
        other = Way(OTHER, "A class code or a file")
        return Leaf("A lesson", "", (Part(ABOUT),), (*ways, other, Way(LEAVE, "Leave")))

    def take(self, way: str) -> None:
        """Take a lesson, the line for a code, or leave."""
        self.said = ""
        if way == OTHER:
            self._typing = True
        elif way == LEAVE:
            self.outcome = LEAVE
        else:
            self._chosen(next(each for each in self.lessons if each.code == way))

    def typed(self, text: str) -> None:
        """Take a code or a file; a wrong one is told in a sentence, and can be mended."""
        self.said, self._before = "", text.strip()
        if not self._before:
            self._typing = False
            return
        try:
            self._chosen(assignment_for(str(typed_path(self._before))))
        except LessonError as error:
            self.said = str(error)

    def back(self) -> None:
        """Go back to the list; from it, leave."""
        if self._typing:
            self._typing, self.said, self._before = False, "", ""
        else:
            self.outcome = LEAVE

    def _chosen(self, assignment: Assignment) -> None:
        self.assignment, self.outcome = assignment, CHOSEN


def _note(each: Assignment) -> str:
    minutes = f"{each.cut.minutes} minutes, {KINDS[each.played]}"
    return f"{minutes}, {each.code}"
