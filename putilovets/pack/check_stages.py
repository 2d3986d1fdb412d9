"""That no page of a desk, a meeting or what follows can ever be without an open choice."""

from collections.abc import Iterable, Iterator

from putilovets.pack.folder import Folder
from putilovets.pack.models import PageTable
from putilovets.pack.states import states
from putilovets.story.conditions import Condition
from putilovets.story.names import Names, Values
from putilovets.story.stages import Stage, Staged
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint, Loc


def stage_complaints(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of pages on which every choice may be closed."""
    for file, chapter in folder.chapters:
        tables: dict[str, list[PageTable]] = {
            "meeting": [*chapter.meeting],
            "follow": [*chapter.follow],
            "mirror": [*chapter.mirror],
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
    spots: dict[str, Loc] = {
        "agenda": ("item", 0),
        "due": ("case", at, "choice", 0),
        "read": ("defect", at - 1, "answer", 0),
    }
    return spots.get(head, (head, 0))


def _always_open(stage: Stage, names: Names) -> bool:
    """Tell whether a page is passed over or has an open choice, however its names stand."""
    ways = [[each for each in (rule.when, rule.needs) if each is not None] for rule in stage.rules]
    ways += [[] if way.when is None else [way.when] for way in stage.exits]
    if not all(ways):
        return True
    read = {name for way in ways for each in way for name in each.reads}
    every = states(read, names)
    return every is None or all(_some(ways, values) for values in every)


def _some(ways: Iterable[list[Condition]], values: Values) -> bool:
    return any(all(each.holds(values) for each in way) for way in ways)
