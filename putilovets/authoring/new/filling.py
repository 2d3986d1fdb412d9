"""Templates: TOML files beside this one with a few holes, such as ``$title``."""

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

TEMPLATES = Path(__file__).parent / "templates"


class Raw(str):
    """What stands in a template as it is: a number, a date, a line. Other text is in quotes."""


def holes_in(template: str) -> frozenset[str]:
    """Return what the holes of a template are called."""
    return frozenset(_read(template).get_identifiers())


def filled(template: str, holes: Mapping[str, str]) -> str:
    """Return a template with its holes filled; KeyError where a hole has nothing."""
    return _read(template).substitute(
        {hole: what if isinstance(what, Raw) else _quoted(what) for hole, what in holes.items()}
    )


def _read(template: str) -> Template:
    return Template((TEMPLATES / f"{template}.toml").read_text(encoding="utf-8"))


def _quoted(text: str) -> str:
    """Return text as it is written between double quotes; half characters are lost."""
    sound = text.encode(errors="replace").decode()
    return json.dumps(sound, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")
