"""What the shipped lessons must keep to: their labels, their notes, and whom they ask for what."""

import re
from collections.abc import Iterator

import pytest

from putilovets.classroom.assignments import Assignment, ready
from putilovets.classroom.lesson_models import Grounded, LessonFile
from putilovets.classroom.lessons import shipped_lessons
from tests.content.episode import shipped

LESSONS = shipped_lessons()
HEAVY = re.compile(r"\b(arrest|execut|shot\b|rehabilitat|corrective labour)", re.IGNORECASE)
NEVER_ASKED = re.compile(
    r"would you have (?!to\b)|had you been|in (his|her|their) place", re.IGNORECASE
)
MOST_OF_A_CATCH_UP = 150


@pytest.fixture(params=LESSONS)
def lesson(request: pytest.FixtureRequest) -> LessonFile:
    """Return each shipped lesson."""
    return LESSONS[request.param]


def grounded(lesson: LessonFile) -> Iterator[Grounded]:
    yield from lesson.reading
    yield from lesson.known
    yield from lesson.guide.excerpt


def test_f6_what_is_documented_cites_a_source_and_every_source_is_there(lesson: LessonFile) -> None:
    known = shipped().sources
    for each in grounded(lesson):
        assert each.sources or each.basis != "documented", each
        assert set(each.sources) <= set(known), each


def test_f6_whatever_a_lesson_names_is_there(lesson: LessonFile) -> None:
    edition = shipped()
    prompts = {each.id for each in lesson.prompt}
    places = {*edition.story.places, *(each.id for each in lesson.reading)}
    asked = [place for each in lesson.prompt for place in each.at]
    told = [each.place for each in (*lesson.known, *lesson.guide.stop)]
    keyed = [each.place for each in lesson.guide.question if each.place is not None]
    assert set(asked + told + keyed) <= places
    assert {each.prompt for each in lesson.guide.objective} <= prompts
    assert set(lesson.guide.glossary) <= set(edition.terms)


def test_f9_a_heavy_page_has_a_note_and_a_way_round(lesson: LessonFile) -> None:
    for page in lesson.reading:
        assert (page.note is None) == (page.around is None), page.id
        if HEAVY.search(page.text) and page.id not in MENTIONS:
            assert page.note is not None, page.id


MENTIONS = {
    "ten-years": "it says that leaders were executed, in one clause, and tells of nobody",
    "so-close": "it says that the management had been arrested, in one clause, and tells of nobody",
    "not-known": "it says what is not known of arrests",
    "historians-quarrel": "it says what became of denouncers in Moscow works, in one sentence",
}
"""Pages that name such a thing in passing, each with the reason why it needs no note."""


def test_f9_a_reason_for_no_note_is_of_a_page_that_is_there() -> None:
    pages = {page.id for each in LESSONS.values() for page in each.reading}
    assert set(MENTIONS) <= pages


@pytest.mark.parametrize("called", [key for key, each in LESSONS.items() if each.reading])
def test_f9_the_way_round_is_shorter_and_leads_through_all_pages(called: str) -> None:
    whole: Assignment = ready(LESSONS[called])
    for page in whole.readings:
        if page.around is not None:
            assert 0 < len(page.around.split()) < len(page.text.split())


def test_f9_the_role_is_asked_before_the_pupil_and_nobody_what_they_would_have_done(
    lesson: LessonFile,
) -> None:
    voices = [each.voice for each in lesson.prompt]
    assert voices.index("role") < voices.index("self")
    assert "source" in voices
    for each in (*lesson.prompt, *lesson.guide.question):
        assert not NEVER_ASKED.search(each.text), each.text


def test_f8_an_absent_pupil_has_150_words_to_read_at_the_most(lesson: LessonFile) -> None:
    assert len(lesson.lesson.catch_up.split()) <= MOST_OF_A_CATCH_UP


def test_f8_the_pages_of_the_short_cut_have_1800_words_at_the_most(lesson: LessonFile) -> None:
    assert sum(len(page.text.split()) for page in ready(lesson).readings) <= 1_800
