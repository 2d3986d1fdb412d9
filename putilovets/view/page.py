"""A moment of a play told as plain data: what every front end shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from putilovets.story.edition import Basis, Edition, Setting
from putilovets.story.names import Values
from putilovets.story.places import Hall
from putilovets.story.playthrough import Choice, Playthrough
from putilovets.view.days import day_words
from putilovets.view.ledger import changes
from putilovets.view.reasons import sentences
from putilovets.view.safe import safe


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page."""

    kind: Literal["told", "said", "reply"]
    """The narrator's, somebody's speech, or the answer to the last choice."""
    text: str
    basis: Basis
    sources: tuple[str, ...]
    speaker: str = ""
    """The name of who says it."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as it is shown."""

    id: str
    text: str
    cost: str
    """What it takes, in words; empty when it takes nothing worth saying."""
    why: tuple[str, ...]
    """Why it is locked, one sentence each; empty when it is open."""

    @property
    def open(self) -> bool:
        """Whether it can be chosen now."""
        return not self.why


@dataclass(frozen=True, slots=True)
class Meter:
    """A gauge as it is shown."""

    label: str
    value: int
    lowest: int
    highest: int
    change: int
    """By how much the last choice moved it."""


@dataclass(frozen=True, slots=True)
class Page:
    """Everything there is to show at one moment."""

    place: str
    chapter: str
    title: str
    day: str
    """The date in words, empty where the page has none."""
    room: str
    basis: Basis
    """The label of the weakest part."""
    sources: tuple[str, ...]
    blocks: tuple[Block, ...]
    options: tuple[Option, ...]
    meters: tuple[Meter, ...]
    notebook: tuple[str, ...]
    """The lines in the notebook."""
    notebook_room: int
    """How many lines the notebook holds; 0 where there is no notebook."""
    changes: tuple[str, ...]
    """What the last choice changed, one sentence each."""
    ended: bool


def page(edition: Edition, play: Playthrough) -> Page:
    """Return the page on which `play` stands."""
    state = play.state
    setting = edition.settings[state.place]
    lines, room = notebook(edition, play)
    return Page(
        place=state.place,
        chapter=safe(edition.chapters.get(setting.chapter, "")),
        title=safe(setting.title),
        day=day_words(setting.day) if setting.day else "",
        room=safe(setting.room),
        basis=setting.ground.basis,
        sources=setting.ground.sources,
        blocks=(*_reply(edition, play), *_told(edition, setting, state.frame, state.values)),
        options=tuple(_option(edition, choice) for choice in play.choices()),
        meters=_meters(edition, play),
        notebook=lines,
        notebook_room=room,
        changes=changes(edition, play),
        ended=play.ending is not None,
    )


def notebook(edition: Edition, play: Playthrough) -> tuple[tuple[str, ...], int]:
    """Return the lines and the room of the notebook of the last hall that was entered."""
    story, values = edition.story, play.state.values
    for state in reversed(play.states):
        place = story.places[state.place]
        if isinstance(place, Hall):
            notes = zip(place.notes, edition.settings[place.id].notes, strict=True)
            kept = tuple(safe(line) for flag, line in notes if story.names.value(values, flag))
            return kept, place.room
    return (), 0


def _told(edition: Edition, setting: Setting, frame: int, values: Values) -> Iterator[Block]:
    for part in setting.frames[frame]:
        if part.when is None or part.when.holds(values):
            ground = part.ground
            if part.speaker:
                name = safe(edition.people[part.speaker].name)
                yield Block("said", safe(part.text), ground.basis, ground.sources, name)
            else:
                yield Block("told", safe(part.text), ground.basis, ground.sources)


def _reply(edition: Edition, play: Playthrough) -> Iterator[Block]:
    if not play.moves:
        return
    move = play.moves[-1]
    text = edition.words.get(f"{move.place}/{move.choice}/reply", "")
    for block in text.split("\n\n"):
        if block.strip():
            yield Block("reply", safe(" ".join(block.split())), "invented", ())


def _option(edition: Edition, choice: Choice) -> Option:
    text = choice.rule.text
    return Option(
        id=choice.id,
        text=safe(edition.words[text]),
        cost=safe(edition.words.get(f"{text}/cost", "")),
        why=sentences(edition, choice.reasons) if choice.reasons else (),
    )


def _meters(edition: Edition, play: Playthrough) -> tuple[Meter, ...]:
    names, values = edition.story.names, play.state.values
    before = play.states[-2].values if len(play.states) > 1 else values
    meters = []
    for gauge in edition.gauges:
        name = names[gauge.name]
        value, was = names.value(values, gauge.name), names.value(before, gauge.name)
        change = int(value) - int(was)
        meters.append(Meter(safe(gauge.label), int(value), name.lowest, name.highest, change))
    return tuple(meters)
