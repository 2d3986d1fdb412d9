"""A play of an older version: words and renames change nothing, rules are told at their decision."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from tests.journal.conftest import choices_of, resumed, saved, story

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
        [('title = "square"', 'title = "The market square"'), ('text = "Here."', 'text = "There."')],
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
CHOICE = ('id = "work"', 'id = "toil"'), '[[choice]]\nscene = "square"\nold = "work"\nnew = "toil"\n'
NAME = ("met_lukina", "knows_her"), '[[name]]\nold = "met_lukina"\nnew = "knows_her"\n'
DECLARED = ('[[scene]]\nid = "hall"', '[[name]]\nid = "knows_her"\n[[scene]]\nid = "hall"')


@pytest.mark.parametrize(
    ("changes", "renamed", "choices"),
    [
        ([PLACE[0]], PLACE[1], list(PLAYED)),
        ([CHOICE[0]], CHOICE[1], ["talk", "toil", "back", "toil", "out"]),
        ([NAME[0], DECLARED], "", None),
    ],
    ids=["place", "choice", "name that is not renamed"],
)
def test_what_is_renamed_is_not_noticed(
    tmp_path: Path,
    edition: Edition,
    changes: list[tuple[str, str]],
    renamed: str,
    choices: list[str] | None,
) -> None:
    path = saved(tmp_path, edition, *PLAYED)
    before = path.read_bytes()
    today = story(tmp_path / "pack", *changes, renamed=renamed, start=START.get(renamed, "square"))
    found, told = notices(tmp_path, today)
    if choices is None:
        assert "decision 1, «talk» in «square»" in told[0]
    else:
        assert (found, told) == (choices, ())
        assert path.read_bytes() == before


START = {PLACE[1]: "market"}


def test_a_renamed_name_is_not_noticed(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *PLAYED)
    base = edition_with_renamed_name(tmp_path / "pack")
    assert notices(tmp_path, base) == (list(PLAYED), ())


def test_a_play_begun_today_is_read_by_todays_renames(tmp_path: Path, edition: Edition) -> None:
    today = story(tmp_path / "pack", CHOICE[0], renamed=CHOICE[1])
    acts = ("toil", "back", "toil")
    saved(tmp_path, today, *acts)
    assert notices(tmp_path, today) == (list(acts), ())
