"""The cell book and the shop book, told in plain lines."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.cell_book import NO_BOOK, CellBook, Figure


def told_book(book: CellBook | None) -> Iterator[str]:
    """Yield the posts, the figures with what they mean, and the roll."""
    if book is None:
        yield NO_BOOK
        return
    yield from wrapped(f"THE CELL BOOK [{', '.join((book.basis, *book.sources))}]")
    for post in book.posts:
        yield from wrapped(f"{post.label}: {post.holder or 'nobody'}. {post.meaning}", "   ")
    for figure in book.cell:
        yield from _told(figure, book.sources)
    if book.shop:
        yield "THE SHOP BOOK"
    for figure in book.shop:
        yield from _told(figure, book.sources)
    yield "THE ROLL"
    for row in book.roll:
        more = "; ".join((row.standing, *row.posts, *row.remarks))
        yield from wrapped(f"{row.name}, {row.trade}; {more}.", "   ")


def _told(figure: Figure, known: tuple[str, ...]) -> Iterator[str]:
    """Yield a figure; what it rests on only where that is not what the whole book rests on."""
    label = "" if figure.sources == known else f" [{', '.join((figure.basis, *figure.sources))}]"
    yield from wrapped(f"{figure.label}: {figure.value}. {figure.meaning}{label}", "   ")
    if figure.last:
        yield from wrapped(figure.last, "      ")
