"""Hashes and problems are the same in every process: nothing hangs on the order of a set."""

import os
import subprocess
import sys
from pathlib import Path

from tests.packs import CHAPTER, based, choice, scene

PROGRAM = """
import sys
from pathlib import Path
from putilovets.pack.compiler import compile_pack
edition, problems = compile_pack(Path(sys.argv[1]))
for problem in problems:
    print(problem)
if edition:
    print(edition.story.rules_hash, edition.text_hash)
"""


def said(root: Path) -> set[str]:
    """Return what is said of a pack in processes that hash differently."""
    found = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PROGRAM, str(root)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    return found


def test_the_hashes_of_a_pack(tmp_path: Path) -> None:
    chapter = scene("hall", choice("go", "the-end", "when = \"told in ('kopeck',) or met_lukina\""))
    assert len(said(based(tmp_path, {CHAPTER: chapter}))) == 1


def test_the_problems_of_a_pack(tmp_path: Path) -> None:
    wrong = scene("hall", choice("go", "yart") + choice("stay", "the-ent"), 'people = ["lukin"]')
    [told] = said(based(tmp_path, {CHAPTER: wrong, "chapters/two/a.toml": wrong}))
    assert told.count("did you mean yard?") == 2
