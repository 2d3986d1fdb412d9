"""Ids are stable for ever; where one had to change, old plays are still read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Renames:
    """Ids that have changed since they were released: what old plays still call things."""

    places: Mapping[str, str] = field(default_factory=dict)
    """Old place id to the id of today."""
    choices: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Place id of today and old choice id to the choice id of today."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Old name id to the id of today."""

    starts: Mapping[str, str] = field(default_factory=dict)
    """Old id of a start to the id of today."""

    def start(self, released: str) -> str:
        """Return the id of today of a start."""
        return self.starts.get(released, released)

    def place(self, released: str) -> str:
        """Return the id of today of a place."""
        return self.places.get(released, released)

    def choice(self, place: str, released: str) -> str:
        """Return the id of today of a choice in a place of today."""
        return self.choices.get((place, released), released)

    def first_place(self, today: str) -> str:
        """Return the id under which a place was first released."""
        return _first(self.places, today)

    def first_name(self, today: str) -> str:
        """Return the id under which a name was first released."""
        return _first(self.names, today)


def _first(renames: Mapping[str, str], today: str) -> str:
    return next((old for old, new in renames.items() if new == today), today)
