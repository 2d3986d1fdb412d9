"""The pages for authors, cut into what is shown in them."""

import re
from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parents[2] / "docs" / "authors"
FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)


class Shown(NamedTuple):
    """What stands between two fences."""

    kind: str
    """What is written behind the first: ``toml``, ``toml bad``, ``console``; often nothing."""
    text: str


def shown(name: str) -> list[Shown]:
    """Return everything that a page shows, in order."""
    text = (PAGES / name).read_text(encoding="utf-8")
    return [Shown(kind.strip(), body) for kind, body in FENCE.findall(text)]


def toml(*names: str) -> str:
    """Return the TOML of some pages as one file; what is meant to be refused is left out."""
    return "\n".join(each.text for name in names for each in shown(name) if each.kind == "toml")
