"""That no meeting, newspaper or mirror, and nothing that follows, is ever played a second time."""

from collections.abc import Iterator, Mapping

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.states import states
from putilovets.story.called import AtDesk, InMirror, OnSheet, minuted
from putilovets.story.conditions import Condition
from putilovets.story.effects import Set
from putilovets.story.junctions import Junction
from putilovets.story.names import Value, Values
from putilovets.story.places import Place, Rule
from putilovets.story.stages import Staged
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint


def again_complaints(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of what is for once and to which the story can come back."""
    tasks = frozenset(_tasks_that_lead_on(folder))
    led = _led(story)
    for file, chapter in folder.chapters:
        for kind, tables in _for_once(chapter).items():
            for number, (place, to, flag) in enumerate(tables):
                if place in _behind(to, led) and _again(story, place, to, {flag: True}, tasks):
                    what = f"the story can come back from {to} to {place}, which is for once"
                    hint = f'lead elsewhere, or close the way back: when = "not {flag}"'
                    yield Complaint("PU027", file, (kind, number, "to"), what, hint)


def _led(story: Story) -> Mapping[str, frozenset[str]]:
    """Return for each place where its ways lead, open or not."""
    return {
        place.id: frozenset(
            (
                *(rule.to.place for rule in place.rules),
                *(
                    way.to.place
                    for frame in range(len(place.arrivals))
                    for way in place.exits_at(frame)
                ),
            )
        )
        for place in story.places.values()
    }


def _behind(start: str, led: Mapping[str, frozenset[str]]) -> set[str]:
    """Return every place to which ways lead from `start`, open or not; it is one of them."""
    found, waiting = {start}, [start]
    while waiting:
        new = led[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _for_once(chapter: ChapterFile) -> dict[str, list[tuple[str, str, str]]]:
    """Return what is for once: its id, where it leads, and the flag that says it has been."""
    return {
        "meeting": [(table.id, table.to, minuted(table.id)) for table in chapter.meeting],
        "follow": [(table.id, table.to, minuted(table.meeting)) for table in chapter.follow],
        "newspaper": [(table.id, table.to, OnSheet(table.id).hung) for table in chapter.newspaper],
        "mirror": [(table.id, table.to, InMirror(table.id).heard) for table in chapter.mirror],
    }


def _again(
    story: Story, place: str, to: str, known: Mapping[str, Value], tasks: frozenset[str]
) -> bool:
    """Tell whether a place can be come to from where it leads, once it has been."""
    if place not in _Ways(story, known).reached(to):
        return False
    done = {task: True for task in tasks if _only_behind(story, place, task)}
    return not done or place in _Ways(story, {**known, **done}).reached(to)


def _tasks_that_lead_on(folder: Folder) -> Iterator[str]:
    """Yield the flags of tasks of desks that lead to another place: each is done once."""
    for _, chapter in folder.chapters:
        for desk in chapter.desk:
            yield from (AtDesk(desk.id).did(each.id) for each in desk.task if each.to is not None)


def _only_behind(story: Story, place: str, task: str) -> bool:
    """Tell whether a place can be come to only once a task has been done."""
    starts = {start.place for start in story.starts.values()}
    return all(place not in _Ways(story, {}, task).reached(start) for start in starts)


class _Ways:
    """The ways of a story where it is known how some names stand."""

    def __init__(self, story: Story, known: Mapping[str, Value], undone: str = "") -> None:
        self.story = story
        self.known = known
        self.undone = undone
        """A flag: ways on which it is set are left out."""

    def reached(self, start: str) -> set[str]:
        """Return every place to which some way leads from `start`, which is one of them."""
        found, waiting = {start}, [start]
        while waiting:
            new = set(self._next(self.story.places[waiting.pop()])) - found
            found |= new
            waiting += new
        return found

    def _next(self, place: Place) -> Iterator[str]:
        for rule in place.rules:
            if self._may(rule.when) and self._may(rule.needs) and not self._sets(rule):
                yield rule.to.place
        if isinstance(place, Staged):
            yield from (way.to.place for stage in place.stages for way in stage.exits)
        if isinstance(place, Junction):
            yield from self._ways(place)

    def _ways(self, place: Junction) -> Iterator[str]:
        """Yield where a junction may lead; not behind a way that is always open."""
        always = False
        for way in place.candidates:
            if self._may(way.when) and (place.drawn or not always):
                yield way.to.place
            always = always or self._must(way.when)
        if not always:
            yield place.otherwise.place

    def _sets(self, rule: Rule) -> bool:
        return bool(self.undone) and any(
            isinstance(act, Set) and act.writes == self.undone for act in rule.effects
        )

    def _may(self, when: Condition | None) -> bool:
        """Tell whether a condition holds in some state in which what is known stands so."""
        found = self._states(when)
        return when is None or found is None or any(when.holds(values) for values in found)

    def _must(self, when: Condition | None) -> bool:
        """Tell whether a condition holds in every state in which what is known stands so."""
        found = self._states(when)
        return when is None or (found is not None and all(when.holds(values) for values in found))

    def _states(self, when: Condition | None) -> Iterator[Values] | None:
        """Return the states that decide a condition on what is known; None for another one."""
        if when is None or not when.reads & self.known.keys():
            return None
        return states(when.reads, self.story.names, self.known)
