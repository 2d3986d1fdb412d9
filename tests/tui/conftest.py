import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition

from .pack import write_pack

SEED = 7
StoryScreen.HELD = 0
StoryScreen.HINTED = False
BOTH = ("in colour", "without colour")
NewApp = Callable[[], PutilovetsApp]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("tui"))


@pytest.fixture(scope="session")
def edition(pack: Path) -> Edition:
    return load_pack(pack)


@pytest.fixture
def plays(tmp_path: Path) -> Path:
    return tmp_path / "plays"


@pytest.fixture
def story(plays: Path, edition: Edition) -> Iterator[PutilovetsApp]:
    """An app that begins with a new play called ``play``."""
    session = begin(plays, "play", edition, SEED)
    app = PutilovetsApp(Opener(plays, lambda: edition), session)
    yield app
    app.close_session()


@pytest.fixture
def title(plays: Path, edition: Edition) -> Iterator[PutilovetsApp]:
    """An app that begins with the title page."""
    app = PutilovetsApp(Opener(plays, lambda: edition))
    yield app
    app.close_session()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every golden is held twice: in colour, and without any."""
    if "agrees" in metafunc.function.__code__.co_names:
        metafunc.parametrize("colour", BOTH, indirect=True)


@pytest.fixture(autouse=True)
def colour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the colours away where a test asks for it."""
    if getattr(request, "param", "") == BOTH[1]:
        monkeypatch.setenv("NO_COLOR", "1")
