"""The part of the story that a lesson plays: it fits, it stops, and it can be gone on with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.bots.players import at_random, play_out, walked
from putilovets.bots.policies import Taken, coverage
from putilovets.classroom.assignments import Assignment, built_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.errors import LessonError
from putilovets.journal.session import begin, resume
from putilovets.story.edition import Edition
from putilovets.view.page import Page, page
from tests.classroom.assigned import april, changed
from tests.content.episode import shipped

PLAYED = {each.code: each for each in built_in() if each.played}
SHORT = {code: each for code, each in PLAYED.items() if each.head.cut == "short"}
PUPILS = 60


def words_on(told: Page) -> int:
    """Return how many words a pupil reads on a page."""
    texts = [told.title, *(block.text for block in told.blocks)]
    texts += [text for option in told.options for text in (option.text, option.cost)]
    return sum(len(text.split()) for text in texts)


def lengths(assignment: Assignment) -> Iterator[tuple[int, int]]:
    """Yield for many plays of a lesson how many words were read and how many decisions made."""
    edition, taken = cut(shipped(), assignment), Taken()
    for seed in range(PUPILS):
        policy = coverage(taken, seed) if seed % 2 else at_random(seed)
        words = decisions = 0
        start = assignment.cut.start
        for play in walked(edition.story, policy, assignment.head.seed, start):
            words += words_on(page(edition, play))
            decisions += sum(choice.open for choice in play.choices()) > 1
        yield words, decisions


@pytest.mark.parametrize("code", SHORT)
def test_f8_the_short_cut_has_1800_words_and_12_decisions_at_the_most(code: str) -> None:
    for words, decisions in lengths(SHORT[code]):
        assert words <= 1_800
        assert 4 <= decisions <= 12


WORDS_A_MINUTE, SECONDS_A_DECISION = 130, 20
"""How fast pupils read and choose, in the model that the minutes are measured by."""


@pytest.mark.parametrize("code", PLAYED)
def test_f8_nine_tenths_of_the_pupils_are_done_in_the_minutes_that_are_declared(code: str) -> None:
    took = sorted(
        words / WORDS_A_MINUTE + decisions * SECONDS_A_DECISION / 60
        for words, decisions in lengths(PLAYED[code])
    )
    minutes = PLAYED[code].cut.minutes
    assert took[len(took) * 9 // 10] <= minutes
    assert took[len(took) // 10] >= minutes / 2


@pytest.mark.parametrize("code", PLAYED)
def test_a_play_ends_where_the_lesson_stops(code: str) -> None:
    one = PLAYED[code]
    edition = cut(shipped(), one)
    play = play_out(edition.story, at_random(1), 1926, one.cut.start)
    assert play.state.place in one.cut.until
    last = page(edition, play)
    assert last.ended
    assert last.title == "The lesson stops here"
    assert last.options == ()


def test_the_class_code_stands_on_every_page() -> None:
    one = april()
    edition = cut(shipped(), one)
    for play in walked(edition.story, at_random(3), 1926, one.cut.start):
        assert one.code in page(edition, play).chapter


def test_a_play_of_a_lesson_can_be_gone_on_with_in_the_whole_story(tmp_path: Path) -> None:
    one = april()
    edition = cut(shipped(), one)
    play = play_out(edition.story, at_random(5), 1926, one.cut.start)
    session = begin(tmp_path, "lesson", edition, 1926, one.cut.start)
    for move in play.moves:
        session.choose(move.choice)
    session.close()
    again = resume(tmp_path, "lesson", shipped())
    assert again.notices == ()
    assert again.play.ending is None
    assert again.play.state == play.state
    again.close()


def test_the_rules_of_a_cut_are_those_of_the_whole() -> None:
    whole = shipped()
    edition: Edition = cut(whole, april())
    assert edition.story.rules_hash == whole.story.rules_hash
    assert edition.text_hash == whole.text_hash


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ({"start": "kirov-evening", "until": ["nowhere"], "minutes": 18}, "no place nowhere"),
        ({"start": "nowhere", "until": ["stairs"], "minutes": 18}, "no start nowhere"),
    ],
)
def test_a_part_that_is_not_there(part: dict[str, object], says: str) -> None:
    with pytest.raises(LessonError, match=says):
        cut(shipped(), changed(part=part))
