"""Which hint is due at which moment, and when a hint has had its say: rules without a screen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

PAGES = 3
"""On how many pages a hint is seen at most."""


class Moment(NamedTuple):
    """What there is on a page that a key could help with."""

    begun: bool
    """Whether anything has been chosen yet."""
    more: bool
    """Whether the text goes on out of sight."""
    closed: bool
    """Whether a choice is closed."""
    words: Callable[[], bool]
    """Whether a word is explained; asked only where it matters."""
    changed: bool
    """Whether a gauge has moved."""
    meeting: bool
    voted: bool
    """Whether the page tells of a vote."""
    signed: bool
    """Whether a sheet stands in the minute book."""
    ended: bool


class Hint(NamedTuple):
    """One hint."""

    id: str
    does: str
    """What makes it superfluous once it has been done, such as ``why``."""
    screen: str
    """What the screen says; empty where it says nothing."""
    line: str
    """What line mode says; empty where it says nothing."""
    due: Callable[[Moment], bool]


HINTS = (
    Hint(
        "choose",
        "choose",
        "a number takes a choice; arrows and Enter do too.",
        "",
        lambda moment: not moment.begun,
    ),
    Hint(
        "more",
        "read",
        "Space shows the rest of the text.",
        "",
        lambda moment: moment.more,
    ),
    Hint(
        "vote",
        "vote",
        "V shows the vote hand by hand, and why.",
        "vote tells the vote bloc by bloc, with the reasons.",
        lambda moment: moment.voted,
    ),
    Hint(
        "room",
        "room",
        "R shows the room, and who would vote how.",
        "room tells who sits where, and why they would vote so.",
        lambda moment: moment.meeting,
    ),
    Hint(
        "closed",
        "why",
        "W says why a choice is closed.",
        "",
        lambda moment: moment.closed,
    ),
    Hint(
        "words",
        "words",
        "E explains the underlined words.",
        "words lists what is explained on this page; what WORD explains one.",
        lambda moment: moment.words(),
    ),
    Hint(
        "changed",
        "why",
        "W says what moved a number, and why.",
        "why tells what moved each number, and because of what.",
        lambda moment: moment.changed,
    ),
    Hint(
        "signed",
        "minutes",
        "M opens the book of what was signed.",
        "minutes tells the book of what was signed.",
        lambda moment: moment.signed,
    ),
    Hint(
        "file",
        "file",
        "F opens the File: your papers and your people.",
        "file tells the File: your papers and your people.",
        lambda moment: moment.ended,
    ),
)
"""All of them; the first that is due is given."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a play remembers of its hints."""

    seen: Mapping[str, int] = field(default_factory=dict)
    """On how many pages each hint was seen."""
    done: frozenset[str] = frozenset()
    """What has been done that made hints superfluous."""

    def having_seen(self, hint: Hint) -> "Kept":
        """Return this after another page with a hint."""
        return Kept({**self.seen, hint.id: self.seen.get(hint.id, 0) + 1}, self.done)

    def having_done(self, does: str) -> "Kept":
        """Return this after a key was used."""
        return Kept(self.seen, self.done | {does})

    def spent(self, hint: Hint) -> bool:
        """Tell whether a hint is not to come any more."""
        return hint.does in self.done or self.seen.get(hint.id, 0) >= PAGES


def due(moment: Moment, kept: Kept, hints: Iterable[Hint] = HINTS) -> Hint | None:
    """Return the first hint that helps at a moment and has not had its say; None without one."""
    return next((hint for hint in hints if not kept.spent(hint) and hint.due(moment)), None)
