import pytest

from putilovets.story.edition import Edition
from tests.journal.small import story


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return story(tmp_path_factory.mktemp("pack"))
