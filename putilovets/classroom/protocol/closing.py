"""The closing pages of a play as they are printed: what became of everybody, and what is known."""

from collections.abc import Iterator

from putilovets.classroom.paper.blocks import Block, Boxed, Text
from putilovets.classroom.protocol.told import whole_of
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough
from putilovets.view import page as shown
from putilovets.view.labels import grounded
from putilovets.view.page import Page

MOST = 200
"""Pages after which closing pages that do not end are left off."""


def closing_pages(edition: Edition, play: Playthrough) -> Iterator[Boxed]:
    """Yield the closing pages of a play that has come to them, a box each; else nothing.

    They are read whole, along the first way that is open, also where the player went past some.
    What the player answered there stays the answer, and who went round a heavy page is taken
    round it.
    """
    places = [state.place for state in play.states]
    if edition.closing not in places:
        return
    begins = places.index(edition.closing)
    own = {move.place: move for move in play.moves[begins:]}
    reading = play.until(begins)
    for _ in range(MOST):
        page = shown.page(edition, reading)
        yield Boxed(page.title, tuple(_told(page, first=len(reading.moves) == begins)))
        if reading.ending is not None:
            return
        reading.choose(_next(edition, reading, own.get(reading.state.place)))


def _next(edition: Edition, reading: Playthrough, own: Move | None) -> str:
    """Return the choice by which the pages are read on."""
    story, state = reading.story, reading.state
    offered = story.offered(state)
    first = offered[0].id
    if own is None or own.choice not in {each.id for each in offered}:
        return first
    answers = bool(story.rule(state, own.choice).effects)
    into = edition.settings[story.step(state, first).place]
    return own.choice if answers or into.heavy else first


def _told(page: Page, *, first: bool) -> Iterator[Block]:
    """Yield the words of a page; the answer to the choice before the first page is none of it."""
    for block in page.blocks:
        if not (first and block.kind == "reply"):
            rests = (
                f" [{grounded(block.basis, block.sources)}]" if block.basis != page.basis else ""
            )
            yield Text(f"{block.text}{rests}", lead=f"{block.speaker}:" if block.speaker else "")
    yield Text(whole_of(page), "faint")
