"""The decisions of a play, told in plain lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.chronicle import UNDATED, Day, Decision, days, so_far, stopped
from putilovets.view.page import Option

NONE_YET = "Nothing has been decided yet."
NOT_FOUND = "No decision has all of these words."
MORE = (
    "timeline and a number, or words such as 30 April 1926, tells more; back and a number goes "
    "back to that decision in a second play."
)


def told_timeline(decisions: Sequence[Decision], stands: str) -> Iterator[str]:
    """Yield the days of a play, and of the last one every decision."""
    if not decisions:
        yield NONE_YET
        return
    yield from wrapped(f"{so_far(decisions)} {stands}")
    found = days(decisions)
    for chapter, of_chapter in groupby(found, lambda each: each.chapter):
        yield from wrapped(chapter.upper() or UNDATED)
        for day in of_chapter:
            whole = day is found[-1] or len(day.decisions) == 1
            yield from told_day(day) if whole else _folded(day)
    yield from wrapped(MORE)


def told_found(decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield some of the decisions, day by day; a sentence when there is none."""
    if not decisions:
        yield NOT_FOUND
    for day in days(decisions):
        yield from told_day(day)


def told_day(day: Day) -> Iterator[str]:
    """Yield the decisions of a day."""
    yield from wrapped(f"{day.day or UNDATED}:")
    for decision in day.decisions:
        signed = " Signed." if decision.signed else ""
        changes = f" {'; '.join(decision.changes)}." if decision.changes else ""
        alone = " Nothing else could be chosen." if decision.alone else ""
        yield from wrapped(f"{decision.told}{signed}{changes}{alone}", f"   {decision.number}. ")


def told_decision(decision: Decision) -> Iterator[str]:
    """Yield one decision with everything that stood there."""
    head = (f"Decision {decision.number}", decision.chapter, decision.day, decision.title)
    yield from wrapped(" ".join(stopped(each) for each in head if each))
    yield from wrapped(_offer(decision.taken), "Taken: ", "   ")
    for option in decision.others:
        yield from wrapped(_offer(option), "Open: ", "   ")
    for option in decision.closed:
        yield from wrapped(f"{_offer(option)} {' '.join(option.why)}", "Closed: ", "   ")
    if decision.alone:
        yield "Nothing else could be chosen."
    if decision.changes:
        yield from wrapped("; ".join(decision.changes) + ".", "Changed: ", "   ")
    if decision.signed:
        yield "It was signed; what is signed stays signed in this play."
    yield from wrapped(
        f"back {decision.number} goes back to it in a second play; this one stays as it is."
    )


def _folded(day: Day) -> Iterator[str]:
    first, last = day.decisions[0], day.decisions[-1]
    signed = ", signed" if day.signed else ""
    which = f"decisions {first.number} to {last.number}{signed}"
    yield from wrapped(f"{day.day or UNDATED}: {'; '.join(day.titles)}; {which}.")


def _offer(option: Option) -> str:
    cost = f" ({option.cost})" if option.cost else ""
    return f"{option.text}{cost}." if cost else stopped(option.text)
