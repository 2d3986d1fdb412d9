"""A small story to be saved, and ways of playing it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from putilovets.journal.session import Session, begin, resume
from putilovets.story.edition import Edition
from tests.packs import choice, edition_of, scene, start_at

CHAPTER = scene(
    "square",
    choice("work", "hall", 'effects = [{ move = "floor", by = 1 }]')
    + choice("talk", "square", 'effects = [{ set = "met_lukina" }]')
    + choice("sign", "hall", 'seals = true\neffects = [{ minute = "ask-the-store" }]')
    + choice("ask", "hall", 'needs = "floor >= 6"')
    + choice("secret", "hall", 'when = "met_lukina"'),
) + scene("hall", choice("back", "square") + choice("out", "the-end"))

ACTS = ("work", "back", "talk", "undo", "talk", "sign", "back", "work", "out")
"""A whole play: choices, and one taking back."""


def story(root: Path, *changes: tuple[str, str], renamed: str = "") -> Edition:
    """Return the small story, with some of its words replaced."""
    chapter = CHAPTER
    for old, new in changes:
        assert old in chapter
        chapter = chapter.replace(old, new)
    return edition_of(root, chapter, {**start_at("square"), "renamed.toml": renamed})


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return story(tmp_path_factory.mktemp("pack"))


def act(session: Session, *acts: str) -> None:
    """Make choices by their ids, or take one back."""
    for each in acts:
        if each == "undo":
            session.undo()
        else:
            session.choose(each)


@contextmanager
def resumed(folder: Path, edition: Edition, name: str = "mine") -> Iterator[Session]:
    """Open a play for as long as it is looked at."""
    session = resume(folder, name, edition)
    try:
        yield session
    finally:
        session.close()


def saved(folder: Path, edition: Edition, *acts: str, name: str = "mine", seed: int = 7) -> Path:
    """Begin a play, make some acts, close it, and return its file."""
    session = begin(folder, name, edition, seed)
    act(session, *acts)
    session.close()
    return session.path


def choices_of(session: Session) -> list[str]:
    """Return the choices that stand in a play."""
    return [move.choice for move in session.play.moves]
