"""What can only be seen once every file has been read and compiled."""

from collections.abc import Iterator, Sequence

from putilovets.pack.folder import Folder
from putilovets.pack.models import HallTable, PartTable, ToldTable
from putilovets.pack.workshop import Where
from putilovets.story.edition import Edition
from putilovets.story.places import Junction
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint


def complaints_about(folder: Folder, edition: Edition | None) -> list[Complaint]:
    """Return what is wrong with a pack whose parts are each sound."""
    if edition is None:
        return []
    return [
        *_circles(folder, edition.story),
        *_words_of_the_real(folder, edition),
        *_renamed_choices(folder, edition.story),
    ]


def _circles(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of junctions that lead only to one another: a play would never stop."""
    for file, chapter in folder.chapters:
        for number, table in enumerate(chapter.junction):
            if table.id in _reached(table.id, story):
                where = Where(file, ("junction", number, "id"))
                what = f"{table.id} leads back to itself through junctions only"
                yield Complaint("PU021", where.file, where.loc, what)


def _reached(start: str, story: Story) -> set[str]:
    """Return the places that can be entered from a junction without a choice between."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        place = story.places[waiting.pop()]
        if isinstance(place, Junction):
            ways = {place.otherwise.place, *(way.to.place for way in place.candidates)}
            waiting += ways - found
            found |= ways
    return found


def _renamed_choices(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of renamed choices that are not there, or whose old id is in use again."""
    seen: set[tuple[str, str]] = set()
    for number, table in enumerate(folder.renamed.choice):
        where = Where(folder.root / "renamed.toml", ("choice", number))
        place = table.scene or ""
        choices = {rule.id for rule in story.places[place].rules}
        if table.new not in choices:
            what = f"there is no choice {table.new} in {place}"
            yield Complaint("PU010", where.file, (*where.loc, "new"), what)
        if table.old in choices or (place, table.old) in seen:
            what = f"the old choice {table.old} stands for something else as well"
            yield Complaint("PU014", where.file, (*where.loc, "old"), what)
        seen.add((place, table.old))


def _words_of_the_real(folder: Folder, edition: Edition) -> Iterator[Complaint]:
    """Complain of words given to people who really lived without a source that gives them."""
    for file, chapter in folder.chapters:
        told: dict[str, Sequence[ToldTable]] = {"scene": chapter.scene, "ending": chapter.ending}
        for kind, tables in told.items():
            for number, table in enumerate(tables):
                for at, part in enumerate(table.paragraph):
                    if _puts_words_in(part, edition):
                        where = Where(file, (kind, number, "paragraph", at, "speaker"))
                        yield _words(where, str(part.speaker))
        for number, hall in enumerate(chapter.hall):
            yield from _in_hall(hall, Where(file, ("hall", number)), edition)


def _in_hall(hall: HallTable, where: Where, edition: Edition) -> Iterator[Complaint]:
    for at, speech in enumerate(hall.speech):
        person = edition.people.get(speech.speaker)
        if person is not None and person.real and speech.basis != "documented":
            yield _words(where.at("speech", at, "speaker"), speech.speaker)


def _puts_words_in(part: PartTable, edition: Edition) -> bool:
    person = edition.people.get(part.speaker or "")
    if person is None or not person.real:
        return False
    return part.basis != "documented" or not part.sources


def _words(where: Where, speaker: str) -> Complaint:
    what = f"{speaker} really lived: words need basis = 'documented' and a source that gives them"
    return Complaint("PU022", where.file, where.loc, what)
