"""What can be opened from a page, set in rows."""

from collections.abc import Iterable, Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, flow, line, prose
from putilovets.frontends.tui.typeset.marks import label_spans
from putilovets.view.ledger import Account, Change, Why
from putilovets.view.minutes import Sheet, lines_of
from putilovets.view.shelf import Card
from putilovets.view.words import Word

STEP = 2
"""How many columns what belongs to a heading stands to the right of it."""


def told_why(why: Why, width: int) -> Iterator[Line]:
    """Yield what moved last, what locks and opens choices, and all that moved each gauge."""
    for change in why.latest:
        yield from told_change(change, width)
    if why.latest:
        yield BLANK
    for text, reasons in why.locked:
        yield from prose(f"Closed: {text}", width, "strong")
        for reason in reasons:
            yield from prose(reason, width, indent=STEP)
        yield BLANK
    for text, found in why.opened:
        yield from prose(f"Open: {text}", width, "strong")
        for each in found:
            yield from prose(each, width, indent=STEP)
        yield BLANK
    for account in why.accounts:
        yield from _account(account, width)
        yield BLANK
    if not why.accounts and not why.locked:
        yield line("There are no numbers here, and no choice is closed.")


def told_change(change: Change, width: int, lead: str = "") -> Iterator[Line]:
    """Yield one change of a gauge with its reason."""
    moved = Span(f"{lead}{change.label} {change.before}→{change.after}. ", "strong")
    yield from flow((moved, Span(change.sentence)), width, (), (Span(" " * STEP),))


def _account(account: Account, width: int) -> Iterator[Line]:
    yield line(f"{account.label} {account.value}", "strong")
    yield from prose(account.meaning, width, "dim", STEP)
    yield from prose(f"It began at {account.start}.", width, indent=STEP)
    for entry in account.entries:
        moved = (Span(f"{' ' * STEP}{entry.before} to {entry.after}  ", "strong"),)
        yield from flow([Span(entry.sentence)], width, moved, (Span(" " * (STEP + 2)),))


def told_cards(cards: Iterable[Card], none: str, width: int) -> Iterator[Line]:
    """Yield cards, or a sentence when there are none."""
    empty = True
    for card in cards:
        empty = False
        yield from told_card(card, width)
        yield BLANK
    if empty:
        yield from prose(none, width)


def told_card(card: Card, width: int) -> Iterator[Line]:
    """Yield one card; each source that it names can be opened."""
    yield from prose(card.heading, width, "strong")
    spans = [Span(card.text), *label_spans(card.basis, card.sources)]
    yield from flow(spans, width, (Span("  "),), (Span("  "),))


def told_sources(cards: Iterable[Card], none: str, width: int) -> Iterator[Line]:
    """Yield sources, each behind its sign with where it stands below; a sentence for none."""
    told = list(cards)
    sign = max((cells(line(card.heading)) for card in told), default=0) + STEP
    margin = (Span(" " * sign),)
    for number, card in enumerate(told):
        yield from (BLANK,) if number else ()
        yield from flow(
            line(card.text), width, (Span(f"{card.heading:<{sign}}", "strong"),), margin
        )
        yield from flow(line(card.basis, "dim"), width, margin, margin)
    if not told:
        yield from prose(none, width)


def told_word(word: Word, sources: Iterable[Card], width: int) -> Iterator[Line]:
    """Yield what a word means, what its label means, and its sources in full."""
    yield from told_card(word.card, width)
    if word.about:
        yield BLANK
        yield from prose(word.about, width, "dim")
    for source in sources:
        yield BLANK
        yield from told_card(source, width)


EMPTY_BOOK = "The minute book is empty."
NOT_FOUND = "No sheet has all of these words."


def told_minutes(sheets: Iterable[Sheet], width: int, none: str = EMPTY_BOOK) -> Iterator[Line]:
    """Yield the minute book, heard and resolved; a sentence when there is no sheet."""
    empty = True
    for sheet in sheets:
        empty = False
        where = ". ".join(part for part in (sheet.day, sheet.place) if part)
        head = [Span(f"Sheet {sheet.number}. ", "strong"), Span(where)]
        yield from flow([*head, *label_spans(sheet.basis, sheet.sources)], width)
        for told in lines_of(sheet):
            yield from prose(told, width, indent=STEP)
        yield BLANK
    if empty:
        yield from prose(none, width)
