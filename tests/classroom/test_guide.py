"""The guide and the page of sources (features 6, 8, 10 and 13 of the lessons' specification)."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as some

from putilovets.classroom.assignment_models import AssignmentFile
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.guide import fitting, sheet
from putilovets.classroom.guide.guide import guide
from putilovets.classroom.guide.marking import SLIPS, TICKS
from putilovets.classroom.guide.met import decisions_met
from putilovets.classroom.guide.timing import LESSON, plan
from putilovets.classroom.lesson_models import CutName, LessonFile
from putilovets.classroom.paper.pages import Paper, as_html, as_markdown
from putilovets.classroom.paper.style import DAY, NIGHT, PRINT, READ_ON
from putilovets.cli import main
from tests.classroom.browser import IN_A_BROWSER, printed, squeezed
from tests.classroom.small_lessons import (
    EACH_LESSON,
    EVERY,
    SMALL_PLAYED,
    SMALL_READ,
    edition,
    offered,
    ready,
)
from tests.tui.contrast import LEAST, Colour, contrast

NINE = (
    *("objectives", "background", "words", "timing", "stops", "questions", "rubric", "letter"),
    "alternative",
)
"""The nine sections that feature 10 asks for."""
CUTS: tuple[CutName, ...] = ("short", "long")


def told(paper: Paper, part: str) -> str:
    """Return the text of one part."""
    whole = ElementTree.fromstring(as_html(paper))
    found = next(each for each in whole.iter("section") if each.get("id") == part)
    return " ".join("".join(found.itertext()).split())


@EACH_LESSON
@pytest.mark.parametrize("cut", CUTS)
def test_f10_none_of_the_nine_sections_is_empty(lesson: LessonFile, cut: CutName) -> None:
    paper = guide(ready(lesson, cut), edition())
    assert {each.id for each in paper.parts} >= set(NINE)
    for part in paper.parts:
        text = told(paper, part.id).removeprefix(part.title)
        assert len(text) > 10, part.id


@EACH_LESSON
def test_f10_an_objective_names_a_curriculum_and_a_prompt_that_is_asked(lesson: LessonFile) -> None:
    text = told(guide(ready(lesson), edition()), "objectives")
    assert text.count("Shown by the prompt:") == len(lesson.guide.objective)
    assert "does not ask this" not in text
    for each in lesson.guide.objective:
        assert each.curriculum in text


@EACH_LESSON
def test_f10_every_question_of_the_short_cut_stands_under_its_decision(lesson: LessonFile) -> None:
    assignment = ready(lesson)
    text = told(guide(assignment, edition()), "questions")
    met = decisions_met(edition(), assignment)
    for each in lesson.guide.question:
        if not assignment.played or each.place is None or each.place in met:
            assert " ".join(each.listen_for.split()) in text


def test_f10_a_decision_is_named_by_its_page_with_its_choices_and_what_is_known() -> None:
    text = told(guide(ready(SMALL_PLAYED), edition()), "questions")
    assert "Caps on" in text
    assert "Go with Lukina, as far as her yard" in text
    assert "What is known: Who wrote what is not known. [documented: S48, S49]" in text
    assert "Ask: Question 0?" in text


def test_f10_a_lesson_that_is_read_asks_of_its_pages() -> None:
    paper = guide(ready(SMALL_READ), edition())
    assert decisions_met(edition(), ready(SMALL_READ)) == {}
    assert "A page What is known:" in told(paper, "questions")
    assert "18 Reading in pairs" in told(paper, "timing").replace("0:26", "0:26 ")


def test_f10_sources_are_resolved_to_what_they_say() -> None:
    paper = guide(ready(SMALL_PLAYED), edition())
    text = told(paper, "sources")
    for source in ("S48", "S49"):
        assert f"{source}: {edition().sources[source].says}" in text
    assert edition().sources["K"].says in text


@EACH_LESSON
def test_f10_every_source_that_is_named_is_resolved(lesson: LessonFile) -> None:
    paper = guide(ready(lesson, "long"), edition())
    whole = " ".join(told(paper, each.id) for each in paper.parts if each.id != "sources")
    named = set(re.findall(r"\b[A-Z]\d+[a-z]?\b(?=[,\]])", whole)) & set(edition().sources)
    assert named
    for source in named:
        assert f"{source}: " in told(paper, "sources")


def test_f10_the_clock_of_a_lesson() -> None:
    (only,) = plan(18, "play")
    assert [(each.what, each.minutes) for each in only] == [
        *(("Hook", 5), ("Role", 3), ("Play in pairs", 18), ("Debrief", 12), ("Exit slip", 5)),
        ("Spare", 2),
    ]
    text = told(guide(ready(SMALL_PLAYED), edition()), "timing")
    for clock in ("0:00–0:05", "0:05–0:08", "0:08–0:26", "0:26–0:38", "0:38–0:43", "0:43–0:45"):
        assert clock in text


@given(some.integers(5, 240))
def test_f8_every_lesson_of_a_plan_lasts_45_minutes_and_all_is_played(minutes: int) -> None:
    lessons = plan(minutes, "play")
    assert {sum(each.minutes for each in slots) for slots in lessons} == {LESSON}
    play = [each.minutes for slots in lessons for each in slots if each.what == "Play in pairs"]
    assert sum(play) == minutes
    assert all(each.minutes > 0 for slots in lessons for each in slots)
    assert [each.what for each in lessons[-1]][-3:] == ["Debrief", "Exit slip", "Spare"]


def test_f13_28_slips_have_a_line_each_with_three_boxes_and_take_20_minutes() -> None:
    paper = guide(ready(SMALL_PLAYED), edition())
    whole = ElementTree.fromstring(as_html(paper))
    sheet_ = next(each for each in whole.iter("section") if each.get("id") == "marking")
    rows = sheet_.findall(".//tbody/tr")
    assert len(rows) == SLIPS == 28
    assert {"".join(row.itertext()).count("☐") for row in rows} == {3}
    for tick in TICKS:
        assert tick in told(paper, "rubric")
        assert tick in told(paper, "marking")
    assert SLIPS * 40 <= 20 * 60
    assert "28 slips take 18 minutes 40 seconds" in told(paper, "rubric")


def test_f8_the_three_ratings_stand_at_the_head() -> None:
    paper = as_markdown(guide(ready(SMALL_PLAYED), edition()))
    assert "| 18 (short cut) | ●●●●○ 4 of 5 | ●●○○○ 2 of 5 | ●●●○○ 3 of 5 |" in paper


@EACH_LESSON
def test_f10_a_guide_is_one_file_that_fetches_nothing(lesson: LessonFile) -> None:
    page = as_html(guide(ready(lesson), edition()))
    ElementTree.fromstring(page)
    assert not re.search(r"https?://|url\(|@import|<script|<img", page)


@EACH_LESSON
def test_f10_the_same_assignment_gives_the_same_guide(lesson: LessonFile) -> None:
    one, other = (as_html(guide(ready(lesson), edition())) for _ in range(2))
    assert one == other


def test_f10_prompts_of_the_teachers_own_are_in_the_guide() -> None:
    own = AssignmentFile.model_validate(
        {
            "assignment": {"lesson": "small-played", "only_own_prompts": True},
            "prompt": [{"id": "own", "step": "know", "voice": "source", "text": "<b>Mine?</b>"}],
        }
    )
    paper = guide(Assignment(own, SMALL_PLAYED), edition())
    assert "<b>Mine?</b> (about 60 words" in told(paper, "debrief")
    assert "Your assignment does not ask this" in told(paper, "objectives")
    assert "&lt;b&gt;Mine?&lt;/b&gt;" in as_markdown(paper)


@pytest.mark.parametrize("palette", [DAY, NIGHT, PRINT], ids=["day", "night", "print"])
def test_f15_every_colour_can_be_read_on_its_ground(palette: dict[str, str]) -> None:
    for words, ground in READ_ON:
        assert contrast(_rgb(palette[words]), _rgb(palette[ground])) >= LEAST, (words, ground)


def _rgb(colour: str) -> Colour:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


@EACH_LESSON
def test_f10_sources_and_key_are_reckoned_to_fit_their_pages(lesson: LessonFile) -> None:
    assert sheet.fits(ready(lesson), edition())


def longer(lesson: LessonFile, words: int) -> LessonFile:
    """Return a lesson with eight sources of so many words each."""
    one = lesson.guide.excerpt[0].model_copy(update={"text": "proletarian " * words})
    return lesson.model_copy(
        update={"guide": lesson.guide.model_copy(update={"excerpt": [one] * 8})}
    )


def test_f10_letters_get_smaller_with_more_text_and_too_much_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = [
        fitting.fit_of([("x" * many, "Why?")] * 7, (), writing=True) for many in (50, 200, 300)
    ]
    assert sizes[0] == 0
    assert None not in sizes
    assert sizes == sorted(sizes, key=lambda each: each or 0)
    assert not sheet.fits(ready(longer(SMALL_PLAYED, 100)), edition())


@IN_A_BROWSER
@pytest.mark.parametrize(
    "lesson",
    [*EVERY, longer(SMALL_PLAYED, 18), longer(SMALL_PLAYED, 25)],
    ids=[*(each.lesson.id for each in EVERY), "longer", "longest"],
)
def test_f10_sources_print_on_one_a4_page_and_the_key_on_another(
    lesson: LessonFile, tmp_path: Path
) -> None:
    assignment = ready(lesson)
    assert sheet.fits(assignment, edition())
    page = tmp_path / "sheet.html"
    page.write_text(sheet.as_html(assignment, edition()), encoding="utf-8")
    sheets = printed(page)
    assert len(sheets) == 2
    assert sheets[0].startswith("Pseudonym:____")
    assert sheets[1].startswith("Keytothesources:")


@IN_A_BROWSER
def test_f13_the_marking_sheet_prints_on_one_page_and_each_page_says_whose_guide_it_is(
    tmp_path: Path,
) -> None:
    page = tmp_path / "guide.html"
    page.write_text(as_html(guide(ready(SMALL_PLAYED), edition())), encoding="utf-8")
    sheets = printed(page)
    (marking,) = (each for each in sheets if "Markingsheetfor28slips" in each and "☐" in each)
    assert marking.count("☐") == 3 * SLIPS
    assert all(each.startswith(squeezed("A small lesson · class ")) for each in sheets)


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    offered(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["guide", "sheet"])
def test_f10_a_guide_is_written_by_lesson_code_or_file_and_over_nothing(
    at_home: Path, command: str
) -> None:
    code = ready(SMALL_PLAYED).code
    (at_home / "assignment.toml").write_text(ready(SMALL_PLAYED).as_toml())
    for asked in ([], ["small-played"], ["assignment.toml"]):
        done = CliRunner().invoke(main, ["teach", command, *asked, "-o", "it.html", "--over"])
        assert done.output == "it.html is written.\n"
    done = CliRunner().invoke(main, ["teach", command, "small-played", "--format", "md"])
    assert done.output == f"{command}-{code}.md is written.\n"
    assert (at_home / f"{command}-{code}.md").read_text(encoding="utf-8").startswith("# ")
    done = CliRunner().invoke(main, ["teach", command, "small-played", "-o", "it.html"])
    assert done.exit_code == 2
    assert "it.html is there already; nothing was written. --over writes over it." in done.output


def test_f10_without_a_lesson_a_sentence_says_what_to_say(at_home: Path) -> None:
    done = CliRunner().invoke(main, ["teach", "guide"])
    assert (done.exit_code, done.output.count("\n")) == (2, 1)
    assert "putilovets teach lessons" in done.output
    done = CliRunner().invoke(main, ["teach", "guide", "nonsense"])
    assert (done.exit_code, done.output.count("\n")) == (2, 1)


def test_f10_choices_that_hang_on_earlier_ones_are_counted_where_there_are_many_moments() -> None:
    hall = decisions_met(edition(), ready(SMALL_PLAYED))["kirov-evening"]
    assert len(hall.moments) == 8
    assert [each.text for each in hall.moments[0].options] == [
        "Write down: Every kopeck: sweat and blood. No loans.",
        "Count who of your own shop has really come",
        "Listen, and leave the pencil where it is",
    ]
    assert hall.moments[0].common == hall.moments[0].options
    assert len(hall.moments[7].common) < len(hall.moments[7].options)
    stairs = decisions_met(edition(), ready(SMALL_PLAYED))["stairs"]
    assert len(stairs.moments[0].options) == 4
