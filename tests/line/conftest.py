from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.line.small import FILES
from tests.packs import written


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("pack"), FILES)


@pytest.fixture(scope="session")
def edition(pack: Path) -> Edition:
    return load_pack(pack)
