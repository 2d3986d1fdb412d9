"""The closing pages in a printed minute book: whole, as answered, and round what was gone round."""

from pathlib import Path

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.classroom.paper.blocks import Boxed, Text
from putilovets.classroom.paper.pages import as_markdown
from putilovets.classroom.protocol.closing import MOST, closing_pages
from putilovets.classroom.protocol.protocol import minute_book_of
from putilovets.classroom.protocol.told import sources_on
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.content.episode import shipped
from tests.packs import CHAPTER, based, choice, problems, scene, start_at

CLOSING = {
    "pack.toml": start_at("gate-in")["pack.toml"].replace(
        '"1.0.0"\n', '"1.0.0"\nclosing = "last"\n'
    )
}
ANSWERED = """
[[scene.paragraph]]
when = "told == 'kopeck'"
text = "Of this."

[[scene.paragraph]]
when = "told == 'ventilator'"
text = "Of that."
"""
UP = 'effects = [{ move = "floor", by = 1 }]'
WAYS = (
    scene("gate-in", choice("shut", "last"))
    + scene("last", choice("all", "asked") + choice("skip", "hard"))
    + scene(
        "asked",
        choice("this", "hard", 'effects = [{ set = "told", to = "kopeck" }]')
        + choice("that", "hard", 'effects = [{ set = "told", to = "ventilator" }]'),
    )
    + scene("hard", choice("read", "heavy") + choice("round", "the-end"), ANSWERED)
    + scene("heavy", choice("on", "the-end"), 'heavy = "what befell them"')
)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A pack whose closing pages have a question and a heavy page."""
    return load_pack(based(tmp_path, {**CLOSING, CHAPTER: WAYS}))


def titles(edition: Edition, *choices: str) -> list[str]:
    """Return the headings of the closing pages of a play of these choices."""
    play = Playthrough(edition.story, 1)
    for each in choices:
        play.choose(each)
    return [page.title for page in closing_pages(edition, play)]


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ((), []),
        (("shut",), ["last", "asked", "hard", "heavy", "The end"]),
        (("shut", "skip", "read", "on"), ["last", "asked", "hard", "heavy", "The end"]),
        (("shut", "skip", "round"), ["last", "asked", "hard", "The end"]),
    ],
)
def test_they_are_read_whole_but_round_what_was_gone_round(
    edition: Edition, choices: tuple[str, ...], told: list[str]
) -> None:
    assert titles(edition, *choices) == told


def test_what_was_answered_stays_the_answer(edition: Edition) -> None:
    play = Playthrough(edition.story, 1)
    for each in ("shut", "all", "that", "round"):
        play.choose(each)
    digest = play.digest()
    pages = list(closing_pages(edition, play))
    assert len(pages) == 4
    assert [block.text for block in pages[2].blocks] == ["Here.", "Of that."]
    assert play.digest() == digest


def test_whoever_went_past_a_question_is_told_what_its_first_choice_leads_to(
    edition: Edition,
) -> None:
    play = Playthrough(edition.story, 1)
    for each in ("shut", "skip"):
        play.choose(each)
    pages = list(closing_pages(edition, play))
    assert [block.text for block in pages[2].blocks] == ["Here.", "Of this."]


def test_pages_that_stand_still_are_told_as_far_as_they_go(tmp_path: Path) -> None:
    shut = scene("gate-in", choice("shut", "last") + choice("up", "gate-in", UP)) + scene(
        "last", choice("out", "the-end", 'needs = "floor >= 6"')
    )
    edition = load_pack(based(tmp_path, {**CLOSING, CHAPTER: shut}))
    assert titles(edition, "shut") == ["last"]
    assert titles(edition, "up", "up", "shut") == ["last", "The end"]


def test_what_the_closing_pages_rest_on_stands_among_the_sources() -> None:
    edition = shipped()
    play = play_out(edition.story, at_random(0), 0)
    passed = {state.place for state in play.states}
    read = {source for page in closing_pages(edition, play) for source in sources_on(page)}
    assert "file-dual" not in passed
    assert "S90" in read
    told = as_markdown(minute_book_of(edition, play))
    assert [each for each in read if f"- {each}: " not in told] == []


def test_pages_that_do_not_end_are_left_off(tmp_path: Path) -> None:
    circle = scene("gate-in", choice("shut", "last")) + scene(
        "last", choice("again", "last") + choice("out", "the-end")
    )
    edition = load_pack(based(tmp_path, {**CLOSING, CHAPTER: circle}))
    assert len(titles(edition, "shut")) == MOST


def test_a_closing_place_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    told = problems(
        based(tmp_path, {**CLOSING, CHAPTER: scene("gate-in", choice("out", "the-end"))})
    )
    assert told == ["pack.toml:4:11: PU010 there is no place last"]


def test_every_ending_of_the_shipped_story_has_its_file_on_paper() -> None:
    edition = shipped()
    plays = [play_out(edition.story, at_random(seed), seed) for seed in range(40)]
    assert len({play.ending for play in plays}) >= 6
    for play in plays:
        (part,) = [each for each in minute_book_of(edition, play).parts if each.id == "closing"]
        pages = [each for each in part.inside if isinstance(each, Boxed)]
        assert [each.title for each in pages[:2]] == ["The File", "Sheet 7"]
        assert sum(":" in each.title for each in pages) == READINGS
        assert pages[-1].title == edition.settings[str(play.ending)].title
        last = pages[-1].inside[-1]
        assert isinstance(last, Text)
        assert last.text.startswith("This page: ")


READINGS = 5
"""First to Fifth: as it was taught, as it was ruled, and so on."""
