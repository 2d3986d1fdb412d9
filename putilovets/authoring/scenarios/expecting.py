"""What may be expected of a page: one class for each kind, which says what it found instead."""

from typing import NamedTuple, Protocol

from putilovets.authoring.scenarios.moments import Moment, flat
from putilovets.authoring.scenarios.obstacles import near, standing, why_locked
from putilovets.authoring.scenarios.whereabouts import nearest_line, where_told
from putilovets.pack.atlas import Where
from putilovets.story.conditions import Condition
from putilovets.view.minutes import lines_of, minute_book
from putilovets.view.reasons import label_of, sentences


class Expectation(Protocol):
    """Something that must be so where a step has come to."""

    @property
    def where(self) -> Where:
        """Where it is written."""
        ...

    def unmet(self, moment: Moment) -> str:
        """Return what was expected and what is found, as a sentence; empty where it is so."""
        ...


class AtPlace(NamedTuple):
    """The play stands at a place."""

    where: Where
    place: str

    def unmet(self, moment: Moment) -> str:
        """Compare the ids."""
        found = moment.play.state.place
        return "" if found == self.place else f"Expected the place {self.place}, found {found}."


class Ended(NamedTuple):
    """The play is over at an ending."""

    where: Where
    ending: str

    def unmet(self, moment: Moment) -> str:
        """Compare the ending reached."""
        found = moment.play.ending
        if found == self.ending:
            return ""
        instead = found or f"none: the play stands at {moment.play.state.place}"
        return f"Expected the ending {self.ending}, found {instead}."


class Titled(NamedTuple):
    """The page has a title."""

    where: Where
    title: str

    def unmet(self, moment: Moment) -> str:
        """Compare the titles as texts are looked for."""
        found = moment.page.title
        if flat(found) == flat(self.title):
            return ""
        return f"Expected the title «{self.title}», found «{found}»."


class Shows(NamedTuple):
    """A text is told."""

    where: Where
    text: str

    def unmet(self, moment: Moment) -> str:
        """Look for it in all that is told."""
        if flat(self.text) in moment.text:
            return ""
        found = "it is not told here" if moment.answer is None else "it is not shown"
        if moment.answer is None:
            found += where_told(moment, self.text)
        return f"Expected «{self.text}»; {found}.{nearest_line(moment.lines, self.text)}"


class Hides(NamedTuple):
    """A text is not told."""

    where: Where
    text: str

    def unmet(self, moment: Moment) -> str:
        """Look for it in all that is told."""
        if flat(self.text) not in moment.text:
            return ""
        return f"Expected not to find «{self.text}»; it is told here."


class Holds(NamedTuple):
    """A condition holds."""

    where: Where
    condition: Condition

    def unmet(self, moment: Moment) -> str:
        """Ask the condition itself what is missing."""
        missing = self.condition.explain(moment.play.state.values)
        if not missing:
            return ""
        why = " ".join(sentences(moment.edition, missing))
        return f"Expected {self.condition.text}; it does not hold. {why}"


class Stands(NamedTuple):
    """A number stands at a figure."""

    where: Where
    name: str
    value: int

    def unmet(self, moment: Moment) -> str:
        """Compare the numbers."""
        found = moment.play.story.names.value(moment.play.state.values, self.name)
        if found == self.value:
            return ""
        label = label_of(moment.edition, self.name)
        return f"Expected {label} at {self.value}, found {found}."


class Recorded(NamedTuple):
    """A text stands in the minute book."""

    where: Where
    text: str

    def unmet(self, moment: Moment) -> str:
        """Look for it on every sheet."""
        sheets = minute_book(moment.edition, moment.play)
        lines = [line for sheet in sheets for line in lines_of(sheet)]
        texts = [" ".join((sheet.text, *lines_of(sheet))) for sheet in sheets]
        if any(flat(self.text) in flat(text) for text in texts):
            return ""
        found = "it is on no sheet" if sheets else "the book is empty"
        close = nearest_line(lines, self.text)
        return f"Expected «{self.text}» in the minute book; {found}.{close}"


class Opened(NamedTuple):
    """A choice can be made."""

    where: Where
    choice: str

    def unmet(self, moment: Moment) -> str:
        """Look how it stands."""
        if why_locked(moment, self.choice) == "":
            return ""
        hint = near(moment, self.choice)
        more = f" ({hint})" if hint else ""
        return f"Expected {self.choice} to be open; {standing(moment, self.choice)}{more}."


class Locked(NamedTuple):
    """A choice is shown and cannot be made, perhaps with some words in its reason."""

    where: Where
    choice: str
    because: str = ""

    def unmet(self, moment: Moment) -> str:
        """Look how it stands and why."""
        why = why_locked(moment, self.choice)
        if not why:
            return f"Expected {self.choice} to be locked; {standing(moment, self.choice)}."
        if flat(self.because) in flat(why):
            return ""
        return f"Expected {self.choice} to be locked with «{self.because}»; the reason is: {why}"


class Absent(NamedTuple):
    """A choice of the place is not shown at all."""

    where: Where
    choice: str

    def unmet(self, moment: Moment) -> str:
        """Look how it stands; that a choice of another place is not shown here proves nothing."""
        if why_locked(moment, self.choice) is not None:
            return f"Expected {self.choice} not to be shown; {standing(moment, self.choice)}."
        place = moment.play.story.places[moment.play.state.place]
        if any(rule.id == self.choice for rule in place.rules):
            return ""
        how = standing(moment, self.choice)
        return f"Expected {self.choice} not to be shown, but it never is: {how}."


class Changed(NamedTuple):
    """Exactly this is told to have been changed by the last choice and the arrival."""

    where: Where
    changes: tuple[str, ...]

    def unmet(self, moment: Moment) -> str:
        """Compare what is told, in whatever order."""
        found = (*moment.page.changes, *moment.page.found)
        if sorted(map(flat, found)) == sorted(map(flat, self.changes)):
            return ""
        wanted, told = _told(self.changes), _told(found)
        return f"Expected to have been changed: {wanted}; found: {told}."


class Undoable(NamedTuple):
    """The last choice can be taken back, or cannot."""

    where: Where
    open: bool

    def unmet(self, moment: Moment) -> str:
        """Look at the last choice."""
        if moment.can_undo == self.open:
            return ""
        if self.open:
            return "Expected that the last choice can be taken back; it cannot."
        return "Expected that there is no going back; the last choice can be taken back."


def _told(changes: tuple[str, ...]) -> str:
    return "; ".join(changes) or "nothing"
