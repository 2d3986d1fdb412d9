"""The renames a pack declares, checked against the ids of today."""

from collections.abc import Container, Iterable, Mapping

from putilovets.pack.catalogue_models import RenameTable
from putilovets.pack.folder import Folder
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.called import notes_in, visits_to
from putilovets.story.renames import Renames


def renames_of(folder: Folder, shop: Workshop) -> Renames:
    """Return the declared renames; a new id that does not exist, or an old one that does, is one
    complaint each. Whether a choice exists is seen when the places are made.
    """
    file = folder.root / "renamed.toml"
    for number, table in enumerate(folder.renamed.place):
        shop.place(table.new, Where(file, ("place", number)), "new")
    for number, table in enumerate(folder.renamed.choice):
        where = Where(file, ("choice", number))
        if table.scene is None:
            shop.complain("PU004", where, "scene is missing: the place the choice stands in")
        else:
            shop.place(table.scene, where, "scene")
    for number, table in enumerate(folder.renamed.name):
        if table.new not in shop.names:
            shop.undeclared(table.new, Where(file, ("name", number, "new")))
    starts = {start.id for start in folder.pack.start} if folder.pack else set()
    for number, table in enumerate(folder.renamed.start):
        if table.new not in starts:
            shop.complain(
                "PU010", Where(file, ("start", number, "new")), f"there is no start {table.new}"
            )
    _retired(folder.renamed.start, "start", starts, shop, Where(file, ()))
    _retired(folder.renamed.place, "place", shop.places, shop, Where(file, ()))
    _retired(folder.renamed.name, "name", shop.names, shop, Where(file, ()))
    places = {table.old: table.new for table in folder.renamed.place}
    return Renames(
        starts={table.old: table.new for table in folder.renamed.start},
        places=places,
        choices={(table.scene or "", table.old): table.new for table in folder.renamed.choice},
        names=_counts(places, shop) | {table.old: table.new for table in folder.renamed.name},
    )


def _retired(
    tables: Iterable[RenameTable], kind: str, known: Container[str], shop: Workshop, file: Where
) -> None:
    """Complain of an old id that is in use again: a save could mean either."""
    seen: set[str] = set()
    for number, table in enumerate(tables):
        if table.old in known or table.old in seen:
            what = f"the old {kind} {table.old} stands for something else as well"
            shop.complain("PU014", file.at(kind, number, "old"), what)
        seen.add(table.old)


def _counts(places: Mapping[str, str], shop: Workshop) -> dict[str, str]:
    """Return the renames of the numbers that are called after a place."""
    return {
        called(old): called(new)
        for old, new in places.items()
        for called in (visits_to, notes_in)
        if called(new) in shop.names
    }
