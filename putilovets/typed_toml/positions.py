"""Lines and columns of what a complaint is about, looked up only when there is a complaint."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from putilovets.typed_toml.problems import Complaint, Loc, Problem

Node = dict[str, Any]


def placed(complaints: Iterable[Complaint], root: Path) -> list[Problem]:
    """Return the complaints with file (as seen from `root`), line and column, in order.

    What is said again of the same place in the same words is left out.
    """
    _nodes.cache_clear()
    found: dict[tuple[object, ...], Problem] = {}
    for complaint in complaints:
        told = _placed(complaint, root)
        place = (told.line, told.column) if told.line else complaint.loc
        found.setdefault((told.file, place, told.code, told.message), told)
    return sorted(found.values())


def lines(file: Path, locs: Iterable[Loc]) -> dict[Loc, int]:
    """Return the line of each of some values of a file, from 1; 0 where it is not in one line."""
    _nodes.cache_clear()
    return {loc: _where(Complaint("", file, loc, ""))[0] for loc in locs}


def _placed(complaint: Complaint, root: Path) -> Problem:
    line, column = _where(complaint)
    file = complaint.file
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
    return Problem(shown, line, column, complaint.code, complaint.message, complaint.hint)


def _where(complaint: Complaint) -> tuple[int, int]:
    if complaint.loc[:1] == ("@",):
        return int(complaint.loc[1]), int(complaint.loc[2])
    if not complaint.loc:
        return (1, 1) if complaint.key else (0, 0)
    lines, nodes = _nodes(complaint.file)
    if nodes is None:
        return 0, 0
    node = _deepest(nodes, complaint.loc)
    if node is None:
        return (1, 1) if lines else (0, 0)
    line, column = _position(lines, node, key=complaint.key)
    down, right = _inside_string(node, complaint)
    return line + down, right if down else column + right


@lru_cache(maxsize=64)
def _nodes(path: Path) -> tuple[list[str], Node | None]:
    """Return the lines and the nodes; the reader is young, so any failure of it is survived.

    It is asked only about files that tomli has read and found shallow: a deep one kills it.
    """
    try:
        import toml_rs

        text = path.read_bytes().decode("utf-8-sig")
        return text.split("\n"), toml_rs.load_with_metadata(text).meta["nodes"]
    except Exception:  # noqa: BLE001, RUF100
        return [], None


def _deepest(nodes: Node, loc: Loc) -> Node | None:
    """Walk `loc` down the nodes; return the last one that has a position."""
    here: Any = nodes
    best: Node | None = None
    for part in loc:
        inside = here["value"] if _positioned(here) else here
        try:
            here = inside[part]
        except (KeyError, IndexError, TypeError):
            break
        if _positioned(here):
            best = here
    return best


def _positioned(node: Any) -> bool:
    """Tell a node from a table of the author's that has a key called ``key_line``."""
    return isinstance(node, dict) and any(
        isinstance(node.get(line), int | tuple) for line in ("key_line", "value_line")
    )


def _position(lines: list[str], node: Node, *, key: bool) -> tuple[int, int]:
    """Return line and column from 1; the reader's columns count bytes, ours characters."""
    order = ("key", "value") if key else ("value", "key")
    for what in order:
        if f"{what}_line" in node:
            line, column = _first(node[f"{what}_line"]), _first(node[f"{what}_col"])
            before = lines[line - 1].encode()[: column - 1] if line <= len(lines) else b""
            return line, len(before.decode(errors="ignore")) + 1
    return 0, 0


def _first(number: Any) -> int:
    return int(number[0] if isinstance(number, tuple) else number)


def _inside_string(node: Node, complaint: Complaint) -> tuple[int, int]:
    """Return how many lines below its start a mistake in a string is, and how far to the right.

    To the right of the start of the string, or of column 0 where it is on a later line.
    """
    raw = str(node.get("value_raw", ""))
    if complaint.offset < 0 or not raw:
        return 0, 0
    before = _before(raw, complaint.offset)
    _, *later = before.split("\n")
    return (len(later), len(later[-1]) + 1) if later else (0, len(before))


def _before(raw: str, offset: int) -> str:
    """Return what is written of a string before one of its characters, its quotes included."""
    opening = _OPENING.match(raw)
    at, left = opening.end() if opening else 1, offset
    written = _WRITTEN if raw.startswith('"') else _LITERAL
    while left >= 0 and (unit := written.match(raw, at)) is not None:
        if unit["nothing"] is None:
            if not left:
                break
            left -= 1
        at = unit.end()
    return raw[:at]


_OPENING = re.compile(r"(?:\"{3}|'{3})(?:\r?\n)?")
"""Three quotes, and the line break behind them that is no part of the string."""
_LITERAL = re.compile(r"(?P<nothing>(?!))|\r\n|.", re.DOTALL)
_WRITTEN = re.compile(r"(?P<nothing>\\[ \t]*\r?\n\s*)|\r\n|\\u.{4}|\\U.{8}|\\.|.", re.DOTALL)
"""One character of a string in double quotes as it is written, or a break that is not one."""
