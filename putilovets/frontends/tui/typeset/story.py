"""A page of the story set in rows."""

from collections.abc import Iterator
from itertools import dropwhile, groupby
from typing import NamedTuple

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, flow, line, prose
from putilovets.frontends.tui.typeset.cover import stamped
from putilovets.frontends.tui.typeset.desk import told_evenings, told_papers
from putilovets.frontends.tui.typeset.hands import told_count
from putilovets.frontends.tui.typeset.marks import UNMARKED, Marks, label_spans
from putilovets.frontends.tui.typeset.meters import told_notebook
from putilovets.frontends.tui.typeset.newspaper import told_sheet
from putilovets.view.blocks import Block
from putilovets.view.page import Page

BAR = "│ "
"""At the left of what answers the last choice."""


class Beside(NamedTuple):
    """What stands beside the text, so that the text need not tell it."""

    notebook: bool = False
    evenings: bool = False
    sheet: bool = False


def told_heading(page: Page, width: int, *, stamp: bool = False) -> list[Line]:
    """Return the heading: title, label and chapter, then date and room; the label as a stamp."""
    if stamp:
        return _stamped_heading(page, width)
    head = (Span(page.title, "title"), Span(f"  [{page.basis}]", "label"))
    if page.meeting is not None:
        return _in_meeting(head, page.day, page.meeting.clock, width)
    where = ", ".join(part for part in (page.day, page.room) if part)
    gap = width - cells(head) - cells(line(page.chapter))
    rows: list[Line]
    if page.chapter and gap >= 2:
        rows = [(*head, Span(" " * gap), Span(page.chapter, "dim"))]
    else:
        rows = flow(head, width)
        where = ". ".join(part for part in (page.chapter, where) if part)
    return [*rows, *(prose(where, width, "dim") if where else [])]


def _stamped_heading(page: Page, width: int) -> list[Line]:
    """Return three rows: title, when and where, and the chapter, a stamp at their right."""
    stamp = list(stamped((page.basis,)))
    room = width - cells(stamp[0]) - 2
    clock = page.meeting.clock if page.meeting is not None else ""
    when: Line = (Span(f"{clock}  ", "strong"),) if clock else ()
    where = ", ".join(part for part in (page.day, page.room) if part)
    told = (
        line(fitted(page.title, room), "title"),
        (*when, Span(fitted(where, room - cells(when)), "dim")),
        line(fitted(page.chapter, room), "dim"),
    )
    return [(*row, Span("  "), *beside) for row, beside in zip(told, stamp, strict=True)]


def _in_meeting(head: Line, day: str, clock: str, width: int) -> list[Line]:
    """Return one row with the clock, which counts more than the chapter; the room is a key away."""
    for when in (f"{day}, {clock}", clock):
        gap = width - cells(head) - cells(line(when))
        if gap >= 2:
            return [(*head, Span(" " * gap), Span(when, "strong"))]
    room = width - cells(head[1:]) - cells(line(clock)) - 2
    return [(Span(fitted(head[0].text, room), "title"), *head[1:], Span(f"  {clock}", "strong"))]


def told_text(
    page: Page,
    notices: tuple[str, ...],
    beside: Beside,
    width: int,
    marks: Marks = UNMARKED,
    up: int | None = None,
) -> Iterator[Line]:
    """Yield the text of a page: what the last choice did, then what is told.

    Of the hands of a vote `up` are up, or all of them.
    """
    text = _text(page, beside, width, marks, up)
    return dropwhile(lambda row: row == BLANK, (*_notices(notices, width), *text))


def _notices(notices: tuple[str, ...], width: int) -> Iterator[Line]:
    for notice in notices:
        yield from prose(notice, width, "notice")
        yield BLANK


def _text(page: Page, beside: Beside, width: int, marks: Marks, up: int | None) -> Iterator[Line]:
    yield from _answer(page, width, marks, up)
    told = [block for block in page.blocks if block.kind != "reply"]
    for number, (is_sheet, blocks) in enumerate(_parts(told)):
        if number:
            yield BLANK
        if is_sheet:
            yield from _sheet(blocks, width, marks)
        else:
            yield from _block(blocks[0], page, width, marks)
    if page.found:
        yield BLANK
        yield from prose("; ".join(page.found) + ".", width, "dim")
    yield from _on_desk(page, beside, width, marks)
    if page.newspaper is not None and not beside.sheet:
        yield BLANK
        yield from told_sheet(page.newspaper, width)
    if not beside.notebook and page.notebook_room and not (page.ended or page.meeting):
        yield BLANK
        yield from told_notebook(page, width)


def _parts(blocks: list[Block]) -> Iterator[tuple[bool, list[Block]]]:
    """Yield paragraphs one by one, and the lines of a sheet together."""
    for is_sheet, run in groupby(blocks, lambda block: block.kind == "sheet"):
        if is_sheet:
            yield True, list(run)
        else:
            yield from ((False, [block]) for block in run)


def _sheet(blocks: list[Block], width: int, marks: Marks) -> Iterator[Line]:
    """Yield the lines of a sheet in a box."""
    inner = width - 4
    yield line(f"┌{'─' * (inner + 2)}┐", "dim")
    for block in blocks:
        for row in flow(marks.spans(block.text), inner, (), (Span("  "),)):
            pad = Span(" " * (inner - cells(row)))
            yield (Span("│ ", "dim"), *row, pad, Span(" │", "dim"))
    yield line(f"└{'─' * (inner + 2)}┘", "dim")


def _on_desk(page: Page, beside: Beside, width: int, marks: Marks) -> Iterator[Line]:
    if page.desk is None:
        return
    if page.desk.papers:
        yield BLANK
        yield from told_papers(page.desk, width, marks)
    if not beside.evenings:
        yield BLANK
        yield from told_evenings(page.desk, width)


def _answer(page: Page, width: int, marks: Marks, up: int | None) -> Iterator[Line]:
    margin = (Span(BAR, "mark"),)
    replies = [block for block in page.blocks if block.kind == "reply"]
    for number, block in enumerate(replies):
        if number:
            yield margin
        yield from flow(marks.spans(block.text, "reply"), width, margin, margin)
        if block.hands is not None:
            rows = told_count(block.hands, width - len(BAR), up)
            yield from ((*margin, *row) for row in rows)
            up = None if up is None else max(up - block.hands.present, 0)
    if page.changes:
        yield from flow(marks.spans("; ".join(page.changes) + ".", "dim"), width, margin, margin)
    if replies or page.changes:
        yield BLANK


def _block(block: Block, page: Page, width: int, marks: Marks) -> Iterator[Line]:
    margin: Line = (Span("  "),) if block.speaker else ()
    spans = marks.spans(block.text)
    if block.speaker:
        spans = [*marks.speaker(block.speaker, "strong"), *spans]
    if block.basis != page.basis:
        spans += label_spans(block.basis, block.sources)
    yield from flow(spans, width, (), margin)
