"""The gauges of two plays set as tables: now, and at the end of each month."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Role, Span, fitted, line, prose
from putilovets.view.courses import Course, Point
from putilovets.view.parallel import FIRST, SECOND

MONTH = 15
"""The columns of a month."""
LEAST = 5
"""The fewest columns of a gauge; two figures of two digits take as many."""
NOT_THERE = "–"


def told_courses(courses: tuple[Course, ...], width: int) -> Iterator[Line]:
    """Yield the gauges of two plays as they are, and month by month where they were apart."""
    if not courses:
        return
    label = max(len(course.label) for course in courses) + 2
    yield from (BLANK, line("The numbers now", "title"))
    yield line(f"{fitted('', label)}{FIRST}  {SECOND}", "dim")
    for course in courses:
        figures = f"{course.one:>{len(FIRST)}}  {course.other:>{len(SECOND)}}"
        ink: Role = "dim" if course.one == course.other else "strong"
        yield (Span(fitted(course.label, label)), Span(figures, ink))
    apart = [course for course in courses if course.apart]
    if not apart:
        yield from prose("They were never apart at the end of a month.", width)
        return
    yield from _months(apart, width)


def _months(apart: list[Course], width: int) -> Iterator[Line]:
    yield from (BLANK, line("At the end of each month", "title"))
    room = max((width - MONTH) // len(apart), LEAST)
    wide = min(room, max(len(course.label) for course in apart) + 2)
    head = "".join(fitted(fitted(course.label, wide - 1), wide) for course in apart)
    yield line(f"{' ' * MONTH}{head}".rstrip(), "dim")
    for at, point in enumerate(apart[0].points):
        figures = "".join(fitted(_figures(course.points[at]), wide) for course in apart)
        yield (Span(fitted(point.month, MONTH)), Span(figures.rstrip()))
    yield from prose(
        f"First and second with a stroke between them; one figure where both have the same, and "
        f"{NOT_THERE} for a play that was not there.",
        width,
        "dim",
    )


def _figures(point: Point) -> str:
    if point.one == point.other:
        return str(point.one)
    one, other = (NOT_THERE if each is None else str(each) for each in (point.one, point.other))
    return f"{one}/{other}"
