"""Everything that can be said of a pack: what keeps it from being played, then its findings."""

from dataclasses import dataclass
from pathlib import Path

from putilovets.authoring.lint.findings import findings
from putilovets.authoring.lint.survey import Survey
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Problem


@dataclass(frozen=True)
class Checked:
    """What check has to say of a pack."""

    edition: Edition | None
    """None where an error keeps it from being played."""
    problems: tuple[Problem, ...]
    """By file and line."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity == "error" for problem in self.problems)


def checked(root: Path, *, only_errors: bool = False) -> Checked:
    """Check the pack at `root`; findings are looked for only where there are no errors."""
    if only_errors:
        compiled = survey(read_folder(root))
        return Checked(compiled.edition, tuple(placed(compiled.complaints, root)))
    found, problems = surveyed(root)
    if found is None:
        return Checked(None, tuple(problems))
    return Checked(found.edition, tuple(placed(findings(found), root)))


def surveyed(root: Path) -> tuple[Survey | None, list[Problem]]:
    """Return the pack at `root` understood as a whole, or None and what keeps it from that."""
    folder = read_folder(root)
    compiled = survey(folder, charted=True)
    if compiled.edition is None:
        return None, placed(compiled.complaints, root)
    return Survey(folder, compiled.edition, compiled.atlas), []
