"""A pupil's own minute book (feature 1): every decision, once, with all there was to choose."""

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some

from putilovets.bots.players import at_random, play_out
from putilovets.classroom.lesson_models import LessonFile
from putilovets.classroom.opening import begin_lesson
from putilovets.classroom.paper.markdown import inline
from putilovets.classroom.paper.pages import Paper, as_html, as_markdown
from putilovets.classroom.protocol.protocol import INVENTED, minute_book_of
from putilovets.classroom.records import FOLDER, Answer, RecordFile
from putilovets.cli import main
from putilovets.journal.session import begin
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import chronicle
from putilovets.view.minutes import minute_book
from putilovets.view.safe import safe
from tests.classroom.browser import IN_A_BROWSER, printed, squeezed
from tests.classroom.small_lessons import (
    EACH_LESSON,
    SMALL_PLAYED,
    SMALL_READ,
    edition,
    offered,
    played,
    ready,
    written,
)
from tests.hostile import ACTING, CORPUS, TEXT

CYRILLIC = "«Каждая копейка», сказал Киров; ё, щ, ъ."


def book(lesson: LessonFile, text: str = "An answer.", bot: int = 5) -> Paper:
    """Return the minute book of a bot's play of a short cut, with a text for each answer."""
    assignment = ready(lesson)
    text = text.encode("utf-8", "replace").decode()  # a record holds no half of a character
    part, play = played(assignment, bot)
    return minute_book_of(part, play, (assignment, written(assignment, text, bot)))


def boxes(paper: Paper) -> list[Element]:
    """Return the boxes of the decisions."""
    whole = ElementTree.fromstring(as_html(paper))
    return [each for each in whole.iter("article") if "decision" in (each.get("class") or "")]


def texts(element: Element, look: str) -> list[str]:
    """Return the texts of the options of one mark, without the mark."""
    return [
        "".join(each.itertext()).removeprefix(look)
        for each in element.findall("ul/li")
        if each.get("class") == look
    ]


def assert_whole(paper: Paper, play: Playthrough) -> None:
    """See that each decision stands there once, in order, with its options as they were seen."""
    made = chronicle(edition(), play)
    found = boxes(paper)
    assert len(found) == len(made)
    for each, box in zip(made, found, strict=True):
        assert (box.findtext("h3") or "").startswith(f"{each.number}. {each.title}")
        (chosen,) = texts(box, "chosen")
        assert chosen.startswith(each.taken.text)
        assert len(texts(box, "open")) == len(each.others)
        for closed, told in zip(each.closed, texts(box, "closed"), strict=True):
            assert told.startswith(closed.text)
            assert told.endswith(f"({' '.join(closed.why)})")


@settings(max_examples=25)
@given(some.integers(0, 10_000))
def test_f1_every_decision_of_a_lesson_stands_once_with_all_its_options(bot: int) -> None:
    _, play = played(ready(SMALL_PLAYED), bot)
    assert play is not None
    assert_whole(book(SMALL_PLAYED, bot=bot), play)


@pytest.mark.parametrize("bot", range(3))
def test_f1_every_decision_of_a_whole_play_stands_once_and_every_sheet(bot: int) -> None:
    play = play_out(edition().story, at_random(bot), bot)
    paper = minute_book_of(edition(), play)
    assert_whole(paper, play)
    assert any(texts(box, "closed") for box in boxes(paper))
    whole = "".join(ElementTree.fromstring(as_html(paper)).itertext())
    sheets = minute_book(edition(), play)
    assert sheets
    for sheet in sheets:
        assert f"Sheet {sheet.number}. " in whole
        assert all(line in whole for line in (*sheet.heard, *sheet.resolved, *sheet.noted))


def test_f1_markdown_has_every_decision_with_its_options_too() -> None:
    part, play = played(ready(SMALL_PLAYED))
    assert play is not None
    told = as_markdown(minute_book_of(part, play))
    for each in chronicle(part, play):
        assert told.count(f"\n### {inline(f'{each.number}. {each.title}')}") == 1
        for option in each.options:
            assert inline(option.text) in told
    assert told.count("- **chosen:**") == len(play.moves)


