"""A chapter is told where it begins, and to whoever comes back and may not know it any more."""

from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.line.small import answers, play
from tests.packs import BASE, CHAPTER, choice, scene, start_at, written

TWO = "chapters/two/base.toml"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    first = scene("gate", choice("in", "shop"))
    second = scene("shop", choice("work", "bench")) + scene("bench", choice("home", "the-end"))
    files = {
        **BASE,
        **start_at("gate"),
        CHAPTER: first,
        TWO: f'[chapter]\nid = "two"\ntitle = "What now?"\n{second}',
    }
    return load_pack(written(tmp_path_factory.mktemp("pack"), files))


def heads(told: str) -> list[str]:
    """Return what stands before the label of each page that was told, chapter and title."""
    return [each.rpartition("\n\n")[2].strip() for each in told.split("\n[invented]")[:-1]]


def test_it_is_told_once_where_it_begins(tmp_path: Path, edition: Edition) -> None:
    told, _ = play(tmp_path, edition, "1", "1")
    assert heads(told) == ["Chapter One.\nGATE", "What now?\nSHOP", "BENCH"]


def test_it_is_told_again_to_whoever_asks_or_goes_back(tmp_path: Path, edition: Edition) -> None:
    told, _ = play(tmp_path, edition, "1", "1", "look", "undo", "undo", "1", "1", "back 2")
    assert [heads(each) for each in answers(told)[2:6]] == [
        ["What now?\nBENCH"],
        ["What now?\nSHOP"],
        ["Chapter One.\nGATE"],
        ["What now?\nSHOP"],
    ]
    assert heads(answers(told)[-2]) == ["What now?\nSHOP"]
