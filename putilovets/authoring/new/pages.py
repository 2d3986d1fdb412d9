"""The kinds of place that can be made, and the drafts of one."""

import datetime
from collections.abc import Callable, Mapping
from typing import NamedTuple

from putilovets.authoring.new.asked import NotMade, Wish, checked_id, spoken
from putilovets.authoring.new.drafts import Drafts
from putilovets.authoring.new.filling import Raw, filled, holes_in
from putilovets.authoring.new.on_shelf import questions_for, speakers_for
from putilovets.authoring.new.stock import Stock
from putilovets.authoring.new.voting import vote_holes
from putilovets.pack.catalogue_models import GaugeTable
from putilovets.story import called

Names = tuple[Callable[[str], str], ...]
"""What makes the names that come of an id."""

SPEECH: Names = (called.said, called.noted, called.struck)
CLAUSE: Names = (
    *(called.draft, called.ground, called.fate, called.by, called.came_of),
    *(called.hands_for, called.hands_against),
)
LETTER: Names = (called.printed, called.lies)
DEFECT: Names = (called.read_out,)
FORTNIGHT = datetime.timedelta(days=14)


class Kind(NamedTuple):
    """What a kind of place needs of the rest of the pack."""

    speakers: int = 0
    """How many people speak in it."""
    votes: bool = False
    """Whether it needs questions to vote on."""
    own: Mapping[str, tuple[str, Names]] = {}
    """For each hole with an id that is one of the whole pack: its end, and the names it brings."""
    leads: bool = True
    """Whether it leads on to another place."""
    named: bool = False
    """Whether names of its own begin with its id."""


KINDS: dict[str, Kind] = {
    "scene": Kind(),
    "ending": Kind(leads=False),
    "junction": Kind(),
    "hall": Kind(speakers=1, own={"first_speech": ("speech", SPEECH)}),
    "desk": Kind(named=True),
    "meeting": Kind(
        speakers=2,
        votes=True,
        own={
            "first_speech": ("first-speech", SPEECH),
            "second_speech": ("second-speech", SPEECH),
            "first_clause": ("ask", CLAUSE),
            "second_clause": ("begin", CLAUSE),
        },
        named=True,
    ),
    "newspaper": Kind(
        own={"first_letter": ("long", LETTER), "second_letter": ("short", LETTER)}, named=True
    ),
    "mirror": Kind(speakers=1, own={"first_defect": ("undone", DEFECT)}, named=True),
}
"""Every kind of place that can be made, by its heading in a file."""


def page(kind: str, stock: Stock, wish: Wish) -> Drafts:
    """Return the drafts of a new place; NotMade says why it is not to be had."""
    what = KINDS[kind]
    _free(checked_id(wish.id), stock, what)
    _has_all(kind, wish)
    chapter = stock.chapter(wish.chapter)
    drafts = Drafts(stock.folder.root)
    day = wish.date or stock.day(chapter)
    holes: dict[str, str] = {
        "id": wish.id,
        "title": wish.title or spoken(wish.id),
        "to": _way_on(stock, wish, chapter, drafts) if what.leads else "",
        **_days(day, said=wish.date is not None),
        **_example(stock.gauge),
        **{hole: stock.own_id(wish.id, *each) for hole, each in what.own.items()},
    }
    if what.speakers:
        people = speakers_for(stock, drafts, day, what.speakers)
        holes |= zip(("speaker", "second_speaker"), people, strict=False)
    if what.votes:
        asked = questions_for(stock, drafts)
        holes |= vote_holes(wish.id, *asked, holes["first_clause"])
    drafts.new(f"chapters/{chapter}/{wish.id}.toml", filled(kind, holes))
    return drafts


def _free(wanted: str, stock: Stock, what: Kind) -> None:
    """Refuse an id that a place has, or whose names no condition could read."""
    if wanted in stock.places:
        file = stock.places[wanted].relative_to(stock.folder.root).as_posix()
        raise NotMade(f"There is a place {wanted} already, in {file}.")
    if what.named and wanted[0].isdigit():
        name = f"{called.flat(wanted)}_…"
        raise NotMade(
            f"The names of this place would be called {name}, which no condition could read: "
            "let its id begin with a letter."
        )


SAID = {"title": {"title"}, "to": {"to"}, "date": {"dated", "day"}}
"""For each thing that may be said of a new place, the holes that it fills."""


def _has_all(kind: str, wish: Wish) -> None:
    """Refuse what is said of a place that has nothing of the sort."""
    holes = holes_in(kind)
    for said, filling in SAID.items():
        if getattr(wish, said) is not None and holes.isdisjoint(filling):
            raise NotMade(f"--{said} says something that no {kind} has.")


def _way_on(stock: Stock, wish: Wish, chapter: str, drafts: Drafts) -> str:
    if wish.to is not None:
        return stock.place(wish.to)
    found = stock.way_on(chapter)
    drafts.told.append(f"It leads to {found} for now.")
    return found


def _days(day: datetime.date, *, said: bool) -> dict[str, str]:
    """Return the days of a page; its own is only proposed where nobody has said it."""
    first = min(day, datetime.date.max - FORTNIGHT)
    return {
        "dated": Raw(f"date = {day}" if said else f"# date = {day}"),
        "day": Raw(first),
        "next_day": Raw(first + datetime.timedelta(days=1)),
        "later": Raw(first + FORTNIGHT),
    }


def _example(gauge: GaugeTable | None) -> dict[str, str]:
    """Return a number of the pack for examples, and a condition that may hold and may not."""
    if gauge is None:
        return {"number": "floor", "middle": Raw("5"), "when": Raw('# when = "floor >= 5"')}
    middle = str((gauge.lowest + gauge.highest + 1) // 2)
    when = f'when = "{gauge.name} >= {middle}"'
    return {"number": gauge.name, "middle": Raw(middle), "when": Raw(when)}
