"""New things that are no places: a pack, a chapter, a person."""

import os
from pathlib import Path

from putilovets.authoring.new.asked import NotMade, Wish, checked_id, kebab, spoken
from putilovets.authoring.new.drafts import Drafts
from putilovets.authoring.new.filling import Raw, filled
from putilovets.authoring.new.stock import Stock

FIRST_CHAPTER = "first"
FIRST_PAGE = "first-page"
LAST_PAGE = "the-end"


def pack(folder: Path, title: str | None) -> Drafts:
    """Return the drafts of a pack of two pages in an empty or a new folder; NotMade if not."""
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise NotMade(f"{folder} is not empty; a new pack wants a folder of its own.")
    own = kebab(folder.resolve().name) or "my-story"
    drafts = Drafts(folder)
    number = {"number": "floor", "middle": Raw("5")}
    heading = {"id": FIRST_CHAPTER, "title": "The first chapter"}
    first = {"id": FIRST_PAGE, "title": "The first page", "to": LAST_PAGE}
    last = {"id": LAST_PAGE, "title": "The end"}
    undated = {"dated": Raw("# date = 1926-04-30")}
    inside = f"chapters/{FIRST_CHAPTER}"
    drafts.new("gauges.toml", filled("gauges", {}))
    drafts.new(f"{inside}/chapter.toml", filled("chapter", heading))
    drafts.new(f"{inside}/{FIRST_PAGE}.toml", filled("first-page", first | undated | number))
    drafts.new(f"{inside}/{LAST_PAGE}.toml", filled("ending", last | undated | number))
    named = {"id": own, "title": title or spoken(own), "place": FIRST_PAGE}
    drafts.new("pack.toml", filled("pack", named | number))
    drafts.told.append(f"Its id is {own}; saved plays hold it, so that it is changed now or never.")
    return drafts


def chapter(stock: Stock, wish: Wish) -> Drafts:
    """Return the draft of the heading of a new chapter; NotMade where there is one."""
    if checked_id(wish.id) in stock.chapters:
        raise NotMade(f"There is a chapter {wish.id} already.")
    drafts = Drafts(stock.folder.root)
    holes = {"id": wish.id, "title": wish.title or spoken(wish.id)}
    drafts.new(f"chapters/{wish.id}/chapter.toml", filled("chapter", holes))
    return drafts


def person(stock: Stock, wish: Wish) -> Drafts:
    """Return the draft of an invented person; NotMade where there is one of that id."""
    if checked_id(wish.id) in {each.id for each in stock.folder.people.person}:
        raise NotMade(f"There is a person {wish.id} already, in people.toml.")
    drafts = Drafts(stock.folder.root)
    holes = {"id": wish.id, "name": wish.title or spoken(wish.id)}
    drafts.add("people.toml", filled("person", holes))
    drafts.told.append("Who really lived has real = true, and sources.")
    return drafts
