"""A page of the story as paragraphs of a leaf."""

from collections.abc import Iterator

from putilovets.frontends.lesson.leaf import Part
from putilovets.frontends.line.telling_meeting import told_glance
from putilovets.view.page import Page


def told_page(page: Page) -> Iterator[Part]:
    """Yield what the last choice did, then what is told; the choices are not told."""
    for block in page.blocks:
        if block.kind == "reply":
            yield Part(block.text, "dim")
    if page.changes:
        yield Part(f"{'; '.join(page.changes)}.", "dim")
    where = ", ".join(filter(None, (page.day, page.room)))
    yield Part(f"{where}. [{page.basis}]" if where else f"[{page.basis}]", "label")
    for block in page.blocks:
        if block.kind != "reply":
            speaker = f"{block.speaker.upper()}. " if block.speaker else ""
            yield Part(f"{speaker}{block.text}{_label(block.basis, page.basis, block.sources)}")
    for number, line in enumerate(page.notebook):
        yield Part(line, before="* ", close=number > 0)
    if page.meeting is not None:
        for number, row in enumerate(told_glance(page.meeting)):
            yield Part(row, close=number > 0)


def _label(basis: str, page_basis: str, sources: tuple[str, ...]) -> str:
    if basis == page_basis:
        return ""
    return f" [{basis}{': ' + ', '.join(sources) if sources else ''}]"
