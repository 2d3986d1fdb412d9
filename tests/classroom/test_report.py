"""The report of a class: distributions, what is known, shared words, and nobody's own line."""

import csv
import os
import re
import socket
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest

from putilovets.bots.players import at_random
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import NOT_KNOWN
from putilovets.classroom.errors import LessonError
from putilovets.classroom.records import Hands
from putilovets.classroom.report.as_csv import HEADS, table_of
from putilovets.classroom.report.as_page import READING, TOO_FEW, page_of
from putilovets.classroom.report.html_parts import NOT_ATTESTED
from putilovets.classroom.report.model import ClassReport
from putilovets.classroom.report.reporting import class_report
from putilovets.story.edition import Edition
from tests.classroom.classes import class_in, handed, played, read_only, small, taking, verifier
from tests.classroom.conftest import Taught


def report_of(story: Edition, folder: Path, *assignments: Assignment) -> ClassReport:
    judge = verifier(story, *(assignments or (small(),)))
    wanted = assignments[0] if len(assignments) == 1 else None
    return class_report(judge, judge.verdicts(folder), wanted)


def put(folder: Path, **texts: str) -> Path:
    """Write hand-ins by their names into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.hand-in.toml").write_text(text, encoding="utf-8")
    return folder


def pupil(story: Edition, *choices: str, says: str = "", who: str = "") -> str:
    return handed(story, small(), played(story, small(), taking(*choices)), who, says)


def thirty(story: Edition, folder: Path) -> ClassReport:
    class_in(folder, story, small(), 30)
    return report_of(story, folder)


def counts(report: ClassReport, title: str) -> Mapping[str, int]:
    """Return the counts at a decision by the words of the choices."""
    row = next(each for each in report.decisions if each.title == title)
    words = [" ".join((*bar.choices, *["away"] * bar.absent)) for bar in row.bars]
    return dict(zip(words, (bar.count for bar in row.bars), strict=True))


def test_f4_every_table_sums_to_n(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path)
    assert report.n == report.files == 30
    assert [row.title for row in report.decisions] == ["hall", "gate", "walk", "stairs"]
    for row in report.decisions:
        assert sum(bar.count for bar in row.bars) in (0, 30)
        assert all(bar.count == 0 or bar.count >= 3 for bar in row.bars)


def test_f4_who_did_not_come_is_a_row(story: Edition, tmp_path: Path) -> None:
    ways = [*(("walk", each) for each in ("print", "wait") for _ in range(3)), *[("alone",)] * 4]
    texts = {
        f"p{number}": pupil(story, *way, says=f"Reason {number}.")
        for number, way in enumerate(ways)
    }
    report = report_of(story, put(tmp_path / "class", **texts))
    assert counts(report, "walk") == {"print": 3, "wait": 3, "leave": 0, "away": 4}


def test_f4_what_is_known_stands_with_its_source(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path)
    gate = report.decisions[1]
    assert gate.known.text == "Somebody walked."
    assert gate.attested == "walk"
    assert [bar.choices for bar in gate.bars if bar.attested] == [("walk",)]
    assert [(each.id, each.says, each.work, each.at) for each in report.cited] == [
        ("S1", "A cell stood in the shop.", "An article.", "p. 1")
    ]
    page = page_of(report)
    assert 'href="#source-S1"' in page
    assert 'id="source-S1"' in page
    assert "attested by a source" in page


def test_f4_what_is_not_known_is_said_in_words(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path)
    assert report.decisions[0].known.text == NOT_KNOWN
    page = page_of(report)
    assert page.count(NOT_ATTESTED) == 3
    assert "Not known." in page


def test_f4_three_reasons_spread_over_the_choices(story: Edition, tmp_path: Path) -> None:
    texts = {
        f"{first}{number}": pupil(story, first, says=f"{first} {number}")
        for first in ("note", "listen", "count")
        for number in range(4)
    }
    hall = report_of(story, put(tmp_path / "class", **texts)).decisions[0]
    assert hall.shared == 12
    assert [reason.under for reason in hall.reasons] == [("note",), ("listen",), ("count",)]
    assert all(each.text.startswith(each.under[0]) for each in hall.reasons)
    assert {each.question for each in hall.reasons} == {"…: why?"}


def test_f4_a_reason_under_a_merged_choice_does_not_name_it(story: Edition, tmp_path: Path) -> None:
    firsts = ["note"] * 6 + ["listen"] * 2 + ["count"] * 2
    texts = {
        f"p{number}": pupil(story, first, says=f"{first.upper()} because of {number}.")
        for number, first in enumerate(firsts)
    }
    report = report_of(story, put(tmp_path / "class", **texts))
    assert counts(report, "hall") == {"note": 6, "listen count": 4}
    under = {each.text.split()[0]: each.under for each in report.decisions[0].reasons}
    assert under["LISTEN" if "LISTEN" in under else "COUNT"] == ("listen", "count")


def test_f4_the_same_words_are_told_once(story: Edition, tmp_path: Path) -> None:
    texts = {
        f"p{number}": pupil(story, first, second, says="We did not know.")
        for number, (first, second) in enumerate(
            (one, two) for one in ("note", "listen") for two in ("walk", "alone", "tell")
        )
    }
    report = report_of(story, put(tmp_path / "class", **texts))
    assert [each.text for each in report.decisions[0].reasons] == ["We did not know."]
    assert all(each.texts == ("We did not know.",) for each in report.answers)


def test_f4_shared_answers_stand_by_step(story: Edition, tmp_path: Path) -> None:
    told = [(each.step, each.question, len(each.texts)) for each in thirty(story, tmp_path).answers]
    assert told == [
        ("out", "What did he see?", 30),
        ("know", "What is said?", 30),
        ("follows", "And you?", 30),
        ("slip", "In sixty words?", 30),
    ]


def test_f4_no_name_and_no_line_of_one_pupil(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path / "class")
    for told in (page_of(report), table_of(report).decode()):
        assert "lathe" not in told


def test_f4_the_order_and_the_times_of_files_change_no_byte(story: Edition, tmp_path: Path) -> None:
    files = class_in(tmp_path / "one", story, small(), 12)
    (tmp_path / "two").mkdir()
    for number, file in enumerate(reversed(files)):
        copy = tmp_path / "two" / f"{number:02}.hand-in.toml"
        copy.write_bytes(file.read_bytes())
        os.utime(copy, (number, number))
    one, two = (report_of(story, tmp_path / name) for name in ("one", "two"))
    assert page_of(one) == page_of(two)
    assert table_of(one) == table_of(two)


@pytest.mark.parametrize("many", [1, 2])
def test_f4_of_one_or_two_nothing_is_told(story: Edition, tmp_path: Path, many: int) -> None:
    class_in(tmp_path, story, small(), many)
    report = report_of(story, tmp_path)
    page = page_of(report)
    assert TOO_FEW in page
    assert "Because of" not in page
    assert READING not in page
    assert report.decisions == report.answers == ()
    assert table_of(report).decode("utf-8-sig") == f"{','.join(HEADS)}\r\n"


def test_f14_the_hands_of_a_class_are_so_many_voices(story: Edition, tmp_path: Path) -> None:
    play = played(story, small(), taking("note", "walk", "print", "tell"))
    hands = (
        Hands(decision=1, counts={"note": 12, "listen": 9, "count": 3}),
        Hands(decision=2, counts={"walk": 14, "alone": 6, "foreign": 500}),
        Hands(decision=9, counts={"walk": 100}),
    )
    text = handed(story, small(), play, "the room", "We talked.", hands=hands)
    report = report_of(story, put(tmp_path / "class", room=text))
    assert (report.files, report.n) == (1, 24)
    assert counts(report, "hall") == {"note": 12, "listen": 9, "count": 3, "away": 0}
    assert counts(report, "gate") == {"walk": 14, "alone": 6, "away": 4}
    assert [row.title for row in report.decisions] == ["hall", "gate"]
    assert "1 hand-in</b> counted, in which 24 voices were given" in page_of(report)


def test_f6_the_mix_of_labels(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path)
    assert report.labels == {"documented": (0, 0), "inferred": (0, 0), "invented": (4, 4)}


def test_a_lesson_that_is_read(story: Edition, tmp_path: Path) -> None:
    one = read_only()
    texts = {f"p{number}": handed(story, one, None, says=f"Words {number}.") for number in range(3)}
    report = report_of(story, put(tmp_path / "class", **texts), one)
    assert report.files == 3
    assert report.decisions == ()
    assert report.labels["invented"] == (1, 2)
    assert "nothing is decided in it" in page_of(report)


def test_hand_ins_of_two_assignments_are_reported_one_by_one(
    story: Edition, tmp_path: Path
) -> None:
    one, other = small(), small(title="Another")
    class_in(tmp_path, story, one, 4)
    for number in range(3):
        text = handed(story, other, played(story, other, at_random(number)), says=f"{number}")
        put(tmp_path, **{f"z{number}": text})
    assert report_of(story, tmp_path, one, other).files == 4
    report = report_of(story, tmp_path, other)
    assert (report.title, report.files, len(report.left)) == ("Another", 3, 4)
    assert "other assignment" in report.left[0].says


def test_where_nothing_can_be_counted_there_is_no_report(story: Edition, tmp_path: Path) -> None:
    put(tmp_path, bad="x = 1")
    with pytest.raises(LessonError, match="Not one file can be counted"):
        report_of(story, tmp_path, small(), small(title="Another"))


def test_f13_the_table_says_what_the_page_says(story: Edition, tmp_path: Path) -> None:
    report = thirty(story, tmp_path)
    data = table_of(report).decode("utf-8-sig")
    assert not re.search(r"(?<!\r)\n", data)
    head, *rows = csv.reader(StringIO(data, newline=""))
    assert head == list(HEADS)
    for row in report.decisions:
        mine = [each for each in rows if each[0] == str(row.number)]
        assert sum(int(each[3]) for each in mine) == 30
        assert {each[5] for each in mine} == {row.known.text}
    gate = next(each for each in rows if each[2] == "walk")
    assert (gate[1], gate[4], gate[6]) == ("gate", "30", "S1")


def test_the_command_writes_a_page_and_a_table(
    teach: Taught, story: Edition, tmp_path: Path
) -> None:
    class_in(tmp_path / "class", story, small(), 5)
    given = tmp_path / "assignment.toml"
    given.write_text(small().as_toml(), encoding="utf-8")
    done = teach("report", tmp_path / "class", "--assignment", given, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "5 hand-ins counted, 0 files not." in done.stdout
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(written) == {"report.html", "report.csv"}
    again = teach("report", tmp_path / "class", "--assignment", given, "-o", tmp_path / "out")
    assert again.exit_code == 2
    assert "is there already; nothing was written" in again.stderr
    over = ("--assignment", given, "-o", tmp_path / "out", "--over")
    assert teach("report", tmp_path / "class", *over).exit_code == 0
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}


def test_where_one_of_the_two_is_there_neither_is_written(
    teach: Taught, story: Edition, tmp_path: Path
) -> None:
    class_in(tmp_path, story, small(), 3)
    (tmp_path / "report.csv").write_text("mine")
    assert teach("report", tmp_path).exit_code == 2
    assert (tmp_path / "report.csv").read_text() == "mine"
    assert not (tmp_path / "report.html").exists()


def test_f7_no_socket_is_opened_by_verify_and_report(
    teach: Taught, story: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    class_in(tmp_path, story, small(), 3)
    monkeypatch.setattr(socket, "socket", opened)
    assert teach("verify", tmp_path).exit_code == 0
    assert teach("report", tmp_path).exit_code == 0
