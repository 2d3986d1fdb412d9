"""What the chair can tell of a meeting beforehand: how a vote would go and what it would move."""

from collections.abc import Mapping

from putilovets.story.chamber import FIVE, PATIENCE, Chamber, Group, Seat, number, read
from putilovets.story.edition import Edition
from putilovets.story.floor import carry
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.staged_words import MeetingWords
from putilovets.story.stages import Meeting
from putilovets.story.turn import Turn
from putilovets.story.voting import Ballot, Bloc, ballot, verdict_of
from putilovets.view.glance import Reach
from putilovets.view.listing import listed
from putilovets.view.safe import safe

SOON = 10
"""Minutes before a bloc loses patience from which on it is said."""
BEFORE_DRAFT = ("prepare", "floor", "speech", "asked")
"""The stages on which there is still something to be planned."""


def forecast(chamber: Chamber, values: Values) -> str:
    """Return what would come of the draft if it were put to the vote whole and now."""
    group = chamber.whole(values)
    if not group.points or _voted(chamber, values):
        return ""
    if chamber.present(values) < chamber.needs(values):
        return "no vote can be taken: there is no quorum"
    return _counted(chamber, group, values)


def by_points(chamber: Chamber, values: Values) -> str:
    """Return what would come of the draft if it were put to the vote point by point and now."""
    groups = chamber.apart(values)
    if len(groups) < 2 or chamber.present(values) < chamber.needs(values):
        return ""
    numbers = chamber.numbers(values)
    told = (
        f"{' and '.join(str(numbers[clause.id]) for clause in group.clauses)} "
        f"{_counted(chamber, group, values)}"
        for group in groups
    )
    return "; ".join(told)


def price(edition: Edition, place: Meeting, play: Playthrough) -> str:
    """Return what the draft would move if it were carried as it stands; empty where nothing."""
    state, chamber = play.state, place.chamber
    turn = Turn(state.seed, state.place, state.values, state.book)
    for clause in chamber.live(state.values):
        carry(chamber, clause, chamber.point(clause, state.values), turn)
    names = edition.story.names
    moves = (
        (label, names.value(state.values, gauge), names.value(turn.values, gauge))
        for gauge, label in edition.labels.items()
    )
    return ", ".join(f"{safe(label)} {old} to {new}" for label, old, new in moves if old != new)


def ahead(chamber: Chamber, values: Values, stage: str) -> str:
    """Return how long it takes to read the draft, to vote, and to name somebody for each point."""
    points = len(chamber.live(values))
    if not points or stage not in BEFORE_DRAFT:
        return ""
    read_and_vote = FIVE * (points + 1)
    return f"{read_and_vote} minutes to read and vote on it, {FIVE * points} to name people"


def restless(chamber: Chamber, words: MeetingWords, values: Values) -> str:
    """Return who soon goes for want of a name or a sum, and after how many minutes."""
    minutes = PATIENCE - number(values, chamber.dry)
    if minutes > SOON or _voted(chamber, values):
        return ""
    tired = [seat for seat in chamber.in_room(values) if number(values, seat.ear) == 1]
    labels = listed([safe(words.blocs[seat.id]) for seat in tired])
    return f"{labels} go after {minutes} more minutes without a name or a sum" if tired else ""


def stand(seat: Seat, question: str, values: Values) -> Reach:
    """Return where a bloc stands, exactly if the player has asked, else between which bounds."""
    want = number(values, seat.wants[question])
    if read(values, seat.knows):
        return Reach(want, want)
    below, above = seat.seems[question]
    return Reach(max(want + below, -3), min(want + above, 3))


def bounds(
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


def _voted(chamber: Chamber, values: Values) -> bool:
    return any(read(values, clause.fate) != "open" for clause in chamber.clauses)


def _counted(chamber: Chamber, group: Group, values: Values) -> str:
    """Return how a vote would go, in hands; between which numbers, where blocs are not known."""
    if not all(read(values, seat.knows) for seat in chamber.in_room(values)):
        return _guess(chamber, group, values)
    tally = chamber.vote(group, values)
    word = "carried" if tally.carried else "lost"
    return f"{word}, {tally.hands('for')} to {tally.hands('against')}"


def _guess(chamber: Chamber, group: Group, values: Values) -> str:
    """Return what the vote may be while some blocs are not known."""
    votes: Mapping[str, Ballot] = {each.bloc: each for each in chamber.vote(group, values).ballots}
    least = most = against_least = against_most = 0
    for seat in chamber.in_room(values):
        low, high = bounds(chamber, seat, group, values, votes[seat.id])
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
