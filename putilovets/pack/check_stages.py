"""That no page of a desk, a meeting or what follows can ever be without an open choice."""

from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

from putilovets.pack.folder import Folder
from putilovets.pack.models import PageTable
from putilovets.story.conditions import Condition
from putilovets.story.names import Name, Names, Value, Values, put
from putilovets.story.stages import Stage, Staged
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint, Loc

MOST = 20_000
"""How many ways the names of a page may stand before we leave off looking at all of them."""


def stage_complaints(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of pages on which every choice may be closed."""
    for file, chapter in folder.chapters:
        tables: dict[str, list[PageTable]] = {
            "meeting": [*chapter.meeting],
            "follow": [*chapter.follow],
        }
        for kind, pages in tables.items():
            for number, table in enumerate(pages):
                place = story.places[table.id]
                assert isinstance(place, Staged)
                for at, stage in enumerate(place.stages):
                    if stage.rules and not _always_open(stage, story.names):
                        what = f"every choice of {stage.key} may be closed at once"
                        hint = "leave one of them without when and needs"
                        loc = (kind, number, *_spot(stage.key, at))
                        yield Complaint("PU023", file, loc, what, hint)


def _spot(key: str, at: int) -> Loc:
    """Return where the choices of a stage stand in its table."""
    head = key.split("/")[0]
    return ("case", at, "choice", 0) if head == "due" else ({"agenda": "item"}.get(head, head), 0)


def _always_open(stage: Stage, names: Names) -> bool:
    """Tell whether a page is passed over or has an open choice, however its names stand."""
    ways = [[each for each in (rule.when, rule.needs) if each is not None] for rule in stage.rules]
    ways += [[] if way.when is None else [way.when] for way in stage.exits]
    if not all(ways):
        return True
    read = sorted({name for way in ways for each in way for name in each.reads})
    domains = [_domain(names[name]) for name in read]
    if prod(map(len, domains)) > MOST:
        return True
    return all(_some(ways, values) for values in _all_values(read, domains, names))


def _some(ways: Iterable[list[Condition]], values: Values) -> bool:
    return any(all(each.holds(values) for each in way) for way in ways)


def _all_values(
    read: list[str], domains: list[tuple[Value, ...]], names: Names
) -> Iterator[Values]:
    for chosen in product(*domains):
        values = names.start
        for name, value in zip(read, chosen, strict=True):
            values = put(values, names.slot(name), value)
        yield values


def _domain(name: Name) -> tuple[Value, ...]:
    if name.kind == "flag":
        return (False, True)
    return name.words if name.kind == "word" else tuple(range(name.lowest, name.highest + 1))
