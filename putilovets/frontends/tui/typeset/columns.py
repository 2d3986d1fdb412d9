"""The columns of a meeting's table: as much about each bloc as the width has room for."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.frontends.tui.ink import cells, fitted, line
from putilovets.frontends.tui.typeset.scale import LENGTH
from putilovets.view.glance import MeetingTable

SCALE = 9
"""The columns of a scale that has room for its name."""
FIGURE = 5
"""The columns of a position in figures."""
EAR = 3
LABEL = 18
"""The most columns of a bloc's name."""
SAID = 18
"""The columns of how a bloc would vote, with the sum."""
SAID_SHORT = 12
"""The same, without the sum where the bloc is not known."""
TRUST = ("trust", "tr")
WANTED = ((SCALE, SAID), (LENGTH, SAID), (LENGTH, SAID_SHORT), (FIGURE, SAID_SHORT))
"""Columns for each question and for the vote, the best first."""
JOINING = ("and", "of", "the", "in", "for", "on", "to")
"""Words that no name ends with."""


class Columns(NamedTuple):
    """How many columns each part of a bloc's row takes; 0 for a part that is left out."""

    label: int
    people: int
    trust: int
    leaves: int
    axis: int
    verdict: int
    axes: int
    """How many questions there are."""

    @property
    def head(self) -> int:
        """The columns before the questions."""
        leaves = self.leaves + 1 if self.leaves else 0
        return self.label + 1 + self.people + 1 + EAR + 1 + self.trust + leaves

    @property
    def width(self) -> int:
        """All columns."""
        verdict = self.verdict + 1 if self.verdict else 0
        return self.head + (self.axes * (self.axis + 1) if self.axis else 0) + verdict


def columns_for(table: MeetingTable, width: int) -> Columns:
    """Return the best columns for a width; the names of the blocs are cut where nothing fits."""
    tried = list(_tried(table))
    last = tried[-1]
    cut = last._replace(label=max(last.label - max(last.width - width, 0), 4))
    return next((each for each in tried if each.width <= width), cut)


def short(label: str, width: int = 99) -> str:
    """Return as many whole words of a question's name as fit, without its article."""
    words = label.removeprefix("The ").split()
    while len(words) > 1 and cells(line(" ".join(words))) > width:
        words.pop()
    while len(words) > 1 and words[-1] in JOINING:
        words.pop()
    name = " ".join(words)
    name = name[:1].upper() + name[1:]
    if cells(line(name)) <= width:
        return name
    return f"{fitted(name, width)[: width - 1]}."


def _tried(table: MeetingTable) -> Iterator[Columns]:
    label = min(max((cells(line(row.label)) for row in table.rows), default=0), LABEL)
    people = max((len(str(row.people)) for row in table.rows), default=1)
    leaves = max((len(row.leaves) for row in table.rows), default=0)
    drafted = any(row.verdict for row in table.rows)
    for axis, verdict in (*WANTED, (0, SAID), (0, SAID_SHORT)):
        for trust in TRUST:
            said = verdict if drafted else 0
            yield Columns(label, people, len(trust), leaves, axis, said, len(table.axes))
