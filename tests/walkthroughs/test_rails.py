"""The historical walkthrough and its opposite: the same rails, another cell."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import minute_book
from putilovets.view.page import Block, page
from putilovets.view.shelf import line_of_today
from tests.content.episode import LAST, shipped
from tests.walkthroughs.player import script

HALLS = ("kirov-evening", "june-1927", "february-1940")
FLOOR = {f"S{number}" for number in (*range(41, 55), *range(60, 72))} - {"S43", "S63", "S47"}
"""What the article reports of the two evenings; S43 is a title, S47 and S63 are no speeches."""
FEBRUARY = {f"S{number}" for number in range(95, 100)}
"""What it reports of the conference of February 1940, as far as somebody speaks or is elected."""
LATER = {f"S{number}" for number in range(89, 104)}
"""What it reports of 1931 to 1941."""


def walked(name: str) -> Iterator[Playthrough]:
    play = Playthrough(shipped().story, 1926)
    yield play
    for step in script(name):
        play.choose(step)
        yield play


@pytest.fixture(scope="module")
def heard() -> dict[str, list[Block]]:
    """What each of the two hears that is documented, in its order."""
    return {name: list(_documented(shipped(), walked(name))) for name in ("historical", "opposite")}


def _documented(edition: Edition, plays: Iterator[Playthrough]) -> Iterator[Block]:
    told: set[Block] = set()
    for play in plays:
        if play.state.place in HALLS:
            for block in page(edition, play).blocks:
                if block.basis == "documented" and block.speaker and block not in told:
                    told.add(block)
                    yield block


@pytest.fixture(scope="module")
def met() -> dict[str, set[str]]:
    """The facts that stand on the pages of each of the two, from beginning to end."""
    return {name: set(_cited(shipped(), walked(name))) for name in ("historical", "opposite")}


def _cited(edition: Edition, plays: Iterator[Playthrough]) -> Iterator[str]:
    for play in plays:
        shown = page(edition, play)
        yield from shown.sources
        for block in shown.blocks:
            yield from block.sources


@cache
def came_to(name: str, place: str = "") -> Playthrough:
    """Return the play as it stands at a place, or at its ending."""
    for play in walked(name):
        if play.state.place == place:
            return play
    return play


def test_both_hear_every_documented_speech_in_the_same_words_and_order(
    heard: dict[str, list[Block]],
) -> None:
    assert heard["historical"] == heard["opposite"]
    cited = {source for block in heard["historical"] for source in block.sources}
    assert (FLOOR | FEBRUARY) - cited <= {"S41", "S42", "S44", "S45", "S46", "S50"}


def test_both_come_to_the_end_of_1927_under_the_same_line() -> None:
    plays = [came_to(name, LAST) for name in ("historical", "opposite")]
    assert [play.state.place for play in plays] == [LAST, LAST]
    first, second = (line_of_today(shipped(), play) for play in plays)
    assert first == second


@pytest.mark.parametrize("name", ["historical", "opposite"])
def test_both_come_to_22_june_1941_and_meet_what_the_article_reports_of_the_years_to_it(
    name: str, met: dict[str, set[str]]
) -> None:
    assert came_to(name).ending == "end-secretary"
    assert shipped().settings[came_to(name, "sunday").state.place].day == date(1941, 6, 22)
    assert met[name] >= LATER


def test_the_cell_is_another_one() -> None:
    names = shipped().story.names
    historical, opposite = (came_to(name, LAST).state.values for name in ("historical", "opposite"))

    def both(name: str) -> tuple[object, object]:
        return names.value(historical, name), names.value(opposite, name)

    assert both("otto_first") == ("guarded", "printed")
    assert both("bykov_heard")[0] == "whole"
    supervised = both("supervised")
    assert int(str(supervised[0])) > int(str(supervised[1])) == 0
    floor = both("floor")
    assert int(str(floor[0])) > int(str(floor[1]))
    sheets = [
        {line for sheet in minute_book(shipped(), came_to(name, LAST)) for line in sheet.resolved}
        for name in ("historical", "opposite")
    ]
    assert sheets[0] - sheets[1]
    assert sheets[1] - sheets[0]
