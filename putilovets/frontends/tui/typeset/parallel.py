"""Two plays set side by side, or one under the other where there is less room."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, zip_longest

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, flow, line, prose
from putilovets.frontends.tui.typeset.courses import told_courses
from putilovets.view.chronicle import Decision
from putilovets.view.parallel import FIRST, SECOND, Parallel, Row, SheetPair, Visit

TWO = 90
"""From this many columns on there are two."""
RULE = " │ "
NOTHING_ELSE = "Nothing that the other has not."
Cell = Iterable[Decision]


def told_parallel(both: Parallel, said: tuple[str, ...], width: int) -> Iterator[Line]:
    """Yield two plays side by side, from their common beginning to the last sheet."""
    for which, name, end in zip((FIRST, SECOND), both.names, both.ends, strict=True):
        head = (Span(f"{which}: ", "strong"), Span(f"«{name}». {end}"))
        yield from flow(head, width, (), (Span("  "),))
    for note in (*said, *both.notes):
        yield from prose(note, width, "dim")
    yield BLANK
    yield from prose(both.beginning, width, "strong")
    yield from told_courses(both.courses, width)
    if both.visits or both.further:
        yield from (BLANK, line("From the parting on", "title"), *_head(both, width))
    for visit in both.visits:
        yield from _visit(visit, width)
    if both.alike:
        places = "1 place" if both.alike == 1 else f"{both.alike} places"
        yield from (BLANK, *prose(f"In {places} besides, both took the same.", width, "dim"))
    if both.further:
        yield from (BLANK, *prose(both.further, width))
    yield from _sheets(both.sheets, width)


def _head(both: Parallel, width: int) -> Iterator[Line]:
    """Yield whose column is which, where there are two."""
    if width >= TWO and both.visits:
        column = (width - len(RULE)) // 2
        named = zip((FIRST, SECOND), both.names, strict=True)
        left, right = (line(fitted(f" {which}: «{name}»", column), "dim") for which, name in named)
        yield from side_by_side((left,), (right,), column)


def _visit(visit: Visit, width: int) -> Iterator[Line]:
    yield BLANK
    head = [Span(visit.title, "strong")]
    if visit.day:
        head.append(Span(f"  {visit.day}", "dim"))
    if visit.only:
        head.append(Span(f"  {visit.only} only", "label"))
    yield from flow(head, width)
    told = (row for row in visit.rows if not row.same)
    for kind, rows in groupby(told, lambda row: bool(row.one and row.other)):
        for each in _paired(rows) if kind else (_gathered(rows),):
            yield from _beside(*each, width)
    if visit.alike:
        yield from prose(f"Alike in both: {visit.alike}.", width, "dim", 2)


def _paired(rows: Iterable[Row]) -> Iterator[tuple[Cell, Cell]]:
    for row in rows:
        yield filter(None, (row.one,)), filter(None, (row.other,))


def _gathered(rows: Iterable[Row]) -> tuple[Cell, Cell]:
    """Return what each did that has no counterpart, so that it can stand side by side."""
    both = tuple(rows)
    return [row.one for row in both if row.one], [row.other for row in both if row.other]


def _beside(one: Cell, other: Cell, width: int) -> Iterator[Line]:
    if width < TWO:
        for which, decisions in ((FIRST, one), (SECOND, other)):
            for decision in decisions:
                yield from _decision(decision, f"  {which}, ", width)
        return
    column = (width - len(RULE)) // 2
    left, right = ([_decision(each, " ", column) for each in side] for side in (one, other))
    yield from side_by_side(chain(*left), chain(*right), column)


def _decision(decision: Decision, margin: str, width: int) -> list[Line]:
    first: Line = (Span(margin, "label"), Span(f"{decision.number}. ", "strong"))
    spans = [Span(decision.taken.text)]
    if decision.changes:
        spans.append(Span(f" [{'; '.join(decision.changes)}]", "dim"))
    return flow(spans, width, first, (Span(" " * min(cells(first), 6)),))


def side_by_side(one: Iterable[Line], other: Iterable[Line], column: int) -> Iterator[Line]:
    """Yield rows in two columns with a rule between them."""
    for left, right in zip_longest(one, other, fillvalue=BLANK):
        gap = " " * (column - cells(left))
        yield (*left, Span(gap), Span(RULE, "dim"), *right)


def _sheets(sheets: tuple[SheetPair, ...], width: int) -> Iterator[Line]:
    yield from (BLANK, line("The minute books", "title"))
    if not sheets:
        yield from prose("They read the same, sheet by sheet.", width)
    for pair in sheets:
        yield BLANK
        head = [Span(f"{pair.head}.", "strong")]
        if pair.only:
            head.append(Span(f" {pair.only}", "label"))
        yield from flow(head, width)
        yield from _lines(pair, width)


def _lines(pair: SheetPair, width: int) -> Iterator[Line]:
    one, other = pair.one or (), pair.other or ()
    if pair.only:
        for text in (*one, *other):
            yield from _text(text, "  ", width)
    elif width < TWO:
        for which, lines in ((FIRST, one), (SECOND, other)):
            yield line(f"  {which}", "label")
            for text in lines or (NOTHING_ELSE,):
                yield from _text(text, "    ", width)
    else:
        column = (width - len(RULE)) // 2
        left, right = ([_text(text, " ", column) for text in side] for side in (one, other))
        yield from side_by_side(chain(*left), chain(*right), column)


def _text(text: str, margin: str, width: int) -> list[Line]:
    return flow([Span(text)], width, (Span(margin),), (Span(f"{margin}  "),))
