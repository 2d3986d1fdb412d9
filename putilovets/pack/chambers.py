"""The chamber of a meeting: its blocs, clauses and slots, made from the tables of a file."""

from collections.abc import Iterator

from putilovets.pack import called
from putilovets.pack.acts import effects
from putilovets.pack.called import InMeeting
from putilovets.pack.catalogue_models import CampaignTable
from putilovets.pack.meeting_models import BlocTable, ClauseTable, MeetingTable
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.chamber import Chamber, Clause, Seat, Tie
from putilovets.story.line import Calendar, Campaign

UNSURE = 1
"""How far off a bloc may stand that nobody has asked, where the author does not say."""


def minutes_of(clock: str) -> int:
    """Return a time of day such as 21:45 in minutes since midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def chamber(table: MeetingTable, where: Where, shop: Workshop, calendar: Calendar) -> Chamber:
    """Return the chamber of a meeting."""
    of, slot = InMeeting(table.id), shop.names.slot
    return Chamber(
        id=table.id,
        seats=tuple(_seat(bloc, table, of, shop) for bloc in table.bloc),
        clauses=tuple(
            _clause(clause, where.at("clause", number), shop)
            for number, clause in enumerate(table.clause)
        ),
        ties=tuple(Tie(tie.id, (tie.clauses[0], tie.clauses[1])) for tie in table.tie),
        now=table.now,
        line=calendar.line(table.date) if table.date else {},
        quorum=table.quorum,
        clock=slot(of.clock),
        dry=slot(of.dry),
        read=slot(of.read),
        tied=slot(of.tied),
        refused=slot(of.refused),
        result=slot(of.result),
        above=slot(table.ahead) if table.ahead and table.ahead in shop.names else -1,
    )


def calendar_of(campaigns: list[CampaignTable]) -> Calendar:
    """Return the calendar of a pack's campaigns, in order of date."""
    made = (Campaign(each.id, each.begins, each.positions) for each in campaigns)
    return Calendar(tuple(sorted(made, key=lambda campaign: campaign.begins)))


def _seat(bloc: BlocTable, table: MeetingTable, of: InMeeting, shop: Workshop) -> Seat:
    slot = shop.names.slot
    leaves = None
    if bloc.leaves is not None:
        leaves = (minutes_of(bloc.leaves) - minutes_of(table.opens)) % (24 * 60)
    return Seat(
        id=bloc.id,
        people=bloc.people,
        cares=bloc.cares,
        leaves=leaves,
        here=slot(of.here(bloc.id)),
        ear=slot(of.ear(bloc.id)),
        trust=slot(of.trust(bloc.id)),
        knows=slot(of.knows(bloc.id)),
        wants={question: slot(of.wants(bloc.id, question)) for question in bloc.wants},
        seems={question: _seems(bloc, question) for question in bloc.wants},
    )


def _seems(bloc: BlocTable, question: str) -> tuple[int, int]:
    """Return how far below and above its position a bloc seems to stand at most."""
    low, high = bloc.seems.get(question, (-UNSURE, UNSURE))
    if question not in bloc.seems:
        return low, high
    return low - bloc.wants[question], high - bloc.wants[question]


def _clause(table: ClauseTable, where: Where, shop: Workshop) -> Clause:
    slot = shop.names.slot
    return Clause(
        id=table.id,
        question=table.question,
        at=table.at,
        narrow=None if table.narrow is None else table.narrow.at,
        draft=slot(called.draft(table.id)),
        ground=slot(called.ground(table.id)),
        fate=slot(called.fate(table.id)),
        by=slot(called.by(table.id)),
        hands=(slot(called.hands_for(table.id)), slot(called.hands_against(table.id))),
        carried=effects(table.carried, where.at("carried"), shop),
        lost=effects(table.lost, where.at("lost"), shop),
    )


def complaints(
    table: MeetingTable, where: Where, shop: Workshop, questions: frozenset[str]
) -> bool:
    """Complain of everything in a meeting that does not fit together; tell whether it does."""
    before = len(shop.complaints)
    for loc, code, what, hint in _misfits(table, questions, shop):
        shop.complain(code, where.at(*loc), what, hint)
    return len(shop.complaints) == before


Misfit = tuple[tuple[str | int, ...], str, str, str]


def _misfits(table: MeetingTable, questions: frozenset[str], shop: Workshop) -> Iterator[Misfit]:
    blocs = {bloc.id for bloc in table.bloc}
    items = {item.id for item in table.item}
    clauses = {clause.id for clause in table.clause}
    people = sum(bloc.people for bloc in table.bloc)
    if people < table.quorum:
        what = f"the quorum is {table.quorum} and only {people} people can come"
        yield ("quorum",), "PU023", what, "nothing could ever be voted on"
    yield from _questions(table, questions)
    for number, speech in enumerate(table.speech):
        at: tuple[str | int, ...] = ("speech", number)
        if speech.item not in items:
            yield (*at, "item"), "PU010", f"there is no item {speech.item} on this agenda", ""
        if speech.bloc is not None and speech.bloc not in blocs:
            yield (*at, "bloc"), "PU010", f"there is no bloc {speech.bloc} in this meeting", ""
        for place, offer in enumerate(speech.offers):
            if offer not in clauses:
                yield (*at, "offers", place), "PU010", f"there is no clause {offer} here", ""
    yield from _nothing_to_offer(table)
    for number, tie in enumerate(table.tie):
        for place, clause in enumerate(tie.clauses):
            if clause not in clauses:
                yield (
                    ("tie", number, "clauses", place),
                    "PU010",
                    f"there is no clause {clause} here",
                    "",
                )
    for number, clause_table in enumerate(table.clause):
        for place, name in enumerate(clause_table.name):
            if name.bloc is not None and name.bloc not in blocs:
                at = ("clause", number, "name", place, "bloc")
                yield at, "PU010", f"there is no bloc {name.bloc} in this meeting", ""


def _questions(table: MeetingTable, questions: frozenset[str]) -> Iterator[Misfit]:
    """Every question that is spoken or voted on has a position now and one for each bloc."""
    asked: dict[str, tuple[str | int, ...]] = {}
    for number, clause in enumerate(table.clause):
        asked.setdefault(clause.question, ("clause", number, "question"))
    for number, speech in enumerate(table.speech):
        for question in speech.stands:
            asked.setdefault(question, ("speech", number, "stands", question))
    for question, loc in asked.items():
        if question not in questions:
            yield loc, "PU010", f"there is no question {question} in questions.toml", ""
            continue
        if question not in table.now:
            yield loc, "PU023", f"{question} has no position in now: what stands is not said", ""
        for bloc in table.bloc:
            if question not in bloc.wants:
                what = f"the bloc {bloc.id} has no position on {question}"
                yield loc, "PU023", what, f"write it in the wants of {bloc.id}"


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
