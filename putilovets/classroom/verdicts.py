"""What is found of one hand-in."""

from dataclasses import dataclass
from typing import Literal

from putilovets.classroom.handin_models import HandInFile
from putilovets.story.playthrough import Playthrough

Status = Literal[
    "ok", "unfinished", "does not replay", "other content", "other assignment", "duplicate",
    "unreadable",
]  # fmt: skip
GOOD: tuple[Status, ...] = ("ok", "unfinished")
"""What a report counts."""
UNPROVEN = (
    "A hand-in that replays shows that these choices were possible, in this order, in this version "
    "of the story. It does not show who made them, when, alone or with help, or that the answers "
    "are the pupil's own."
)


@dataclass(frozen=True)
class Verdict:
    """What was found of one file."""

    file: str
    """The name of the file."""
    status: Status
    says: str
    """Why, in a sentence."""
    read: HandInFile | None = None
    play: Playthrough | None = None
    """The play, as far as it could be followed."""

    @property
    def good(self) -> bool:
        """Whether it is counted."""
        return self.status in GOOD

    @property
    def finished(self) -> bool:
        """Whether it was followed to the end of the lesson, or says that it was read to there.

        A duplicate was, too: which of the two was first nobody can say.
        """
        if self.read is None or self.status not in (*GOOD, "duplicate"):
            return False
        return self.read.hand_in.finished if self.play is None else self.play.ending is not None
