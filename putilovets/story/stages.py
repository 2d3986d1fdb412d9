"""Places that are gone through stage by stage: desks, meetings, newspapers, mirrors."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from putilovets.story.boxes import Box
from putilovets.story.chamber import Chamber
from putilovets.story.doings import widened
from putilovets.story.effects import Effect
from putilovets.story.places import Exit, Rule, Spread, Target
from putilovets.story.signing import condition_text, signed_effects, signed_rules
from putilovets.story.turn import Turn


class Stage(NamedTuple):
    """One page of a staged place."""

    key: str
    """Stable, a path such as ``floor/inspectors``."""
    rules: tuple[Rule, ...] = ()
    exits: tuple[Exit, ...] = ()
    """The first whose condition holds is taken on arrival; without one the play stops here."""
    on_arrival: tuple[Effect, ...] = ()
    """Done on arrival, before the exits are looked at."""


@dataclass(frozen=True)
class Staged:
    """A place of several stages; each is a frame."""

    id: str
    stages: tuple[Stage, ...]
    hand: int = 0

    @property
    def ends(self) -> bool:
        """Never the end."""
        return False

    @cached_property
    def stirs(self) -> bool:
        """Whether some stage has effects of arrival."""
        return any(stage.on_arrival for stage in self.stages)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of all stages."""
        return tuple(rule for stage in self.stages for rule in stage.rules)

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """Return the rules of one stage."""
        return self.stages[frame].rules

    def key(self, frame: int) -> int | str:
        """Return the path of the stage."""
        return self.stages[frame].key

    @cached_property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """Those of each stage."""
        return tuple(stage.on_arrival for stage in self.stages)

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Do what arriving at the stage does, and pass it over where it has nothing to offer."""
        stage = self.stages[frame]
        for effect in stage.on_arrival:
            effect.apply(turn)
        for way in stage.exits:
            if way.when is None or way.when.holds(turn.values):
                return way.to
        return None

    def abstract(self, box: Box, frame: int) -> Spread:
        """Do what arriving does, and send on what each exit takes."""
        stage = self.stages[frame]
        left: Box | None = widened(stage.on_arrival, box)
        onward = []
        for way in stage.exits:
            taken = None if left is None else left.where(way.when)
            if left is not None and taken is not None:
                onward.append((way.to, taken))
                left = left.unless(way.when)
        return Spread(left, tuple(onward))

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """Return the exits of one stage."""
        return self.stages[frame].exits

    def spoken_at(self, frame: int) -> str:
        """Return nothing: no speech is heard."""
        return ""

    def signature(self) -> object:
        """Rules, exits and arrivals of each stage."""
        stages = [
            [
                stage.key,
                signed_rules(stage.rules),
                [[*way.to, condition_text(way.when)] for way in stage.exits],
                signed_effects(stage.on_arrival),
            ]
            for stage in self.stages
        ]
        return [type(self).__name__.lower(), self.id, self.hand, stages]


@dataclass(frozen=True)
class Meeting(Staged):
    """A meeting of one's own: agenda, preparation, floor, drafting, vote, naming, signature."""

    chamber: Chamber = field(kw_only=True)

    def spoken_at(self, frame: int) -> str:
        """Return the speech of a stage that hears one."""
        kind, _, speech = self.stages[frame].key.partition("/")
        return speech if kind == "speech" else ""

    def signature(self) -> object:
        """Stages, blocs and clauses."""
        return [super().signature(), self.chamber.signature()]


@dataclass(frozen=True)
class Desk(Staged):
    """A period at the desk: papers, more than there is room for, and evenings, too few."""


@dataclass(frozen=True)
class FollowThrough(Staged):
    """What becomes of the resolutions of a meeting: a deed, a botched one, or paper."""


@dataclass(frozen=True)
class Newspaper(Staged):
    """A wall newspaper: letters, more than there are columns for, taken up one by one."""


@dataclass(frozen=True)
class Mirror(Staged):
    """What was achieved, what was wrong, and however; then defects read out and answered."""
