"""A page for authors, followed to the letter: its files are made and its commands typed."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner

from putilovets.cli import main
from tests.authors.pages import Shown

AT_THE_END = "# at the end of "
LEFT_OUT = "…\n"
"""Stands for some lines that are not shown."""


def follow(steps: Iterable[Shown]) -> None:
    """Do all that a page shows, in the working folder, and compare what is said."""
    for step in steps:
        {"toml": write, "diff": change, "console": typed}[step.kind](step)


def write(step: Shown) -> None:
    """Make a file, or add to one: the first line says which."""
    head, _, text = step.text.partition("\n")
    path = Path(head.removeprefix(AT_THE_END).removeprefix("# "))
    if head.startswith(AT_THE_END):
        text = f"{path.read_text(encoding='utf-8')}\n{text}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(step: Shown) -> None:
    """Put the new lines in the place of the old ones, which must stand there once."""
    head, *lines = step.text.splitlines()
    path = Path(head.removeprefix("--- "))
    old, new = (
        "".join(f"{line[1:]}\n" for line in lines if line[0] in kept) for kept in (" -", " +")
    )
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def typed(step: Shown) -> None:
    """Type each command, and what is answered in it; compare all that is said."""
    for part in re.split(r"^\$ ", step.text, flags=re.MULTILINE)[1:]:
        command, _, said = part.partition("\n")
        name, *words = command.split()
        if name == "mkdir":
            Path(words[-1]).mkdir(parents=True)
        elif name == "cp":
            shutil.copytree(words[-2], words[-1])
        else:
            _answered(words, said)


def _answered(words: list[str], said: str) -> None:
    given = re.findall(r"^> (.*\n)", said, re.MULTILINE)
    done = CliRunner().invoke(main, words, input="".join(given))
    wanted = re.sub(r"^> .*\n", "> ", said, flags=re.MULTILINE)
    parts = (re.escape(each) for each in wanted.split(LEFT_OUT))
    assert re.fullmatch("(?:.*\n)*".join(parts), done.output), done.output
