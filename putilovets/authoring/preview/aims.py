"""What is to be looked at: a place, a page of one, or a speech or clause by its own id."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.story.places import Target
from putilovets.story.stages import Meeting, Staged
from putilovets.story.story import State, Story
from putilovets.story.unplayable import Unplayable
from putilovets.typed_toml.nearest import nearest


class NoPage(Unplayable):
    """There is nothing of that id to look at; the message says what is like it."""


class Aim(NamedTuple):
    """What is to be looked at."""

    called: str
    """The place, or its page such as ``cell/speech/five-pencils``."""
    place: str
    frame: int | None = None
    """None where any page of the place will do: the first that a play comes to."""
    others: tuple[str, ...] = ()
    """Other pages that the same id might mean."""

    @property
    def first(self) -> Target:
        """The page on which a play begins that is put there."""
        return Target(self.place, self.frame or 0)

    def reached(self, state: State) -> bool:
        """Tell whether a play in `state` stands on what is to be looked at."""
        return state.place == self.place and self.frame in (None, state.frame)

    def pages(self, story: Story) -> Iterator[Target]:
        """Yield the pages that will do."""
        if self.frame is not None:
            yield self.first
            return
        inside = {at.frame for at in pages(story).values() if at.place == self.place}
        yield from (Target(self.place, frame) for frame in sorted(inside | {0}))


def aim(story: Story, wanted: str) -> Aim:
    """Return what an id means; NoPage when nothing has it."""
    place = story.renames.place(wanted)
    if place in story.places:
        return Aim(place, place)
    every = pages(story)
    found = [key for key in every if key == wanted or key.endswith(f"/{wanted}")]
    found.sort(key=lambda key: not isinstance(story.places[every[key].place], Meeting))
    if not found:
        tails = {part for key in every for part in (key, key.rpartition("/")[2])}
        hint = nearest(wanted, [*story.places, *sorted(tails)])
        raise NoPage(f"Nothing to look at is called {wanted!r}{f' ({hint})' if hint else ''}.")
    at = every[found[0]]
    return Aim(found[0], at.place, at.frame, tuple(found[1:]))


def pages(story: Story) -> dict[str, Target]:
    """Return every page of the places that have more than one, by how it is called."""
    staged = (place for place in story.places.values() if isinstance(place, Staged))
    named = {
        f"{place.id}/{stage.key}": Target(place.id, frame)
        for place in staged
        for frame, stage in enumerate(place.stages)
    }
    for hall in story.halls.values():
        for frame, speech in enumerate(hall.speeches):
            named[f"{hall.id}/{speech}"] = Target(hall.id, frame)
    return named


def passed_over(story: Story, aim: Aim) -> bool:
    """Tell whether nobody ever stops there: a fork, or a page that always sends on."""
    place = story.places[aim.place]
    return all(any(way.when is None for way in place.exits_at(at.frame)) for at in aim.pages(story))
