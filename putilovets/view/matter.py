"""What lies on the table in a meeting: the point in hand, whom it moved, the sheet."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.story.called import said
from putilovets.story.chamber import Chamber, Clause, number, read
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.staged_words import MeetingWords
from putilovets.story.stages import Meeting
from putilovets.view.listing import within
from putilovets.view.meeting import wording
from putilovets.view.minutes import sheet_to_sign
from putilovets.view.safe import safe


class Left(NamedTuple):
    """The meeting in which the last choice was made, as it was before."""

    choice: str
    words: MeetingWords
    chamber: Chamber
    before: Values


def _left(edition: Edition, play: Playthrough) -> Left | None:
    """Return the meeting in which the last choice was made; None where it was made in none."""
    move, before = play.last_move, play.before
    place = edition.story.places[move.place] if move is not None else None
    if move is None or before is None or not isinstance(place, Meeting):
        return None
    return Left(move.choice, edition.meetings[place.id], place.chamber, before.values)


def stirred(edition: Edition, play: Playthrough) -> Iterator[str]:
    """Yield whom the last choice has moved on which question, and who listens less."""
    left = _left(edition, play)
    if left is None:
        return
    questions = {each.id: each for each in edition.questions}
    tired = []
    for seat in left.chamber.in_room(play.state.values):
        label = left.words.blocs[seat.id]
        for question, slot in seat.wants.items():
            was, now = (number(values, slot) for values in (left.before, play.state.values))
            if was != now:
                on = questions[question].label.lower()
                how = f"{was:+} to {now:+}" if read(play.state.values, seat.knows) else "one step"
                has = "has" if seat.people == 1 else "have"
                yield safe(f"{label} {has} moved on {on}: {how}.")
        if number(play.state.values, seat.ear) < number(left.before, seat.ear):
            tired.append(label)
    if tired:
        yield safe(f"Listening less: {', '.join((tired[0], *map(within, tired[1:])))}.")


def gone_home(edition: Edition, play: Playthrough) -> Iterator[str]:
    """Yield a sentence for each bloc that the last choice has seen off, with the reason.

    Whom an effect has sent away, neither late nor tired, the reply has told of.
    """
    left = _left(edition, play)
    if left is None:
        return
    clock = number(play.state.values, left.chamber.clock)
    for seat in left.chamber.in_room(left.before):
        if read(play.state.values, seat.here):
            continue
        late = seat.leaves is not None and clock >= seat.leaves
        if not late and number(play.state.values, seat.ear) > 0:
            continue
        alone = seat.people == 1
        heard = "there was" if alone else "they had heard"
        why = "it is late" if late else f"for too long {heard} no name and no sum"
        go = "gets up and goes" if alone else f"({seat.people}) get up and go"
        yield safe(f"{left.words.blocs[seat.id]} {go} home: {why}.")


def in_hand(edition: Edition, play: Playthrough) -> Iterator[str]:
    """Yield the point that the page is about."""
    state = play.state
    place = edition.story.places[state.place]
    if not isinstance(place, Meeting):
        return
    stage, _, about = place.stages[state.frame].key.partition("/")
    words, values = edition.meetings[place.id], state.values
    clauses = {clause.id: clause for clause in place.chamber.clauses}
    if stage == "draft":
        yield safe(_draft(edition, words, clauses[about], values))
    elif stage == "name":
        yield safe(
            f"Carried: «{wording(words, clauses[about], values).rstrip('.')}». "
            "Who does it, and by when?"
        )
    elif stage == "tie":
        yield "The draft is read over once more. Two of the points could be made one."
    elif stage == "vote":
        yield "The draft is read out as it stands. Whoever wants to go home has looked at the door."


def _draft(edition: Edition, words: MeetingWords, clause: Clause, values: Values) -> str:
    spoke = edition.story.names.value
    movers = {
        edition.people[speaker].name
        for speech, speaker in words.clauses[clause.id].movers.items()
        if spoke(values, said(speech)) != "no"
    }
    whose = f", from the speech of {within(movers.pop())}" if len(movers) == 1 else ""
    return f"You read out a point of the draft{whose}: «{wording(words, clause, values)}»"


def to_sign(edition: Edition, play: Playthrough) -> Iterator[str]:
    """Yield the sheet that is about to be signed, line by line."""
    place = edition.story.places[play.state.place]
    if isinstance(place, Meeting) and place.stages[play.state.frame].key == "sign":
        yield from sheet_to_sign(edition, place, play.state.values)
