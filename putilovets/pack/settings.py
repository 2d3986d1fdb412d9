"""How places are told: parts with their ground, checked against the people and sources."""

from collections.abc import Iterator, Sequence

from putilovets.pack.models import (
    Grounded,
    HallTable,
    PageTable,
    PartTable,
    SpeechTable,
    ToldTable,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.edition import STRENGTH, Basis, Ground, Part, Setting


def page_setting(table: ToldTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a scene or an ending is told."""
    ground = grounded(table, where, shop)
    parts = tuple(_page_parts(table, ground, where, shop))
    return _setting(table, chapter, ground, (parts,), where, shop)


def hall_setting(table: HallTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a hall is told, one frame a speech."""
    ground = grounded(table, where, shop)
    frames = tuple(
        tuple(_speech_parts(speech, where.at("speech", number), shop))
        for number, speech in enumerate(table.speech)
    )
    notes = tuple(speech.note for speech in table.speech)
    return _setting(table, chapter, ground, frames, where, shop, notes)


def grounded(table: Grounded, where: Where, shop: Workshop) -> Ground:
    """Return what a table rests on, and check that it says so."""
    return _ground(table.basis, table.sources, where, shop)


def _ground(basis: Basis, sources: Sequence[str], where: Where, shop: Workshop) -> Ground:
    shop.ground(sources, where)
    if not sources and basis != "invented":
        what = f"what is {basis} names at least one source"
        shop.complain("PU019", where.at("sources"), what)
    return Ground(basis, tuple(sources))


def _setting(
    table: PageTable,
    chapter: str,
    ground: Ground,
    frames: tuple[tuple[Part, ...], ...],
    where: Where,
    shop: Workshop,
    notes: tuple[str, ...] = (),
) -> Setting:
    for number, person in enumerate(table.people):
        shop.person(person, where, "people", number)
    weakest = min(
        (part.ground.basis for frame in frames for part in frame), key=STRENGTH.__getitem__
    )
    if STRENGTH[ground.basis] > STRENGTH[weakest]:
        what = f"{table.id} is called {ground.basis} but a part of it is {weakest}"
        shop.complain("PU020", where.at("basis"), what, f"write basis = {weakest!r}")
    return Setting(
        title=table.title,
        chapter=chapter,
        ground=ground,
        frames=frames,
        day=table.date,
        room=table.room or "",
        people=tuple(table.people),
        notes=notes,
    )


def _page_parts(table: ToldTable, ground: Ground, where: Where, shop: Workshop) -> Iterator[Part]:
    for text in _paragraphs(table.text or ""):
        yield Part(text, ground)
    for number, part in enumerate(table.paragraph):
        yield from _part(part, ground, where.at("paragraph", number), shop)


def _part(table: PartTable, inherited: Ground, where: Where, shop: Workshop) -> Iterator[Part]:
    ground = inherited
    if table.basis is not None or table.sources is not None:
        basis = table.basis or inherited.basis
        ground = _ground(basis, table.sources or (), where, shop)
    when = shop.condition(table.when, where, "when")
    if table.speaker is not None:
        shop.person(table.speaker, where, "speaker")
    for text in _paragraphs(table.text):
        yield Part(text, ground, when, table.speaker or "")


def _speech_parts(table: SpeechTable, where: Where, shop: Workshop) -> Iterator[Part]:
    shop.person(table.speaker, where, "speaker")
    for text in _paragraphs(table.before or ""):
        yield Part(text, Ground("invented"))
    ground = grounded(table, where, shop)
    for text in _paragraphs(table.text):
        yield Part(text, ground, None, table.speaker)


def _paragraphs(text: str) -> list[str]:
    """Split at blank lines; a paragraph's own line breaks are only how the file was wrapped."""
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return [" ".join(block.split()) for block in blocks if block.strip()]
