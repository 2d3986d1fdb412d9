"""An assignment made of a teacher's choices."""

from collections.abc import Mapping

from pydantic import ValidationError

from putilovets.classroom.assignment_models import AssignmentFile
from putilovets.classroom.assignments import Assignment, whole
from putilovets.classroom.errors import LessonError


def assignment_of(head: Mapping[str, object]) -> Assignment:
    """Return the assignment with such a head and the lesson's own prompts.

    LessonError says what is wrong with the first thing that is.
    """
    try:
        return whole(AssignmentFile.model_validate({"assignment": dict(head)}))
    except ValidationError as error:
        first = error.errors()[0]
        where = ", ".join(str(each) for each in first["loc"][1:])
        raise LessonError(f"{where or 'The assignment'}: {first['msg']}.") from None
