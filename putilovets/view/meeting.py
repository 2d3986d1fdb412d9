"""A meeting at a glance: who sits where, who leans how far, what is drafted, what would pass."""

from collections.abc import Iterator

from putilovets.story.chamber import Chamber, Clause, Group, Seat, number, read
from putilovets.story.days import day_and_month
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.staged_words import MeetingWords
from putilovets.story.stages import Meeting
from putilovets.story.voting import Ballot, Tally, Verdict, verdict_of
from putilovets.view import outlook
from putilovets.view.glance import Axis, DraftLine, MeetingTable, Row
from putilovets.view.listing import listed
from putilovets.view.outlook import bounds, stand
from putilovets.view.plainly import plainly
from putilovets.view.safe import safe

HALF_KNOWN: dict[tuple[Verdict, ...], str] = {
    ("against", "abstains"): "not for",
    ("abstains", "for"): "not against",
    ("against", "abstains", "for"): "open",
}
"""How the vote of a bloc is called that is not known well enough."""
PRICED = ("draft", "tie", "vote")
"""The stages on which it is told what the draft would move."""
DUTIES = {"promote": "promotes", "supervise": "supervises", "shop": "the shop's own"}
"""Which of the two duties a clause serves, in words; neither where it is a want of the shop."""
GROUNDS = {1: "checked", 0: "noted", -1: "hearsay"}
"""What a clause rests on, in a word."""


def meeting_table(edition: Edition, play: Playthrough) -> MeetingTable | None:
    """Return the meeting that `play` stands in at a glance; None where it stands in none."""
    state = play.state
    place = edition.story.places[state.place]
    return _table(edition, place, play, state.frame) if isinstance(place, Meeting) else None


def coming_table(edition: Edition, play: Playthrough) -> MeetingTable | None:
    """Return the meeting that the desk of a page leads to, as far as the player knows it."""
    desk = edition.desks.get(play.state.place)
    place = None if desk is None else edition.story.places[desk.to]
    return _table(edition, place, play, 0) if isinstance(place, Meeting) else None


def _table(edition: Edition, place: Meeting, play: Playthrough, frame: int) -> MeetingTable:
    values = play.state.values
    words, chamber = edition.meetings[place.id], place.chamber
    axes = tuple(_axes(edition, chamber, values))
    stage, _, about = place.stages[frame].key.partition("/")
    return MeetingTable(
        stage=stage,
        clock=clock_words(words.opens + number(values, chamber.clock)),
        quorum=chamber.needs(values),
        here=chamber.present(values),
        roll=sum(seat.people for seat in chamber.seats),
        line_read=bool(read(values, chamber.read)),
        next_leaving=_next_leaving(chamber, words, values),
        axes=axes,
        rows=tuple(_rows(edition, chamber, words, values)),
        draft=tuple(_draft(edition, chamber, words, values)),
        forecast=outlook.forecast(chamber, values),
        ahead=outlook.ahead(chamber, values, stage),
        restless=outlook.restless(chamber, words, values),
        apart=outlook.by_points(chamber, values) if stage == "vote" else "",
        price=outlook.price(edition, place, play) if stage in PRICED else "",
        about=chamber.numbers(values).get(about, 0) if stage in ("draft", "name") else 0,
    )


