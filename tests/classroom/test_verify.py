"""Hand-ins are played again, and what is found is said in a word and a sentence."""

import csv
import os
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from putilovets.bots.players import at_random
from putilovets.classroom.gradebook import HEADS, gradebook
from putilovets.classroom.handins import sealed
from putilovets.classroom.verdicts import UNPROVEN, Verdict
from putilovets.story.edition import Edition
from tests.classroom.classes import class_in, handed, played, read_only, small, taking, verifier
from tests.classroom.conftest import Taught

Judged = Callable[[str], Verdict]


@pytest.fixture
def judged(story: Edition, tmp_path: Path) -> Judged:
    """Write one hand-in of the small lesson and return what is found of it."""

    def judge(text: str) -> Verdict:
        file = tmp_path / "one.hand-in.toml"
        file.write_bytes(text.encode())
        return verifier(story, small()).verdict(file)

    return judge


def one(story: Edition, **more: object) -> str:
    """Return the hand-in of somebody who walked, printed and told."""
    play = played(story, small(), taking("note", "walk", "print", "tell"))
    return handed(story, small(), play, **more)  # type: ignore[arg-type]


def resealed(text: str, old: str, new: str) -> str:
    """Return a hand-in in which something was changed by somebody who knows how to seal."""
    body, _, _ = text.partition("\n[seal]\n")
    assert old in body
    return sealed(body.replace(old, new, 1))


def test_f2_a_play_to_the_end_is_ok(story: Edition, judged: Judged) -> None:
    found = judged(one(story))
    assert (found.status, found.says) == ("ok", "4 decisions, played again to the end.")
    assert found.good
    assert found.finished


def test_f2_a_lesson_that_was_left_early_is_unfinished_and_counted(
    story: Edition, judged: Judged
) -> None:
    play = played(story, small(), taking("note", "walk")).until(2)
    found = judged(handed(story, small(), play))
    assert found.status == "unfinished"
    assert found.good
    assert not found.finished


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("hall note ", "hall sing ", "at decision 1 a choice was taken that is not there."),
        ("walk print ", "stairs print ", "at decision 3 the story stands at another page."),
        ("seed = 1926", "seed = 1927", "another seed"),
        ('start = "beginning"', 'start = "end"', "another page"),
    ],
)
def test_f2_what_cannot_have_been_does_not_replay_and_it_says_where(
    story: Edition, judged: Judged, old: str, new: str, says: str
) -> None:
    found = judged(resealed(one(story), old, new))
    assert found.status == "does not replay"
    assert says in found.says
    assert not found.good


def test_f2_a_digest_of_another_state(story: Edition, judged: Judged) -> None:
    digest = one(story).partition("gate walk ")[2][:12]
    found = judged(resealed(one(story), digest, "0" * 12))
    assert found.status == "does not replay"
    assert found.says == "at decision 2 the choice leads elsewhere than the file says."


def test_f2_more_choices_than_the_lesson_has(story: Edition, judged: Judged) -> None:
    last = next(line for line in one(story).splitlines() if "stairs tell" in line)
    found = judged(resealed(one(story), last, f"{last}\n{last}"))
    assert found.says == "at decision 5 the lesson was over already."


def test_f2_it_says_it_is_finished_and_is_not(story: Edition, judged: Judged) -> None:
    last = next(line for line in one(story).splitlines() if "stairs tell" in line)
    found = judged(resealed(one(story), last, ""))
    assert found.says == "it says it is finished, and after 3 decisions it is not."


def test_f2_another_story_is_no_fault(story: Edition, judged: Judged) -> None:
    found = judged(resealed(one(story), 'pack = "small"', 'pack = "other"'))
    assert found.status == "other content"


def test_f2_other_rules_with_which_it_does_not_replay_are_no_fault(
    story: Edition, judged: Judged
) -> None:
    other = resealed(one(story), story.story.rules_hash, "0123456789ab")
    assert judged(other).status == "ok"
    found = judged(resealed(other, "hall note ", "hall sing "))
    assert found.status == "other content"
    assert found.says.endswith("That is no fault of the pupil's.")


def test_f2_an_assignment_that_was_not_given(story: Edition, judged: Judged) -> None:
    assert judged(resealed(one(story), small().code, "K7Q2-9F")).status == "other assignment"


