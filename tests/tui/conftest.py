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
NewApp = Callable[[], PutilovetsApp]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("tui"))


@pytest.fixture(scope="session")
def edition(pack: Path) -> Edition:
    return load_pack(pack)


@pytest.fixture(params=["coloured", "no colour"])
def ink(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Show the same in colours and without any."""
    if request.param == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")


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
