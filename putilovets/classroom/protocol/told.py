"""The decisions and the sheets of a play as they are printed."""

from collections.abc import Iterator
from itertools import groupby

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import NOT_KNOWN, known_of
from putilovets.classroom.paper.blocks import Block, Boxed, Option, Options, Text
from putilovets.classroom.paper.grounds import label
from putilovets.story.edition import Basis, Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view import page as shown
from putilovets.view.chronicle import Decision, chronicle
from putilovets.view.minutes import Sheet, minute_book
from putilovets.view.page import Page


def decisions(
    edition: Edition, play: Playthrough, assignment: Assignment | None
) -> Iterator[Boxed]:
    """Yield the decisions of a play in their order, a box for each stay on a page or in a place."""
    made = chronicle(edition, play)
    pages = tuple(shown.page(edition, play.until(each.number - 1)) for each in made)
    stays = groupby(zip(made, pages, strict=True), lambda each: (each[0].place, each[0].title))
    for (_, title), stay in stays:
        met = tuple(stay)
        day = met[0][0].day
        inside = tuple(_stay(met, assignment))
        yield Boxed(f"{title}. {day}." if day else title, inside, "stay")


def _stay(met: tuple[tuple[Decision, Page], ...], assignment: Assignment | None) -> Iterator[Block]:
    before = known_before = ""
    for decision, page in met:
        yield Text(_counted(decision), "number", lead=f"Decision {decision.number}")
        yield Options(tuple(_options(decision)))
        rests = label_of(page)
        if rests != before:
            yield Text(rests, "faint")
            before = rests
        known = _known(assignment, decision)
        if known and known != known_before:
            yield Text(known, lead="What is known:")
            known_before = known


def _counted(decision: Decision) -> str:
    told = "; ".join(decision.changes)
    return f"({told})" if told else ""


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
    return f"{known.text} [{label(known.basis, known.sources)}]"


def label_of(page: Page) -> str:
    """Return what a page is labelled, with those of its parts that are better founded."""
    parts: dict[Basis, dict[str, None]] = {}
    for block in page.blocks:
        if block.basis != page.basis:
            parts.setdefault(block.basis, {}).update(dict.fromkeys(block.sources))
    better = "; ".join(f"a part of it {label(basis, own)}" for basis, own in parts.items())
    whole = f"This page: {label(page.basis, page.sources)}"
    return f"{whole}; {better}." if better else f"{whole}."


def sources_met(edition: Edition, play: Playthrough, assignment: Assignment | None) -> list[str]:
    """Return every source that stands on a page that was chosen on, in a sheet or in what is known.

    Each once, by its id.
    """
    met: dict[str, None] = {}
    for decision in chronicle(edition, play):
        page = shown.page(edition, play.until(decision.number - 1))
        for sources in (page.sources, *(block.sources for block in page.blocks)):
            met |= dict.fromkeys(sources)
        if assignment is not None:
            met |= dict.fromkeys(known_of(assignment, decision).sources)
    for sheet in minute_book(edition, play):
        met |= dict.fromkeys(sheet.sources)
    return sorted(met)


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
    yield Text(f"{label(sheet.basis, sheet.sources)}.", "faint")
