"""A page of the story as paragraphs of a leaf."""

from collections.abc import Iterator

from putilovets.frontends.lesson.leaf import Part
from putilovets.frontends.line.telling import paragraph
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
            yield Part(paragraph(block, page.basis))
    for number, line in enumerate(page.notebook):
        yield Part(line, before="* ", close=number > 0)
    if page.meeting is not None:
        for number, row in enumerate(told_glance(page.meeting)):
            yield Part(row, close=number > 0)
