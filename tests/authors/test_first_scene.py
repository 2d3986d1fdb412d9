"""The first scene, followed to the letter."""

from pathlib import Path

import pytest

from tests.authors.following import follow
from tests.authors.pages import shown

STEPS = shown("first-scene.md")


def test_the_page_shows_what_can_be_followed() -> None:
    kinds = [each.kind for each in STEPS]
    assert set(kinds) == {"console", "toml", "diff"}
    assert kinds.count("console") >= 4


def test_every_step_does_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    follow(STEPS)
