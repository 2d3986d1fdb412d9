"""Which sources are told in full by what a pupil asks to see."""

from putilovets.story.edition import Edition
from putilovets.view.page import Page
from putilovets.view.shelf import sources_on
from putilovets.view.words import word_of


def told_by_page(edition: Edition, page: Page) -> tuple[str, ...]:
    """Return the sources that the sheet of a page's sources tells."""
    return tuple(card.heading for card in sources_on(edition, page))


def told_by_word(edition: Edition, word_id: str) -> tuple[str, ...]:
    """Return the sources that an opened word tells; a source tells itself."""
    kind, _, key = word_id.partition("/")
    if kind == "source":
        return (key,)
    return word_of(edition, word_id).card.sources if kind in ("term", "person", "campaign") else ()
