"""The draft of a meeting set in rows: in one row, in a row for each point, and in full."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import Line, Span, cells, fitted, flow, line, prose
from putilovets.frontends.tui.typeset.columns import short
from putilovets.frontends.tui.typeset.scale import signed
from putilovets.view.glance import DraftLine, MeetingTable

STATES = {"up": "", "narrow": "narrowed", "deferred": "put off", "struck": "struck out"}
IN_HAND = "►"
"""Before the point that the page is about."""
BRIEF = 12
"""The columns of a question's name in a row for a point."""
OWN_VOTE = (" ! asks for a vote of its own on one point", " ! asks for its own vote", " ! own vote")
"""What the mark behind a bloc means, as long as there is room for."""


def told_summary(table: MeetingTable, width: int) -> list[Line]:
    """Return the draft in one row: how many points, and what would come of them now."""
    return _with_demands(table, f"{_count(table)} {_if_put(table)}", width) if table.draft else []


def told_points(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield a row for each point, what would come of them now, and what they would move."""
    yield from told_points_bare(table, width)
    yield from _prices(table, width)


def told_points_bare(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield a row for each point, then what would come of them now."""
    told = [told_point(each, brief=True) for each in table.draft]
    taken = min(max((cells(line(each)) for each in told), default=0), width * 3 // 5)
    for point, about in zip(table.draft, told, strict=True):
        if point.number == table.about and table.stage == "name":
            yield from _in_full(point, width, _number(table, point), brief=True)
            continue
        text = fitted(point.text.rstrip("."), width - 3 - taken - 2)
        yield (_number(table, point), Span(text), Span(f"  {fitted(about, taken)}", "dim"))
    if table.forecast:
        yield from _with_demands(table, _if_put(table), width)


def told_in_hand(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield the point that the page is about, in full."""
    for point in table.draft:
        if point.number == table.about:
            yield from _in_full(point, width, _number(table, point), brief=True)


def told_draft(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield the draft in full."""
    for point in table.draft:
        yield from _in_full(point, width, _number(table, point), brief=False)
    if table.forecast:
        yield from _with_demands(table, _if_put(table), width)
    yield from _prices(table, width)


def told_point(point: DraftLine, *, brief: bool) -> str:
    """Return all about a point but its wording; briefly, after a vote, only hands and name."""
    who = point.who or _nobody(point)
    if brief and point.hands:
        return f"{point.hands}; {who}" if who else point.hands
    question = short(point.question, BRIEF) if brief else point.question
    what = f"{question.lower()} {signed(point.at)}"
    tied = "tied" if point.tied else ""
    decides = ", ".join(filter(None, (what, point.ground, tied, STATES[point.state])))
    if point.hands:
        return "; ".join(filter(None, (decides, point.duty, point.hands, who)))
    told = (decides, "" if brief else point.duty, point.who)
    return ", ".join(filter(None, told))


def _in_full(point: DraftLine, width: int, number: Span, *, brief: bool) -> list[Line]:
    about = told_point(point, brief=brief)
    about = f"{about[:1].upper()}{about[1:]}"
    spans = [Span(f"{point.text.rstrip('.')}."), Span(f" {about}.", "dim")]
    return flow(spans, width, (number,), (Span("   "),))


def _prices(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield what a vote point by point would come to, and what the draft would move."""
    if table.apart:
        yield from prose(f"Point by point: {table.apart}.", width)
    if table.price:
        yield from prose(f"If carried: {table.price}.", width)


def _number(table: MeetingTable, point: DraftLine) -> Span:
    if point.number == table.about:
        return Span(f"{IN_HAND}{point.number} ", "mark")
    return Span(f"{point.number:>2} ")


def _nobody(point: DraftLine) -> str:
    return "no name yet" if point.hands.endswith("carried") else ""


def _count(table: MeetingTable) -> str:
    live = [each for each in table.draft if each.state in ("up", "narrow")]
    points = f"{len(live)} point{'' if len(live) == 1 else 's'}"
    tied = f", {sum(each.tied for each in live)} tied" if any(each.tied for each in live) else ""
    return f"Draft: {points}{tied}."


def _if_put(table: MeetingTable) -> str:
    return f"If put now: {table.forecast}." if table.forecast else ""


def _with_demands(table: MeetingTable, row: str, width: int) -> list[Line]:
    if any(each.demands for each in table.rows):
        explained = (row + words for words in OWN_VOTE)
        row = next((each for each in explained if cells(line(each)) <= width), row)
    longer = f"{row} {table.ahead[:1].upper()}{table.ahead[1:]}."
    if table.ahead and cells(line(longer)) <= width:
        row = longer
    return prose(row.strip(), width, "strong")
