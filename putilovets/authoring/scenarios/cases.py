"""A test, ready to be run: everything it names is known to be there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.scenarios.acts import Act
from putilovets.authoring.scenarios.expecting import Expectation, Hides
from putilovets.pack.atlas import Where
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Start, Story


class Step(NamedTuple):
    """Some acts, one after the other, and what is expected once they are done."""

    where: Where
    acts: tuple[Act, ...]
    expects: tuple[Expectation, ...]


@dataclass(frozen=True)
class Case:
    """One scenario with one set of parameters."""

    file: Path
    id: str
    about: str
    parameters: str
    """The parameters in words, such as ``floor=4, told=kopeck``; empty where there are none."""
    seed: int
    start: Start
    """Where it begins: a start of the story, or one that only this test has."""
    steps: tuple[Step, ...]

    @property
    def size(self) -> int:
        """How many acts and expectations it has."""
        return sum(1 + len(step.acts) + len(step.expects) for step in self.steps)

    @property
    def name(self) -> str:
        """What it is called: its file, if that is called otherwise, its id and its parameters."""
        file = "" if self.file.stem == self.id else f"{self.file.stem}/"
        more = f" [{self.parameters}]" if self.parameters else ""
        return f"{file}{self.id}{more}"

    def begun(self, story: Story) -> Playthrough:
        """Return the play with which it begins."""
        if story.starts.get(self.start.id) is not self.start:
            story = replace(story, starts={self.start.id: self.start})
        return Playthrough(story, self.seed, self.start.id)


@dataclass(frozen=True)
class Suite:
    """All tests of a pack."""

    edition: Edition
    cases: Sequence[Case]
    unwritten: tuple[Hides, ...] = ()
    """What some of them expect not to be told, and what no file of the pack has."""

    def named(self, words: str) -> "Suite":
        """Return those in whose names all of some words stand, in whatever case."""
        wanted = words.casefold().split()
        kept = [each for each in self.cases if all(word in each.name.casefold() for word in wanted)]
        return replace(self, cases=kept)
