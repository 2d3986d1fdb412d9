"""What does not fit together in a meeting, so that it could not be compiled or played."""

from collections.abc import Iterator

from putilovets.pack.chambers import minutes_between
from putilovets.pack.meeting_models import BlocTable, MeetingTable
from putilovets.pack.staged_names import NO_TIE
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.floor import LATEST
from putilovets.typed_toml.problems import Loc

Misfit = tuple[Loc, str, str, str]
"""Where it stands, its code, what is wrong and a hint."""


def complaints(
    table: MeetingTable, where: Where, shop: Workshop, questions: frozenset[str]
) -> bool:
    """Complain of everything in a meeting that does not fit together; tell whether it does."""
    before = len(shop.complaints)
    for loc, code, what, hint in _misfits(table, questions | shop.unread):
        shop.complain(code, where.at(*loc), what, hint)
    if table.ahead is not None:
        _number(table.ahead, where.at("ahead"), shop)
    return len(shop.complaints) == before


def _number(name: str, where: Where, shop: Workshop) -> None:
    if name not in shop.names:
        shop.undeclared(name, where)
    elif shop.names[name].kind != "number":
        what = f"{name} is a {shop.names[name].kind} and cannot pay for going ahead of the line"
        shop.complain("PU017", where, what)


def _misfits(table: MeetingTable, questions: frozenset[str]) -> Iterator[Misfit]:
    people = sum(bloc.people for bloc in table.bloc)
    if people < table.quorum:
        what = f"the quorum is {table.quorum} and only {people} people can come"
        yield ("quorum",), "PU023", what, "nothing could ever be voted on"
    if table.line is not None and table.date is None:
        what = "a line is read out and the meeting has no date, so that there is none"
        yield ("line",), "PU023", what, "write date = 1926-04-29"
    yield from _questions(table, questions)
    for number, bloc in enumerate(table.bloc):
        yield from _bloc(bloc, number, table, questions)
    yield from _references(table)
    yield from _names(table)
    yield from _ties(table)
    yield from _nothing_to_offer(table)


def _questions(table: MeetingTable, questions: frozenset[str]) -> Iterator[Misfit]:
    """Every question that is spoken or voted on has a position now and one for each bloc."""
    asked: dict[str, Loc] = {}
    for number, clause in enumerate(table.clause):
        asked.setdefault(clause.question, ("clause", number, "question"))
    for number, speech in enumerate(table.speech):
        for question in speech.stands:
            asked.setdefault(question, ("speech", number, "stands", question))
    for question, loc in asked.items():
        if question not in questions:
            yield loc, "PU010", _no_question(question), ""
            continue
        if question not in table.now:
            yield loc, "PU023", f"{question} has no position in now: what stands is not said", ""
        for bloc in table.bloc:
            if question not in bloc.wants:
                what = f"the bloc {bloc.id} has no position on {question}"
                yield loc, "PU023", what, f"write it in the wants of {bloc.id}"
    for question in table.now:
        if question not in questions:
            yield ("now", question), "PU010", _no_question(question), ""


def _no_question(question: str) -> str:
    return f"there is no question {question} in questions.toml"


def _bloc(
    bloc: BlocTable, number: int, table: MeetingTable, questions: frozenset[str]
) -> Iterator[Misfit]:
    at: Loc = ("bloc", number)
    for question in bloc.wants:
        if question not in questions:
            yield (*at, "wants", question), "PU010", _no_question(question), ""
    for key, about in (("cares", bloc.cares), ("seems", bloc.seems)):
        for question in about:
            if question not in bloc.wants:
                what = f"the bloc {bloc.id} has no position on {question}"
                yield (*at, key, question), "PU023", what, f"write it in the wants of {bloc.id}"
    for question, (low, high) in bloc.seems.items():
        if question in bloc.wants and not low <= bloc.wants[question] <= high:
            what = f"{bloc.wants[question]}, which they want, is not between {low} and {high}"
            yield (*at, "seems", question), "PU023", what, "what is not known may not be untrue"
    if bloc.leaves is not None and not 0 < minutes_between(table.opens, bloc.leaves) <= LATEST:
        what = f"{bloc.leaves} is not within ten hours after {table.opens}, when it opens"
        yield (*at, "leaves"), "PU023", what, "leave it out for those who stay"


def _references(table: MeetingTable) -> Iterator[Misfit]:
    blocs = {bloc.id for bloc in table.bloc}
    items = {item.id for item in table.item}
    clauses = {clause.id for clause in table.clause}
    for number, speech in enumerate(table.speech):
        at: Loc = ("speech", number)
        if speech.item not in items:
            yield (*at, "item"), "PU010", f"there is no item {speech.item} on this agenda", ""
        if speech.bloc is not None and speech.bloc not in blocs:
            yield (*at, "bloc"), "PU010", f"there is no bloc {speech.bloc} in this meeting", ""
        for place, offer in enumerate(speech.offers):
            if offer not in clauses:
                yield (*at, "offers", place), "PU010", f"there is no clause {offer} here", ""
    for number, tie in enumerate(table.tie):
        for place, clause in enumerate(tie.clauses):
            if clause not in clauses:
                spot = ("tie", number, "clauses", place)
                yield spot, "PU010", f"there is no clause {clause} here", ""


def _names(table: MeetingTable) -> Iterator[Misfit]:
    blocs = {bloc.id for bloc in table.bloc}
    for number, clause in enumerate(table.clause):
        named: set[str] = set()
        for place, name in enumerate(clause.name):
            at: Loc = ("clause", number, "name", place)
            if name.bloc is not None and name.bloc not in blocs:
                what = f"there is no bloc {name.bloc} in this meeting"
                yield (*at, "bloc"), "PU010", what, ""
            if name.person in named:
                what = f"{name.person} stands here a second time"
                yield (*at, "person"), "PU014", what, "one may be named by one day only"
            named.add(name.person)


def _ties(table: MeetingTable) -> Iterator[Misfit]:
    seen: set[str] = set()
    for number, tie in enumerate(table.tie):
        if tie.id in seen or tie.id == NO_TIE:
            what = f"the tie {tie.id} stands here a second time"
            if tie.id == NO_TIE:
                what = f"{NO_TIE} is what it is called when nothing is tied"
            yield ("tie", number, "id"), "PU014", what, ""
        if tie.clauses[0] == tie.clauses[1]:
            what = f"{tie.clauses[0]} cannot be tied to itself"
            yield ("tie", number, "clauses", 1), "PU023", what, ""
        seen.add(tie.id)


def _nothing_to_offer(table: MeetingTable) -> Iterator[Misfit]:
    spoken = {speech.item for speech in table.speech}
    for number, item in enumerate(table.item):
        if item.id not in spoken:
            what = f"nobody speaks to the item {item.id}: its floor has nothing to offer"
            yield ("item", number, "id"), "PU023", what, "give it a speech, or take it out"
    if not any(item.first for item in table.item):
        what = "no item may be put first, so that the agenda has nothing to offer"
        yield ("item", 0, "first"), "PU023", what, ""
    offered = {clause for speech in table.speech for clause in speech.offers}
    for number, clause in enumerate(table.clause):
        if clause.id not in offered:
            what = f"no speech offers the clause {clause.id}: only the floor puts words in a draft"
            yield ("clause", number, "id"), "PU023", what, "name it in the offers of a speech"
