"""The decisions and the sheets of a play as they are printed."""

from collections.abc import Iterator

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import NOT_KNOWN, known_of
from putilovets.classroom.paper.blocks import Block, Boxed, Option, Options, Text
from putilovets.story.edition import Basis, Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view import page as shown
from putilovets.view.chronicle import Decision, chronicle, stopped
from putilovets.view.labels import grounded
from putilovets.view.minutes import Sheet, minute_book
from putilovets.view.page import Page


def decisions(
    edition: Edition, play: Playthrough, assignment: Assignment | None
) -> Iterator[Boxed]:
    """Yield the decisions of a play in their order, a box each.

    The day, what the whole page rests on and what is known of it stand where they differ from
    those of the decision before.
    """
    day = rests = known = ""
    for each in chronicle(edition, play):
        page = shown.page(edition, play.until(each.number - 1))
        told: list[Block] = [Options(tuple(_options(each)))]
        whole = whole_of(page)
        moved = f"What it moved: {'; '.join(each.changes)}." if each.changes else ""
        below = " ".join(filter(None, (whole if whole != rests else "", parts_of(page), moved)))
        if below:
            told.append(Text(below, "faint"))
        now = _known(assignment, each)
        if now and now != known:
            told.append(Text(now, lead="What is known:"))
        head = f"{each.number}. {each.title}"
        if each.day and each.day != day:
            head = f"{stopped(head)} {each.day}"
        yield Boxed(head, tuple(told), "decision")
        day, rests, known = each.day, whole, now or known


def _options(decision: Decision) -> Iterator[Option]:
    for each in decision.options:
        cost = f" ({each.cost})" if each.cost else ""
        chosen = each.id == decision.choice
        mark = "chosen" if chosen else "open" if each.open else "closed"
        yield Option(mark, f"{each.text}{cost}", " ".join(each.why) if mark == "closed" else "")


def _known(assignment: Assignment | None, decision: Decision) -> str:
    """Return what is known of a decision, in a lesson and where there was something to decide."""
    if assignment is None or not decision.others:
        return ""
    known = known_of(assignment, decision)
    if known.text == NOT_KNOWN:
        return known.text
    return f"{known.text} [{grounded(known.basis, known.sources)}]"


def whole_of(page: Page) -> str:
    """Return what a page is labelled."""
    return f"This page: {grounded(page.basis, page.sources)}."


def parts_of(page: Page) -> str:
    """Return what those parts of a page rest on that have another label than it; empty if none."""
    parts: dict[Basis, dict[str, None]] = {}
    for block in page.blocks:
        if block.basis != page.basis:
            parts.setdefault(block.basis, {}).update(dict.fromkeys(block.sources))
    told = "; ".join(f"a part of it {grounded(basis, own)}" for basis, own in parts.items())
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def sources_on(page: Page) -> Iterator[str]:
    """Yield the sources of a page and of its parts, some of them more than once."""
    yield from page.sources
    for block in page.blocks:
        yield from block.sources


def sources_met(edition: Edition, play: Playthrough, assignment: Assignment | None) -> list[str]:
    """Return every source that stands on a page that was chosen on, in a sheet or in what is known.

    Each once, by its id.
    """
    met: dict[str, None] = {}
    for decision in chronicle(edition, play):
        met |= dict.fromkeys(sources_on(shown.page(edition, play.until(decision.number - 1))))
        if assignment is not None:
            met |= dict.fromkeys(known_of(assignment, decision).sources)
    for sheet in minute_book(edition, play):
        met |= dict.fromkeys(sheet.sources)
    return list(met)


def sheets(edition: Edition, play: Playthrough) -> Iterator[Block]:
    """Yield the sheets of the minute book as they were signed."""
    found = minute_book(edition, play)
    if not found:
        yield Text("No sheet of the minute book was signed in this part of the story.")
    for sheet in found:
        head = ". ".join(filter(None, (f"Sheet {sheet.number}", sheet.day, sheet.place)))
        yield Boxed(f"{head}.", tuple(_sheet(sheet)), "minutes")


def _sheet(sheet: Sheet) -> Iterator[Block]:
    for line in sheet.noted:
        yield Text(line)
    for line in sheet.heard:
        yield Text(line, lead="Heard:")
    for line in sheet.resolved or ("(the column is empty)",):
        yield Text(line, lead="Resolved:")
    yield Text(f"{grounded(sheet.basis, sheet.sources)}.", "faint")
