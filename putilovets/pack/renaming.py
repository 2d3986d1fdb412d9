"""The renames a pack declares, checked against the ids of today."""

from putilovets.pack.folder import Folder
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.renames import Renames


def renames_of(folder: Folder, shop: Workshop) -> Renames:
    """Return the declared renames; a new id that does not exist is a complaint."""
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
            shop.complain(
                "PU011", Where(file, ("name", number, "new")), f"{table.new} is not declared"
            )
    return Renames(
        places={table.old: table.new for table in folder.renamed.place},
        choices={(table.scene or "", table.old): table.new for table in folder.renamed.choice},
        names={table.old: table.new for table in folder.renamed.name},
    )
