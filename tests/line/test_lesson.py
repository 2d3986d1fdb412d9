"""A lesson in plain lines, as a pupil and a teacher type it."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from putilovets.classroom.assignments import built_in
from putilovets.classroom.reopening import lesson_called
from putilovets.classroom.verifying import Verifier
from putilovets.cli import main
from putilovets.frontends.lesson.talk import Talk
from putilovets.frontends.line.lesson import Teller, talk_over
from tests.classroom.assigned import april
from tests.content.episode import shipped
from tests.hostile import ACTING, CORPUS

CODE = april().code
TO_THE_STOP = ["1"] * 12
WHOLE = ["", "maple", *TO_THE_STOP, "1"]
READ = next(each for each in built_in() if not each.played and each.head.cut == "short")


def typed(arguments: list[str], *lines: str) -> Result:
    """Run a command with lines typed into it."""
    return CliRunner().invoke(main, arguments, input="".join(f"{line}\n" for line in lines))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the commands run."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def answers() -> list[str]:
    """Return what is typed to every leaf of the talk: an answer of two lines, ticked."""
    plan = Talk(lesson_called(saves(), shipped(), f"lesson {CODE} 1"))
    lines = []
    for sheet in plan.sheets:
        lines += ["1"] if sheet.asked is None else ["A line", "and one more.", "", "2"]
    session = plan.lesson.session
    assert session is not None
    session.close()
    return lines


def saves() -> Path:
    from putilovets.journal.folder import saves_folder

    return saves_folder()


def test_a_whole_lesson_from_the_cover_to_the_hand_in(folder: Path) -> None:
    first = typed(["play", "--assignment", CODE, "--line"], "", "maple", *TO_THE_STOP)
    assert first.exit_code == 0
    assert "THE LESSON STOPS HERE" in first.output
    done = typed(["play", "--continue", "--line"], "1", *answers(), "1", "1")
    assert done.exit_code == 0
    assert "About 60 words; it may be empty." in done.output
    assert "5 words; about" in done.output
    file = folder / f"maple-{CODE}.hand-in.toml"
    found = Verifier(shipped()).verdict(file)
    assert (found.status, found.read is not None) == ("ok", True)
    assert file.read_text(encoding="utf-8").count("and one more.") == 8
    assert str(file) in done.output.replace("\n", "")


def test_the_lines_may_end_anywhere_and_everything_is_kept() -> None:
    script = [*WHOLE, "A pencil.", "", "2", "1", "Half"]
    told = typed(["play", "--assignment", CODE, "--line"], *script)
    assert told.exit_code == 0
    lesson = lesson_called(saves(), shipped(), f"lesson {CODE} 1")
    assert [(each.text, each.shared) for each in lesson.record.answers] == [
        ("A pencil.", True),
        ("Half", False),
    ]
    assert lesson.session is not None
    lesson.session.close()


def test_what_is_opened_while_playing_is_noted() -> None:
    script = ["what S41", "", "maple", "sources", "what S44", "what s48", "lesson", "quit"]
    told = typed(["play", "--assignment", CODE, "--line"], *script)
    assert told.exit_code == 0
    lesson = lesson_called(saves(), shipped(), f"lesson {CODE} 1")
    assert {"S41", "S42", "S45"} <= set(lesson.record.opened)
    assert "S60" not in lesson.record.opened
    assert lesson.session is not None
    lesson.session.close()


def test_a_source_that_must_be_opened_can_be_from_any_page(folder: Path) -> None:
    made = typed(["teach", "new", "april-1926", "--source", "S86"])
    assert made.exit_code == 0
    told = typed(
        ["play", "--assignment", "assignment.toml", "--line"], "", "elm", "what S86", "lesson", "q"
    )
    assert "[x] S86" in told.output.replace("\n", " ")
    assert "Still to be opened" not in told.output


def test_going_back_asks_nobody_to_lose_an_answer() -> None:
    told = typed(
        ["play", "--assignment", CODE, "--line"], *WHOLE, "One.", "", "1", "back", "", "1", "quit"
    )
    assert "There stands: One." in told.output
    lesson = lesson_called(saves(), shipped(), f"lesson {CODE} 1")
    assert [each.text for each in lesson.record.answers] == ["One."]
    assert lesson.session is not None
    lesson.session.close()


def test_a_second_play_is_refused_in_a_lesson() -> None:
    told = typed(["play", "--assignment", CODE, "--line"], "", "elm", "1", "back 1", "quit")
    assert "In a lesson there is one play" in told.output


def test_no_choice_is_taken_back_where_the_teacher_has_set_it_so() -> None:
    typed(["teach", "new", "april-1926", "--no-undo"])
    told = typed(
        ["play", "--assignment", "assignment.toml", "--line"], "", "elm", "1", "undo", "quit"
    )
    assert "In this lesson a choice stands" in told.output


def test_f5_the_debrief_can_be_done_later_and_alone() -> None:
    typed(["play", "--assignment", CODE, "--line"], "", "elm", *TO_THE_STOP, "quit")
    told = typed(["debrief", f"lesson {CODE} 1", "--line"], "A pencil.", "", "2", "quit")
    assert told.exit_code == 0
    assert "[Step 1 of 4: Come out of it" in told.output
    done = typed(["hand-in", f"lesson {CODE} 1"])
    assert "Of 1 answer you wrote, the 1 you ticked." in done.output
    again = typed(["hand-in", f"lesson {CODE} 1"])
    assert again.exit_code == 2
    assert "--over writes over it" in again.output
    assert typed(["hand-in", f"lesson {CODE} 1", "--over"]).exit_code == 0


def test_e12_a_page_with_a_note_is_asked_about_first() -> None:
    pages = READ.lesson.reading
    noted = next(at for at, page in enumerate(pages) if page.note)
    told = typed(["play", "--assignment", READ.code, "--line"], "", "elm", *[""] * noted, "2", "q")
    after = told.output.rpartition("Take the way round")[2]
    assert pages[noted].note.split()[0] in told.output  # type: ignore[union-attr]
    assert (pages[noted].around or "").split()[0] in after
    assert " ".join(pages[noted].text.split()[:12]) not in " ".join(told.output.split())


def test_e12_the_way_round_is_taken_at_once_where_the_teacher_has_set_it_so() -> None:
    typed(["teach", "new", READ.head.lesson, "--around"])
    many = len([page for page in READ.lesson.reading if not page.long])
    told = typed(["play", "--assignment", "assignment.toml", "--line"], "", "elm", *[""] * many)
    words = " ".join(told.output.split())
    for page in READ.lesson.reading:
        assert (" ".join(page.text.split()[:12]) in words) == (not page.note and not page.long)


def test_a_lesson_that_is_read_is_gone_on_with_and_handed_in() -> None:
    command = ["play", "--assignment", READ.code, "--line"]
    typed(command, "", "elm", "", "", "quit")
    told = typed(command, "1", "quit")
    assert "Go on where you stopped (elm)" in told.output
    assert "[Page 3 of" in told.output
    done = typed(["hand-in", READ.code])
    assert done.exit_code == 0
    assert "No choices: this lesson was read." in done.output


def test_f3_a_wrong_symbol_is_told() -> None:
    wrong = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")
    told = typed(["play", "--assignment", wrong, "--line"])
    assert told.exit_code == 2
    assert "one symbol of a code may be wrong" in told.output
    many = len(built_in())
    told = typed(["play", "--line", "--assignment"], str(many + 1), wrong, CODE, "2")
    assert "one symbol of a code may be wrong" in " ".join(told.output.split())
    assert f"[class {CODE}]" in told.output


def test_an_answer_that_means_harm_does_none() -> None:
    typed(["play", "--assignment", CODE, "--line"], "", "elm", *TO_THE_STOP, "quit")
    harm = " ".join(CORPUS).replace("\n", " ").replace("\r", " ")
    lesson = lesson_called(saves(), shipped(), f"lesson {CODE} 1")
    told = io.StringIO()
    given = io.StringIO("\n".join([harm, "", "2", "quit", ""]))
    talk_over(Teller(given, told), lesson, Talk(lesson))
    assert ACTING.findall(told.getvalue().replace("\n", " ")) == []
    assert lesson.session is not None
    lesson.session.close()
    assert typed(["hand-in", f"lesson {CODE} 1"]).exit_code == 0


def test_f14_the_room_counts_chooses_and_goes_on_another_day(folder: Path) -> None:
    command = ["teach", "room", CODE, "--line"]
    told = typed(command, "", "", "12 9 4", "", "", "", "5 5 1", "2", "quit")
    assert told.exit_code == 0
    assert "1: 12, 2: 9, 3: 4. The room chose 1." in told.output
    assert "The room chose 2." in told.output
    assert f"Kept as room {CODE}" in told.output
    again = typed(command, "quit")
    assert "KIROV'S EVENING" in again.output
    done = typed(["hand-in", f"room {CODE}"])
    assert "The counted hands before 2 decisions; no names." in done.output


def test_a_teachers_form_in_lines(folder: Path) -> None:
    told = typed(["teach", "new", "--line"], "", "2", "", "", "-", "", "", "S41", "-", "1")
    assert told.exit_code == 0
    assert "assignment.toml is written." in " ".join(told.output.split())
    assert 'cut = "long"' in (folder / "assignment.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [["debrief"], ["hand-in"], ["catch-up"]])
@pytest.mark.parametrize("asked", ["nosuch", "../x", "\x1b[31m", "a" * 300])
def test_what_is_not_there_is_a_sentence(command: list[str], asked: str) -> None:
    line = ["--line"] if command == ["debrief"] else []
    told = typed([*command, *line, "--", asked])
    assert told.exit_code == 2
    assert ACTING.findall(told.output) == []
    assert "Traceback" not in told.output


def test_a_lesson_takes_no_seed_of_ones_own() -> None:
    told = typed(["play", "--assignment", CODE, "--line", "--seed", "1"])
    assert told.exit_code == 2
    assert typed(["play", "--line", "--who", "elm"]).exit_code == 2


@pytest.mark.parametrize("who", ["x" * 500, "\x1b[31m", "\ud800", "[b]", "a\nb"])
def test_a_card_that_means_harm_does_none(who: str) -> None:
    told = typed(["play", "--assignment", CODE, "--line", "--who", who], "", "quit")
    assert told.exit_code == 0
    assert ACTING.findall(told.output.replace("\n", " ")) == []
    assert typed(["hand-in", f"lesson {CODE} 1"]).exit_code == 0
