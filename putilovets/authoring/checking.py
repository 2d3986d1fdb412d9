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
    folder = read_folder(root)
    compiled = survey(folder, charted=not only_errors)
    if compiled.edition is None or only_errors:
        return Checked(compiled.edition, tuple(placed(compiled.complaints, root)))
    found = findings(Survey(folder, compiled.edition, compiled.atlas))
    return Checked(compiled.edition, tuple(placed(found, root)))
