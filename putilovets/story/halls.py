"""A documented hall: speeches heard whole and in order, and a notebook with little room."""

from typing import NamedTuple

from putilovets.story.boxes import Box
from putilovets.story.effects import Effect
from putilovets.story.places import Exit, Rule, Spread, Target
from putilovets.story.signing import signed_rules
from putilovets.story.turn import Turn


class Hall(NamedTuple):
    """A documented hall: speeches heard whole and in order, and a notebook with little room."""

    id: str
    frames: tuple[tuple[Rule, ...], ...]
    """The rules while each speech is heard, one tuple a speech."""
    speeches: tuple[str, ...]
    """The ids of the speeches in the order in which they were given."""
    notes: tuple[str, ...]
    """For each speech the id of the flag that says it stands in the notebook."""
    room: int
    """How many lines the notebook holds."""

    @property
    def hand(self) -> int:
        """All are dealt."""
        return 0

    def key(self, frame: int) -> int | str:
        """Return the number of the frame."""
        return frame

    @property
    def stirs(self) -> bool:
        """Nothing is done on arrival."""
        return False

    @property
    def ends(self) -> bool:
        """A hall is never the end."""
        return False

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of all speeches."""
        return tuple(rule for frame in self.frames for rule in frame)

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """Return the rules while one speech is heard."""
        return self.frames[frame]

    @property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """Nothing at any speech."""
        return ((),) * len(self.frames)

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Do nothing; each speech is a frame of the same place."""
        return None

    def abstract(self, box: Box, frame: int) -> Spread:
        """Stop at the speech."""
        return Spread(box)

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """None: a play stops here."""
        return ()

    def spoken_at(self, frame: int) -> str:
        """Return the speech of the frame."""
        return self.speeches[frame]

    def signature(self) -> object:
        """Rules of each speech."""
        frames = [signed_rules(frame) for frame in self.frames]
        return ["hall", self.id, frames, self.room]
