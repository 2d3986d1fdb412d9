"""What does not fit together in a meeting, so that it could not be compiled or played."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.pack.chambers import minutes_between
from putilovets.pack.meeting_models import BlocTable, MeetingTable
from putilovets.pack.staged_names import NO_TIE
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.floor import LATEST
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Loc


class Misfit(NamedTuple):
    """Something in a meeting that does not fit."""

    loc: Loc
    code: str
    what: str
    hint: str = ""
    wanted: str = ""
    """The id that was not found, where it is one."""


def complaints(
    table: MeetingTable, where: Where, shop: Workshop, questions: frozenset[str]
) -> bool:
    """Complain of everything in a meeting that does not fit together; tell whether it does.

    Where its file has mistakes, parts may be missing here that the author has written: nothing is
    said of what only seems to be missing, and the meeting is not compiled if it needs it.
    """
    before = len(shop.complaints)
    misfits = list(_references(table, questions))
    if not misfits and table.id not in shop.unread:
        misfits += _absences(table)
    misfits += _bounds(table)
    for misfit in misfits:
        if misfit.wanted not in shop.unread:
            shop.complain(misfit.code, where.at(*misfit.loc), misfit.what, misfit.hint)
    payable = table.ahead is None or _number(table.ahead, where.at("ahead"), shop)
    return payable and not misfits and len(shop.complaints) == before


def _number(name: str, where: Where, shop: Workshop) -> bool:
    if name not in shop.names:
        shop.undeclared(name, where)
        return False
    if shop.names[name].kind != "number":
        what = f"{name} is a {shop.names[name].kind} and cannot pay for going ahead of the line"
        shop.complain("PU017", where, what)
    return shop.names[name].kind == "number"


_WHERE = {
    "question": "in questions.toml",
    "item": "on this agenda",
    "bloc": "in this meeting",
    "clause": "here",
}


def _references(table: MeetingTable, questions: frozenset[str]) -> Iterator[Misfit]:
    """Yield ids that nothing has."""
    known = {
        "question": questions,
        "item": {item.id for item in table.item},
        "bloc": {bloc.id for bloc in table.bloc},
        "clause": {clause.id for clause in table.clause},
    }
    for kind, loc, wanted in _wanted(table):
        if wanted not in known[kind]:
            what = f"there is no {kind} {wanted} {_WHERE[kind]}"
            yield Misfit(loc, "PU010", what, nearest(wanted, known[kind]), wanted)


def _wanted(table: MeetingTable) -> Iterator[tuple[str, Loc, str]]:
    for question in table.now:
        yield "question", ("now", question), question
    for at, bloc in enumerate(table.bloc):
        for key, about in (("wants", bloc.wants), ("cares", bloc.cares), ("seems", bloc.seems)):
            for question in about:
                yield "question", ("bloc", at, key, question), question
    for at, speech in enumerate(table.speech):
        yield "item", ("speech", at, "item"), speech.item
        if speech.bloc is not None:
            yield "bloc", ("speech", at, "bloc"), speech.bloc
        for question in speech.stands:
            yield "question", ("speech", at, "stands", question), question
        for place, offer in enumerate(speech.offers):
            yield "clause", ("speech", at, "offers", place), offer
    for at, clause in enumerate(table.clause):
        yield "question", ("clause", at, "question"), clause.question
        for place, name in enumerate(clause.name):
            if name.bloc is not None:
                yield "bloc", ("clause", at, "name", place, "bloc"), name.bloc
    for at, tie in enumerate(table.tie):
        for place, bound in enumerate(tie.clauses):
            yield "clause", ("tie", at, "clauses", place), bound


def _bounds(table: MeetingTable) -> Iterator[Misfit]:
    """Yield what contradicts something else that is written."""
    if table.line is not None and table.date is None:
        what = "a line is read out and the meeting has no date, so that there is none"
        yield Misfit(("line",), "PU023", what, "write date = 1926-04-29")
    for at, speech in enumerate(table.speech):
        for place, offer in enumerate(speech.offers):
            if offer in speech.offers[:place]:
                what = f"the clause {offer} stands in this list a second time"
                yield Misfit(("speech", at, "offers", place), "PU014", what, "")
    for at, bloc in enumerate(table.bloc):
        yield from _bloc(bloc, ("bloc", at), table.opens)
    for at, clause in enumerate(table.clause):
        people = [name.person for name in clause.name]
        for place, person in enumerate(people):
            if person in people[:place]:
                loc = ("clause", at, "name", place, "person")
                hint = "one may be named by one day only"
                yield Misfit(loc, "PU014", f"{person} stands here a second time", hint)
    ties = [tie.id for tie in table.tie]
    for at, tie in enumerate(table.tie):
        if tie.id == NO_TIE:
            what = f"{NO_TIE} is what it is called when nothing is tied"
            yield Misfit(("tie", at, "id"), "PU014", what)
        if tie.id in ties[:at]:
            yield Misfit(("tie", at, "id"), "PU014", f"the tie {tie.id} stands here a second time")
        if tie.clauses[0] == tie.clauses[1]:
            what = f"{tie.clauses[0]} cannot be tied to itself"
            yield Misfit(("tie", at, "clauses", 1), "PU023", what)


def _bloc(bloc: BlocTable, at: Loc, opens: str) -> Iterator[Misfit]:
    for question, (low, high) in bloc.seems.items():
        if question in bloc.wants and not low <= bloc.wants[question] <= high:
            what = f"{bloc.wants[question]}, which they want, is not between {low} and {high}"
            hint = "what is not known may not be untrue"
            yield Misfit((*at, "seems", question), "PU023", what, hint)
    if bloc.leaves is not None and not 0 < minutes_between(opens, bloc.leaves) <= LATEST:
        what = f"{bloc.leaves} is not within ten hours after {opens}, when it opens"
        yield Misfit((*at, "leaves"), "PU023", what, "leave it out for those who stay")


def _absences(table: MeetingTable) -> Iterator[Misfit]:
    """Yield what is not there and without which there would be nothing to do or to vote on."""
    people = sum(bloc.people for bloc in table.bloc)
    if people < table.quorum:
        what = f"the quorum is {table.quorum} and only {people} people can come"
        yield Misfit(("quorum",), "PU023", what, "nothing could ever be voted on")
    spoken = {speech.item for speech in table.speech}
    for at, item in enumerate(table.item):
        if item.id not in spoken:
            what = f"nobody speaks to the item {item.id}: its floor has nothing to offer"
            yield Misfit(("item", at, "id"), "PU023", what, "give it a speech, or take it out")
    if not any(item.first for item in table.item):
        what = "no item may be put first, so that the agenda has nothing to offer"
        yield Misfit(("item", 0, "first"), "PU023", what)
    offered = {clause for speech in table.speech for clause in speech.offers}
    for at, clause in enumerate(table.clause):
        if clause.id not in offered:
            what = f"no speech offers the clause {clause.id}: only the floor puts words in a draft"
            yield Misfit(("clause", at, "id"), "PU023", what, "name it in the offers of a speech")
    yield from _positions(table)


def _positions(table: MeetingTable) -> Iterator[Misfit]:
    """Every question that is spoken or voted on has a position now and one for each bloc."""
    asked: dict[str, Loc] = {}
    for at, clause in enumerate(table.clause):
        asked.setdefault(clause.question, ("clause", at, "question"))
    for at, speech in enumerate(table.speech):
        for question in speech.stands:
            asked.setdefault(question, ("speech", at, "stands", question))
    for question, loc in asked.items():
        if question not in table.now:
            what = f"{question} has no position in now: what stands is not said"
            yield Misfit(loc, "PU023", what)
        for bloc in table.bloc:
            if question not in bloc.wants:
                what = f"the bloc {bloc.id} has no position on {question}"
                yield Misfit(loc, "PU023", what, f"write it in the wants of {bloc.id}")
