"""Evenings at a desk that lead somewhere from which no way leads back to it."""

from collections.abc import Iterator, Mapping

from putilovets.authoring.lint.reached import onward
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.meeting_models import DeskTable
from putilovets.typed_toml.problems import Complaint, Loc


def astray(survey: Survey) -> Iterator[Complaint]:
    """Find tasks and knocks after which the evenings that are left can never be come back to."""
    ways = {place: onward(survey, place) for place in survey.edition.story.places}
    for file, chapter in survey.folder.chapters:
        for number, desk in enumerate(chapter.desk):
            for loc, to in _led(desk):
                if desk.id not in _behind(to, ways):
                    where = survey.at(file, "desk", number, *loc)
                    what = f"no way leads from {to} back to {desk.id}, whose evenings are not over"
                    yield finding("PU123", where, what, f'lead back: to = "{desk.id}"')


def _led(desk: DeskTable) -> Iterator[tuple[Loc, str]]:
    if desk.knock is not None:
        yield ("knock",), desk.knock
    for number, task in enumerate(desk.task):
        if task.to is not None:
            yield ("task", number, "to"), task.to


def _behind(start: str, ways: Mapping[str, set[str]]) -> set[str]:
    """Return every place to which ways lead from one, open or not; it is one of them."""
    found, waiting = {start}, [start]
    while waiting:
        new = ways[waiting.pop()] - found
        found |= new
        waiting += new
    return found
