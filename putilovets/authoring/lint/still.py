"""Numbers that move on days on which they stand still."""

from collections.abc import Iterator, Mapping

from putilovets.authoring.lint.days import Days
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Act
from putilovets.pack.atlas import Where
from putilovets.pack.catalogue_models import StillTable
from putilovets.pack.folder import Folder
from putilovets.pack.models import MoveTable, SetTable
from putilovets.typed_toml.problems import Complaint


def stands_still(survey: Survey) -> Iterator[Complaint]:
    """Find effects, and prices of being ahead, that move a number while it stands still."""
    gauges = {each.name: each.still for each in survey.folder.gauges.gauge if each.still}
    if not gauges:
        return
    for act in survey.pages.acts:
        name = moved(act)
        if name in gauges and act.days is not None:
            yield from _moves(name, act.where, gauges[name], act.days)
    for file, chapter in survey.folder.chapters:
        for number, table in enumerate(chapter.meeting):
            days = Days.of(table.date)
            if table.ahead in gauges and days is not None:
                where = Where(file, ("meeting", number, "ahead"))
                yield from _moves(table.ahead, where, gauges[table.ahead], days)


def better_ways(folder: Folder) -> Mapping[str, int]:
    """Return for each gauge which way is for the better: 1 is up, -1 is down."""
    return {each.name: 1 if each.better == "high" else -1 for each in folder.gauges.gauge}


def moved(act: Act) -> str:
    """Return the name that an effect moves or sets; empty where it does neither."""
    if type(act.table) is MoveTable:
        return act.table.move if act.table.by else ""
    return act.table.set if type(act.table) is SetTable else ""


def _moves(name: str, where: Where, spans: list[StillTable], days: Days) -> Iterator[Complaint]:
    for still in spans:
        if not days.outside(still.begins, still.until):
            what = f"{name} moves here, and on {days} it stands still: {still.because}"
            yield finding("PU157", where, what, "leave it as it is, and let the page say why")
