"""What there is to say of one thing of a pack, as plain data."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from putilovets.pack.atlas import Where


class Line(NamedTuple):
    """One thing that is written somewhere."""

    where: Where | None
    """None for what stands in no file."""
    whose: str
    """The table it stands in, such as ``scene yard, choice home``."""
    text: str = ""
    """What is done or asked there."""


class Section(NamedTuple):
    """Lines that say the same kind of thing."""

    title: str
    lines: tuple[Line, ...]


class Told(NamedTuple):
    """All that is said of one thing."""

    kind: str
    """What it is, in words: ``name``, ``place``, ``choice``, ``meeting clause``."""
    id: str
    where: Where | None
    facts: tuple[tuple[str, str], ...]
    """Labels and what they stand for."""
    sections: tuple[Section, ...]
    """Without those that have no line."""


def told(
    kind: str,
    thing: str,
    where: Where | None,
    facts: Iterable[tuple[str, str]],
    sections: Iterable[tuple[str, Iterable[Line]]],
) -> Told:
    """Return what is said of a thing, every line once, without empty facts and sections."""
    made = (Section(title, tuple(dict.fromkeys(lines))) for title, lines in sections)
    some = tuple(section for section in made if section.lines)
    return Told(kind, thing, where, tuple(fact for fact in facts if fact[1]), some)


def wheres(tellings: Iterable[Told]) -> Iterator[Where]:
    """Yield every place in the files that is spoken of."""
    for each in tellings:
        yield from () if each.where is None else (each.where,)
        for section in each.sections:
            yield from (line.where for line in section.lines if line.where is not None)
