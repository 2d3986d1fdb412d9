"""An edition as bytes, and back.

The first line is a hash of the rest, the second tells the story but for its places and their
settings, and then each of these has a line, which is read when the play comes to it.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b
from typing import Any, NamedTuple, cast

from putilovets.pack.compiled.kinds import maker
from putilovets.pack.compiled.lazily import Lazily
from putilovets.pack.compiled.table import Table, put_together, taken_apart, within
from putilovets.story.edition import Edition, Setting
from putilovets.story.effects import Count
from putilovets.story.places import Place


class Head(NamedTuple):
    """What is read first."""

    kinds: list[str]
    told: dict[str, str]
    """What is known of the whole without reading all of it: its two hashes."""
    marked: dict[str, list[str]]
    """Ids of the places of which the story asks what they are without being there."""
    places: list[str]
    settings: list[str]
    rest: Table
    """All but the places and the settings, and the counts, which many places have in common."""


def written(edition: Edition) -> bytes:
    """Return an edition as bytes; CannotKeep when part of it is of a kind that is not kept."""
    story, kinds = edition.story, dict[str, int]()
    bare = replace(edition, story=replace(story, places={}), settings={})
    parts = [*story.places.values(), *edition.settings.values()]
    counts = tuple(within(parts, Count))
    rest = taken_apart((bare, counts), kinds)
    given = (story.names, *counts)
    lines = [taken_apart(part, kinds, given) for part in parts]
    head = Head(
        list(kinds),
        {"rules_hash": story.rules_hash, "text_hash": edition.text_hash},
        {"dealt": sorted(story.dealt), "stirring": sorted(story.stirring), "halls": [*story.halls]},
        [*story.places],
        [*edition.settings],
        rest,
    )
    body = b"\n".join(map(_line, (head, *lines)))
    return _hash(body) + b"\n" + body


def read(data: bytes) -> Edition:
    """Return the edition that was written; ValueError or another error when it is damaged."""
    hashed, _, body = data.partition(b"\n")
    if hashed != _hash(body):
        raise ValueError("it is damaged")
    first, *lines = body.split(b"\n")
    head = Head(*json.loads(first))
    makers = [maker(kind) for kind in head.kinds]
    bare, counts = cast(
        "tuple[Edition, tuple[Count, ...]]", put_together(Table(*head.rest), makers)
    )
    given = (bare.story.names, *counts)

    def part(line: bytes) -> Any:
        return put_together(Table(*json.loads(line)), makers, given)

    count = len(head.places)
    places: Lazily[Place] = _lazily(head.places, lines[:count], part)
    settings: Lazily[Setting] = _lazily(head.settings, lines[count:], part)
    edition = replace(bare, story=replace(bare.story, places=places), settings=settings)
    _know(edition, head)
    return edition


def _lazily(ids: list[str], lines: list[bytes], part: Callable[[bytes], Any]) -> "Lazily[Any]":
    unread = dict(zip(ids, lines, strict=True))
    return Lazily(ids, lambda wanted: part(unread[wanted]))


def _know(edition: Edition, head: Head) -> None:
    """Let the edition know what it would otherwise read every place for."""
    story = edition.story
    halls = Lazily(head.marked["halls"], story.places.__getitem__)
    dealt, stirring = (frozenset(head.marked[each]) for each in ("dealt", "stirring"))
    rules_hash, text_hash = head.told["rules_hash"], head.told["text_hash"]
    vars(story).update(rules_hash=rules_hash, dealt=dealt, stirring=stirring, halls=halls)
    vars(edition).update(text_hash=text_hash)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hash(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()
