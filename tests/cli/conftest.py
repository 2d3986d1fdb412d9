from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from putilovets.cli import main
from tests.line.small import FILES
from tests.packs import written

Said = Callable[..., Result]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("pack"), FILES)


@pytest.fixture
def say(pack: Path) -> Said:
    """Run a command, and see that it ends without a traceback."""

    def run(*arguments: str | Path, given: str = "") -> Result:
        done = CliRunner().invoke(main, [*map(str, arguments)], input=given)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        assert "Traceback" not in done.output
        return done

    return run
