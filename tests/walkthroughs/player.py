"""A player who follows a script of choice ids, typing what a person would type."""

from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import Session, begin
from putilovets.story.edition import Edition
from putilovets.view.page import page


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


def read_script(path: Path) -> list[str]:
    """Return the steps of a script, without comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def transcript(edition: Edition, steps: list[str], folder: Path, start: str | None = None) -> str:
    """Return all that line mode tells while the script is played."""
    session = begin(folder, "walk", edition, seed=1926, start=start)
    told = StringIO()
    try:
        LineReader(edition, session, Script(edition, session, steps), told).run()
    finally:
        session.close()
    return told.getvalue()
