"""The address that opens a line in an editor, where whoever draws a graph has said how."""

import re
from pathlib import Path
from urllib.parse import quote

from putilovets.authoring.spots import Spot

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://")
ACTING = ("javascript", "data", "vbscript")
"""Schemes that run what stands behind them."""


class BadTemplate(ValueError):  # noqa: N818 - it reads as a sentence where it is caught
    """A template that no editor can be asked with; the message says why."""


def editor_template(text: str) -> str:
    """Return a template that is one: a scheme, ``{file}``, perhaps ``{line}``; or BadTemplate."""
    scheme = SCHEME.match(text)
    if scheme is None or "{file}" not in text or scheme[1] in ACTING:
        raise BadTemplate(
            f"{text!r} is no address of an editor, such as vscode://file{{file}}:{{line}}."
        )
    return text


def address(template: str, root: Path, spot: Spot) -> str:
    """Return the address of a line; the file is that on this machine."""
    file = quote((root / spot.file).absolute().as_posix())
    return template.replace("{file}", file).replace("{line}", str(spot.line or 1))
