"""The closing pages of a play as they are printed: what became of everybody, and what is known."""

from collections.abc import Iterator, Sequence

from putilovets.classroom.paper.blocks import Block, Boxed, Text
from putilovets.classroom.paper.pages import Part
from putilovets.classroom.protocol.told import whole_of
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough
from putilovets.view import page as shown
from putilovets.view.labels import grounded
from putilovets.view.page import Page

MOST = 200
"""Pages after which closing pages that do not end are left off."""


def closing_pages(edition: Edition, play: Playthrough) -> Iterator[Page]:
    """Yield the closing pages of a play that has come to them; else nothing.

    They are read whole, along the first way that is open, also where the player went past some.
    What the player answered there stays the answer, and who went round a heavy page is taken
    round it. The answer to the choice before them is no part of them.
    """
    places = [state.place for state in play.states]
    if edition.closing not in places:
        return
    begins = places.index(edition.closing)
    own = {move.place: move for move in play.moves[begins:]}
    reading = play.until(begins)
    first = shown.page(edition, reading)
    yield first._replace(blocks=tuple(each for each in first.blocks if each.kind != "reply"))
    for _ in range(MOST - 1):
        if reading.ending is not None or not reading.story.offered(reading.state):
            return
        reading.choose(_next(edition, reading, own.get(reading.state.place)))
        yield shown.page(edition, reading)


def closing_part(edition: Edition, pages: Sequence[Page]) -> Part:
    """Return closing pages under the heading of their chapter, a box each."""
    chapter = edition.chapters[edition.settings[edition.closing].chapter]
    return Part("closing", chapter, tuple(Boxed(each.title, tuple(_told(each))) for each in pages))


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


def _told(page: Page) -> Iterator[Block]:
    """Yield the words of a page, and what it rests on."""
    for block in page.blocks:
        other = block.basis != page.basis
        rests = f" [{grounded(block.basis, block.sources)}]" if other else ""
        yield Text(f"{block.text}{rests}", lead=f"{block.speaker}:" if block.speaker else "")
    yield Text(whole_of(page), "faint")
