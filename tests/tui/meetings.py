"""The desk and the worked meeting with speeches as long as real ones, and a play inside them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.journal.session import begin
from putilovets.story.edition import Edition
from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS
from tests.packs import edition_of, start_at

LONGER = {
    '"Abolish it!"': '"You all heard it in the hall. Five, and ninety roubles each, and nothing! '
    "And who sets your rate? A room with a stove. Put it down tonight, with a full stop after it, "
    'or I put it in the paper without one."',
    '"Ask what the inspectors do"': '"The administration is to state in writing what the '
    'inspectors of the main store do all day"',
    '"A sheet with thumbs."': '"A sheet with forty thumbs of grease on it: what do the '
    'inspectors of the main store do all day?"',
}
ROUGH = "[b]Young[/b] [/x]"

ROAD = (
    "agenda/bureau",
    "prepare/open",
    "floor/hothead",
    "speech/hothead/take/inspectors",
    "floor/old-hand",
    "speech/old-hand/take/list",
    "draft/list/keep",
    "draft/inspectors/keep",
    "tie/both",
    "vote/read",
    "vote/whole",
    "name/list/nobody",
    "name/inspectors/lukina",
)
"""From the agenda to the signature."""
STAGES = {
    "agenda": 0,
    "prepare": 1,
    "floor": 2,
    "speech": 3,
    "draft": 6,
    "tie": 8,
    "vote": 9,
    "name": 11,
    "sign": 13,
}
"""After how many choices of the road each stage is reached."""


def long_edition(root: Path, start: str, instead: Iterable[tuple[str, str]] = ()) -> Edition:
    """Return the pack, some of its words replaced by others."""
    chapter = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
    for old, new in (*LONGER.items(), *instead):
        assert old in chapter
        chapter = chapter.replace(old, new)
    return edition_of(root, chapter, {**HEADS, **start_at(start)})


@contextmanager
def playing(folder: Path, edition: Edition, choices: Iterable[str]) -> Iterator[PutilovetsApp]:
    """Give an app whose play has made some choices."""
    session = begin(folder, "play", edition, 7)
    for choice in choices:
        session.choose(choice)
    app = PutilovetsApp(Opener(folder, lambda: edition), session)
    try:
        yield app
    finally:
        app.close_session()
