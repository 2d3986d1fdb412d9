import pytest

from putilovets.story.edition import Edition
from tests.desks_core import week_edition
from tests.meetings import meeting_edition


@pytest.fixture(scope="session")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The worked meeting."""
    return meeting_edition(tmp_path_factory.mktemp("cell"))


@pytest.fixture(scope="session")
def week(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A desk, the worked meeting and what follows."""
    return week_edition(tmp_path_factory.mktemp("week"))
