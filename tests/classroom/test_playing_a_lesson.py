"""A lesson from its cover to the hand-in, as either face has it."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.classroom.assignments import Assignment, built_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.debrief import debrief, made_in
from putilovets.classroom.finding import open_play
from putilovets.classroom.opening import Lesson, begin_lesson
from putilovets.classroom.records import FOLDER, record_in
from putilovets.classroom.reopening import lesson_called, reopened
from putilovets.classroom.verifying import Verifier
from putilovets.frontends.lesson.cover import Cover
from putilovets.frontends.lesson.handing import Handing, proposed
from putilovets.frontends.lesson.leaf import Flow, words_in
from putilovets.frontends.lesson.ready import Ready
from putilovets.frontends.lesson.talk import Talk
from putilovets.journal.branching import branch
from putilovets.journal.errors import JournalError
from putilovets.journal.session import Session
from tests.classroom.assigned import april, changed
from tests.content.episode import shipped

PLAYED = {each.code: each for each in built_in() if each.played}
BOTS = 50


def played(folder: Path, assignment: Assignment, bot: int = 0, who: str = "maple") -> Lesson:
    """Return a lesson that a bot has played to the place where it stops."""
    lesson = begin_lesson(folder, shipped(), assignment, who)
    session = lesson.session
    assert session is not None
    done = play_out(lesson.edition.story, at_random(bot), session.play.seed, session.play.start)
    for move in done.moves:
        session.choose(move.choice)
    return lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Iterator[Lesson]:
    one = played(tmp_path, april())
    yield one
    assert one.session is not None
    one.session.close()


def through(flow: Flow, text: str = "Some words.", way: int = 0) -> list[str]:
    """Go through a flow, writing the same everywhere; return the titles of its leaves."""
    titles = []
    while not flow.outcome:
        leaf = flow.leaf
        titles.append(leaf.title)
        if leaf.wanted is not None:
            flow.typed(text)
        else:
            flow.take(leaf.ways[way if leaf.title.startswith("Share") else 0].id)
    return titles


@pytest.mark.parametrize("code", PLAYED)
def test_f5_no_prompt_is_about_a_decision_not_taken_and_two_are_about_ones_taken(code: str) -> None:
    assignment = PLAYED[code]
    edition = cut(shipped(), assignment)
    for bot in range(BOTS):
        play = play_out(edition.story, at_random(bot), bot, assignment.cut.start)
        made = {each.number: each for each in made_in(edition, play)}
        asked = [each for step in debrief(assignment, edition, play) for each in step.asked]
        about = [each for each in asked if each.decision]
        assert len(about) >= 2
        for each in about:
            decision = made[each.decision]
            prompt = next(one for one in assignment.prompts if one.id == each.prompt)
            assert decision.place in prompt.at
            if "{taken}" in prompt.text:
                assert decision.taken.text.rstrip(".") in each.text


def test_f5_the_four_steps_come_in_their_order_and_the_slip_is_last(lesson: Lesson) -> None:
    talk = Talk(lesson)
    seen = []
    while not talk.outcome:
        leaf = talk.leaf
        seen.append(leaf.where.partition(" · ")[0])
        if leaf.wanted is not None:
            talk.typed("")
        else:
            talk.take(leaf.ways[0].id)
    assert list(dict.fromkeys(seen)) == [
        "Step 1 of 4: Come out of it",
        "Step 2 of 4: What happened",
        "Step 3 of 4: What do we know?",
        "Step 4 of 4: What follows",
        "Exit slip",
    ]
    assert lesson.record.finished


def test_e13_the_secretary_is_asked_about_before_the_pupil(lesson: Lesson) -> None:
    talk = Talk(lesson)
    voices = [sheet.asked.voice for sheet in talk.sheets if sheet.asked is not None]
    assert "role" in voices
    assert "self" in voices
    assert voices.index("role") < voices.index("self")
    for step in talk.steps:
        order = [s.asked.voice for s in talk.sheets if s.asked is not None and s.step is step]
        assert order == sorted(order, key=("role", "source", "self").index)


def test_every_answer_is_on_the_disk_before_the_next_leaf(lesson: Lesson, tmp_path: Path) -> None:
    talk = Talk(lesson)
    talk.typed("A pencil.")
    kept = record_in(tmp_path, lesson.file.id).record
    assert [(each.text, each.shared) for each in kept.answers] == [("A pencil.", False)]
    assert talk.leaf.ways[0].id == "no"


def test_what_is_typed_is_kept_when_a_pupil_leaves_in_the_middle(lesson: Lesson) -> None:
    Talk(lesson).drafted("Half an ans")
    again = Talk(lesson).leaf.wanted
    assert again is not None
    assert again.before == "Half an ans"


def test_an_answer_that_has_changed_has_lost_its_tick(lesson: Lesson) -> None:
    talk = Talk(lesson)
    talk.typed("One.")
    talk.take("yes")
    talk.back()
    talk.typed("One.")
    assert lesson.record.answers[0].shared
    talk.take("change")
    talk.typed("Another.")
    assert not lesson.record.answers[0].shared


def test_more_words_than_asked_for_are_never_cut(lesson: Lesson) -> None:
    talk = Talk(lesson)
    long = "word " * 300
    talk.typed(long)
    assert words_in(lesson.record.answers[0].text) == 300
    talk.take("change")
    talk.typed("x" * 4_001)
    assert "4,000 characters; this one has 4,001" in talk.said
    assert talk.leaf.wanted is not None
    assert len(talk.leaf.wanted.before) == 4_001


def test_only_what_is_ticked_is_handed_in(lesson: Lesson, tmp_path: Path) -> None:
    talk = Talk(lesson)
    ticks = iter([True, False] * 20)
    number = 0
    while not talk.outcome:
        leaf = talk.leaf
        if leaf.wanted is not None:
            number += 1
            talk.typed(f"Answer {number}.")
        else:
            share = leaf.title.startswith("Share")
            talk.take(("yes" if next(ticks) else "no") if share else leaf.ways[0].id)
    handing = Handing(lesson)
    handing.path = tmp_path / "mine.hand-in.toml"
    told = " ".join(part.text for part in handing.leaf.parts)
    handing.take("write")
    text = handing.path.read_text(encoding="utf-8")
    wanted = [f"Answer {each}." for each in range(1, number + 1)]
    assert [each in text for each in wanted] == [each % 2 == 0 for each in range(number)]
    assert [each in told for each in wanted] == [each % 2 == 0 for each in range(number)]
    found = Verifier(shipped()).verdict(handing.path)
    assert found.status == "ok"


def test_nothing_is_written_over_without_asking(lesson: Lesson, tmp_path: Path) -> None:
    handing = Handing(lesson)
    handing.path = tmp_path / "mine.hand-in.toml"
    handing.path.write_text("mine", encoding="utf-8")
    handing.take("write")
    assert handing.leaf.title == "A file is in the way"
    handing.take("other")
    handing.typed(str(tmp_path / "other"))
    assert (tmp_path / "other.hand-in.toml").exists()
    assert handing.path.name == "other.hand-in.toml"
    assert (tmp_path / "mine.hand-in.toml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("who", ["../../etc", "a/b", "CON", "\x1b[31m", "", "  ", "é" * 99, "-rf"])
def test_a_pseudonym_is_never_a_path(tmp_path: Path, who: str) -> None:
    lesson = begin_lesson(tmp_path, shipped(), april(), who)
    path = proposed(lesson)
    assert path.parent == Path()
    assert path.name.endswith(".hand-in.toml")
    assert path.name.isprintable()
    assert len(path.name.encode()) < 200
    handing = Handing(lesson)
    handing.path = tmp_path / path
    handing.take("write")
    assert handing.done
    assert tomllib.loads(handing.path.read_text(encoding="utf-8"))["hand-in"]["code"]
    assert lesson.session is not None
    lesson.session.close()


def test_sources_that_must_be_opened_are_ticked_on_the_cover() -> None:
    cover = Cover(changed(sources=["S41", "S48"]), shipped())
    assert [part.before for part in cover.leaf.parts if part.before] == ["[ ] ", "[ ] "]
    cover.take("open S48")
    assert cover.said.startswith("S48. ")
    assert [part.before for part in cover.leaf.parts if part.before] == ["[ ] ", "[x] "]
    assert cover.seen == ("S48",)


def test_the_cover_says_purpose_minutes_code_and_what_is_kept() -> None:
    leaf = Cover(april(), shipped()).leaf
    told = " ".join(part.text for part in leaf.parts)
    lesson = april().lesson.lesson
    for each in (lesson.purpose, lesson.note or "", "18 minutes", "stays on this computer"):
        assert each in told
    assert april().code in leaf.where


def test_the_pseudonym_is_asked_for_as_the_word_on_the_card() -> None:
    cover = Cover(april(), shipped())
    cover.take("begin")
    assert cover.leaf.wanted is not None
    assert "never a name" in cover.leaf.wanted.hint
    cover.typed("  red-maple-3 ")
    assert (cover.who, cover.outcome) == ("red-maple-3", "begin")


def test_what_is_like_a_name_is_taken_only_when_it_is_typed_again() -> None:
    cover = Cover(april(), shipped())
    cover.take("begin")
    cover.typed("  Red   maple ")
    assert cover.who is None
    assert "not like the word on a card" in cover.said
    cover.typed("Red maple")
    assert (cover.who, cover.outcome) == ("Red maple", "begin")


def test_f3_a_wrong_symbol_is_told_and_can_be_mended() -> None:
    ready = Ready(shipped())
    code = april().code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    ready.take("other")
    ready.typed(wrong)
    assert "one symbol of a code may be wrong" in ready.said
    assert ready.leaf.wanted is not None
    assert ready.leaf.wanted.before == wrong
    ready.typed(code.lower())
    assert ready.assignment is not None
    assert ready.assignment.code == code


def test_a_lesson_is_gone_on_with_by_its_play(lesson: Lesson, tmp_path: Path) -> None:
    assert lesson.session is not None
    name = lesson.session.name
    lesson.session.close()
    for wish in ({"save": name}, {"go_on": True}, {}):
        again = open_play(tmp_path, shipped(), **wish)  # type: ignore[arg-type]
        assert isinstance(again, Lesson)
        assert again.session is not None
        assert again.record == lesson.record
        assert again.session.play.digest() == lesson.session.play.digest()
        assert again.session.play.ending is not None
        again.session.close()


@pytest.mark.parametrize("damage", ["gone", "damaged"])
def test_a_play_without_its_record_opens_as_an_ordinary_one(
    lesson: Lesson, tmp_path: Path, damage: str
) -> None:
    assert lesson.session is not None
    lesson.session.close()
    path = tmp_path / FOLDER / f"{lesson.file.id}.json"
    path.unlink() if damage == "gone" else path.write_bytes(b"\x00{")
    again = reopened(tmp_path, shipped(), lesson.session.name)
    assert isinstance(again, Session)
    assert again.notices[-1].endswith("It goes on as an ordinary play.")
    assert again.play.ending is None
    again.close()


def test_in_a_lesson_there_is_one_play(lesson: Lesson, tmp_path: Path) -> None:
    assert lesson.session is not None
    with pytest.raises(JournalError, match="one play"):
        branch(tmp_path, lesson.session, 1, None, lesson.edition)


def test_the_debrief_finds_a_lesson_by_its_play(lesson: Lesson, tmp_path: Path) -> None:
    assert lesson.session is not None
    lesson.session.close()
    found = lesson_called(tmp_path, shipped(), lesson.session.name)
    assert found.session is not None
    assert found.record == lesson.record
    found.session.close()


@pytest.mark.parametrize("each", built_in(), ids=lambda each: each.code)
def test_f8_an_absent_pupil_gets_150_words_at_the_most(each: Assignment) -> None:
    assert words_in(each.lesson.lesson.catch_up) <= 150


def test_a_play_of_no_lesson_is_opened_without_what_lessons_need() -> None:
    program = "import sys, putilovets.classroom.finding; print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
