"""What an id means: a name, a place, choices, or other things of a pack, or several of them."""

from collections.abc import Iterator
from difflib import get_close_matches

from putilovets.authoring.explain.choices import choice_told, namesakes
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.names import name_told
from putilovets.authoring.explain.places import place_told
from putilovets.authoring.explain.things import thing_told
from putilovets.authoring.explain.told import Told
from putilovets.authoring.tables import Table

NEAREST = 5
"""How many ids are offered in place of one that is not there."""
SELVES = (("gauge",), ("name",))
"""Kinds that are told as the name they declare."""


def explained(known: Knowledge, wanted: str) -> tuple[Told, ...]:
    """Return all that an id means, also with the place it is in before it, as in ``yard/home``."""
    return (
        *_name(known, wanted),
        *_place(known, wanted),
        *_choices(known, wanted),
        *(thing_told(known, table) for table in _things(known, wanted)),
    )


def nearest_ids(known: Knowledge, wanted: str) -> tuple[str, ...]:
    """Return the ids most like one that is not there, the nearest first."""
    story = known.edition.story
    ids = {name.id for name in story.names} | set(story.places)
    ids |= {rule.id for place in story.places.values() for rule in place.rules}
    ids |= {table.id for table in known.tables.all if _is_thing(table)}
    if "/" in wanted:
        ids |= {f"{place.id}/{rule.id}" for place in story.places.values() for rule in place.rules}
    alike = get_close_matches(wanted, sorted(ids), n=NEAREST, cutoff=0.6)
    part = sorted((each for each in ids if len(wanted) > 2 and wanted in each), key=len)
    begun = [each for each in part if each.startswith(wanted)]
    return tuple(dict.fromkeys((*begun, *alike, *part)))[:NEAREST]


def _name(known: Knowledge, wanted: str) -> Iterator[Told]:
    if wanted in known.edition.story.names:
        yield name_told(known, wanted)


def _place(known: Knowledge, wanted: str) -> Iterator[Told]:
    if wanted in known.edition.story.places:
        yield place_told(known, wanted)


def _choices(known: Knowledge, wanted: str) -> Iterator[Told]:
    places = known.edition.story.places.values()
    having = [place.id for place in places if any(rule.id == wanted for rule in place.rules)]
    if len(having) > 1:
        yield namesakes(known, wanted, having)
    elif having:
        yield choice_told(known, having[0], wanted)
    for place in places:
        inside = wanted.removeprefix(f"{place.id}/")
        if inside != wanted and any(rule.id == inside for rule in place.rules):
            yield choice_told(known, place.id, inside)


def _things(known: Knowledge, wanted: str) -> Iterator[Table]:
    place, _, inside = wanted.partition("/")
    for table in known.tables.all:
        if _is_thing(table):
            home = known.place_of(table.where)
            here = table.id == wanted or (home == place and table.id == inside)
            if here and not (home and (len(table.chain) == 1 or _is_choice(known, home, table.id))):
                yield table


def _is_thing(table: Table) -> bool:
    """Tell whether a table has an id of its own, and is not told as a name."""
    has_id = isinstance(getattr(table.model, "id", None), str)
    return bool(table.chain) and has_id and table.kind not in SELVES


def _is_choice(known: Knowledge, place: str, thing: str) -> bool:
    return any(rule.id == thing for rule in known.edition.story.places[place].rules)
