"""A small story to be saved, and ways of playing it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from putilovets.journal.session import Session, begin, resume
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.packs import BASE, choice, scene, start_at, written
from tests.packs import CHAPTER as EXAMPLE

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
    """Return the small story with some of its words replaced wherever they stand."""
    files = {**BASE, **start_at("square"), EXAMPLE: CHAPTER}
    for old, new in changes:
        assert any(old in text for text in files.values())
        files = {name: text.replace(old, new) for name, text in files.items()}
    return load_pack(written(root, {**files, "renamed.toml": renamed}))


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
