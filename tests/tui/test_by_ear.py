"""What is told by ear is what is shown: recorded plays, page by page, lines beside the screen."""

from io import StringIO
from itertools import islice
from pathlib import Path

import pytest
from textual.pilot import Pilot

from putilovets.bots.players import at_random, walked
from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.line.telling import told_page
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.sheets import screen_for
from putilovets.journal.unkept import Unkept
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import Page, page
from tests.content.episode import shipped
from tests.tui.by_ear import in_lines, on_screen, plain, rows_of
from tests.tui.table_facts import facts_in_room, facts_on_page
from tests.walkthroughs.player import script

SEED = 1926
ROOMY = (120, 70)
"""A window in which all of a page has room."""
SHEET = 80


WALKED = ("historical", "opposite")
"""Walkthroughs of the shipped content."""
STARTS = ("april-desk", "september-1926", "may-1927")
"""Where plays by chance begin."""
MOST = 60
"""The pages of a play by chance that are compared."""


def recorded(name: str) -> tuple[str | None, list[str]]:
    """Return where a play starts, and its choices."""
    if name in WALKED:
        return None, [step for step in script(name) if not step.startswith("!")]
    *_, last = islice(walked(shipped().story, at_random(SEED), SEED, name), MOST)
    return name, [move.choice for move in last.moves]


class Both:
    """One play, told by line mode and shown on the screen."""

    def __init__(self, edition: Edition, start: str | None) -> None:
        self.edition = edition
        self.session = Unkept(Playthrough(edition.story, SEED, start))
        self.told = StringIO()
        self.reader = LineReader(edition, self.session, StringIO(), self.told)
        self.app = PutilovetsApp(Opener(Path(), lambda: edition), self.session)

    @property
    def screen(self) -> StoryScreen:
        assert isinstance(self.app.screen, StoryScreen)
        return self.app.screen

    def heard(self, word: str) -> list[str]:
        """Return what line mode answers to a word."""
        self.told.seek(0)
        self.told.truncate()
        self.reader.obey(word)
        return self.told.getvalue().split("\n")

    async def choose(self, choice: str, pilot: Pilot[None]) -> None:
        """Take a choice and show its page."""
        self.session.choose(choice)
        beside = self.screen.panel.display
        self.screen.tell()
        if beside != self.screen.panel.display or not self.screen.panel.rows:
            await pilot.pause()


@pytest.mark.parametrize("name", [*WALKED, *STARTS])
async def test_the_same_is_told(name: str) -> None:
    start, choices = recorded(name)
    both = Both(shipped(), start)
    async with both.app.run_test(size=ROOMY) as pilot:
        await pilot.pause()
        compare(both)
        for choice in choices:
            await both.choose(choice, pilot)
            compare(both)


def compare(both: Both) -> None:
    """Compare a page as it is heard with the same as it is seen."""
    compare_told(both, page(both.edition, both.session.play), both.heard("look"))


def compare_told(both: Both, here: Page, told: list[str]) -> None:
    ear, eye = in_lines(told, here), on_screen(both.screen, here)
    if not voted(both):
        assert ear.answer == eye.answer
    for answer in (block.text for block in here.blocks if block.kind == "reply"):
        assert f" {plain([answer])} " in f" {plain(ear.answer)} "
        assert f" {plain([answer])} " in f" {plain(eye.answer)} "
    assert ear.text == eye.text[: len(ear.text)]
    assert ear.gauges == eye.gauges
    assert ear.notes == eye.notes
    if not here.ended:
        assert ear.choices == eye.choices
    assert plain([here.chapter]) in plain([" ".join(ear.heading)])
    chapter = "" if here.meeting else here.chapter  # there the screen has room for the clock alone
    for fact in (chapter, here.title, f"[{here.basis}]", here.day):
        assert plain([fact]) in plain([" ".join(ear.heading)])
        assert plain([fact]) in plain([" ".join(eye.heading)])
    if not (here.desk or here.newspaper or here.meeting):
        assert ear.text == eye.text
    else:
        compare_tables(both, here, plain([ear.tables]), plain([eye.tables, *eye.heading]))


def voted(both: Both) -> bool:
    """Tell whether the page answers a vote: a screen may draw what lines count."""
    last = both.session.play.last_move
    return last is not None and last.choice.startswith("vote/")


def compare_tables(both: Both, here: Page, heard: str, seen: str) -> None:
    for fact in map(_plain, facts_on_page(here)):
        assert fact in heard
        assert fact in seen
    table = here.meeting or here.coming
    if table is None:
        return
    heard = plain(both.heard("room"))
    seen = plain(rows_of(screen_for("room", both.screen.table).make(SHEET)))
    for fact in map(_plain, facts_in_room(table)):
        assert fact in heard
        assert fact in seen


def _plain(fact: str) -> str:
    return plain([fact]).rstrip(".")


async def test_what_differs_is_noticed() -> None:
    both = Both(shipped(), None)
    async with both.app.run_test(size=ROOMY) as pilot:
        await pilot.pause()
        compare(both)
        here = both.screen.page
        first, *others = here.blocks
        gauge, *gauges = here.meters
        option, *options = here.options
        for changed in (
            here._replace(blocks=(first._replace(text=f"{first.text} More."), *others)),
            here._replace(meters=(gauge._replace(value=gauge.value + 1), *gauges)),
            here._replace(options=(option._replace(cost="an evening"), *options)),
            here._replace(options=(option._replace(why=("Not yet.",)), *options)),
            here._replace(notebook_room=2),
            here._replace(title=f"{here.title}, again"),
            here._replace(chapter=f"{here.chapter}, again"),
        ):
            with pytest.raises(AssertionError):
                compare_told(both, changed, list(told_page(changed._replace(begins=True))))
