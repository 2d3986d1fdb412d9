"""Places a play can stand in. A new kind of place is a new class; nothing asks which it is."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from putilovets.story.boxes import Box
from putilovets.story.conditions import Condition
from putilovets.story.doings import widened
from putilovets.story.effects import Effect
from putilovets.story.signing import signed_effects, signed_rules
from putilovets.story.turn import Turn


class Target(NamedTuple):
    """Where a rule leads: a place and the frame in which it is entered."""

    place: str
    frame: int = 0


class Rule(NamedTuple):
    """One choice of one place in one frame: when it can be taken and what it does."""

    id: str
    """Stable, within the place; compound acts are paths such as ``floor/artamonov/note``."""
    text: str
    """The id of the choice's words."""
    to: Target
    when: Condition | None = None
    """The choice is not there at all unless this holds."""
    needs: Condition | None = None
    """The choice is there but locked, with its reasons, unless this holds."""
    effects: tuple[Effect, ...] = ()
    seals: bool = False
    """Undo does not go back past this choice."""


class Exit(NamedTuple):
    """A way on that nobody chooses."""

    to: Target
    when: Condition | None = None


class Spread(NamedTuple):
    """What may come of arriving somewhere in any of the states of a box."""

    stands: Box | None
    """A box around the states in which a play stops there; None where none does."""
    onward: tuple[tuple[Target, Box], ...] = ()
    """Where plays are sent on at once, and in which states."""


class Place(Protocol):
    """Somewhere a play can stand, with every rule it will ever offer known at load."""

    @property
    def id(self) -> str:
        """The stable id of the place."""
        ...

    @property
    def ends(self) -> bool:
        """Whether a play that stands here is over."""
        ...

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule of the place, in all frames."""
        ...

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """Return the rules of one frame, open and locked."""
        ...

    @property
    def hand(self) -> int:
        """How many rules are dealt at a time, the last always among them; 0 for all."""
        ...

    @property
    def stirs(self) -> bool:
        """Whether arriving does something that a player is told."""
        ...

    def key(self, frame: int) -> int | str:
        """Return what a save calls a frame: it stays when others are put before it."""
        ...

    @property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """For each of its frames the effects of arriving there, in order."""
        ...

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Do what arriving does; return where the play is sent on at once, if it is."""
        ...

    def abstract(self, box: Box, frame: int) -> Spread:
        """Return what may come of arriving in any state of a box."""
        ...

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """Return the ways on of one frame that nobody chooses."""
        ...

    def spoken_at(self, frame: int) -> str:
        """Return the id of the speech that is heard in a frame; empty for none."""
        ...

    def signature(self) -> object:
        """Return everything about the place that decides how a play goes, as plain data."""
        ...


class Scene(NamedTuple):
    """A page of text and its choices."""

    id: str
    rules: tuple[Rule, ...]
    on_arrival: tuple[Effect, ...] = ()
    visits: Effect | None = None
    """Counts arrivals, where some condition or draw reads the count."""

    @property
    def hand(self) -> int:
        """All are dealt."""
        return 0

    def key(self, frame: int) -> int | str:
        """Return the number of the frame."""
        return frame

    @property
    def stirs(self) -> bool:
        """Whether there are effects of arrival."""
        return bool(self.on_arrival)

    @property
    def ends(self) -> bool:
        """A scene is never the end."""
        return False

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """All rules; a scene has one frame."""
        return self.rules

    @property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """Its one frame: the count of the visit, then what the author wrote."""
        counted = () if self.visits is None else (self.visits,)
        return ((*counted, *self.on_arrival),)

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Count the visit and do the effects of arrival."""
        if self.visits is not None:
            self.visits.apply(turn)
        for effect in self.on_arrival:
            effect.apply(turn)
        return None

    def abstract(self, box: Box, frame: int) -> Spread:
        """Count the visit and do the effects of arrival."""
        counted = box if self.visits is None else self.visits.widen(box)
        return Spread(widened(self.on_arrival, counted))

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """None: a play stops here."""
        return ()

    def spoken_at(self, frame: int) -> str:
        """Return nothing: no speech is heard."""
        return ""

    def signature(self) -> object:
        """Rules and effects of arrival."""
        return ["scene", self.id, signed_rules(self.rules), signed_effects(self.on_arrival)]


class Ending(NamedTuple):
    """A page on which the play is over."""

    id: str
    on_arrival: tuple[Effect, ...] = ()

    @property
    def hand(self) -> int:
        """All are dealt."""
        return 0

    def key(self, frame: int) -> int | str:
        """Return the number of the frame."""
        return frame

    @property
    def stirs(self) -> bool:
        """Whether there are effects of arrival."""
        return bool(self.on_arrival)

    @property
    def ends(self) -> bool:
        """Always."""
        return True

    @property
    def rules(self) -> tuple[Rule, ...]:
        """None."""
        return ()

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """None."""
        return ()

    @property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """Its one frame."""
        return (self.on_arrival,)

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Do the effects of arrival."""
        for effect in self.on_arrival:
            effect.apply(turn)
        return None

    def abstract(self, box: Box, frame: int) -> Spread:
        """Do the effects of arrival."""
        return Spread(widened(self.on_arrival, box))

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """None: a play stops here."""
        return ()

    def spoken_at(self, frame: int) -> str:
        """Return nothing: no speech is heard."""
        return ""

    def signature(self) -> object:
        """Effects of arrival."""
        return ["ending", self.id, signed_effects(self.on_arrival)]


Places = Mapping[str, Place]
