"""A page as plain lines tell it and as the widgets of the screen hold it, both in one form.

Only white space, wrapping, capitals and marks of the layout are taken away.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from putilovets.frontends.tui import ink
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.ink import Line
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.view.page import Page

ANSWER = "│"
"""At the left of what answers the last choice; rows of a box end with it as well."""
LINE_CHOICE = re.compile(r"(\d+)\. (.*)")
LINE_CLOSED = "Closed: "
GAUGE = re.compile(r"([^\W\d_][\w .]*?) +[█·]* *(?:-?\d+→)?(-?\d+)(?: +[+-]\d+)?$")


@dataclass
class Told:
    """What is told of a page."""

    heading: list[str] = field(default_factory=list)
    """The words of it."""
    answer: list[str] = field(default_factory=list)
    """The words of what the last choice did."""
    text: list[str] = field(default_factory=list)
    """The words of all paragraphs."""
    gauges: list[tuple[str, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """The lines of the notebook, an empty one for each that is free."""
    choices: list[tuple[str, str, str]] = field(default_factory=list)
    """Number, text with its cost, and why it is closed."""
    tables: str = ""
    """A meeting, a desk or a newspaper."""


def in_lines(told: Sequence[str], page: Page) -> Told:
    """Return what a page is in plain lines."""
    blocks = [block.split("\n") for block in "\n".join(told).strip("\n").split("\n\n")]
    here = Told(choices=_line_choices(blocks.pop()))
    if page.meters and not page.ended:
        here.gauges = [_line_gauge(each) for each in _joined(blocks.pop()).rstrip(".").split(", ")]
    for table in (page.newspaper, page.desk, page.meeting):
        if table is not None:
            here.tables = f"{_joined(blocks.pop())} {here.tables}"
    if page.notebook_room and not page.ended:
        here.notes = _line_notes(blocks.pop())
    answers = sum(block.kind == "reply" for block in page.blocks) + bool(page.changes)
    here.answer = words(row for block in blocks[:answers] for row in block)
    here.heading = words(blocks[answers])
    here.text = words(row for block in blocks[answers + 1 :] for row in block)
    return here


def on_screen(screen: StoryScreen, page: Page) -> Told:
    """Return what the widgets of the story hold of a page."""
    here = Told(heading=_heading(screen.heading), choices=_choices(screen.choices))
    rows = rows_of(screen.text.rows)
    answers = [row for row in rows if _answers(row)]
    here.answer = words(row[1:] for row in answers)
    told = words(row.strip("┌─┐│└┘ ") for row in rows if not _answers(row))
    beside = rows_of(screen.panel.rows) if screen.panel.display else []
    above = rows_of(screen.glance.rows) if screen.glance.display else []
    strip = rows_of(screen.strip.rows) if screen.strip.display else []
    here.gauges = [gauge for row in (*beside, *strip) if (gauge := _gauge(row, page))]
    here.text, rest = told, [*above, *beside]
    here.tables = _joined([*rows, *rest])
    here.notes = _notes([*rows, *beside]) if page.notebook_room else []
    return here


def _heading(heading: Lines) -> list[str]:
    """Return the words of a heading, a stamped label as one in brackets."""
    stamped = (re.sub(r"│ (\w+) │", r"[\1]", row) for row in rows_of(heading.rows))
    return words(re.sub(r"[┌─┐└┘]+", " ", row) for row in stamped)


def rows_of(rows: Iterable[Line]) -> list[str]:
    """Return rows of the screen as text."""
    return [ink.words(row) for row in rows]


def words(rows: Iterable[str]) -> list[str]:
    """Return the words of some rows."""
    return " ".join(rows).casefold().split()


def _joined(rows: Iterable[str]) -> str:
    return " ".join(" ".join(rows).split())


def _answers(row: str) -> bool:
    return row.startswith(ANSWER) and not row.rstrip().endswith(f" {ANSWER}")


def _line_choices(rows: Sequence[str]) -> list[tuple[str, str, str]]:
    whole: list[str] = []
    for row in rows:
        if row.startswith(" ") and whole:
            whole[-1] += f" {row.strip()}"
        else:
            whole.append(row)
    return [_line_choice(each) for each in whole]


def _line_choice(row: str) -> tuple[str, str, str]:
    if row.startswith(LINE_CLOSED):
        return ("", "", row.removeprefix(LINE_CLOSED))
    number, text = LINE_CHOICE.fullmatch(row).groups()  # type: ignore[union-attr]
    return (number, text, "")


def _choices(listed: ChoiceList) -> list[tuple[str, str, str]]:
    """Return the choices as their rows are, in the order of the list."""
    told = []
    for at in range(len(listed.items)):
        owned = [row for row, owner in zip(listed.rows, listed.owners, strict=True) if owner == at]
        told.append(_choice(_joined(rows_of(owned))))
    return told


def _choice(row: str) -> tuple[str, str, str]:
    if row.startswith("– "):
        text, _, why = row.removeprefix("– ").partition(" [closed] ")
        return ("", "", f"{text}. {why}")
    number, text = LINE_CHOICE.fullmatch(row).groups()  # type: ignore[union-attr]
    return (number, text, "")


def _line_gauge(told: str) -> tuple[str, int]:
    label, _, value = told.rpartition(" ")
    return (label, int(value))


def _gauge(row: str, page: Page) -> tuple[str, int] | None:
    match = GAUGE.fullmatch(row.strip())
    labels = {meter.label for meter in page.meters}
    return (match[1], int(match[2])) if match and match[1] in labels else None


def _line_notes(rows: Sequence[str]) -> list[str]:
    free = re.fullmatch(r"  (\d+) lines? free\.", rows[-1])
    kept = rows[1:-1] if free else rows[1:]
    return [*_bulleted(row.strip() for row in kept), *[""] * int(free[1] if free else 0)]


def _notes(rows: Sequence[str]) -> list[str]:
    begins = next((at for at, row in enumerate(rows) if row.startswith("Your notebook, ")), None)
    if begins is None:
        return []
    ends = next((at for at, row in enumerate(rows) if at > begins and not row), len(rows))
    free = sum(row == "* ____" for row in rows[begins:ends])
    kept = [row for row in rows[begins:ends] if row != "* ____"]
    first = next((at for at, row in enumerate(kept) if row.startswith("* ")), len(kept))
    return [*_bulleted(row.strip() for row in kept[first:]), *[""] * free]


def _bulleted(rows: Iterable[str]) -> list[str]:
    told: list[str] = []
    for row in rows:
        if row.startswith("* "):
            told.append(row.removeprefix("* "))
        elif told:
            told[-1] += f" {row}"
    return told


def plain(rows: Iterable[str]) -> str:
    """Return rows in one string for looking things up: no case, no marks, nought without a sign."""
    return re.sub(r"[+-]0\b", "0", " ".join(words(rows)))
