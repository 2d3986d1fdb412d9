"""Two plays side by side: where they part, what each did then, and what came of it.

Neither is ever called the better one.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import NamedTuple

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import Decision, chronicle, stands
from putilovets.view.courses import Course, courses
from putilovets.view.minutes import Sheet, lines_of, minute_book
from putilovets.view.safe import safe

FIRST, SECOND = "First", "Second"
"""What the two plays are called where their names would be too long."""


class Row(NamedTuple):
    """What the one and the other decided at the same point; None where only one stood there."""

    one: Decision | None
    other: Decision | None

    @property
    def same(self) -> bool:
        """Whether both took the same."""
        both = self.one is not None and self.other is not None
        return both and self.one.choice == self.other.choice  # type: ignore[union-attr]


class Visit(NamedTuple):
    """A stay in one place: of both plays, or of one of them."""

    title: str
    day: str
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        """Whether both stayed there and took the same throughout."""
        return all(row.same for row in self.rows)

    @property
    def both(self) -> bool:
        """Whether both stood there."""
        return any(row.one for row in self.rows) and any(row.other for row in self.rows)

    @property
    def only(self) -> str:
        """Which of the two stood there; empty where both did."""
        return "" if self.both else FIRST if any(row.one for row in self.rows) else SECOND

    @property
    def alike(self) -> int:
        """In how many decisions both took the same."""
        return sum(row.same for row in self.rows)


class SheetPair(NamedTuple):
    """A sheet that only one book has, or that reads differently in the other."""

    head: str
    one: tuple[str, ...] | None
    """The lines that stand in the one only; None where it has no such sheet."""
    other: tuple[str, ...] | None

    @property
    def only(self) -> str:
        """Say which of the two has the sheet, in a sentence; empty where both have."""
        if self.one is not None and self.other is not None:
            return ""
        return f"{FIRST if self.other is None else SECOND} only."


class Parallel(NamedTuple):
    """Two plays of one story."""

    names: tuple[str, str]
    notes: tuple[str, ...]
    """What is to be known before one compares: other seeds, other beginnings, how far each is."""
    common: int
    """How many decisions they have in common before they part."""
    parting: Row | None
    """What each decided next; None where neither has decided more."""
    visits: tuple[Visit, ...]
    """What came from the parting on, in order, without what both did alike."""
    alike: int
    """In how many places after the parting both took the same throughout."""
    beyond: tuple[int, int]
    """How many decisions each took after the other had come no further; one of the two is 0."""
    courses: tuple[Course, ...]
    sheets: tuple[SheetPair, ...]
    ends: tuple[str, str]
    """Where each has come to, in a sentence."""

    @property
    def beginning(self) -> str:
        """Say how long they are the same, in a sentence."""
        if self.parting is None:
            return "They are the same throughout."
        if not self.common:
            return "They part at the first decision."
        return f"They are the same until decision {self.common + 1}."

    @property
    def further(self) -> str:
        """Say which of the two goes further than the other, in a sentence; empty where neither."""
        which = FIRST if self.beyond[0] else SECOND
        many = max(self.beyond)
        decisions = "1 decision" if many == 1 else f"{many} decisions"
        return f"{which} only: {decisions} more from there on." if many else ""


def parallel(
    edition: Edition, one: Playthrough, other: Playthrough, names: tuple[str, str]
) -> Parallel:
    """Return two plays of one story side by side."""
    first, second = chronicle(edition, one), chronicle(edition, other)
    common = _common(one, other)
    visits, beyond = _until_one_stops(list(_visits(first[common:], second[common:])))
    return Parallel(
        names=(safe(names[0]), safe(names[1])),
        notes=tuple(_notes(edition, one, other)),
        common=common,
        parting=_parting(first[common:], second[common:]),
        visits=tuple([visit for visit in visits if not visit.same]),
        alike=sum(visit.same for visit in visits),
        beyond=beyond,
        courses=courses(edition, one, other),
        sheets=tuple(_sheets(minute_book(edition, one), minute_book(edition, other))),
        ends=(stands(edition, one), stands(edition, other)),
    )


def _common(one: Playthrough, other: Playthrough) -> int:
    """Return how many decisions are the same, made in the same state; 0 for other beginnings."""
    states = zip(one.states, other.states, strict=False)
    moves = zip_longest(one.moves, other.moves)
    number = 0
    for (here, there), (taken, took) in zip(states, moves, strict=False):
        alike = (here.place, here.frame, here.values) == (there.place, there.frame, there.values)
        if not alike or taken is None or taken != took:
            break
        number += 1
    return number


def _notes(edition: Edition, one: Playthrough, other: Playthrough) -> Iterator[str]:
    if one.start != other.start:
        titles = {start.id: start.title for start in edition.starts}
        begun = (safe(titles.get(play.start, play.start)) for play in (one, other))
        yield "They begin at different places: «{}» and «{}».".format(*begun)
    if one.seed != other.seed:
        yield (
            f"They have different seeds, {one.seed} and {other.seed}: chance may have put other "
            "papers and other visitors before them."
        )


def _parting(one: Sequence[Decision], other: Sequence[Decision]) -> Row | None:
    if not one and not other:
        return None
    return Row(one[0] if one else None, other[0] if other else None)


def _visits(one: Sequence[Decision], other: Sequence[Decision]) -> Iterator[Visit]:
    """Yield stays in places, aligned where both stayed in the same one."""
    here, there = _stays(one), _stays(other)
    for a, b in _aligned([stay[0].place for stay in here], [stay[0].place for stay in there]):
        mine = here[a] if a is not None else ()
        yours = there[b] if b is not None else ()
        head = (mine or yours)[0]
        yield Visit(_title(mine or yours), head.day, tuple(_rows(mine, yours)))


def _until_one_stops(visits: list[Visit]) -> tuple[list[Visit], tuple[int, int]]:
    """Return the stays without the last ones of one play alone, and the decisions in those."""
    end = len(visits)
    while end and visits[end - 1].only and visits[end - 1].only == visits[-1].only:
        end -= 1
    many = sum(len(visit.rows) for visit in visits[end:])
    first = end < len(visits) and visits[-1].only == FIRST
    return visits[:end], (many, 0) if first else (0, many)


def _stays(decisions: Sequence[Decision]) -> list[tuple[Decision, ...]]:
    return [tuple(run) for _, run in groupby(decisions, lambda each: each.place)]


def _title(stay: Sequence[Decision]) -> str:
    return stay[0].title


def _rows(one: Sequence[Decision], other: Sequence[Decision]) -> Iterator[Row]:
    """Yield what was decided in one place, aligned where both took the same or were asked it."""
    taken = [each.choice for each in one], [each.choice for each in other]
    for kind, a, b, c, d in _matcher(*taken).get_opcodes():
        here, there = one[a:b], other[c:d]
        if kind == "equal":
            yield from map(Row, here, there)
            continue
        asked = [_asked(each) for each in here], [_asked(each) for each in there]
        for i, j in _aligned(*asked):
            yield Row(None if i is None else here[i], None if j is None else there[j])


def _asked(decision: Decision) -> tuple[str, str]:
    """Return what two decisions have in common that answer the same question.

    In a meeting or a hall the ids of its choices are paths; what they are about stands first.
    """
    return (decision.title, decision.options[0].id.rpartition("/")[0])


def _aligned(
    one: Sequence[object], other: Sequence[object]
) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs of indices of equal things; of what has no equal, one side at a time."""
    for kind, a, b, c, d in _matcher(one, other).get_opcodes():
        if kind == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            yield from ((at, None) for at in range(a, b))
            yield from ((None, at) for at in range(c, d))


def _matcher(one: Sequence[object], other: Sequence[object]) -> SequenceMatcher[object]:
    return SequenceMatcher(None, one, other, autojunk=False)


def _sheets(one: Sequence[Sheet], other: Sequence[Sheet]) -> Iterator[SheetPair]:
    for a, b in _aligned([each.entry for each in one], [each.entry for each in other]):
        mine = None if a is None else one[a]
        yours = None if b is None else other[b]
        here = None if mine is None else tuple(lines_of(mine))
        there = None if yours is None else tuple(lines_of(yours))
        if here == there:
            continue
        if here is not None and there is not None:
            here, there = (
                tuple(line for line in here if line not in there),
                tuple(line for line in there if line not in here),
            )
        yield SheetPair(_head(mine, yours), here, there)


def _head(one: Sheet | None, other: Sheet | None) -> str:
    sheet = one or other
    assert sheet is not None
    numbers = tuple(dict.fromkeys(each.number for each in (one, other) if each is not None))
    called = f"Sheet {numbers[0]}" if len(numbers) == 1 else f"Sheets {numbers[0]} and {numbers[1]}"
    return ". ".join(filter(None, (called, sheet.day, sheet.place)))
