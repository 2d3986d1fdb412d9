"""A meeting at a glance: who sits where, who leans how far, what is drafted, what would pass."""

from collections.abc import Iterator, Mapping

from putilovets.story.chamber import FIVE, PATIENCE, Chamber, Clause, Group, Seat, number, read
from putilovets.story.days import day_and_month
from putilovets.story.edition import Edition, MeetingWords
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting
from putilovets.story.voting import Ballot, Bloc, Tally, Verdict, ballot, verdict_of
from putilovets.view.glance import Axis, DraftLine, MeetingTable, Reach, Row
from putilovets.view.safe import safe

SOON = 10
"""Minutes before a bloc loses patience from which on it is said."""
DUTIES = {"promote": "promotes", "supervise": "supervises", "shop": "the shop's own"}
"""Which of the two duties a clause serves, in words; neither where it is a want of the shop."""
GROUNDS = {1: "checked", 0: "noted", -1: "hearsay"}
"""What a clause rests on, in a word."""


def meeting_table(edition: Edition, play: Playthrough) -> MeetingTable | None:
    """Return the meeting that `play` stands in at a glance; None where it stands in none."""
    state = play.state
    place = edition.story.places[state.place]
    if not isinstance(place, Meeting):
        return None
    words, values, chamber = edition.meetings[place.id], state.values, place.chamber
    axes = tuple(_axes(edition, chamber, values))
    stage, _, about = place.stages[state.frame].key.partition("/")
    return MeetingTable(
        stage=stage,
        clock=clock_words(words.opens + number(values, chamber.clock)),
        quorum=chamber.quorum,
        here=chamber.present(values),
        roll=sum(seat.people for seat in chamber.seats),
        line_read=bool(read(values, chamber.read)),
        next_leaving=_next_leaving(chamber, words, values),
        axes=axes,
        rows=tuple(_rows(edition, chamber, words, values)),
        draft=tuple(_draft(edition, chamber, words, values)),
        forecast=_forecast(chamber, values),
        ahead=_ahead(chamber, values),
        restless=_restless(chamber, words, values),
        about=_number_of(about, chamber, values) if stage in ("draft", "name") else 0,
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
    labels = " and ".join(safe(words.blocs[seat.id]) for seat in going)
    left = chamber.present(values) - sum(seat.people for seat in going)
    broken = left < chamber.quorum <= chamber.present(values)
    then = ", and the quorum with them" if broken else ""
    return f"{labels} go home at {clock_words(words.opens + first)}{then}"


def _rows(edition: Edition, chamber: Chamber, words: MeetingWords, values: Values) -> Iterator[Row]:
    group = chamber.whole(values)
    votes = chamber.vote(group, values) if group.points else Tally((), chamber.quorum)
    ballots = {each.bloc: each for each in votes.ballots}
    demanding = chamber.demands(group, values)
    for seat in chamber.seats:
        known = bool(read(values, seat.knows))
        leaves = "" if seat.leaves is None else clock_words(words.opens + seat.leaves)
        mine = ballots.get(seat.id)
        low, high = _bounds(chamber, seat, group, values, mine) if mine else (0, 0)
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
            reasons=_guarded(chamber, seat, group, values, mine) if mine else (),
            demands=seat in demanding and known,
        )


def stand(seat: Seat, question: str, values: Values) -> Reach:
    """Return where a bloc stands, exactly if the player has asked, else between which bounds."""
    want = number(values, seat.wants[question])
    if read(values, seat.knows):
        return Reach(want, want)
    below, above = seat.seems[question]
    return Reach(max(want + below, -3), min(want + above, 3))