def test_f1_a_page_has_its_label_and_its_sources_are_resolved() -> None:
    told = as_markdown(book(SMALL_PLAYED))
    assert "This page: invented: S41" in told
    assert "A part of it documented: S49." in told
    assert inline(f"S49: {edition().sources['S49'].says}") in told
    assert inline(edition().sources["K"].says) in told


@EACH_LESSON
def test_f1_every_answer_stands_under_its_prompt(lesson: LessonFile) -> None:
    assignment = ready(lesson)
    record = written(assignment, CYRILLIC)
    assert record.answers
    told = as_markdown(book(lesson, CYRILLIC))
    assert told.count(f"> {inline(CYRILLIC)}") == len(record.answers)
    assert "Asked to you, as yourself." in told


def test_f1_what_was_ticked_is_marked_and_what_was_not_written_is_said() -> None:
    assignment = ready(SMALL_READ)
    record = written(assignment, "").answered(Answer(prompt="know", text="Yes.", shared=True))
    told = as_markdown(minute_book_of(edition(), None, (assignment, record)))
    assert told.count("Nothing was written.") == len(record.answers) - 1
    assert "> Yes.\n\nTicked: it goes into the hand\\-in.".replace("\\-", "-") in told


def test_f1_an_answer_to_a_prompt_that_is_no_longer_asked_is_not_lost() -> None:
    assignment = ready(SMALL_READ)
    record = written(assignment, "").answered(Answer(prompt="gone", text="Still here."))
    assert "Still here." in as_markdown(minute_book_of(edition(), None, (assignment, record)))


@EACH_LESSON
def test_f1_it_is_one_file_that_fetches_nothing_and_keeps_cyrillic(lesson: LessonFile) -> None:
    page = as_html(book(lesson, CYRILLIC))
    ElementTree.fromstring(page)
    assert CYRILLIC in page
    assert not re.search(r"https?://|url\(|@import|<script|<img", page)


ALLOWED = frozenset(
    """html head meta title style body main header section article div h1 h2 h3 p b ul ol li span
    nav a table thead tbody tr th td""".split()  # noqa: SIM905
)


@given(TEXT)
def test_f1_an_answer_that_means_harm_is_text_in_html(text: str) -> None:
    _harmless(as_html(book(SMALL_READ, text)))


@pytest.mark.parametrize(
    "text", [*CORPUS, "<script>alert(1)</script>", "</p></article><img src=x onerror=alert(1)>"]
)
def test_f1_known_harm_is_text_in_html_and_in_markdown(text: str) -> None:
    page = as_html(book(SMALL_READ, text))
    _harmless(page)
    told = as_markdown(book(SMALL_READ, text))
    assert not ACTING.search(told)
    assert "<script" not in told
    assert "<img" not in told


def _harmless(page: str) -> None:
    assert not ACTING.search(page)
    whole = ElementTree.fromstring(page)
    assert {each.tag for each in whole.iter()} <= ALLOWED
    for each in whole.iter():
        assert set(each.attrib) <= {
            *("class", "id", "href", "scope", "lang", "charset", "name", "content", "http-equiv"),
        }
        assert each.get("href", "#").startswith("#")


@given(TEXT)
def test_f1_no_sign_acts_in_markdown(text: str) -> None:
    told = inline(text)
    assert "\n" not in told
    assert not ACTING.search(told)
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]|#~]", told)
    assert not re.search(r"[<>]|&(?!(?:lt|gt|amp);)", told)
    assert not re.match(r"\s*(?:[-+=:]|\d+[.)])", told)
    read = unescape(re.sub(r"\\(.)", r"\1", told))
    assert read.replace("\u200b", "") == safe(" ".join(text.split())).replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# head", "\\# head"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("https://example.org", "https\u200b://example.org"),
        ("a@b.org", "a@\u200bb.org"),
        ("a | b", "a \\| b"),
        ("one\ntwo", "one two"),
    ],
)
def test_f1_what_markdown_would_read_is_still(text: str, told: str) -> None:
    assert inline(text) == told


