"""Both front ends tell the second pack from its first page to each ending, and save the same."""

import re
from io import StringIO
from pathlib import Path

import pytest

from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.journal.session import begin, resume
from putilovets.view.page import page
from tests.meeting_players import following
from tests.second_pack import SEED, WALKS, glassworks
from tests.tui.screens import press

LEFT_OVER = re.compile(r"\{[a-z]")
"""A quotation that nobody has put words in place of."""


def titles(walk: list[str]) -> list[str]:
    """Return the titles of the pages of a walk, in order."""
    edition = glassworks()
    return [page(edition, following(edition, walk[:at])).title for at in range(len(walk) + 1)]


def numbers(walk: list[str]) -> list[str]:
    """Return what a player types to make the choices of a walk."""
    edition, typed = glassworks(), []
    for at, choice in enumerate(walk):
        open_ones = [each.id for each in following(edition, walk[:at]).choices() if each.open]
        typed.append(str(open_ones.index(choice) + 1))
    return typed


def lines(folder: Path, *typed: str) -> str:
    """Return what line mode says to what is typed."""
    session, told = begin(folder, "mine", glassworks(), SEED), StringIO()
    LineReader(glassworks(), session, StringIO("\n".join(typed)), told).run()
    session.close()
    return told.getvalue()


@pytest.mark.parametrize("ending", WALKS)
def test_line_mode_tells_it_to_the_end(tmp_path: Path, ending: str) -> None:
    told = lines(tmp_path, *numbers(WALKS[ending]))
    heads = iter(told.splitlines())
    assert [title for title in titles(WALKS[ending]) if title.upper() not in heads] == []
    assert LEFT_OVER.findall(told) == []


@pytest.mark.parametrize("ending", WALKS)
def test_a_saved_play_goes_on_where_it_stopped(tmp_path: Path, ending: str) -> None:
    walk, edition = WALKS[ending], glassworks()
    for stop in range(0, len(walk) + 1, 7):
        session = begin(tmp_path, f"{stop}", edition, SEED)
        for choice in walk[:stop]:
            session.choose(choice)
        session.close()
        again = resume(tmp_path, f"{stop}", edition)
        again.close()
        assert (again.play, again.notices) == (session.play, ())


@pytest.mark.parametrize(("ending", "begun"), [("still-lit", 28), ("let-out", 0)])
async def test_the_screen_tells_it_and_saves_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, begun: int
) -> None:
    """One walk from its first page, the other from the vote on."""
    monkeypatch.setattr(StoryScreen, "HELD", 0)
    walk, edition = WALKS[ending], glassworks()
    lines(tmp_path / "lines", *numbers(walk))
    session = begin(tmp_path / "screen", "mine", edition, SEED)
    for choice in walk[:begun]:
        session.choose(choice)
    app = PutilovetsApp(Opener(tmp_path / "screen", lambda: edition), session)
    async with app.run_test(size=(120, 40)) as pilot:
        assert titles(walk)[begun] in await press(pilot)
        for number, title in list(zip(numbers(walk), titles(walk)[1:], strict=True))[begun:]:
            assert title in await press(pilot, number)
    app.close_session()
    saved = [next((tmp_path / each).glob("mine*")).read_bytes() for each in ("lines", "screen")]
    assert saved[0] == saved[1]


async def test_its_title_page_is_not_that_of_the_shipped_story(tmp_path: Path) -> None:
    app = PutilovetsApp(Opener(tmp_path, glassworks, glassworks().title))
    async with app.run_test(size=(80, 24)) as pilot:
        told = await press(pilot)
        assert "Eleven Steps" in told
        assert "Leningrad" not in told
        assert "Where does it begin?" in await press(pilot, "n")


def test_what_can_be_opened_is_the_packs_own(tmp_path: Path) -> None:
    walk = numbers(WALKS["still-lit"])
    told = lines(tmp_path, *walk, "minutes", "why", "line", "terms", "people", "sources")
    for words in (
        "Heard: On the crate from the railway. Spoke: Master Toman, Member Říhová.",
        "Whole 10. Of ten chimneys that are blown",
        "The circular on children.",
        "rule nine. Whoever stands in the breakage book",
        "Jindřich Toman.",
        "Circulars of the Union of Works to its works",
    ):
        assert words in " ".join(told.split())
