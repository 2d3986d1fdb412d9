"""What a list of plays shows of the page that one stands on."""

from typing import NamedTuple

from putilovets.view.page import Page
from putilovets.view.widths import cut

WIDEST = 60
"""The most columns of a page's first words."""


class PageCard(NamedTuple):
    """A page in a few words."""

    chapter: str
    day: str
    """The date in words; empty where the page has none."""
    words: str
    """How the page begins."""


def card_of_page(page: Page) -> PageCard:
    """Return a page in a few words: of its first paragraph, or its title where none is told."""
    told = (block.text for block in page.blocks if block.kind in ("told", "said"))
    words = next((text for text in map(_plain, told) if text), _plain(page.title))
    return PageCard(_plain(page.chapter), _plain(page.day), cut(words, WIDEST))


def _plain(text: str) -> str:
    """Return text in one line, without signs that are only for layout."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
