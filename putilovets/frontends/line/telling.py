"""A page and what can be opened from it, told in plain lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from putilovets.frontends.line.telling_hands import told_count
from putilovets.frontends.line.telling_meeting import told_desk, told_glance, told_newspaper
from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.blocks import Block
from putilovets.view.chronicle import stopped
from putilovets.view.labels import grounded, label_words
from putilovets.view.ledger import Why
from putilovets.view.minutes import Sheet, lines_of
from putilovets.view.page import Option, Page
from putilovets.view.shelf import Card, LineOfToday

AFTER_THE_END = (
    "1. Close the book",
    "2. Look back over the decisions",
    "3. Write the minute book as a page to read and print",
)
"""What there is to choose on an ending."""
AFTERWARDS = ("quit", "timeline", "print")
"""The words that each of them stands for."""


def told_page(page: Page, before: Page | None = None) -> Iterator[str]:
    """Yield a page: what the last choice did, the heading, the text and the choices.

    Of what stands beside the text nothing is told again that was told on the page `before`.
    """
    yield from told_answer(page)
    yield from told_heading(page)
    yield ""
    yield from told_body(page, before)
    yield from told_choices(page)


def told_answer(page: Page) -> Iterator[str]:
    """Yield what the last choice did."""
    replies = [block for block in page.blocks if block.kind == "reply"]
    for block in replies:
        yield from wrapped(block.text)
        if block.hands is not None:
            yield from told_count(block.hands)
        yield ""
    if page.changes:
        yield from wrapped("; ".join(page.changes) + ".")
        yield ""


def told_body(page: Page, before: Page | None = None) -> Iterator[str]:
    """Yield all that stands between the heading of a page and its choices."""
    known = before if before is not None and before.place == page.place else None
    for block in page.blocks:
        if block.kind != "reply":
            yield from told_block(block, page.basis)
            if block.kind != "sheet":
                yield ""
    if page.blocks and page.blocks[-1].kind == "sheet":
        yield ""
    if page.found:
        yield from wrapped("; ".join(page.found) + ".")
        yield ""
    if page.notebook_room and not page.ended:
        yield from told_notebook(page, known)
        yield ""
    if page.meeting is not None:
        yield from told_glance(page.meeting, known.meeting if known else None)
        yield ""
    if page.desk is not None:
        yield from told_desk(page.desk, known.desk if known else None)
        yield ""
    if page.newspaper is not None:
        yield from told_newspaper(page.newspaper)
        yield ""
    yield from told_meters(page)


def told_heading(page: Page) -> Iterator[str]:
    """Yield the chapter where it begins; title, date, room and label."""
    if page.begins and page.chapter:
        yield from wrapped(stopped(page.chapter))
    yield from wrapped(page.title.upper())
    place = ", ".join(part for part in (page.day, page.room) if part)
    label = f"[{page.basis}]"
    yield from wrapped(f"{place}. {label}" if place else label)


def told_block(block: Block, page_basis: str) -> Iterator[str]:
    """Yield one paragraph; one that rests on something else than its page says so."""
    if block.kind == "sheet":
        yield from wrapped(block.text, "   ")
    else:
        yield from wrapped(paragraph(block, page_basis))


def paragraph(block: Block, page_basis: str) -> str:
    """Return a paragraph with its speaker, and its label where that is another than its page's."""
    apart = block.basis != page_basis
    label = f" [{grounded(block.basis, block.sources)}]" if apart else ""
    speaker = f"{block.speaker.upper()}. " if block.speaker else ""
    return f"{speaker}{block.text}{label}"


