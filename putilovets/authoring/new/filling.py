"""Templates: TOML files beside this one with a few holes, such as ``$title``."""

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

TEMPLATES = Path(__file__).parent / "templates"


class Raw(str):
    """What stands in a template as it is: a number, a date, a line. Other text is in quotes."""


def filled(template: str, holes: Mapping[str, str]) -> str:
    """Return a template with its holes filled; KeyError where a hole has nothing."""
    text = (TEMPLATES / f"{template}.toml").read_text(encoding="utf-8")
    return Template(text).substitute(
        {hole: what if isinstance(what, Raw) else _quoted(what) for hole, what in holes.items()}
    )


def _quoted(text: str) -> str:
    """Return text as it is written between double quotes; half characters are lost."""
    sound = text.encode(errors="replace").decode()
    return json.dumps(sound, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")
