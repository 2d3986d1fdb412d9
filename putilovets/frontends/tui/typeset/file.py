"""The File set as a finding aid: a box with what it is, then papers, people and tallies."""

from collections.abc import Iterable, Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, flow, line, prose
from putilovets.view.file import EMPTY, INVENTED, NEVER, FindingAid, Paper, Remembered

STEP = 2


def told_file(aid: FindingAid, width: int) -> Iterator[Line]:
    """Yield the whole finding aid."""
    yield from _plate(aid, width)
    yield from (BLANK, line("Papers", "title"))
    mark = max((len(paper.mark) for paper in aid.papers), default=0)
    for paper in aid.papers:
        yield from _paper(paper, mark, width)
    if not aid.papers:
        yield from prose(EMPTY, width)
    yield from _people("Your people, by name", aid.people, width)
    yield from _people("Met or spoken of", aid.met, width)
    if aid.tallies:
        yield from (BLANK, line("The two tallies", "title"))
    for tally in aid.tallies:
        spans = (Span(f"{tally.label} {tally.value}", "strong"), Span(f". {tally.meaning}"))
        yield from flow(spans, width, (), (Span(" " * STEP),))
    if aid.tallies:
        yield from prose(NEVER, width, "dim")


def _people(heading: str, people: Iterable[Remembered], width: int) -> Iterator[Line]:
    if people:
        yield from (BLANK, line(heading, "title"))
    for person in people:
        spans = (Span(person.name, "strong"), Span(f": {person.told}"))
        yield from flow(spans, width, (), (Span(" " * STEP),))


def _plate(aid: FindingAid, width: int) -> Iterator[Line]:
    """Yield the label on the lid."""
    inner = width - 4
    yield line(f"╔{'═' * (inner + 2)}╗", "dim")
    told = (*prose(aid.title, inner, "strong"), *prose(aid.span, inner))
    for row in (*told, *prose(INVENTED, inner, "label")):
        pad = Span(" " * (inner - cells(row)))
        yield (Span("║ ", "dim"), *row, pad, Span(" ║", "dim"))
    yield line(f"╚{'═' * (inner + 2)}╝", "dim")


def _paper(paper: Paper, mark: int, width: int) -> list[Line]:
    first = (Span(f"{paper.mark:<{mark}}  ", "strong"),)
    day = f"{paper.day}. " if paper.day else ""
    spans = (Span(day, "dim"), Span(paper.heading))
    return flow(spans, width, first, (Span(" " * (mark + 2)),))
