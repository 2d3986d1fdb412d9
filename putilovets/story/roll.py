"""How the roll of a cell is told: its lines and posts. What changes of them is declared names."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from putilovets.story.edition import Ground


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the bureau, or a standing task."""

    id: str
    label: str
    meaning: str
    """What whoever holds it does."""
    ground: "Ground"
    begins: date | None = None
    """Before this day the book does not show it."""


@dataclass(frozen=True, slots=True)
class RollLine:
    """Somebody on the roll: what does not change."""

    id: str
    name: str
    trade: str
    since: int | None
    """The year of joining; None for those who have not joined."""
    bench: bool
    """Whether the person works at the bench and not at a desk."""
    elsewhere: str
    """Where the person works instead of the shop; empty where in the shop."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody on the roll, and the posts there are."""

    shop: int
    """How many people work in the shop."""
    posts: tuple[Post, ...]
    lines: tuple[RollLine, ...]
    ground: "Ground"
