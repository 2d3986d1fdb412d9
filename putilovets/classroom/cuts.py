"""The part of a story that a lesson plays: the same story, with places at which it stops."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.errors import LessonError
from putilovets.story.edition import Edition, Ground, Part, Setting
from putilovets.story.places import Exit, Place, Rule, Spread, Target

if TYPE_CHECKING:
    from putilovets.story.boxes import Box
    from putilovets.story.effects import Effect
    from putilovets.story.turn import Turn

Value = TypeVar("Value")

STOPS = (
    "Here the lesson stops. Put the pencil down: you are yourself again, and the secretary stays "
    "where you left him, on the sheet. What was chosen is kept, and can be gone on with another "
    "time."
)


@dataclass(frozen=True)
class Stop:
    """A place that is arrived at as ever, and at which nothing is left to choose."""

    place: Place

    @property
    def id(self) -> str:
        """The place's own."""
        return self.place.id

    @property
    def hand(self) -> int:
        """All are dealt: there are none."""
        return 0

    @property
    def stirs(self) -> bool:
        """As the place does."""
        return self.place.stirs

    @property
    def ends(self) -> bool:
        """Always."""
        return True

    @property
    def rules(self) -> tuple[Rule, ...]:
        """None."""
        return ()

    @property
    def arrivals(self) -> "tuple[tuple[Effect, ...], ...]":
        """As the place has them."""
        return self.place.arrivals

    def key(self, frame: int) -> int | str:
        """Return the place's own key of the frame."""
        return self.place.key(frame)

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """None."""
        return ()

    def arrive(self, turn: "Turn", frame: int) -> Target | None:
        """Do what the place does."""
        return self.place.arrive(turn, frame)

    def abstract(self, box: "Box", frame: int) -> Spread:
        """Return what the place spreads."""
        return self.place.abstract(box, frame)

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """None: the lesson stops here."""
        return ()

    def spoken_at(self, frame: int) -> str:
        """Return nothing: no speech is heard."""
        return ""

    def signature(self) -> object:
        """Return the place's own."""
        return self.place.signature()


def cut(edition: Edition, assignment: Assignment) -> Edition:
    """Return an edition that stops where the lesson does; LessonError where it has no such place.

    Its rules are told to be those of the whole, so that a play of it can be gone on with there.
    """
    part, story = assignment.cut, edition.story
    for place in part.until:
        if place not in story.places:
            raise LessonError(f"The story has no place {place}, at which the lesson should stop.")
    if part.start not in story.starts:
        raise LessonError(f"The story has no start {part.start}, at which the lesson begins.")
    stops = {place: Stop(story.places[place]) for place in part.until}
    stopped = replace(story, places={**story.places, **stops})
    vars(stopped).update(
        rules_hash=story.rules_hash,
        dealt=story.dealt - set(part.until),
        stirring=story.stirring,
        halls={key: hall for key, hall in story.halls.items() if key not in stops},
    )
    shown = replace(
        edition,
        story=stopped,
        settings={**edition.settings, **_stopping(edition.settings, part.until)},
        chapters=_coded(edition.chapters, assignment.code),
        meetings=_without(edition.meetings, part.until),
        desks=_without(edition.desks, part.until),
        newspapers=_without(edition.newspapers, part.until),
    )
    vars(shown).update(text_hash=edition.text_hash)
    return shown


def _stopping(settings: Mapping[str, Setting], stops: Collection[str]) -> dict[str, Setting]:
    ground = Ground("invented")
    told = (Part(STOPS, ground),)
    return {
        place: replace(
            settings[place],
            title="The lesson stops here",
            ground=ground,
            frames=tuple(told for _ in settings[place].frames),
            headings=(),
            people=(),
            room="",
            sheet="",
        )
        for place in stops
    }


def _coded(chapters: Mapping[str, str], code: str) -> dict[str, str]:
    """Return the titles of chapters with the class code, which so stands on every page."""
    return {chapter: f"{title} · class {code}" for chapter, title in chapters.items()}


def _without(known: Mapping[str, Value], gone: Collection[str]) -> dict[str, Value]:
    return {key: value for key, value in known.items() if key not in gone}
