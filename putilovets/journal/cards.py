"""What a list shows of a play without replaying it: a small file of its own beside the plays.

A card is a convenience. It is not synced, and one that is missing, torn or not of this play is
as good as none; whatever fails here is never said.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any

CARDS = "cards"
"""The folder, beside the plays, of their cards."""
LARGEST = 4_000
"""The most bytes of a card's file."""
LONGEST = 200
"""The most characters of each of its texts."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where a play stood when a page of it was told last."""

    chapter: str
    day: str
    """The date of the page in words; empty where it has none."""
    words: str
    """How the page begins."""
    acts: int
    """How many acts the play held then."""
    seed: int
    """The seed of the play, by which another file under its name is told apart."""


def card_path(play: Path) -> Path:
    """Return the file of the card of the play in a file."""
    return play.parent / CARDS / f"{play.stem}.json"


def leave_card(play: Path, card: Card) -> None:
    """Write the card of a play, whole or not at all."""
    path = card_path(play)
    torn = path.with_name(f".{path.name}.new")
    data = (json.dumps({"card": 1, **asdict(card)}, ensure_ascii=False) + "\n").encode(
        errors="replace"
    )
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        torn.unlink(missing_ok=True)
        with torn.open("xb") as file:
            file.write(data)
        torn.replace(path)


def card_of(play: Path) -> Card | None:
    """Return the card of a play; None when there is none that can be read."""
    path = card_path(play)
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode) or found.st_size > LARGEST:
            return None
        with path.open("rb") as file:
            data = json.loads(file.read(LARGEST + 1))
    except (OSError, ValueError, RecursionError):
        return None
    return _card(data) if isinstance(data, dict) else None


def drop_card(play: Path) -> None:
    """Take away the card of a play that is begun, or of one that was here before it."""
    with suppress(OSError):
        card_path(play).unlink(missing_ok=True)


def move_card(play: Path, to: Path) -> None:
    """Let the card of a play go with it to another file; nothing of an earlier play stays there."""
    drop_card(to)
    with suppress(OSError):
        card_path(to).parent.mkdir(exist_ok=True)
        card_path(play).replace(card_path(to))


def _card(data: dict[str, Any]) -> Card | None:
    texts = [data.get(key) for key in ("chapter", "day", "words")]
    numbers = [data.get(key) for key in ("acts", "seed")]
    if data.get("card") != 1 or not all(type(each) is int and each >= 0 for each in numbers):
        return None
    if not all(isinstance(text, str) and _plain(text) for text in texts):
        return None
    return Card(*texts, *numbers)  # type: ignore[arg-type]


def _plain(text: str) -> bool:
    return len(text) <= LONGEST and text.isprintable()
