"""What scenarios may name: places, starts, choices, names and conditions of their pack."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from putilovets.authoring.scenarios.moments import Teller
from putilovets.authoring.scenarios.parameters import unfilled
from putilovets.pack.acts import settings
from putilovets.pack.atlas import Atlas, Where
from putilovets.pack.counting import Counts
from putilovets.pack.folder import Folder
from putilovets.pack.roll import counted
from putilovets.pack.workshop import FAULT_CODES, Workshop
from putilovets.story.conditions import Condition
from putilovets.story.edition import Edition
from putilovets.story.grammar import BadCondition, parse_condition
from putilovets.story.names import Name, Value
from putilovets.story.story import Start
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint

TOGETHER = ("minuted_", "noted_", "struck_", "notes_", "visits_", "lies_")
"""Names that say what else holds, and cannot be stated alone: a line of the book or a notebook,
a way that was gone, a letter on a sheet.
"""


@dataclass(frozen=True)
class Bench:
    """A sound pack, to which scenarios are held."""

    edition: Edition
    shop: Workshop
    teller: Teller
    """Whom a play can be asked about."""

    @cached_property
    def choices(self) -> frozenset[str]:
        """The ids of all choices of all places."""
        places = self.edition.story.places.values()
        return frozenset(rule.id for place in places for rule in place.rules)

    def complain(self, code: str, where: Where, what: str, hint: str = "") -> None:
        """Note a mistake."""
        self.shop.complain(code, where, what, hint)

    def place(self, wanted: str, where: Where) -> str:
        """Check that a play can stand at a place, and return its id."""
        story = self.edition.story
        place = story.places.get(wanted)
        if place is None:
            self._unknown("place", wanted, story.places, where, story.renames.place(wanted))
        elif not place.rules and not place.ends:
            what = f"nobody stops at {wanted}: a play is sent on from there"
            self.complain("PU010", where, what)
        return wanted

    def ending(self, wanted: str, where: Where) -> str:
        """Check that there is an ending, and return its id."""
        endings = [each.id for each in self.edition.story.places.values() if each.ends]
        if wanted not in endings:
            today = self.edition.story.renames.place(wanted)
            self._unknown("ending", wanted, endings, where, today)
        return wanted

    def choice(self, wanted: str, where: Where) -> str:
        """Check that some place has a choice, and return its id."""
        if wanted not in self.choices:
            renamed = self.edition.story.renames.choices.items()
            today = next((new for (_, old), new in renamed if old == wanted), wanted)
            self._unknown("choice", wanted, self.choices, where, today)
        return wanted

    def asked(self, wanted: str, where: Where) -> str:
        """Check that something can be asked, and return it."""
        if not self.teller.knows(wanted):
            words = self.teller.words
            hint = nearest(wanted, words) or f"it is one of {', '.join(words)}"
            self.complain("PU003", where, f"ask: {wanted} shows nothing", hint)
        return wanted

    def number(self, wanted: str, where: Where) -> Name | None:
        """Return a declared number; None where it is none."""
        names = self.edition.story.names
        if wanted not in names:
            self.shop.undeclared(wanted, where)
            return None
        if names[wanted].kind != "number":
            what = f"{wanted} is a {names[wanted].kind} and no number"
            self.complain("PU017", where, what, "ask for it in holds")
            return None
        return names[wanted]

    def condition(self, text: str, where: Where, written: str) -> Condition | None:
        """Return a condition; None where it is none. `written` is before parameters came in."""
        if unfilled(text):
            return None
        try:
            return parse_condition(text, self.edition.story.names)
        except BadCondition as bad:
            for each in bad.faults:
                code, at, says = FAULT_CODES[each.kind], each.column, each.message
                if text != written:
                    at, says = -1, f"{says}; it reads: {text}"
                self.shop.complaints.append(
                    Complaint(code, where.file, where.loc, says, each.hint, at)
                )
            return None

    def start(self, wanted: str | None, where: Where) -> Start | None:
        """Return a start of the story, the first where none is said; None where it is not there."""
        story = self.edition.story
        if wanted is None:
            return story.starts[story.first_start]
        if wanted not in story.starts:
            self._unknown("start", wanted, story.starts, where, story.renames.start(wanted))
        return story.starts.get(wanted)

    def stated(
        self, start: Start | None, place: str, values: dict[str, Value], where: Where
    ) -> Start:
        """Return a start of a test's own: at a place, with names of a start and of the test."""
        before = () if start is None else start.values
        kept = {name: value for name, value in before if name not in self.shop.own}
        complaints = self.shop.complaints
        told = len(complaints)
        stated = settings({**kept, **values}, where, self.shop)
        complaints[told:] = map(_of_itself, complaints[told:])
        return Start("stated", place, stated)

    def _unknown(
        self, what: str, wanted: str, known: Collection[str], where: Where, today: str
    ) -> None:
        if unfilled(wanted):  # what stands there could not be filled in, and that has been said
            return
        hint = f"it is called {today} now" if today != wanted else nearest(wanted, known)
        self.complain("PU010", where, f"there is no {what} {wanted}", hint)


def _of_itself(complaint: Complaint) -> Complaint:
    """Return a complaint about a name that comes of itself with what a test can do instead."""
    if "comes of itself" not in complaint.message:
        return complaint
    return replace(complaint, hint="let a step bring it about")


def bench(folder: Folder, edition: Edition, atlas: Atlas, teller: Teller) -> Bench:
    """Return the bench of a sound pack; its atlas says which names come of themselves."""
    names = edition.story.names
    counts = Counts(counted(folder.roll), names)
    own = (name for name, each in atlas.names.items() if each.own)
    shop = Workshop(
        names=names,
        places=frozenset(edition.story.places),
        minutes=frozenset(edition.minutes),
        people=frozenset(edition.people),
        sources=frozenset(edition.sources),
        unread=frozenset(),
        speeches={},
        own=frozenset(each for each in own if each.startswith(TOGETHER) or each in counts),
        counts=counts,
    )
    return Bench(edition, shop, teller)
