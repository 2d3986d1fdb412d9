"""What is told on a page, paragraph by paragraph."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from putilovets.story.edition import Basis, Edition, Part
from putilovets.story.story import State
from putilovets.view.hands import Count
from putilovets.view.minutes import with_quotations
from putilovets.view.safe import safe

Kind = Literal["told", "said", "reply", "sheet"]


class Block(NamedTuple):
    """One paragraph of a page."""

    kind: Kind
    """The narrator's, somebody's speech, the answer to the last choice, or a line of a sheet."""
    text: str
    basis: Basis
    sources: tuple[str, ...]
    speaker: str = ""
    """The name of who says it, or who wrote it."""
    hands: Count | None = None
    """The hands that were counted, where it tells of a vote."""


def told_parts(edition: Edition, parts: Iterable[Part], state: State) -> Iterator[Block]:
    """Yield those of some parts that are told in `state`; a heading only with what it heads."""
    heading: Block | None = None
    for part in parts:
        if part.when is not None and not part.when.holds(state.values):
            continue
        ground, text = part.ground, part.text
        if "{" in text:
            quoting = with_quotations(edition, text, state)
            if quoting is None:
                continue
            text = quoting
        if part.speaker or part.signed:
            speaker = edition.people[part.speaker].name if part.speaker else part.signed
            block = Block("said", safe(text), ground.basis, ground.sources, safe(speaker))
        else:
            block = _new(Block, ("told", safe(text), ground.basis, ground.sources, "", None))
        if part.heads:
            heading = block
            continue
        if heading is not None:
            yield heading
            heading = None
        yield block


_new = tuple.__new__
"""Makes a named tuple without its class's own call between; a page has many."""
