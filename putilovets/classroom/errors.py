"""What goes wrong with lessons, in sentences."""


class LessonError(Exception):
    """A lesson, an assignment or a hand-in cannot be used; the message says why."""
