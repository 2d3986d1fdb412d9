"""Make something new in a pack: what is asked for is drafted, tried out, and only then written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from putilovets.authoring.new import shelf
from putilovets.authoring.new.asked import NotMade, Wish
from putilovets.authoring.new.drafts import Drafts
from putilovets.authoring.new.pages import page
from putilovets.authoring.new.stock import Stock
from putilovets.authoring.new.trial import try_out
from putilovets.authoring.new.writing import write
from putilovets.pack.folder import Folder, read_folder

NO_PLACES: dict[str, Callable[[Stock, Wish], Drafts]] = {
    "chapter": shelf.chapter,
    "person": shelf.person,
}
"""How what is no place is drafted."""


def make(kind: str, root: Path, wish: Wish) -> Drafts:
    """Write a new place, chapter or person into the pack at `root`; NotMade if it cannot be."""
    if not (root / "pack.toml").is_file():
        raise NotMade(f"There is no pack in {root}; one is made by: putilovets new pack FOLDER.")
    folder = read_folder(root)
    stock = Stock(folder)
    drafter = NO_PLACES.get(kind)
    return _made(folder, page(kind, stock, wish) if drafter is None else drafter(stock, wish))


def make_pack(root: Path, title: str | None) -> Drafts:
    """Write a new pack into the folder `root`; NotMade if there is something in it."""
    drafts = shelf.pack(root, title)
    return _made(replace(read_folder(root), complaints=()), drafts)


def _made(folder: Folder, drafts: Drafts) -> Drafts:
    every = list(drafts.made.values())
    try_out(folder, every)
    write(folder.root, every)
    return drafts
