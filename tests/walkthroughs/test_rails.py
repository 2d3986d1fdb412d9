"""The historical walkthrough and its opposite: the same rails, another cell."""

from collections.abc import Iterator

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import minute_book
from putilovets.view.page import Block, page
from putilovets.view.shelf import line_of_today
from tests.content.episode import LAST, shipped
from tests.walkthroughs.player import script

HALLS = ("kirov-evening", "june-1927")
FLOOR = {f"S{number}" for number in (*range(41, 55), *range(60, 72))} - {"S43", "S63", "S47"}
"""What the article reports of the two evenings; S43 is a title, S47 and S63 are no speeches."""


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


def ends(name: str) -> Playthrough:
    *_, last = walked(name)
    return last


def test_both_hear_every_documented_speech_in_the_same_words_and_order(
    heard: dict[str, list[Block]],
) -> None:
    assert heard["historical"] == heard["opposite"]
    cited = {source for block in heard["historical"] for source in block.sources}
    assert FLOOR - cited <= {"S41", "S42", "S44", "S45", "S46", "S50"}


def test_both_come_to_the_end_of_1927_under_the_same_line() -> None:
    plays = [ends(name) for name in ("historical", "opposite")]
    assert [play.state.place for play in plays] == [LAST, LAST]
    first, second = (line_of_today(shipped(), play) for play in plays)
    assert first == second


def test_the_cell_is_another_one() -> None:
    names = shipped().story.names
    historical, opposite = (ends(name).state.values for name in ("historical", "opposite"))

    def both(name: str) -> tuple[object, object]:
        return names.value(historical, name), names.value(opposite, name)

    assert both("otto_first") == ("guarded", "printed")
    assert both("bykov_heard")[0] == "whole"
    supervised = both("supervised")
    assert int(str(supervised[0])) > int(str(supervised[1])) == 0
    floor = both("floor")
    assert int(str(floor[0])) > int(str(floor[1]))
    sheets = [
        {line for sheet in minute_book(shipped(), ends(name)) for line in sheet.resolved}
        for name in ("historical", "opposite")
    ]
    assert sheets[0] - sheets[1]
    assert sheets[1] - sheets[0]