def told_notebook(page: Page, known: Page | None = None) -> Iterator[str]:
    """Yield the notebook; that nothing has come into it where it is known."""
    if known is not None and (known.notebook, known.notebook_room) == (
        page.notebook,
        page.notebook_room,
    ):
        yield f"Your notebook is as it was, {len(page.notebook)} of {page.notebook_room} lines."
        return
    left = page.notebook_room - len(page.notebook)
    yield f"Your notebook ({len(page.notebook)} of {page.notebook_room} lines):"
    for line in page.notebook:
        yield from wrapped(line, "  * ")
    if left:
        yield f"  {left} {'line' if left == 1 else 'lines'} free."


def told_meters(page: Page) -> Iterator[str]:
    """Yield the gauges in one line."""
    if page.meters and not page.ended:
        yield from wrapped(", ".join(f"{meter.label} {meter.value}" for meter in page.meters) + ".")
        yield ""


def told_choices(page: Page) -> Iterator[str]:
    """Yield the choices of a page; of the last one, where it has none, to close the book."""
    closing = page.ended and not page.options
    yield from AFTER_THE_END if closing else told_options(page.options)


def told_options(options: Iterable[Option]) -> Iterator[str]:
    """Yield the choices, the open ones numbered, the locked ones with their reasons."""
    number = 0
    for option in options:
        cost = f" ({option.cost})" if option.cost else ""
        if option.open:
            number += 1
            yield from wrapped(f"{option.text}{cost}", f"{number}. ")
        else:
            why = " ".join(option.why)
            yield from wrapped(f"{option.text}{cost}. {why}", "Closed: ", "   ")


def told_why(why: Why) -> Iterator[str]:
    """Yield what moved each gauge, the last first, and what opened choices.

    What locks one stands with it.
    """
    if why.latest:
        yield "What moved last:"
    for change in why.latest:
        moved = f"{change.label} {change.before} to {change.after}"
        yield from wrapped(f"{moved}. {change.sentence}", "   ")
    for account in why.accounts:
        yield from wrapped(f"{account.label} {account.value}. {account.meaning}")
        yield f"   began at {account.start}"
        for entry in account.entries:
            yield from wrapped(f"{entry.before} to {entry.after}. {entry.sentence}", "   ")
    for text, found in why.opened:
        yield from wrapped(f"Open: «{text.rstrip('.')}». {' '.join(found)}")


def told_cards(cards: Iterable[Card], none: str) -> Iterator[str]:
    """Yield cards, or a sentence when there are none."""
    empty = True
    for card in cards:
        empty = False
        label = grounded(card.basis, card.sources)
        yield from wrapped(f"{card.heading}. {card.text} [{label}]")
    if empty:
        yield none


EMPTY_BOOK = "The minute book is empty."


def told_minutes(sheets: Iterable[Sheet], none: str = EMPTY_BOOK) -> Iterator[str]:
    """Yield the minute book, heard and resolved; a sentence when there is no sheet."""
    empty = True
    for sheet in sheets:
        empty = False
        where = ". ".join(part for part in (sheet.day, sheet.place) if part)
        yield from wrapped(f"Sheet {sheet.number}. {where}. [{sheet.basis}]")
        for line in lines_of(sheet):
            yield from wrapped(line, "   ")
    if empty:
        yield none


def told_line(line: LineOfToday | None) -> Iterator[str]:
    """Yield the line of today: each question, then the campaigns, the latest first."""
    if line is None:
        yield "There is no line yet: no dated page has been reached."
        return
    yield f"The line on {line.day}."
    for position, scale in zip_longest(line.positions, line.scales):
        since = f" Since {scale.since}: {scale.campaign}." if scale is not None else ""
        yield from wrapped(f"{position}{since}", "   ")
    for card, begins in reversed(tuple(zip_longest(line.campaigns, line.begins))):
        heading = f"{card.heading}, from {begins}" if begins else card.heading
        yield from told_cards([replace(card, heading=heading)], "")
    if not line.campaigns:
        yield "No campaign has begun."


def told_label(page: Page) -> Iterator[str]:
    """Yield what the label of the page means."""
    yield from wrapped(label_words(page.basis))
    yield ""
