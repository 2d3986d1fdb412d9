"""The line of today as a dated sheet: a stamp, the questions on their scales, the campaigns."""

from collections.abc import Iterable, Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, flow, line, prose
from putilovets.frontends.tui.typeset.marks import label_spans
from putilovets.frontends.tui.typeset.scale import inked, marks_of, signed
from putilovets.view.glance import Axis
from putilovets.view.shelf import Card, LineAt, LineOfToday

NONE_YET = "There is no line yet: no dated page has been reached."
HEAD = "The centre's line, as it is known today"
KEY = "L the line, on a scale from -3 to +3."
FAR = 99
"""A position that no scale has."""


def told_line(today: LineOfToday | None, width: int) -> Iterator[Line]:
    """Yield the line of today."""
    if today is None:
        yield from prose(NONE_YET, width)
        return
    inner = width - 4
    yield line(f"┌{'─' * (width - 2)}┐", "dim")
    for row in (*_stamped(today.day, inner), *_questions(today, inner)):
        pad = Span(" " * (inner - cells(row)))
        yield (Span("│ ", "dim"), *row, pad, Span(" │", "dim"))
    yield line(f"└{'─' * (width - 2)}┘", "dim")
    begun = list(zip(today.campaigns, today.begins, strict=True))
    for card, begins in reversed(begun):
        yield BLANK
        yield from _campaign(card, begins, width)
    if not begun:
        yield from (BLANK, line("No campaign has begun."))


def _stamped(day: str, width: int) -> Iterable[Line]:
    """Return the head of the sheet with its day in a stamp at the right, or above it."""
    room = cells(line(day)) + 4
    stamp = [
        (Span(f"╔{'═' * (room - 2)}╗", "mark"),),
        (Span("║ ", "mark"), Span(day, "strong"), Span(" ║", "mark")),
        (Span(f"╚{'═' * (room - 2)}╝", "mark"),),
    ]
    left = width - room - 2
    head = prose(HEAD, left if left >= 16 else width, "title")
    if left < 16 or len(head) > len(stamp):
        return [*stamp, *head]
    rows = [*head, *[BLANK] * (len(stamp) - len(head))]
    return [
        (*row, Span(" " * (width - room - cells(row))), *part)
        for row, part in zip(rows, stamp, strict=True)
    ]


def _questions(today: LineOfToday, width: int) -> Iterator[Line]:
    for scale in today.scales:
        yield BLANK
        head = (Span(scale.label, "strong"), Span(f": {signed(scale.at)}"))
        yield from flow(head, width)
        yield from _scale(scale, width)
        told = f"Since {scale.since}: {scale.campaign}."
        yield from prose(told, width, "dim", 3)
    if today.scales:
        yield from (BLANK, line(KEY, "dim"))


def _scale(scale: LineAt, width: int) -> Iterator[Line]:
    """Yield a question's scale between what its two ends stand for."""
    axis = Axis(scale.label, scale.low, scale.high, FAR, scale.at, ())
    drawn = (Span("-"), *inked(marks_of(axis)), Span("+"))
    low, high = f"«{scale.low}» ", f" «{scale.high}»"
    if 3 + cells(line(low + high)) + cells(drawn) <= width:
        yield (Span("   "), Span(low), *drawn, Span(high))
        return
    ends = f"from -3 «{scale.low}» to +3 «{scale.high}»"
    yield from flow(line(ends), width, (Span("   "), *drawn, Span("  ")), (Span(" " * 14),))


def _campaign(card: Card, begins: str, width: int) -> Iterator[Line]:
    """Yield a campaign under its first day; each source that it names can be opened."""
    yield from flow((Span(f"{begins}. ", "label"), Span(card.heading, "strong")), width)
    spans = [Span(card.text), *label_spans(card.basis, card.sources)]
    yield from flow(spans, width, (Span("  "),), (Span("  "),))
