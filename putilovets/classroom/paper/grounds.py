"""What something on a paper rests on: a label with the ids of sources, and what those say."""

from collections.abc import Iterable, Iterator

from putilovets.classroom.paper.blocks import Block, Boxed, Items, Text
from putilovets.classroom.paper.pages import Part
from putilovets.story.edition import Edition, Source

LABELS = (
    "Documented: a source says it. Inferred: it is likely by a general rule, and no source says it "
    "of this place. Invented: made up within what the sources allow."
)


def sources_part(edition: Edition, wanted: Iterable[str]) -> Part:
    """Return what each source says, under the work it stands in."""
    known = sorted((each for each in set(wanted) if each in edition.sources), key=_natural)
    found = [edition.sources[each] for each in known]
    return Part("sources", "The sources, and what they say", tuple(_sources(edition, found)))


def said(edition: Edition, source: str) -> str:
    """Return what a source says with where it stands; a sentence where there is no such source."""
    known = edition.sources.get(source)
    if known is None:
        return f"{source}: there is no such source in this version of the story."
    if known.kind != "fact":
        return f"{source}: {known.says}"
    at = f", {known.at}" if known.at else ""
    return f"{source}: {known.says} ({known.work}{at})"


def _natural(source: str) -> tuple[str, int, str]:
    """Return by what a source is sorted: S9 stands before S10."""
    letters = source.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")
    number = source[len(letters) :].rstrip("abcdefghijklmnopqrstuvwxyz")
    return letters, int(number or 0), source


def _sources(edition: Edition, found: list[Source]) -> Iterator[Block]:
    yield Text(LABELS, "faint")
    facts = [each for each in found if each.kind == "fact"]
    for work in dict.fromkeys(each.work for each in facts):
        own = [each for each in facts if each.work == work]
        told = tuple(f"{each.id}: {each.says}{f' ({each.at})' if each.at else ''}" for each in own)
        head = edition.sources[work].says if work in edition.sources else work
        yield Boxed(f"{work}: {head}", (Items(told),), "source")
    works = tuple(f"{each.id}: {each.says}" for each in found if each.kind != "fact")
    if works:
        yield Boxed("Works cited as a whole", (Items(works),), "source")
