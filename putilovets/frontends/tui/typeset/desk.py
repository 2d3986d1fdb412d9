"""A period at the desk set in rows: the papers, and the sheet with a line for each evening."""

from collections.abc import Iterator, Mapping

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, flow, line
from putilovets.frontends.tui.typeset.marks import UNMARKED, Marks
from putilovets.view.glance import DeskTable, Evening

FREE = "____"
TONIGHT = "► tonight"
LEFT_OUT = "[left out]"
WORDS = {"done": "done", "open": "open", "now": "tonight", "ahead": "free"}
MEETING = ("meeting", "M")
LETTERS = {"done": "x", "open": "o", "now": "►", "ahead": "_"}
"""What became of an evening, where there is room for a word and where there is not."""


def told_papers(table: DeskTable, width: int, marks: Marks = UNMARKED) -> Iterator[Line]:
    """Yield the papers: whom each comes from, what it says, which was left out."""
    for number, paper in enumerate(table.papers):
        if number:
            yield BLANK
        spans = [Span(f"{paper.label.upper()}. ", "strong"), *marks.spans(paper.text)]
        if paper.left:
            spans.append(Span(f" {LEFT_OUT}", "mark"))
        yield from flow(spans, width, (), (Span("  "),))


def told_evenings(table: DeskTable, width: int) -> Iterator[Line]:
    """Yield the evenings, all that was done with each."""
    yield line("Your evenings", "strong")
    for evening in table.evenings:
        day = (Span(f"{_day(evening)} "),)
        yield from flow(_what(evening), width, day, (Span(" " * cells(day)),))


def told_evenings_short(table: DeskTable, width: int) -> Iterator[Line]:
    """Yield the evenings, each in one row."""
    yield line("Your evenings", "strong")
    for evening in table.evenings:
        day = Span(f"{_day(evening)} ")
        room = width - cells((day,))
        what = _what(evening)
        text = fitted("".join(span.text for span in what), room).rstrip()
        yield (day, Span(text, what[0].role))


def told_evenings_strip(table: DeskTable, width: int) -> list[Line]:
    """Return the evenings in one row, in as long words as there is room for."""
    tried = (("  ", WORDS), (" ", WORDS), ("  ", LETTERS), (" ", LETTERS))
    rows = [
        line(gap.join(f"{each.day[:3]} {_brief(each, says)}" for each in table.evenings))
        for gap, says in tried
    ]
    return [next((row for row in rows if cells(row) <= width), rows[-1])]


def _brief(evening: Evening, says: Mapping[str, str]) -> str:
    if evening.state == "ahead" and evening.what:
        return MEETING[says is LETTERS]
    return says[evening.state]


def _day(evening: Evening) -> str:
    """Return the day of an evening as on a ruled sheet, such as Sun 25."""
    weekday, _, rest = evening.day.partition(" ")
    return f"{weekday[:3]} {rest.partition(' ')[0]:>2}"


def _what(evening: Evening) -> list[Span]:
    if evening.state == "now":
        return [Span(TONIGHT, "mark")]
    if evening.state == "ahead":
        return [Span(evening.what or FREE, "strong" if evening.what else "dim")]
    if evening.state == "open":
        return [Span(f"left open: {evening.what}", "dim")]
    return [Span(evening.what)]