def clock_words(minutes: int) -> str:
    """Return minutes since midnight as a time of day."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _touched(chamber: Chamber) -> tuple[str, ...]:
    """Return the questions on which something can be resolved here, in the order of the clauses."""
    return tuple(dict.fromkeys(clause.question for clause in chamber.clauses))


def _axes(edition: Edition, chamber: Chamber, values: Values) -> Iterator[Axis]:
    questions = {question.id: question for question in edition.questions}
    points = chamber.whole(values).points
    for each in _touched(chamber):
        question = questions[each]
        drafted = tuple(sorted({point.at for point in points if point.question == each}))
        yield Axis(
            safe(question.label),
            safe(question.low),
            safe(question.high),
            chamber.now[each],
            chamber.line.get(each),
            drafted,
        )


def _next_leaving(chamber: Chamber, words: MeetingWords, values: Values) -> str:
    """Say who goes home next, and whether that ends the voting."""
    leaving = [seat for seat in chamber.in_room(values) if seat.leaves is not None]
    first = min((seat.leaves for seat in leaving if seat.leaves is not None), default=None)
    if first is None:
        return ""
    going = [seat for seat in leaving if seat.leaves == first]
    labels = listed([safe(words.blocs[seat.id]) for seat in going])
    left = chamber.present(values) - sum(seat.people for seat in going)
    broken = left < chamber.needs(values) <= chamber.present(values)
    then = ", and the quorum with them" if broken else ""
    return f"{labels} go home at {clock_words(words.opens + first)}{then}"


def gone(chamber: Chamber, seat: Seat, values: Values) -> str:
    """Say why a bloc is not in the room; empty where it is."""
    if read(values, seat.here):
        return ""
    unopened = not number(values, chamber.came)
    return "not come" if unopened or read(values, seat.missed) else "gone home"


def _rows(edition: Edition, chamber: Chamber, words: MeetingWords, values: Values) -> Iterator[Row]:
    group = chamber.whole(values)
    votes = chamber.vote(group, values) if group.points else Tally((), chamber.needs(values))
    ballots = {each.bloc: each for each in votes.ballots}
    demanding = chamber.demands(group, values)
    for seat in chamber.seats:
        known = bool(read(values, seat.knows))
        leaves = "" if seat.leaves is None else clock_words(words.opens + seat.leaves)
        mine = ballots.get(seat.id)
        low, high = bounds(chamber, seat, group, values, mine) if mine else (0, 0)
        yield Row(
            label=safe(words.blocs[seat.id]),
            people=seat.people,
            here=bool(read(values, seat.here)),
            ear=number(values, seat.ear),
            trust=number(values, seat.trust),
            leaves=leaves,
            known=known,
            stands=tuple(stand(seat, each, values) for each in _touched(chamber)),
            verdict=_verdict(low, high) if mine else "",
            total=_total(low, high) if mine else "",
            plain=plainly(chamber, seat, group, values, mine) if mine and known else "",
            reasons=_guarded(chamber, seat, group, values, mine) if mine else (),
            demands=seat in demanding and known,
            gone=gone(chamber, seat, values),
        )


def _verdict(low: int, high: int) -> str:
    seen: dict[Verdict, None] = {}
    for total in range(low, high + 1):
        seen[verdict_of(total)] = None
    return HALF_KNOWN.get(tuple(seen), " or ".join(seen))


def _total(low: int, high: int) -> str:
    return f"{low:+}" if low == high else f"{low:+} to {high:+}"


def _guarded(
    chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot
) -> tuple[str, ...]:
    """Return the parts of a bloc's sum; what the player does not know is not given away."""
    if not read(values, seat.knows):
        return ("you have not heard where they stand",)
    return tuple(reasons(chamber, seat, group, values, mine))


def reasons(
    chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot
) -> Iterator[str]:
    """Yield the parts of the sum by which a bloc votes, in words."""
    numbers = chamber.numbers(values)
    for point, worth in zip(group.points, mine.gains, strict=True):
        want = number(values, seat.wants[point.question])
        now = chamber.now[point.question]
        care = seat.cares.get(point.question, 0)
        nearer = abs(want - now) - abs(want - point.at)
        ground = f", {GROUNDS[point.ground]} {point.ground:+}" if point.ground else ""
        way = "nearer" if nearer >= 0 else "further"
        yield (
            f"point {numbers[point.id]}: they want {want:+}, it goes from {now:+} to {point.at:+}, "
            f"{abs(nearer)} {way}, care {care}{ground}: {worth:+}"
        )
    trust = number(values, seat.trust)
    if trust:
        yield f"trust in the chair {trust:+}"
    if mine.trust != trust:
        yield f"their demand for a vote of its own refused {mine.trust - trust:+}"
    if mine.read:
        yield "the line was read out +1"


def _draft(
    edition: Edition, chamber: Chamber, words: MeetingWords, values: Values
) -> Iterator[DraftLine]:
    questions = {question.id: safe(question.label) for question in edition.questions}
    tie = chamber.tie(values)
    for at, clause in enumerate(chamber.drafted(values), start=1):
        point = chamber.point(clause, values)
        yield DraftLine(
            number=at,
            text=safe(wording(words, clause, values)),
            question=questions[clause.question],
            at=point.at,
            ground=GROUNDS[point.ground],
            state=str(read(values, clause.draft)),  # type: ignore[arg-type]
            tied=tie is not None and clause.id in tie.clauses,
            who=who(edition, words, clause, values),
            hands=_hands(clause, values),
            duty=DUTIES[words.clauses[clause.id].duty],
        )


def wording(words: MeetingWords, clause: Clause, values: Values) -> str:
    """Return a clause as it reads in the draft."""
    return words.clauses[clause.id].reads(str(read(values, clause.draft)))


def who(edition: Edition, words: MeetingWords, clause: Clause, values: Values) -> str:
    """Return who is to do what a clause resolves, and by when; empty where nobody is named."""
    person = str(read(values, clause.by))
    day = words.clauses[clause.id].days.get(person)
    if day is None:
        return ""
    return safe(f"{edition.people[person].name}, by {day_and_month(day)}")


def _hands(clause: Clause, values: Values) -> str:
    if read(values, clause.fate) == "open":
        return ""
    yes, no = (number(values, slot) for slot in clause.hands)
    return f"{yes} to {no}, {read(values, clause.fate)}"