def _bounds(
    chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot
) -> tuple[int, int]:
    """Return the least and the greatest sum a bloc may come to, as far as the player knows."""
    if read(values, seat.knows):
        return mine.total, mine.total
    low = high = mine.trust + mine.read
    for question in dict.fromkeys(point.question for point in group.points):
        reach = stand(seat, question, values)
        points = [point for point in group.points if point.question == question]
        sums = [
            sum(ballot(_as_if(chamber, seat, values, question, want), points, chamber.now, 0).gains)
            for want in range(reach.low, reach.high + 1)
        ]
        low, high = low + min(sums), high + max(sums)
    return low, high


def _as_if(chamber: Chamber, seat: Seat, values: Values, question: str, want: int) -> Bloc:
    bloc = chamber.bloc(seat, values)
    return bloc._replace(wants={**bloc.wants, question: want})


def _verdict(low: int, high: int) -> str:
    seen: dict[Verdict, None] = {}
    for total in range(low, high + 1):
        seen[verdict_of(total)] = None
    return " or ".join(seen)


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
    numbers = {clause.id: at for at, clause in enumerate(chamber.drafted(values), start=1)}
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


def _number_of(about: str, chamber: Chamber, values: Values) -> int:
    """Return the number a clause has in the draft; 0 where it was not taken up."""
    drafted = [clause.id for clause in chamber.drafted(values)]
    return drafted.index(about) + 1 if about in drafted else 0


def wording(words: MeetingWords, clause: Clause, values: Values) -> str:
    """Return a clause as it reads in the draft."""
    told = words.clauses[clause.id]
    return told.narrow if read(values, clause.draft) == "narrow" else told.text


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


def _forecast(chamber: Chamber, values: Values) -> str:
    """Return what would come of the draft if it were put to the vote whole and now."""
    group = chamber.whole(values)
    voted = any(read(values, clause.fate) != "open" for clause in chamber.clauses)
    if not group.points or voted:
        return ""
    if chamber.present(values) < chamber.quorum:
        return "no vote can be taken: there is no quorum"
    if not all(read(values, seat.knows) for seat in chamber.in_room(values)):
        return _guess(chamber, group, values)
    tally = chamber.vote(group, values)
    word = "carried" if tally.carried else "lost"
    return f"{word}, {tally.hands('for')} to {tally.hands('against')}"


def _ahead(chamber: Chamber, values: Values) -> str:
    """Return how long it takes to read the draft, to vote, and to name somebody for each point."""
    points = len(chamber.live(values))
    voted = any(read(values, clause.fate) != "open" for clause in chamber.clauses)
    if not points or voted:
        return ""
    read_and_vote = FIVE * (points + 1)
    return f"{read_and_vote} minutes to read and vote on it, {FIVE * points} to name people"


def _restless(chamber: Chamber, words: MeetingWords, values: Values) -> str:
    """Return who soon goes for want of a name or a sum, and after how many minutes."""
    minutes = PATIENCE - number(values, chamber.dry)
    if minutes > SOON or any(read(values, clause.fate) != "open" for clause in chamber.clauses):
        return ""
    tired = [seat for seat in chamber.in_room(values) if number(values, seat.ear) == 1]
    labels = " and ".join(safe(words.blocs[seat.id]) for seat in tired)
    return f"{labels} go after {minutes} more minutes without a name or a sum" if tired else ""


def _guess(chamber: Chamber, group: Group, values: Values) -> str:
    """Return what the vote may be while some blocs are not known."""
    votes: Mapping[str, Ballot] = {each.bloc: each for each in chamber.vote(group, values).ballots}
    least = most = against_least = against_most = 0
    for seat in chamber.in_room(values):
        low, high = _bounds(chamber, seat, group, values, votes[seat.id])
        least += seat.people * (verdict_of(low) == "for")
        most += seat.people * (verdict_of(high) == "for")
        against_least += seat.people * (verdict_of(high) == "against")
        against_most += seat.people * (verdict_of(low) == "against")
    hands = f"{_span(least, most)} to {_span(against_least, against_most)}"
    if least > against_most:
        return f"carried, {hands}"
    if most <= against_least:
        return f"lost, {hands}"
    return f"open, {hands}"


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"
