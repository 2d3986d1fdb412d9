"""A page of the story set in rows."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, flow, line, prose
from putilovets.frontends.tui.typeset.meters import told_notebook
from putilovets.view.page import Block, Page

BAR = "│ "
"""At the left of what answers the last choice."""


def told_heading(page: Page, width: int) -> list[Line]:
    """Return the heading: title, label and chapter, then date and room."""
    head = (Span(page.title, "title"), Span(f"  [{page.basis}]", "label"))
    where = ", ".join(part for part in (page.day, page.room) if part)
    gap = width - cells(head) - cells(line(page.chapter))
    rows: list[Line]
    if page.chapter and gap >= 2:
        rows = [(*head, Span(" " * gap), Span(page.chapter, "dim"))]
    else:
        rows = flow(head, width)
        where = ". ".join(part for part in (page.chapter, where) if part)
    return [*rows, *(prose(where, width, "dim") if where else [])]


def told_text(
    page: Page, notices: tuple[str, ...], with_notebook: bool, width: int
) -> Iterator[Line]:
    """Yield the text of a page: what the last choice did, then what is told."""
    for notice in notices:
        yield from prose(notice, width, "notice")
        yield BLANK
    yield from _answer(page, width)
    told = [block for block in page.blocks if block.kind != "reply"]
    for number, block in enumerate(told):
        if number:
            yield BLANK
        yield from _block(block, page, width)
    if with_notebook and page.notebook_room and not page.ended:
        yield BLANK
        yield from told_notebook(page, width)


def _answer(page: Page, width: int) -> Iterator[Line]:
    margin = (Span(BAR, "mark"),)
    replies = [block for block in page.blocks if block.kind == "reply"]
    for number, block in enumerate(replies):
        if number:
            yield margin
        yield from flow([Span(block.text, "reply")], width, margin, margin)
    if page.changes:
        yield from flow([Span("; ".join(page.changes) + ".", "dim")], width, margin, margin)
    if replies or page.changes:
        yield BLANK


def _block(block: Block, page: Page, width: int) -> Iterator[Line]:
    margin: Line = (Span("  "),) if block.speaker else ()
    spans = [Span(block.text)]
    if block.speaker:
        spans.insert(0, Span(f"{block.speaker.upper()}. ", "strong"))
    if block.basis != page.basis:
        sources = f": {', '.join(block.sources)}" if block.sources else ""
        spans.append(Span(f" [{block.basis}{sources}]", "label"))
    yield from flow(spans, width, (), margin)
