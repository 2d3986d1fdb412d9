"""A player who follows a scenario of the shipped pack, typing what a person would type."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path

from putilovets.authoring.scenarios.acts import Ask, Choose, Undo
from putilovets.authoring.scenarios.cases import Case, Suite
from putilovets.authoring.scenarios.expecting import Undoable
from putilovets.authoring.scenarios.planning import planned
from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.line.teller import LineTeller
from putilovets.journal.session import Session, begin
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from putilovets.view.page import page

WALKTHROUGHS = ("both-at-once", "historical", "opposite", "promoter", "supervisor")
"""The scenarios that have a golden transcript; each stands in a file of its name."""


@cache
def shipped_suite() -> Suite:
    """Return the scenarios of the shipped pack, read once."""
    suite, problems = planned(shipped_content(), LineTeller())
    assert problems == []
    return suite


@dataclass
class Script(StringIO):
    """Standard input: each line of a script is a choice id, or after an exclamation mark a word."""

    edition: Edition
    session: Session
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.at = 0

    def readline(self, size: int | None = -1, /) -> str:
        """Return what is typed next; nothing when the script is at its end."""
        if self.at == len(self.lines):
            return ""
        wanted = self.lines[self.at]
        self.at += 1
        if wanted.startswith("!"):
            return f"{wanted[1:]}\n"
        here = page(self.edition, self.session.play)
        open_ids = [option.id for option in here.options if option.open]
        return f"{open_ids.index(wanted) + 1}\n"


def script(name: str) -> list[str]:
    """Return a scenario as a script: choices, words that are asked, and undo where it is tried."""
    (case,) = (each for each in shipped_suite().cases if each.name == name)
    return list(_typed(case))


def _typed(case: Case) -> Iterator[str]:
    for step in case.steps:
        for act in step.acts:
            if isinstance(act, Choose):
                yield act.choice
            elif isinstance(act, Ask):
                yield f"!{act.words}"
            else:
                assert isinstance(act, Undo), "a walkthrough says every choice"
                yield from ["!undo"] * act.times
        for each in step.expects:
            if isinstance(each, Undoable) and not each.open:
                yield "!undo"


def transcript(edition: Edition, steps: list[str], folder: Path, start: str | None = None) -> str:
    """Return all that line mode tells while the script is played."""
    session = begin(folder, "walk", edition, seed=1926, start=start)
    told = StringIO()
    try:
        LineReader(edition, session, Script(edition, session, steps), told).run()
    finally:
        session.close()
    return told.getvalue()
