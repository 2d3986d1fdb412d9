"""The policies by name: who may be asked to play."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from putilovets.bots.players import Policy, at_random
from putilovets.bots.policies import Taken, coverage, mixed, promoter, supervisor, tier
from putilovets.story.edition import Edition

Company = Callable[[int], Policy]
"""Gives the player of one play by its seed; players of one company may share what they know."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of player."""

    name: str
    wants: str
    """What it does, in a few words."""
    company: Callable[[Edition], Company]
    """Gathers a company of such players, who know nothing yet."""


def _each_alone(make: Callable[[Edition, int], Policy]) -> Callable[[Edition], Company]:
    return lambda edition: lambda seed: make(edition, seed)


def _together(_: Edition) -> Company:
    taken = Taken()
    return lambda seed: coverage(taken, seed)


_KINDS = (
    Kind("random", "takes any open choice", lambda _: at_random),
    Kind("promoter", "promotes, and supervises only where it must", _each_alone(promoter)),
    Kind("supervisor", "supervises, and promotes only where it must", _each_alone(supervisor)),
    Kind("tier", "does both duties with one act where it can", _each_alone(tier)),
    Kind("mixed", "does whichever duty has fewer deeds, and never ties", _each_alone(mixed)),
    Kind("coverage", "takes what its company has taken least", _together),
)

POLICIES: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""Every kind of player by its name."""
EVERY = "all"
"""Asks for every kind in turn."""


def kinds(name: str) -> tuple[str, ...]:
    """Return the names of the kinds that `name` asks for; KeyError where it asks for none."""
    return tuple(POLICIES) if name == EVERY else (POLICIES[name].name,)
