from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from putilovets.classroom import assignments
from putilovets.cli import main
from putilovets.cli.teaching import report, verify
from putilovets.story.edition import Edition
from tests.classroom.classes import small, small_edition

Taught = Callable[..., Result]


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the small story of a class."""
    return small_edition(tmp_path_factory.mktemp("small"))


@pytest.fixture
def teach(story: Edition, monkeypatch: pytest.MonkeyPatch) -> Taught:
    """Run a command of a teacher's, with the small story and its lesson as what was shipped."""
    for module in (report, verify):
        monkeypatch.setattr(module, "edition_of", lambda _: story)
    monkeypatch.setattr(assignments, "shipped_lessons", lambda: {"small": small().lesson})

    def run(*arguments: str | Path) -> Result:
        done = CliRunner().invoke(main, ["teach", *map(str, arguments)])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return run
