"""Questions of politics, and the centre's position on each at a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Campaign:
    """A dated change of the line."""

    id: str
    begins: date
    """The first day on which the positions stand."""
    positions: Mapping[str, int]
    """For each question it touches, the centre's position from -3 to +3."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Every campaign of a story in order of date."""

    campaigns: tuple[Campaign, ...] = ()

    def line(self, day: date) -> dict[str, int]:
        """Return the centre's position on each question that has been raised by `day`."""
        positions: dict[str, int] = {}
        for campaign in self.begun(day):
            positions.update(campaign.positions)
        return positions

    def begun(self, day: date) -> tuple[Campaign, ...]:
        """Return the campaigns that have begun by `day`, oldest first; never a later one."""
        return tuple(campaign for campaign in self.campaigns if campaign.begins <= day)