@IN_A_BROWSER
@EACH_LESSON
def test_f1_a_short_cut_prints_on_six_pages_at_most_and_each_says_invented(
    lesson: LessonFile, tmp_path: Path
) -> None:
    page = tmp_path / "book.html"
    page.write_text(as_html(book(lesson, f"{CYRILLIC} " * 6)), encoding="utf-8")
    sheets = printed(page)
    assert 1 <= len(sheets) <= 6
    assert all(each.startswith(squeezed(INVENTED)) for each in sheets)
    assert any(squeezed(CYRILLIC) in each for each in sheets)


def test_f1_invented_stands_under_every_heading_of_markdown() -> None:
    lines = as_markdown(book(SMALL_PLAYED)).splitlines()
    heads = [at for at, line in enumerate(lines) if line.startswith(("# ", "## "))]
    assert len(heads) == 5
    assert all(lines[at + 2].startswith(f"*{INVENTED}") for at in heads)


@pytest.fixture
def plays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    offered(monkeypatch)
    folder = tmp_path / "plays"
    folder.mkdir()
    monkeypatch.setenv("PUTILOVETS_SAVES", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def _begun(plays: Path) -> RecordFile:
    lesson = begin_lesson(plays, edition(), ready(SMALL_PLAYED), "steady-lathe-17", "mine")
    assert lesson.session is not None
    lesson.session.choose(lesson.session.play.choices()[0].id)
    lesson.session.close()
    lesson.file.keep(lesson.record.answered(Answer(prompt="come-out", text=CYRILLIC)))
    return lesson.file


def test_f1_a_play_of_a_lesson_is_written_with_its_answers(plays: Path) -> None:
    _begun(plays)
    before = {path: path.read_bytes() for path in plays.rglob("*") if path.is_file()}
    done = CliRunner().invoke(main, ["export", "mine"])
    assert done.output == "mine.html is written.\n"
    page = Path("mine.html").read_text(encoding="utf-8")
    assert CYRILLIC in page
    assert "steady-lathe-17" in page
    assert {path: path.read_bytes() for path in plays.rglob("*") if path.is_file()} == before
    done = CliRunner().invoke(main, ["export", "mine"])
    assert done.exit_code == 2
    assert "mine.html is there already; nothing was written. --over writes over it." in done.output
    assert CliRunner().invoke(main, ["export", "mine", "--over"]).exit_code == 0
    assert CliRunner().invoke(main, ["export", "mine", "--format", "md"]).exit_code == 0
    assert Path("mine.md").read_text(encoding="utf-8").startswith("# A small lesson\n")


def test_f1_a_play_whose_lesson_is_lost_is_told_without_it(plays: Path) -> None:
    _begun(plays).path.unlink()
    assert CliRunner().invoke(main, ["export", "mine"]).exit_code == 0
    assert "The answers are therefore not in this book." in Path("mine.html").read_text("utf-8")


def test_f1_a_play_of_no_lesson_is_written_too(plays: Path) -> None:
    session = begin(plays, "free", edition(), 1, None)
    session.choose(session.play.choices()[0].id)
    session.close()
    assert CliRunner().invoke(main, ["export", "free", "-o", "out.html"]).exit_code == 0
    assert "1 decision." in Path("out.html").read_text(encoding="utf-8")


def test_f1_a_lesson_that_was_read_is_written_by_its_record(plays: Path) -> None:
    lesson = begin_lesson(plays, edition(), ready(SMALL_READ), "steady-lathe-17")
    assert (plays / FOLDER / f"{lesson.file.id}.json").is_file()
    assert CliRunner().invoke(main, ["export", lesson.file.id, "-o", "out.html"]).exit_code == 0
    assert "steady-lathe-17" in Path("out.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["nobody", "../up", "", "a/b", "con", "\x1b[31m"])
def test_f1_a_play_that_is_not_there_is_a_sentence(plays: Path, name: str) -> None:
    done = CliRunner().invoke(main, ["export", "--", name])
    assert done.exit_code == 2
    assert isinstance(done.exception, SystemExit)
    assert done.output.count("\n") == 1
    assert "\x1b" not in done.output
