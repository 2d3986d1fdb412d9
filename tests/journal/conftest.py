from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.journal.small import story


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pack")
    story(root)
    return root


@pytest.fixture(scope="session")
def edition(pack: Path) -> Edition:
    return load_pack(pack)
