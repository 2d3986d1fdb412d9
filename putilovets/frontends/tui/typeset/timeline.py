"""The decisions of a play set in rows, folded by chapter and day."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from putilovets.frontends.tui.ink import BLANK, Line, Role, Span, cells, flow, prose
from putilovets.view.chronicle import UNDATED, Day, Decision, counted, stopped
from putilovets.view.page import Option

ROOMY = 100
"""From this many columns on a row tells what the decision changed."""
SHUT, OPEN = "+ ", "- "
"""Before a chapter or a day whose decisions are folded away, and one whose are shown."""
NONE_YET = "Nothing has been decided yet."
NOT_FOUND = "No decision has all of these words."


class Entry(NamedTuple):
    """One entry of the list: a chapter, a day, or a decision."""

    key: str
    """What it is folded by; that of the chapter or day a decision belongs to."""
    days: tuple[Day, ...]
    """Those of the chapter, or the day."""
    decision: Decision | None = None
    depth: int = 0
    """How deep it lies: 0 for a chapter, 1 for a day, 2 for what is in one."""
    shut: bool = False
    """Whether what belongs to it is folded away."""
    again: bool = False
    """Whether it was made on the page that the decision above it was made on."""


def entries(days: Sequence[Day], shut: frozenset[str] = frozenset()) -> Iterator[Entry]:
    """Yield the entries that are seen while some chapters and days are folded away."""
    for chapter, of_chapter in groupby(days, lambda day: day.chapter):
        within = tuple(of_chapter)
        key = key_of(within[0], whole=True)
        yield Entry(key, within, shut=key in shut)
        for day in () if key in shut or not chapter else within:
            yield from _of_day(day, shut)


def _of_day(day: Day, shut: frozenset[str]) -> Iterator[Entry]:
    key = key_of(day)
    if len(day.decisions) == 1:
        yield Entry(key, (day,), day.decisions[0], 1)
        return
    yield Entry(key, (day,), depth=1, shut=key in shut)
    title = ""
    for decision in () if key in shut else day.decisions:
        yield Entry(key, (day,), decision, 2, again=decision.title == title)
        title = decision.title


def key_of(day: Day, *, whole: bool = False) -> str:
    """Return what a day is folded by, or its whole chapter."""
    return f"{'chapter' if whole else 'day'}/{day.decisions[0].number}"


def folds(days: Sequence[Day]) -> frozenset[str]:
    """Return what is folded where there is little room: all but the last day and its chapter."""
    chapters = [tuple(each) for _, each in groupby(days, lambda day: day.chapter)]
    shut = {key_of(chapter[0], whole=True) for chapter in chapters[:-1]}
    return frozenset(shut | {key_of(day) for day in days[:-1]})


def told_entry(entry: Entry, width: int) -> list[Line]:
    """Return the rows of an entry."""
    if entry.decision is not None:
        return _decision(entry, entry.decision, width)
    sign = Span(SHUT if entry.shut else OPEN, "mark")
    if not entry.depth:
        within = [each for day in entry.days for each in day.decisions]
        title = entry.days[0].chapter or UNDATED
        return flow((Span(title, "title"), Span(f"  {counted(within)}", "dim")), width, (sign,))
    (day,) = entry.days
    first, last = day.decisions[0].number, day.decisions[-1].number
    spans = [Span(f"{day.day or UNDATED}. ", "strong")]
    if entry.shut:
        spans.append(Span(f"{'; '.join(day.titles)} "))
    spans.append(Span(f"({first} to {last})", "dim"))
    if day.signed:
        spans.append(Span(" [signed]", "label"))
    return flow(spans, width, (Span("  "), sign), (Span(" " * 6),))


def _decision(entry: Entry, decision: Decision, width: int) -> list[Line]:
    margin = "  " * entry.depth
    first: Line = (Span(margin), Span(f"{decision.number}. ", "strong"))
    spans = []
    if entry.depth == 1:
        spans.append(Span(f"{decision.day or UNDATED}. ", "strong"))
    told = stopped(decision.taken.text) if entry.again else decision.told
    spans.append(Span(told, "dim" if decision.alone else "plain"))
    if decision.signed:
        spans.append(Span(" [signed]", "label"))
    if decision.changes and width >= ROOMY:
        spans.append(Span(f" {'; '.join(decision.changes)}.", "dim"))
    return flow(spans, width, first, (Span(" " * cells(first)),))


def told_decision(decision: Decision, width: int) -> Iterator[Line]:
    """Yield one decision with everything that stood there."""
    where = (decision.chapter, decision.day)
    yield from prose(" ".join(stopped(each) for each in where if each), width, "dim")
    yield BLANK
    yield from _offers("Taken", (decision.taken,), width, "strong")
    yield from _offers("Open as well", decision.others, width)
    yield from _offers("Closed", decision.closed, width)
    if decision.alone:
        yield from prose("Nothing else could be chosen.", width)
        yield BLANK
    if decision.changes:
        yield from prose("What it changed", width, "title")
        yield from prose("; ".join(decision.changes) + ".", width, indent=2)
        yield BLANK
    if decision.signed:
        yield from prose("It was signed; what is signed stays signed in this play.", width)


def _offers(
    head: str, options: Iterable[Option], width: int, ink: Role = "plain"
) -> Iterator[Line]:
    options = tuple(options)
    if not options:
        return
    yield from prose(head, width, "title")
    for option in options:
        cost = f" ({option.cost})" if option.cost else ""
        why = f" {' '.join(option.why)}" if option.why else ""
        text = option.text if cost else stopped(option.text)
        spans = (Span(text, "closed" if why else ink), Span(f"{cost}{why}", "dim"))
        yield from flow(spans, width, (Span("  "),), (Span("    "),))
    yield BLANK
