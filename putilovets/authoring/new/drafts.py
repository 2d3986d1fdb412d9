"""Files that are to be written, and what else there is to say of something new."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.new.asked import NotMade


class Draft(NamedTuple):
    """A file as it is to be."""

    file: Path
    text: str
    before: bytes | None = None
    """What it holds now; None where it may not be there yet."""


@dataclass
class Drafts:
    """The drafts of one thing that is made, each file once."""

    root: Path
    made: dict[Path, Draft] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    """What its author should know, in sentences."""

    def new(self, path: str, text: str) -> None:
        """Draft a new file, at a path inside the pack."""
        file = self.root / path
        self.made[file] = Draft(file, text)

    def add(self, head: str, text: str) -> None:
        """Draft tables at the end of a file at the head of the pack, which may be new."""
        file = self.root / head
        known = self.made.get(file)
        if known is None:
            known = _as_it_is(file)
        self.made[file] = known._replace(text=_joined(known.text, text))


def _as_it_is(file: Path) -> Draft:
    try:
        before = file.read_bytes()
        return Draft(file, before.decode(), before)
    except FileNotFoundError:
        return Draft(file, "")
    except UnicodeDecodeError:
        raise NotMade(f"{file.name} is not UTF-8, so that nothing can be added to it.") from None


def _joined(text: str, more: str) -> str:
    """Return `more` below `text`, after an empty line and with its kind of line ends."""
    if not text.strip("\ufeff \t\r\n"):
        return text + more
    gap = "" if text.endswith(("\n\n", "\r\n\r\n")) else "\n" if text.endswith("\n") else "\n\n"
    added = gap + more
    return text + (added.replace("\n", "\r\n") if "\r\n" in text else added)
