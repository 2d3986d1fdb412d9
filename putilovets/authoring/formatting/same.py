"""Whether two texts of a TOML file say the same, in the same order, with the same remarks."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from putilovets.typed_toml.reader import parse_bytes

TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|(?P<remark>\#[^\n]*)"
    r"|^[ \t]*(?P<heading>\[\[?[ \t]*[A-Za-z_][\w.\-\"' \t]*\]\]?)",
    re.DOTALL | re.MULTILINE,
)
"""Strings, so that nothing in them is taken for a remark; remarks; headings."""


def difference(before: bytes, after: bytes) -> str:
    """Return in what two texts of a file differ beside spaces and line breaks, or nothing."""
    first = _data(before)
    if first is None:
        return "cannot be read"
    if before == after:
        return ""
    second = _data(after)
    if repr(first) != repr(second):  # a repr tells one order of keys from another
        return "would say something else"
    if [*_marks(before, "heading")] != [*_marks(after, "heading")]:
        return "would be in another order"
    if [*_marks(before, "remark")] != [*_marks(after, "remark")]:
        return "would have other remarks"
    return ""


def _data(text: bytes) -> dict[str, Any] | None:
    return parse_bytes(text, Path("the file"))[0]


def _marks(text: bytes, kind: str) -> Iterator[str]:
    """Yield the headings, or the remarks, of a file without the spaces in them."""
    for found in TOKEN.finditer(text.decode("utf-8-sig")):
        if found[kind] is not None:
            yield "".join(found[kind].split()).lstrip("#")
