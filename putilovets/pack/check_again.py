"""That no meeting, and nothing that follows from one, is ever played a second time."""

from collections.abc import Iterator

from putilovets.pack.folder import Folder
from putilovets.pack.states import states
from putilovets.story.called import minuted
from putilovets.story.conditions import Condition
from putilovets.story.junctions import Junction
from putilovets.story.names import Values
from putilovets.story.places import Place
from putilovets.story.stages import Staged
from putilovets.story.story import Story
from putilovets.typed_toml.problems import Complaint


def again_complaints(folder: Folder, story: Story) -> Iterator[Complaint]:
    """Complain of meetings, and of what follows, to which the story can come back."""
    for file, chapter in folder.chapters:
        places = {
            "meeting": [(table.id, table.to, table.id) for table in chapter.meeting],
            "follow": [(table.id, table.to, table.meeting) for table in chapter.follow],
        }
        for kind, tables in places.items():
            for number, (place, to, meeting) in enumerate(tables):
                signed = minuted(meeting)
                if place in _Signed(story, signed).reached(to):
                    what = f"the story can come back from {to} to {place}, which is for once"
                    hint = f'lead elsewhere, or close the way back: when = "not {signed}"'
                    yield Complaint("PU027", file, (kind, number, "to"), what, hint)


class _Signed:
    """The ways of a story once the minutes of a meeting are signed."""

    def __init__(self, story: Story, flag: str) -> None:
        self.story = story
        self.signed = {flag: True}

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
            if self._may(rule.when) and self._may(rule.needs):
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

    def _may(self, when: Condition | None) -> bool:
        """Tell whether a condition holds in some state in which the minutes stand."""
        found = self._states(when)
        return when is None or found is None or any(when.holds(values) for values in found)

    def _must(self, when: Condition | None) -> bool:
        """Tell whether a condition holds in every state in which the minutes stand."""
        found = self._states(when)
        return when is None or (found is not None and all(when.holds(values) for values in found))

    def _states(self, when: Condition | None) -> Iterator[Values] | None:
        """Return the states that decide a condition on the minutes; None for another one."""
        if when is None or not when.reads & self.signed.keys():
            return None
        return states(when.reads, self.story.names, self.signed)
