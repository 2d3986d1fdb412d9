"""A play of an older version: words and renames change nothing; a changed rule is told."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.names import Name, Names, put
from putilovets.story.places import Scene
from putilovets.story.story import State, Story
from tests.journal.small import choices_of, resumed, saved, story

PLAYED = ("talk", "work", "back", "work", "out")
OPENED = "The play is opened just before it, and the file as it was is kept."


def notices(folder: Path, edition: Edition) -> tuple[list[str], tuple[str, ...]]:
    with resumed(folder, edition) as session:
        return choices_of(session), session.notices


def test_an_edited_effect_is_told_at_its_decision_and_the_old_file_kept(
    tmp_path: Path, edition: Edition
) -> None:
    path = saved(tmp_path, edition, *PLAYED)
    before = path.read_bytes()
    changed = story(tmp_path / "pack", ('"floor", by = 1', '"floor", by = 2'))
    choices, told = notices(tmp_path, changed)
    [kept] = (tmp_path / "kept").iterdir()
    assert choices == ["talk"]
    assert told == (
        "The story has changed since this play was saved: decision 2, «work» in «square», "
        f"no longer leads where it led. {OPENED}",
        f"The old file is {kept}.",
    )
    assert kept.read_bytes() == before
    assert path.read_bytes() == b"".join(before.splitlines(keepends=True)[:2])


def test_a_play_that_parted_is_played_on_and_read_again(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *PLAYED)
    changed = story(tmp_path / "pack", ('"floor", by = 1', '"floor", by = 2'))
    with resumed(tmp_path, changed) as session:
        session.choose("work")
    assert notices(tmp_path, changed) == (["talk", "work"], ())


@pytest.mark.parametrize(
    "changes",
    [
        [('text = "work"', 'text = "Work till the whistle"')],
        [
            ('title = "square"', 'title = "The market square"'),
            ('text = "Here."', 'text = "There."'),
        ],
        [('text = "talk"', 'text = "Talk"\ncost = "an hour"\nreply = "She nods."')],
    ],
)
def test_edited_words_are_not_noticed(
    tmp_path: Path, edition: Edition, changes: list[tuple[str, str]]
) -> None:
    path = saved(tmp_path, edition, *PLAYED)
    before = path.read_bytes()
    reworded = story(tmp_path / "pack", *changes)
    assert reworded.text_hash != edition.text_hash
    assert notices(tmp_path, reworded) == (list(PLAYED), ())
    assert path.read_bytes() == before


def test_a_choice_more_is_not_noticed(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *PLAYED)
    more = ('id = "out"', 'id = "wait"\ntext = "Wait"\nto = "hall"\n[[scene.choice]]\nid = "out"')
    assert notices(tmp_path, story(tmp_path / "pack", more)) == (list(PLAYED), ())


@pytest.mark.parametrize(
    ("change", "decision"),
    [
        (('id = "back"', 'id = "return"'), "decision 3, «back» in «hall»"),
        (('id = "talk"\n', 'id = "talk"\nneeds = "floor > 5"\n'), "decision 1, «talk» in «square»"),
        (('id = "out"\n', 'id = "out"\nwhen = "floor > 9"\n'), "decision 5, «out» in «hall»"),
        (('to = "the-end"', 'to = "yard"'), "decision 5, «out» in «hall»"),
    ],
    ids=["removed", "locked", "hidden", "leads elsewhere"],
)
def test_a_choice_that_is_no_longer_there_is_told_at_its_decision(
    tmp_path: Path, edition: Edition, change: tuple[str, str], decision: str
) -> None:
    saved(tmp_path, edition, *PLAYED)
    choices, told = notices(tmp_path, story(tmp_path / "pack", change))
    assert decision in told[0]
    assert len(choices) == int(decision.split()[1].strip(",")) - 1


def test_undone_decisions_are_not_counted(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "talk", "undo", "work", "undo", "talk", "work", "back")
    told = notices(tmp_path, story(tmp_path / "pack", ('id = "back"', 'id = "return"')))[1]
    assert "decision 3, «back» in «hall»" in told[0]


PLACE = ('"square"', '"market"'), '[[place]]\nold = "square"\nnew = "market"\n'
CHOICE = (
    ('id = "work"', 'id = "toil"'),
    '[[choice]]\nscene = "square"\nold = "work"\nnew = "toil"\n',
)
NAME = ("met_lukina", "knows_her"), '[[name]]\nold = "met_lukina"\nnew = "knows_her"\n'
GAUGE = ('"floor"', '"shop"'), '[[name]]\nold = "floor"\nnew = "shop"\n'


@pytest.mark.parametrize(
    ("changes", "renamed", "work"),
    [
        ([PLACE[0]], PLACE[1], "work"),
        ([CHOICE[0]], CHOICE[1], "toil"),
        ([NAME[0]], NAME[1], "work"),
        ([GAUGE[0], ("floor >=", "shop >=")], GAUGE[1], "work"),
    ],
    ids=["place", "choice", "flag", "gauge"],
)
def test_what_is_renamed_is_not_noticed(
    tmp_path: Path, edition: Edition, changes: list[tuple[str, str]], renamed: str, work: str
) -> None:
    path = saved(tmp_path, edition, *PLAYED)
    before = path.read_bytes()
    today = story(tmp_path / "pack", *changes, renamed=renamed)
    assert notices(tmp_path, today) == (["talk", work, "back", work, "out"], ())
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "decision"),
    [
        (PLACE[0], "decision 1, «talk» in «market»"),
        (CHOICE[0], "decision 2, «work» in «square»"),
        (NAME[0], "decision 1, «talk» in «square»"),
    ],
    ids=["place", "choice", "flag"],
)
def test_what_is_renamed_in_silence_is_told(
    tmp_path: Path, edition: Edition, change: tuple[str, str], decision: str
) -> None:
    saved(tmp_path, edition, *PLAYED)
    assert decision in notices(tmp_path, story(tmp_path / "pack", change))[1][0]


def test_a_renamed_start_is_not_noticed(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *PLAYED)
    renamed = '[[start]]\nold = "beginning"\nnew = "first-page"\n'
    today = story(tmp_path / "pack", ('"beginning"', '"first-page"'), renamed=renamed)
    assert notices(tmp_path, today) == (list(PLAYED), ())


def test_a_renamed_place_takes_the_count_of_its_visits_along(tmp_path: Path) -> None:
    counted = ('when = "met_lukina"', 'when = "visits_square > 2"')
    yesterday = story(tmp_path / "old", counted)
    today = story(tmp_path / "new", counted, PLACE[0], ("visits_square", "visits_market"),
                  renamed=PLACE[1])  # fmt: skip
    saved(tmp_path, yesterday, "work", "back", "work", "back", "secret")
    choices = ["work", "back", "work", "back", "secret"]
    assert notices(tmp_path, today) == (choices, ())


def test_a_play_begun_today_is_read_by_todays_renames(tmp_path: Path, edition: Edition) -> None:
    today = story(tmp_path / "pack", CHOICE[0], renamed=CHOICE[1])
    acts = ("toil", "back", "toil")
    saved(tmp_path, today, *acts)
    assert notices(tmp_path, today) == (list(acts), ())


def test_a_condition_that_begins_to_count_visits_is_not_noticed() -> None:
    names = [Name("met", "flag", False), Name("visits_hall", "number", 0, 0, 9, counted=True)]
    with_count, without = (Names(kept) for kept in (names, names[:1]))
    states = [
        State(1, "hall", 0, values, None) for values in (put(with_count.start, 1, 3), without.start)
    ]
    hall = {"hall": Scene("hall", ())}
    stories = [Story("s", "1", kept, hall, {}, "s") for kept in (with_count, without)]
    digests = {each.digest(state) for each, state in zip(stories, states, strict=True)}
    assert len(digests) == 1
