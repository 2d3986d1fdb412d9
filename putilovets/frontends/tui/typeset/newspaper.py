"""A wall newspaper set in rows: the sheet with its columns, and what was made of each letter."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import Line, Role, Span, cells, fitted, flow, line, prose
from putilovets.view.glance import LetterLine, NewspaperTable

LEAST = 3
"""The fewest cells of a column in which a name is begun."""
ROWS = 3
"""How many rows of a column there are for a name."""
FREE = "free"
WAYS = {"printed": "", "edited": ", edited", "aside": ", put aside", "lying": ""}


def told_sheet(table: NewspaperTable, width: int) -> Iterator[Line]:
    """Yield the sheet, then each letter on it or put aside, in full."""
    yield from told_sheet_short(table, width)
    for letter in table.letters:
        if letter.state != "lying":
            columns = "1 column" if letter.columns == 1 else f"{letter.columns} columns"
            about = f", {columns}" if letter.state != "aside" else ""
            role: Role = "dim" if letter.state == "aside" else "plain"
            text = f"{letter.sender}{about}{WAYS[letter.state]}"
            yield from flow(line(text, role), width, line("* "), line("  "))


def told_sheet_short(table: NewspaperTable, width: int) -> Iterator[Line]:
    """Yield the sheet: its columns side by side, with a name over those that are taken."""
    yield from prose(_head(table), width, "strong")
    each = max((width - 1 - table.columns) // table.columns, 1)
    spans = [letter.columns for letter in table.printed] + [1] * table.free
    widths = [each * span + span - 1 for span in spans]
    names = [_wrapped(letter, wide) for letter, wide in zip(table.printed, widths, strict=False)]
    names += [[FREE if each >= len(FREE) else ""]] * table.free
    yield line(_edge("┌", "┬", "┐", widths), "dim")
    for row in range(ROWS):
        yield _row([name[row] if row < len(name) else "" for name in names], widths, table)
    yield line(_edge("└", "┴", "┘", widths), "dim")


def told_sheet_strip(table: NewspaperTable, width: int) -> list[Line]:
    """Return the sheet in one row."""
    free = f" {table.free} of {table.columns} free"
    each = max((width - len(free) - 1 - table.columns) // table.columns, 1)
    spans = [Span("│", "dim")]
    for letter in table.printed:
        wide = each * letter.columns + letter.columns - 1
        spans += (Span(_short(letter.sender, wide), "strong"), Span("│", "dim"))
    spans.append(Span(f"{' ' * each}│" * table.free, "dim"))
    row = (*spans, Span(free))
    return [row if cells(row) <= width else line(_head(table))]


def _head(table: NewspaperTable) -> str:
    return f"The sheet, {table.free} of {table.columns} columns free"


def _edge(left: str, between: str, right: str, widths: list[int]) -> str:
    return f"{left}{between.join('─' * wide for wide in widths)}{right}"


def _row(names: list[str], widths: list[int], table: NewspaperTable) -> Line:
    spans = [Span("│", "dim")]
    taken = len(table.printed)
    for at, (name, wide) in enumerate(zip(names, widths, strict=True)):
        spans += (Span(fitted(name, wide), "strong" if at < taken else "dim"), Span("│", "dim"))
    return tuple(spans)


def _wrapped(letter: LetterLine, wide: int) -> list[str]:
    """Return the rows in which a sender's name stands in a column; the last is cut short."""
    if wide < LEAST:
        return [letter.sender[:wide]]
    rows = ["".join(span.text for span in row) for row in prose(letter.sender, wide)]
    if len(rows) > ROWS:
        rows = [*rows[: ROWS - 1], fitted(f"{rows[ROWS - 1]}…", wide)]
    return rows


def _short(name: str, wide: int) -> str:
    """Return as much of a name as there is room for; so little of it is not marked as cut."""
    return fitted(name if wide >= LEAST else name[:wide], wide)