def test_f2_two_with_the_same_choices_and_answers(story: Edition, tmp_path: Path) -> None:
    for who in ("b", "a"):
        text = one(story, who=who, says="Because.")
        (tmp_path / f"{who}.hand-in.toml").write_text(text, encoding="utf-8")
    first, second = verifier(story, small()).verdicts(tmp_path)
    assert (first.file, first.status) == ("a.hand-in.toml", "ok")
    assert second.status == "duplicate"
    assert "those of a.hand-in.toml" in second.says
    assert not second.good


def test_f2_a_file_that_a_browser_or_a_mail_has_renamed_is_found(
    story: Edition, tmp_path: Path
) -> None:
    for number, name in enumerate(("a.hand-in (1).toml", "a.hand-in.toml.txt", "b.toml")):
        play = played(story, small(), at_random(number))
        text = handed(story, small(), play, says=f"{number}")
        (tmp_path / name).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert [each.status for each in verifier(story, small()).verdicts(tmp_path)] == ["ok"] * 3


def test_a_lesson_that_is_read_is_ok_where_it_says_so(story: Edition, tmp_path: Path) -> None:
    file = tmp_path / "one.hand-in.toml"
    for finished, status in ((True, "ok"), (False, "unfinished")):
        text = handed(story, read_only(), None, finished=finished)
        file.write_text(text, encoding="utf-8")
        found = verifier(story, read_only()).verdict(file)
        assert (found.status, found.finished) == (status, finished)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_f13_the_gradebook_knows_completion_only(story: Edition, tmp_path: Path) -> None:
    texts = {
        "done": one(story, who="done", says="Three short words.", opened=("S1", "S2")),
        "half": handed(story, small(), played(story, small(), taking()).until(1), "half"),
        "other": resealed(one(story, who="other"), "walk print ", "walk sing "),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.hand-in.toml").write_text(text, encoding="utf-8")
    (tmp_path / "rubbish.hand-in.toml").write_bytes(b"\xff")
    data = gradebook(verifier(story, small()).verdicts(tmp_path))
    code = small().code
    assert rows(data) == [
        list(HEADS),
        [code, "done", "ok", "4", "2", "15", "1", "1"],
        [code, "half", "unfinished", "1", "0", "0", "0", "1"],
        [code, "other", "does not replay", "4", "0", "0", "0", "1"],
    ]


def test_f13_it_is_a_table_as_rfc_4180_has_it(story: Edition, tmp_path: Path) -> None:
    class_in(tmp_path, story, small(), 3)
    data = gradebook(verifier(story, small()).verdicts(tmp_path))
    assert data.startswith(b"\xef\xbb\xbfassignment,pseudonym,")
    assert data.count(b"\r\n") == data.count(b"\n") == 4
    assert "late" not in HEADS


@pytest.mark.parametrize("who", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1"])
def test_f13_no_cell_is_a_formula(story: Edition, tmp_path: Path, who: str) -> None:
    file = tmp_path / "one.hand-in.toml"
    file.write_text(one(story, who=who), encoding="utf-8")
    (_, row) = rows(gradebook([verifier(story, small()).verdict(file)]))
    assert row[1] == f"'{who}"


def test_f13_a_duplicate_has_its_point(story: Edition, tmp_path: Path) -> None:
    for who in ("a", "b"):
        text = one(story, who=who, says="Because.")
        (tmp_path / f"{who}.hand-in.toml").write_text(text, encoding="utf-8")
    told = rows(gradebook(verifier(story, small()).verdicts(tmp_path)))
    assert [row[2] for row in told[1:]] == ["ok", "duplicate"]
    assert [row[6] for row in told[1:]] == ["1", "1"]


def test_the_command_writes_the_gradebook_once(teach: Taught, tmp_path: Path) -> None:
    folder, table = tmp_path / "class", tmp_path / "book.csv"
    folder.mkdir()
    done = teach("verify", folder, "--csv", table)
    assert done.exit_code == 0
    assert UNPROVEN in done.stderr
    assert rows(table.read_bytes()) == [list(HEADS)]
    table.write_bytes(b"kept")
    again = teach("verify", folder, "--csv", table)
    assert again.exit_code == 2
    assert "is there already" in again.stderr
    assert table.read_bytes() == b"kept"
    assert teach("verify", folder, "--csv", table, "--over").exit_code == 0
    assert table.read_bytes() != b"kept"


def test_a_folder_that_is_not_there(teach: Taught, tmp_path: Path) -> None:
    done = teach("verify", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in a folder here")
def test_it_ends_with_1_where_one_file_is_not_as_it_should_be(
    teach: Taught, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.hand-in.toml")
    done = teach("verify", tmp_path)
    assert done.exit_code == 1
    assert "unreadable" in done.stdout
