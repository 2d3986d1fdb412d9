"""Two plays side by side, told in plain lines."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.courses import Course
from putilovets.view.parallel import FIRST, SECOND, Parallel, Row, SheetPair, Visit


def told_parallel(both: Parallel) -> Iterator[str]:
    """Yield two plays side by side, from their common beginning to the last sheet."""
    yield "TWO PLAYS SIDE BY SIDE"
    for which, name, end in zip((FIRST, SECOND), both.names, both.ends, strict=True):
        yield from wrapped(f"{which}: «{name}». {end}")
    for note in (*both.notes, both.beginning):
        yield from wrapped(note)
    yield from _gauges(both.courses)
    yield from _visits(both)
    yield from _sheets(both.sheets)


def _visits(both: Parallel) -> Iterator[str]:
    if both.visits:
        yield from ("", "FROM THE PARTING ON")
    for visit in both.visits:
        yield from _visit(visit)
    if both.alike:
        places = "1 place" if both.alike == 1 else f"{both.alike} places"
        yield f"In {places} besides, both took the same."
    if both.further:
        yield both.further


def _visit(visit: Visit) -> Iterator[str]:
    only = "" if visit.both else f" {visit.only} only."
    yield from wrapped(f"{', '.join(filter(None, (visit.title, visit.day)))}.{only}")
    for row in visit.rows:
        if not row.same:
            yield from _row(row)
    if visit.alike:
        yield f"   Alike in both: {visit.alike}."


def _row(row: Row) -> Iterator[str]:
    for which, decision in ((FIRST, row.one), (SECOND, row.other)):
        if decision is not None:
            changes = f" [{'; '.join(decision.changes)}]" if decision.changes else ""
            told = f"{decision.taken.text}{changes}"
            yield from wrapped(told, f"   {which}, {decision.number}: ", "      ")


def _gauges(courses: tuple[Course, ...]) -> Iterator[str]:
    if not courses:
        return
    yield from ("", "THE NUMBERS NOW, FIRST AND SECOND")
    for course in courses:
        yield from wrapped(f"{course.label}: {course.one} and {course.other}.")
    apart = [course for course in courses if course.apart]
    if not apart:
        yield "They were never apart at the end of a month."
        return
    yield from ("", "MONTH BY MONTH, WHERE THEY WERE APART")
    for at, point in enumerate(apart[0].points):
        here = [(course.label, course.points[at]) for course in apart]
        if None in (point.one, point.other):
            yield f"{point.month}: {FIRST if point.other is None else SECOND} only."
            continue
        told = ", ".join(f"{label} {p.one} and {p.other}" for label, p in here if p.one != p.other)
        yield from wrapped(f"{point.month}: {told or 'the same'}.")


def _sheets(sheets: tuple[SheetPair, ...]) -> Iterator[str]:
    yield from ("", "THE MINUTE BOOKS")
    if not sheets:
        yield "They read the same, sheet by sheet."
    for pair in sheets:
        yield from wrapped(f"{pair.head}. {pair.only}".rstrip())
        for which, lines in ((FIRST, pair.one), (SECOND, pair.other)):
            mark = "" if pair.only else f"{which}: "
            for line in lines or ():
                yield from wrapped(line, f"   {mark}", "      ")
