"""Votes that can never be taken or carried, however the meeting goes."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.story.boxes import Box
from putilovets.story.chamber import Chamber, Clause, Seat
from putilovets.story.floor import Decide
from putilovets.story.floor_boxes import drafted_in, present, quorum_between
from putilovets.story.stages import Meeting
from putilovets.story.voting import FOR, Point, gain
from putilovets.typed_toml.problems import Complaint


def idle_votes(survey: Survey) -> Iterator[Complaint]:
    """Find meetings without a quorum, and clauses for which no bloc can ever vote."""
    for place in survey.edition.story.places.values():
        if isinstance(place, Meeting):
            for frame, box in survey.flow.at(place.id).items():
                acts = (effect for rule in place.rules_at(frame) for effect in rule.effects)
                if any(isinstance(act, Decide) for act in acts):
                    yield from _votes(survey, place, box)


def _votes(survey: Survey, place: Meeting, box: Box) -> Iterator[Complaint]:
    chamber, where = place.chamber, survey.atlas.places[place.id]
    most, least = present(box, chamber)[1], quorum_between(box, chamber)[0]
    if most < least:
        what = f"nothing can ever be voted on: {least} must be there, and at most {most} are"
        yield finding("PU117", where.at("quorum"), what, "lower the quorum")
        return
    for number, clause in enumerate(chamber.clauses):
        if drafted_in(box, clause) and not _some_for(chamber, clause, box):
            what = f"no bloc can ever vote for {clause.id}, whatever else stands in the draft"
            hint = "bring it nearer to what somebody wants"
            yield finding("PU117", where.at("clause", number), what, hint)


def _some_for(chamber: Chamber, clause: Clause, box: Box) -> bool:
    here = (seat for seat in chamber.seats if box.may(seat.here, True))
    return any(_best(chamber, clause, seat, box) >= FOR for seat in here)


def _best(chamber: Chamber, clause: Clause, seat: Seat, box: Box) -> int:
    """Return the most that a bloc can come to on a draft in which a clause stands."""
    own = _gain(chamber, clause, seat, box)
    others = (
        _gain(chamber, each, seat, box)
        for each in chamber.clauses
        if each is not clause and drafted_in(box, each)
    )
    trust = box.space.domains[seat.trust].most(box.get(seat.trust))
    return own + sum(max(each, 0) for each in others) + trust + 1


def _gain(chamber: Chamber, clause: Clause, seat: Seat, box: Box) -> int:
    """Return the most that a bloc can gain by a clause, as it is said or narrowed."""
    domains, question = box.space.domains, clause.question
    ground = domains[clause.ground].most(box.get(clause.ground))
    slot = seat.wants[question]
    wants = [int(value) for value in domains[slot].values(box.get(slot))]
    ways = {clause.at, clause.at if clause.narrow is None else clause.narrow}
    care, now = seat.cares.get(question, 0), chamber.now[question]
    points = [Point(clause.id, question, at, ground) for at in ways]
    return max(gain(care, want, now, point) for want in wants for point in points)
