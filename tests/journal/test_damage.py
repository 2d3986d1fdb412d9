"""A damaged file is a sentence; what can be followed is opened, and the old file is kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.journal import session as session_module
from putilovets.journal.errors import JournalError
from putilovets.story.edition import Edition
from tests.journal.small import choices_of, resumed, saved

OPENED = "The play is opened just before it, and the file as it was is kept."
ELSEWHERE = "no longer leads where it led"
SHORT = ("work", "back", "talk", "sign")


def kept_in(folder: Path) -> list[Path]:
    return sorted((folder / "kept").glob("*")) if (folder / "kept").exists() else []


def opened(folder: Path, edition: Edition) -> tuple[list[str], str]:
    """Return the choices that stand and the first notice; check that the old file is kept."""
    whole = (folder / "mine.play").read_bytes()
    with resumed(folder, edition) as session:
        [kept] = kept_in(folder)
        assert kept.read_bytes() == whole
        assert session.notices[1:] == (f"The old file is {kept}.",)
        return choices_of(session), session.notices[0]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"rubbish\n", "it is not JSON"),
        (b"\n", "it is not JSON"),
        (b"\0\0\0\0\n", "it is not JSON"),
        (b"\xff\xfe\n", "it is not JSON"),
        (b"[1, 2]\n", "it is not a JSON object"),
        (b'"text"\n', "it is not a JSON object"),
        (b"{}\n", "do is not a text"),
        (b'{"at":1,"do":"x","is":"y"}\n', "at is not a text"),
        (b'{"at":"square","do":["x"],"is":"y"}\n', "do is not a text"),
        (b'{"at":"square","do":"","is":"y"}\n', "it names no choice"),
        (b'{"at":"square","do":"x"}\n', "is is not a text"),
        (b'{"at":"square","undo":1,"is":"y"}\n', "do is not a text"),
        (b'{"at":"square","undo":true}\n', "is is not a text"),
        (b'{"at":"' + b"x" * 4_000 + b'"}\n', "it is too long"),
        (b"[" * 3_900 + b"\n", "it is not JSON"),
        (b'{"n":' + b"9" * 3_000 + b"}\n", "do is not a text"),
    ],
)
def test_a_bad_line_in_the_middle(tmp_path: Path, edition: Edition, line: bytes, why: str) -> None:
    path = saved(tmp_path, edition, *SHORT)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], line, *lines[3:]]))
    told = f"Line 4 of this play cannot be read ({why}). {OPENED}"
    assert opened(tmp_path, edition) == (["work", "back"], told)
    assert path.read_bytes() == b"".join(lines[:3])


def test_each_old_file_is_kept_under_a_name_of_its_own(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, "work")
    kept = []
    for _ in range(3):
        path.write_bytes(path.read_bytes() + b"rubbish\n")
        kept.append(path.read_bytes())
        with resumed(tmp_path, edition) as session:
            session.choose("back" if session.play.state.place == "hall" else "work")
    assert [
        each.read_bytes() for each in sorted(kept_in(tmp_path), key=lambda one: one.stat().st_size)
    ] == kept


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"is": "000000000000"}, f"«talk» in «square», {ELSEWHERE}"),
        ({"at": "hall"}, f"«talk» in «square», {ELSEWHERE}"),
        ({"do": "nothing"}, "«nothing» in «square», is no longer there"),
        ({"do": "ask"}, f"«ask» in «square», {ELSEWHERE}"),
        ({"do": "\ud800\u001b[31m"}, "«\ud800\u001b[31m» in «square», is no longer there"),
        ({"do": None, "undo": True}, f"«undo» in «square», {ELSEWHERE}"),
    ],
)
def test_an_act_changed_by_hand(
    tmp_path: Path, edition: Edition, change: dict[str, Any], where: str
) -> None:
    path = saved(tmp_path, edition, *SHORT)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[3] = json.dumps({**json.loads(lines[3]), **change}).encode() + b"\n"
    path.write_bytes(b"".join(lines))
    told = f"This play's file has been changed by hand, or damaged: decision 3, {where}. {OPENED}"
    assert opened(tmp_path, edition) == (["work", "back"], told)


def test_an_undo_that_does_not_lead_back_is_not_made(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, "work", "back", "undo")
    *lines, last = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines, last.replace(b"ed0021759e01", b"000000000000")]))
    assert opened(tmp_path, edition)[0] == ["work", "back"]


def test_acts_after_the_end_and_undo_before_the_start(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, "work", "out")
    more = b'{"at":"the-end","do":"work","is":"ed0021759e01"}\n'
    path.write_bytes(path.read_bytes() + more)
    choices, told = opened(tmp_path, edition)
    assert choices == ["work", "out"]
    assert "decision 3, «work» in «The end»" in told


HEADERS: list[tuple[dict[str, Any], str]] = [
    ({"putilovets": 2}, "it was written by a later version of the game (format 2)"),
    ({"putilovets": "1"}, "it is not the file of a play"),
    ({"putilovets": True}, "it is not the file of a play"),
    ({"pack": 3}, "pack is not a text"),
    ({"seed": -1}, "seed is not a whole number from 0"),
    ({"seed": 2**63}, "seed is not a whole number from 0"),
    ({"seed": True}, "seed is not a whole number from 0"),
    ({"seed": 1.5}, "seed is not a whole number from 0"),
    ({"parent": 3}, "parent is not a text"),
    ({"start": None}, "start is not a text"),
]


@pytest.mark.parametrize(("change", "why"), HEADERS)
def test_a_bad_header(tmp_path: Path, edition: Edition, change: dict[str, Any], why: str) -> None:
    path = saved(tmp_path, edition, "work")
    head, *acts = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(json.dumps({**json.loads(head), **change}).encode() + b"\n" + b"".join(acts))
    before = path.read_bytes()
    with pytest.raises(JournalError) as caught, resumed(tmp_path, edition):
        pass
    assert str(caught.value) == f"The play 'mine' cannot be opened: {why}."
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"pack": "other"}, "The play 'mine' is of the story 'other', not of 'small'."),
        ({"start": "gone"}, "The play 'mine' begins at 'gone', which the story no longer has."),
    ],
)
def test_a_play_of_something_else(
    tmp_path: Path, edition: Edition, change: dict[str, str], told: str
) -> None:
    path = saved(tmp_path, edition)
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}) + "\n")
    with pytest.raises(JournalError) as caught, resumed(tmp_path, edition):
        pass
    assert str(caught.value) == told


def test_a_huge_file_is_not_read(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, edition, "work")
    monkeypatch.setattr(session_module, "LARGEST", path.stat().st_size)
    with resumed(tmp_path, edition) as session:
        assert choices_of(session) == ["work"]
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(JournalError, match="and is not read"), resumed(tmp_path, edition):
        pass


@settings(max_examples=120)
@given(data=st.data())
def test_any_damage_opens_a_beginning_of_the_play_or_says_why_not(
    tmp_path_factory: pytest.TempPathFactory, edition: Edition, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    path = saved(folder, edition, *SHORT)
    raw = path.read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    width = data.draw(st.sampled_from([0, 1, 3, 30, 300]))
    junk = data.draw(st.one_of(st.binary(max_size=8), st.sampled_from([b"\n", b"\r", b'"', b"}"])))
    path.write_bytes(raw[:start] + junk + raw[start + width :])
    try:
        with resumed(folder, edition) as session:
            choices, notices = choices_of(session), session.notices
    except JournalError:
        assert path.read_bytes().split(b"\n")[0] != raw.split(b"\n")[0]
        return
    assert choices == list(SHORT[: len(choices)])
    with resumed(folder, edition) as again:
        assert (choices_of(again), again.notices) == (choices, ())
    changed_acts = path.read_bytes().split(b"\n", 1)[1] != raw.split(b"\n", 1)[1]
    assert bool(notices) or not changed_acts
