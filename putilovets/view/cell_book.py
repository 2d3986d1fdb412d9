"""The two books behind the gauges: who is on the roll and does what, and figures, each defined.

A figure is a number with its plain definition, what it rests on, and what moved it last. Counts
and shares are worked out of the roll; nothing here says what anybody is worth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from putilovets.story import called
from putilovets.story.edition import Edition, Gauge
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough
from putilovets.story.roll import Roll, RollLine
from putilovets.story.stages import Meeting
from putilovets.story.turn import Happening
from putilovets.view.ledger import cause_told
from putilovets.view.safe import safe
from putilovets.view.shelf import today


@dataclass(frozen=True, slots=True)
class RollRow:
    """Somebody on the roll, as the book has it today."""

    name: str
    trade: str
    standing: str
    """As what, and since when: ``member since 1924``."""
    posts: tuple[str, ...]
    remarks: tuple[str, ...]
    """What else there is to know: works elsewhere, dues, what he or she can check alone."""


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post and who holds it."""

    label: str
    holder: str
    """Empty where nobody does."""
    meaning: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the books."""

    label: str
    value: str
    meaning: str
    basis: str
    sources: tuple[str, ...]
    last: str = ""
    """What moved it last; empty where nothing has."""


@dataclass(frozen=True, slots=True)
class CellBook:
    """The cell book and the shop book."""

    posts: tuple[PostRow, ...]
    cell: tuple[Figure, ...]
    shop: tuple[Figure, ...]
    roll: tuple[RollRow, ...]
    basis: str
    sources: tuple[str, ...]


NO_BOOK = "This story keeps no cell book."

STANDING = {
    "member": "member",
    "candidate": "candidate",
    "sympathiser": "sympathiser",
    "moved": "transferred",
    "left": "struck off",
}
SKILL = ("", "checks a figure", "reads a drawing", "checks a calculation")
TRUST = {
    -2: "keeps away from you",
    -1: "is wary of you",
    1: "trusts you",
    2: "will stand up for you",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """How a count of the roll is told."""

    id: str
    label: str
    meaning: str
    moved_by: tuple[str, ...] = ()
    """The names that move it, where it is not one itself."""


COUNTS = (
    *("roll_members", "roll_candidates", "roll_sympathisers", "roll_away", "roll_bench"),
    *("roll_busy", "roll_overloaded", "roll_paid", "roll_skilled"),
)
TOLD = (
    _Told(
        "roll_members",
        "On the roll",
        "Members and candidates by name; near are those who come and have not joined.",
        ("roll_members", "roll_candidates", "roll_sympathisers"),
    ),
    _Told("roll_away", "Dead souls", "Members on the roll who do not work in the shop."),
    _Told(
        "roll_bench",
        "Composition",
        "Members and candidates who work at the bench, of all members and candidates.",
    ),
    _Told(
        "roll_busy",
        "Activity",
        "Members who hold a post or a standing task, of all members.",
    ),
    _Told("roll_overloaded", "Overloaded", "People who hold three posts or more."),
    _Told("roll_paid", "Dues", "Members whose dues are paid up, of all members."),
    _Told(
        "roll_here",
        "Saturation",
        "Members who work in the shop, of all who work there.",
        ("roll_members", "roll_away"),
    ),
    _Told(
        "roll_skilled",
        "Able to check",
        "Members and candidates in the shop who can read a drawing without help.",
    ),
)
"""The counts in the order of the book. They rest on what the roll rests on."""


def cell_book(edition: Edition, play: Playthrough) -> CellBook | None:
    """Return the books as they stand; None where the pack has no roll."""
    if edition.roll is None:
        return None
    happened = play.happenings()
    teller = _Teller(edition, play, happened, edition.roll)
    return CellBook(
        posts=tuple(teller.posts()),
        cell=(*teller.counts(), *teller.attendance(), *teller.figures("cell")),
        shop=tuple(teller.figures("shop")),
        roll=tuple(teller.rows()),
        basis=edition.roll.ground.basis,
        sources=edition.roll.ground.sources,
    )


@dataclass(frozen=True)
class _Teller:
    edition: Edition
    play: Playthrough
    happened: Sequence[Happening]
    roll: Roll

    def value(self, name: str) -> Value:
        return self.edition.story.names.value(self.play.state.values, name)

    def holders(self) -> dict[str, str]:
        return {line.id: line.name for line in self.roll.lines}

    def posts(self) -> Iterator[PostRow]:
        names, day = self.holders(), today(self.edition, self.play)
        for post in self.roll.posts:
            if post.begins is not None and (day is None or day < post.begins):
                continue
            holder = names.get(str(self.value(called.post(post.id))), "")
            yield PostRow(safe(post.label), safe(holder), safe(post.meaning))

    def rows(self) -> Iterator[RollRow]:
        order = tuple(STANDING)
        standing = {each.id: str(self.value(called.standing(each.id))) for each in self.roll.lines}
        for each in sorted(self.roll.lines, key=lambda line: order.index(standing[line.id])):
            since = f" since {each.since}" if each.since and standing[each.id] == "member" else ""
            yield RollRow(
                safe(each.name),
                safe(each.trade),
                f"{STANDING[standing[each.id]]}{since}",
                tuple(self._posts_of(each)),
                tuple(self._remarks(each, standing[each.id])),
            )

    def _posts_of(self, line: RollLine) -> Iterator[str]:
        for post in self.roll.posts:
            if self.value(called.post(post.id)) == line.id:
                yield safe(post.label)

    def _remarks(self, line: RollLine, standing: str) -> Iterator[str]:
        if self.value(called.away(line.id)):
            yield safe(line.elsewhere) or "does not work in the shop"
        if standing == "member" and not self.value(called.dues(line.id)):
            yield "owes dues"
        if skill := SKILL[int(self.value(called.skill(line.id)))]:
            yield skill
        if trust := TRUST.get(int(self.value(called.trusts(line.id)))):
            yield trust

    def counts(self) -> Iterator[Figure]:
        count = {each: self._count(each) for each in COUNTS}
        party = count["roll_members"] + count["roll_candidates"]
        here = count["roll_members"] - count["roll_away"]
        values = {
            "roll_members": f"{counted(count['roll_members'], 'member')}, "
            f"{counted(count['roll_candidates'], 'candidate')}, {count['roll_sympathisers']} near",
            "roll_bench": share(count["roll_bench"], party),
            "roll_busy": share(count["roll_busy"], count["roll_members"]),
            "roll_paid": share(count["roll_paid"], count["roll_members"]),
            "roll_here": share(here, self.roll.shop),
        }
        for told in TOLD:
            value = values.get(told.id) or str(count[told.id])
            yield Figure(
                told.label,
                value,
                told.meaning,
                self.roll.ground.basis,
                self.roll.ground.sources,
                self._last(told.moved_by or (told.id,)),
            )

    def attendance(self) -> Iterator[Figure]:
        for place in self.edition.story.places.values():
            if isinstance(place, Meeting) and self.value(called.came(place.id)):
                setting = self.edition.settings[place.id]
                yield Figure(
                    f"Came to «{safe(setting.title)}»",
                    share(self._count(called.came(place.id)), place.chamber.people),
                    "Those in the room when it was opened, of those expected there.",
                    self.roll.ground.basis,
                    self.roll.ground.sources,
                )

    def figures(self, book: str) -> Iterator[Figure]:
        for gauge in self.edition.figures:
            if gauge.book == book:
                yield self._of(gauge)

    def _of(self, gauge: Gauge) -> Figure:
        return Figure(
            safe(gauge.label),
            str(self.value(gauge.name)),
            safe(gauge.meaning),
            gauge.ground.basis,
            gauge.ground.sources,
            self._last((gauge.name,)),
        )

    def _count(self, name: str) -> int:
        return int(self.value(name))

    def _last(self, names: Sequence[str]) -> str:
        for each in reversed(self.happened):
            if each.name in names and each.before != each.after:
                told = cause_told(self.edition, self.play, each)
                return f"{each.before} to {each.after}: {told}"
        return ""


def counted(number: int, what: str) -> str:
    """Return so many of something in words: 1 member, 2 members."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def share(part: int, whole: int) -> str:
    """Return a part of a whole in figures, and in the hundred, rounded to the nearest."""
    if whole <= 0:
        return f"{part}"
    return f"{part} of {whole}, {(200 * part + whole) // (2 * whole)} in the hundred"
