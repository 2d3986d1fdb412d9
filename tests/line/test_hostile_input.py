"""Whatever an author wrote and a player types is shown as text and never acts."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.story.edition import Edition
from tests.line.small import SHOWN, answers, play

ACTING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What may act on a terminal; a line feed ends a line."""


def test_content_is_shown_as_it_is_written(tmp_path: Path, edition: Edition) -> None:
    told, _ = play(tmp_path, edition, "3", "sources", "terms", "1")
    assert ACTING.findall(told) == []
    page = answers(told)[0]
    shown = " ".join(page.split())
    assert shown.count(SHOWN) == 4
    assert shown.count(SHOWN.upper()) == 1
    assert f"T. {SHOWN}" in " ".join(answers(told)[2].split())
    assert SHOWN in " ".join(answers(told)[3].split())


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("[b]bold[/b]", "'[b]bold[/b]'"),
        ("[/x]", "'[/x]'"),
        ("\x1b[2J", "'␛[2J'"),
        ("a\0b", "'a␀b'"),
        ("\u202eabc", "'\ufffdabc'"),
        ("\udcff", "'\ufffd'"),
        ("{0} %s", "'{0} %s'"),
        ("../../etc/passwd", "'../../etc/passwd'"),
        ("__import__('os')", "\"__import__('os')\""),
    ],
)
def test_what_is_typed_is_shown_as_text(
    tmp_path: Path, edition: Edition, typed: str, shown: str
) -> None:
    told, played = play(tmp_path, edition, typed)
    assert answers(told)[0] == f"{shown} means nothing here; ? tells what does."
    assert ACTING.findall(told) == []
    assert played.moves == ()


def test_a_long_line_means_nothing_and_its_rest_is_no_other_line(
    tmp_path: Path, edition: Edition
) -> None:
    cut = " " * 999 + "12"
    told, played = play(tmp_path, edition, "1" * 50_000, cut, "x" * 1_000 + "1", "q" * 999, "2")
    assert [move.choice for move in played.moves] == ["sign"]
    assert len(told) < 3_000


@settings(max_examples=60)
@given(st.lists(st.text(st.characters(exclude_characters="\r\n"), max_size=20), max_size=6))
def test_any_lines_at_all(
    tmp_path_factory: pytest.TempPathFactory, edition: Edition, typed: list[str]
) -> None:
    told, _ = play(tmp_path_factory.mktemp("typed"), edition, *typed)
    assert ACTING.findall(told) == []
    assert told.endswith("Saved as mine.\n")
    told.encode()
