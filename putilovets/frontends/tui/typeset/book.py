"""The cell book and the shop book, set in rows."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, flow, line, prose
from putilovets.view.cell_book import NO_BOOK, CellBook, Figure, RollRow

STEP = "  "


def told_book(book: CellBook | None, width: int) -> Iterator[Line]:
    """Yield the posts, the figures with what they mean, and the roll."""
    if book is None:
        yield from prose(NO_BOOK, width)
        return
    yield from prose(f"[{', '.join((book.basis, *book.sources))}]", width, "label")
    yield line("Posts", "title")
    for post in book.posts:
        holder = Span(post.holder) if post.holder else Span("nobody", "closed")
        head = (Span(f"{post.label}: ", "strong"), holder, Span(f". {post.meaning}", "dim"))
        yield from flow(head, width, (), (Span(STEP),))
    yield from (BLANK, line("The figures", "title"))
    for figure in book.cell:
        yield from _figure(figure, book.sources, width)
    if book.shop:
        yield from (BLANK, line("The shop book", "title"))
    for figure in book.shop:
        yield from _figure(figure, book.sources, width)
    yield from (BLANK, line("The roll", "title"))
    for row in book.roll:
        yield from _row(row, width)


def _figure(figure: Figure, known: tuple[str, ...], width: int) -> Iterator[Line]:
    yield from flow(
        (Span(f"{figure.label}: ", "strong"), Span(figure.value)), width, (), (Span(STEP),)
    )
    label = "" if figure.sources == known else f" [{', '.join((figure.basis, *figure.sources))}]"
    meaning = (Span(figure.meaning, "dim"), Span(label, "label"))
    yield from flow(meaning, width, (Span(STEP),), (Span(STEP),))
    if figure.last:
        yield from prose(figure.last, width, indent=len(STEP))


def _row(row: RollRow, width: int) -> Iterator[Line]:
    posts = f"; {', '.join(row.posts)}" if row.posts else ""
    remarks = f"; {', '.join(row.remarks)}" if row.remarks else ""
    spans = (
        Span(row.name, "strong"),
        Span(f", {row.trade}; {row.standing}{posts}"),
        Span(remarks, "dim"),
    )
    yield from flow(spans, width, (), (Span(STEP),))
