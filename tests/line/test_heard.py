"""What was told on the page before is not told again; who asks hears all of it."""

import re
from io import StringIO
from itertools import pairwise

import pytest

from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.line.telling import told_page
from putilovets.journal.unkept import Unkept
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import Page, page
from tests.content.episode import shipped
from tests.walkthroughs.player import script

AS_IT_WAS = re.compile(r".* (?:is|are) as (?:it was|they were)[;,].*")


def pages(start: int, end: int) -> list[Page]:
    """Return some pages of a walkthrough, without those that follow an undo."""
    edition = shipped()
    play, told = Playthrough(edition.story, 1926), []
    for choice in (step for step in script("historical") if not step.startswith("!")):
        told.append(page(edition, play))
        play.choose(choice)
    return told[start:end]


@pytest.fixture(scope="module")
def played() -> list[Page]:
    return pages(0, 120)


def test_nothing_is_told_that_the_whole_page_does_not_tell(played: list[Page]) -> None:
    shorter = 0
    for before, here in pairwise(played):
        whole, news = list(told_page(here)), list(told_page(here, before))
        kept = [line for line in news if not AS_IT_WAS.fullmatch(line)]
        rest = iter(whole)
        assert all(line in rest for line in kept)  # in the same order
        shorter += len(news) < len(whole)
    assert shorter > 20


def test_what_is_left_out_was_told_on_the_page_before(played: list[Page]) -> None:
    for before, here in pairwise(played):
        whole, news = list(told_page(here)), list(told_page(here, before))
        assert set(whole) - set(news) <= set(told_page(before))


def test_that_something_is_left_out_is_said(played: list[Page]) -> None:
    for before, here in pairwise(played):
        whole, news = list(told_page(here)), list(told_page(here, before))
        said = any(AS_IT_WAS.fullmatch(line) for line in news)
        assert said == bool(set(whole) - set(news))


def test_who_asks_hears_the_page_whole() -> None:
    edition = shipped()
    session, told = Unkept(Playthrough(edition.story, 1926, "april-desk")), StringIO()
    reader = LineReader(edition, session, StringIO("1\n1\nlook\n"), told)
    reader.run()
    _, sorted_, evening, again, _ = told.getvalue().split("\n> ")
    later = "   Thursday 29 April 1926: still free.\n"
    assert [later in each for each in (sorted_, evening, again)] == [True, False, True]
    assert "\n   The other evenings are as they were; look tells them.\n" in evening
