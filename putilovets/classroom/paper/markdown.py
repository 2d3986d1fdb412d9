"""Text as it stands in Markdown without meaning anything there."""

import re

from putilovets.view.safe import safe

_ACTING = re.compile(r"([\\`*_\[\]|#~])")
_MARKUP = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})
_OPENING = re.compile(r"^(\s*)(?:([-+=:])|(\d+)([.)]))")
_ADDRESS = re.compile(r"(?i)(https?|ftp|www|mailto|xmpp)(?=[:.])|@")


def inline(text: str) -> str:
    """Return a text as one line in which no sign acts: no markup, no link, no address."""
    line = safe(" ".join(text.split()))
    quiet = _ACTING.sub(r"\\\1", line).translate(_MARKUP)
    quiet = _OPENING.sub(_still, quiet)
    return _ADDRESS.sub(lambda match: f"{match[0]}\u200b", quiet)


def _still(match: re.Match[str]) -> str:
    space, sign, number, stop = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{stop}"
