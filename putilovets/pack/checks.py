"""What can only be seen once every file has been read and compiled."""

from collections.abc import Iterator

from putilovets.pack.check_again import again_complaints
from putilovets.pack.check_fit import fit_complaints
from putilovets.pack.check_people import people_complaints
from putilovets.pack.check_stages import stage_complaints
from putilovets.pack.check_texts import text_complaints
from putilovets.pack.folder import Folder
from putilovets.pack.workshop import Where
from putilovets.story.edition import Edition
from putilovets.story.junctions import Junction
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint


def complaints_about(folder: Folder, edition: Edition | None) -> list[Complaint]:
    """Return what is wrong with a pack whose parts are each sound."""
    if edition is None:
        return []
    return [
        *_circles(folder, edition.story),
        *people_complaints(folder),
        *text_complaints(folder),
        *stage_complaints(folder, edition.story),
        *fit_complaints(folder, edition.story.calendar),
        *again_complaints(folder, edition.story),
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
