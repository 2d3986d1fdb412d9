"""The chamber of a meeting: its blocs, clauses and slots, made from the tables of a file."""

from putilovets.pack.acts import effects
from putilovets.pack.catalogue_models import CampaignTable
from putilovets.pack.meeting_models import BlocTable, ClauseTable, MeetingTable
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import InMeeting
from putilovets.story.chamber import Chamber, Clause, Seat, Tie
from putilovets.story.line import Calendar, Campaign

UNSURE = 1
"""How far off a bloc may stand that nobody has asked, where the author does not say."""


def minutes_of(clock: str) -> int:
    """Return a time of day such as 21:45 in minutes since midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def minutes_between(opens: str, clock: str) -> int:
    """Return the minutes from one time of day to the next time that it is the other."""
    return (minutes_of(clock) - minutes_of(opens)) % (24 * 60)


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
        needed=slot(of.quorum),
        came=slot(called.came(table.id)),
        above=-1 if table.ahead is None else slot(table.ahead),
        least=0 if table.ahead is None else shop.names[table.ahead].lowest,
    )


def calendar_of(campaigns: list[CampaignTable]) -> Calendar:
    """Return the calendar of a pack's campaigns, in order of date."""
    made = (Campaign(each.id, each.begins, each.positions) for each in campaigns)
    return Calendar(tuple(sorted(made, key=lambda campaign: campaign.begins)))


def _seat(bloc: BlocTable, table: MeetingTable, of: InMeeting, shop: Workshop) -> Seat:
    slot = shop.names.slot
    leaves = None
    if bloc.leaves is not None:
        leaves = minutes_between(table.opens, bloc.leaves)
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
        missed=slot(of.missed(bloc.id)),
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
