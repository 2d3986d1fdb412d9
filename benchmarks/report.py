"""The rows as a table for people and as JSON for programs."""

import json
import platform
from collections.abc import Iterable, Sequence

from benchmarks.row import Measured, Row

HEAD = ("what", "ours", "peer or floor", "ratio", "budget", "met")

Done = tuple[Row, Measured]


def table(done: Iterable[Done]) -> str:
    """Return the rows as lines with columns."""
    lines = [HEAD, *(line for row, measured in done for line in _lines(row, measured))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    ruled = [lines[0], tuple("-" * width for width in widths), *lines[1:]]
    return "\n".join(_laid_out(line, widths) for line in ruled)


def as_json(done: Iterable[Done]) -> str:
    """Return the rows as one JSON document."""
    rows = [
        {
            "what": row.name,
            "ours": measured.ours,
            "beside": measured.beside,
            "ratio": measured.ratio,
            "budget": str(row.budget),
            "met": _met(row, measured),
            "floor": measured.floor or None,
            "floor_ratio": measured.floor_ratio,
        }
        for row, measured in done
    ]
    python = {"python": platform.python_version(), "system": platform.system()}
    return json.dumps({**python, "rows": rows}, indent=2, ensure_ascii=False) + "\n"


def _lines(row: Row, measured: Measured) -> list[tuple[str, ...]]:
    met = {True: "yes", False: "no", None: "not measured"}[_met(row, measured)]
    ratio = _ratio(measured.ratio)
    first = (row.name, measured.ours, measured.beside, ratio, str(row.budget), met)
    if not measured.floor:
        return [first]
    return [first, ("", "", measured.floor, _ratio(measured.floor_ratio), "", "")]


def _met(row: Row, measured: Measured) -> bool | None:
    return None if measured.ratio is None else row.budget.met(measured.ratio)


def _ratio(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.3g}"


def _laid_out(line: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
    return "  ".join(cells).rstrip()
