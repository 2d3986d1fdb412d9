"""A mistake in a file that a person wrote, as a sentence for the person who can mend it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "finding"]
FINDINGS = "PU100"
"""From this code on a problem is a finding."""

Loc = tuple[str | int, ...]
"""The way to a value in a TOML document: keys and, in arrays, positions from 0."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A mistake before its line and column have been looked up."""

    code: str
    """``PU`` and three digits; each has a page in ``docs/diagnostics``."""
    file: Path
    loc: Loc
    message: str
    hint: str = ""
    offset: int = -1
    """How many characters into a string the mistake is; -1 for the value as a whole."""
    key: bool = False
    """The mistake is the key itself, not its value."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake with its place."""

    file: str
    line: int
    """From 1; 0 where the mistake is not in one line."""
    column: int
    """From 1, in characters."""
    code: str
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is: with an error a pack is not played; a finding is a fault of the story."""
        return "error" if self.code < FINDINGS else "finding"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        tail = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.code} {self.message}{tail}"
