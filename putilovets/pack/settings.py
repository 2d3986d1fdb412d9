"""How places are told: parts with their ground, checked against the people and sources."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from putilovets.pack.models import (
    Grounded,
    HallTable,
    PageTable,
    PartTable,
    SpeechTable,
    TextTable,
    ToldTable,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.conditions import Condition
from putilovets.story.edition import STRENGTH, Basis, Ground, Part, Setting


def page_setting(table: ToldTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a scene or an ending is told."""
    ground = grounded(table, where, shop)
    parts = tuple(page_parts(table, ground, where, shop))
    made = setting_of(table, chapter, ground, (parts,), where, shop)
    return replace(made, sheet=shop.meeting(table.sheet, where, "sheet")) if table.sheet else made


def hall_setting(table: HallTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a hall is told, one frame a speech."""
    ground = grounded(table, where, shop)
    frames = tuple(
        tuple(_speech_parts(speech, where.at("speech", number), shop))
        for number, speech in enumerate(table.speech)
    )
    notes = tuple(speech.note for speech in table.speech)
    return setting_of(table, chapter, ground, frames, where, shop, notes)


def grounded(table: Grounded, where: Where, shop: Workshop) -> Ground:
    """Return what a table rests on, and check that it says so."""
    return ground_of(table.basis, table.sources, where, shop)


def ground_of(basis: Basis, sources: Sequence[str], where: Where, shop: Workshop) -> Ground:
    """Return what something rests on; what is not invented names a source."""
    shop.ground(sources, where)
    if not sources and basis != "invented":
        what = f"what is {basis} names at least one source"
        shop.complain("PU019", where.at("sources"), what)
    return Ground(basis, tuple(sources))


def ground_within(
    own: tuple[Basis | None, Sequence[str] | None], around: Ground, where: Where, shop: Workshop
) -> Ground:
    """Return what a part rests on: basis and sources of its own, or those of what it stands in."""
    basis, sources = own
    if basis is None and sources is None:
        return around
    return ground_of(basis or around.basis, sources or (), where, shop)


def setting_of(
    table: PageTable,
    chapter: str,
    ground: Ground,
    frames: tuple[tuple[Part, ...], ...],
    where: Where,
    shop: Workshop,
    notes: tuple[str, ...] = (),
) -> Setting:
    """Return how a place is told, frame by frame; its label is no stronger than its parts."""
    shop.once(table.people, where, "people", "person")
    for number, person in enumerate(table.people):
        shop.person(person, where, "people", number)
    told = (part.ground.basis for frame in frames for part in frame)
    weakest = min(told, key=STRENGTH.__getitem__, default=ground.basis)
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
        heavy=table.heavy or "",
    )


def told(
    text: str | None,
    ground: Ground,
    where: Where,
    shop: Workshop,
    when: Condition | None = None,
    *,
    speaker: str = "",
    signed: str = "",
) -> Iterator[Part]:
    """Yield the paragraphs of one text, which stands at `where`."""
    for each in paragraphs(text or ""):
        part = Part(each, ground, when, speaker, signed)
        shop.atlas.made((part,), where)
        yield part


def page_parts(table: TextTable, ground: Ground, where: Where, shop: Workshop) -> Iterator[Part]:
    """Yield the paragraphs of a page."""
    yield from told(table.text, ground, where.at("text"), shop)
    for number, part in enumerate(table.paragraph):
        yield from part_of(part, ground, where.at("paragraph", number), shop)


def part_of(table: PartTable, inherited: Ground, where: Where, shop: Workshop) -> Iterator[Part]:
    """Yield one part, split at blank lines."""
    ground = ground_within((table.basis, table.sources), inherited, where, shop)
    when = shop.condition(table.when, where, "when")
    if table.speaker is not None:
        shop.person(table.speaker, where, "speaker")
    yield from told(table.text, ground, where.at("text"), shop, when, speaker=table.speaker or "")


def _speech_parts(table: SpeechTable, where: Where, shop: Workshop) -> Iterator[Part]:
    shop.person(table.speaker, where, "speaker")
    yield from told(table.before, Ground("invented"), where.at("before"), shop)
    ground = grounded(table, where, shop)
    yield from told(table.text, ground, where.at("text"), shop, speaker=table.speaker)


def paragraphs(text: str) -> list[str]:
    """Split at blank lines; a paragraph's own line breaks are only how the file was wrapped."""
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return [" ".join(block.split()) for block in blocks if block.strip()]
