"""What somebody wants to have made, and why it may not be."""

import datetime
import re
from dataclasses import dataclass

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import checked_name
from putilovets.pack.models import ID
from putilovets.story.unplayable import Unplayable

LONGEST_ID = 64
"""The most characters of an id."""


class NotMade(Unplayable):
    """Something new that cannot be written; the message says why."""


@dataclass(frozen=True)
class Wish:
    """What is wanted of something new; None where nothing is said."""

    id: str
    chapter: str | None = None
    """The chapter it is to stand in."""
    title: str | None = None
    to: str | None = None
    """The place it leads to."""
    date: datetime.date | None = None
    """The day of its page, or of the first of its pages."""


def checked_id(wanted: str) -> str:
    """Return an id that may be given; NotMade says why it may not, and what would do."""
    if not re.fullmatch(ID, wanted):
        would = kebab(wanted)
        tail = f"; {would} would do" if would else ""
        raise NotMade(f"{wanted!r} is not an id: {PLAIN}{tail}.")
    if len(wanted) > LONGEST_ID:
        raise NotMade(f"An id has at most {LONGEST_ID} characters; this one has {len(wanted)}.")
    try:
        checked_name(wanted[:40])  # the file is called so, on every platform
    except JournalError as error:
        raise NotMade(str(error)) from None
    return wanted


PLAIN = "it is made of small letters a-z, digits and single hyphens"


def kebab(words: str) -> str:
    """Return the id most like some words; empty where nothing of them can stand in one."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:LONGEST_ID].rstrip("-")


def spoken(an_id: str) -> str:
    """Return an id as a title: its words, the first with a capital."""
    words = an_id.replace("-", " ")
    return words[0].upper() + words[1:]
