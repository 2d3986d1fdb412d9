"""The names that desks, meetings and what follows from them bring into being."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.meeting_models import (
    BlocTable,
    ClauseTable,
    DeskTable,
    FollowTable,
    MeetingTable,
)
from putilovets.story import called
from putilovets.story.called import AtDesk, InMeeting, minuted
from putilovets.story.chamber import MOST_EAR
from putilovets.story.floor import LATEST
from putilovets.story.names import Name
from putilovets.story.voting import TRUSTED
from putilovets.typed_toml.problems import Loc


class Own(NamedTuple):
    """A name, and what it comes of."""

    name: Name
    fixed: bool
    """Whether no author sets it."""
    thing: str
    """What it comes of, as the author calls it: ``the clause abolish``."""
    loc: Loc
    """Where the id of that stands in the table of the place."""


NOBODY = "nobody"
NO_TIE = "none"


def meeting_names(table: MeetingTable) -> Iterator[Own]:
    """Yield the names of a meeting."""
    of = InMeeting(table.id)
    head = f"the meeting {table.id}", ("id",)
    items = [item.id for item in table.item]
    yield Own(_number(of.clock, 0, LATEST), False, *head)
    yield Own(_number(of.quorum, 1, MOST_QUORUM, table.quorum), False, *head)
    for name in (
        _number(of.dry, 0, LATEST),
        _number(called.came(table.id), 0, MOST_HANDS),
        _flag(of.read),
        _flag(of.refused),
        _word(of.first, (NO_TIE, *items)),
        _word(of.tied, (NO_TIE, *(tie.id for tie in table.tie))),
        _word(of.result, ("none", "decided", "no-quorum", "adjourned")),
        _flag(minuted(table.id)),
    ):
        yield Own(name, True, *head)
    for at, item in enumerate(items):
        yield Own(_flag(of.done(item)), True, f"the item {item}", ("item", at, "id"))
    for at, bloc in enumerate(table.bloc):
        yield from _bloc_names(of, bloc, ("bloc", at, "id"))
    for at, speech in enumerate(table.speech):
        name = _word(called.said(speech.id), ("no", "whole", "cut"))
        yield Own(name, True, f"the speech {speech.id}", ("speech", at, "id"))
    for at, clause in enumerate(table.clause):
        yield from _clause_names(clause, ("clause", at, "id"))


def _bloc_names(of: InMeeting, bloc: BlocTable, loc: Loc) -> Iterator[Own]:
    thing = f"the bloc {bloc.id}"
    yield Own(_flag(of.here(bloc.id), True), False, thing, loc)
    yield Own(_flag(of.missed(bloc.id)), True, thing, loc)
    yield Own(_number(of.ear(bloc.id), 0, MOST_EAR, bloc.ear), False, thing, loc)
    yield Own(_number(of.trust(bloc.id), -TRUSTED, TRUSTED, bloc.trust), False, thing, loc)
    yield Own(_flag(of.knows(bloc.id), bloc.known), False, thing, loc)
    for question, want in bloc.wants.items():
        yield Own(_number(of.wants(bloc.id, question), -3, 3, want), False, thing, loc)


def _clause_names(clause: ClauseTable, loc: Loc) -> Iterator[Own]:
    named = dict.fromkeys(each.person for each in clause.name)
    thing = f"the clause {clause.id}"
    states = ("none", "up", "narrow", "deferred", "struck")
    yield Own(_word(called.draft(clause.id), states), True, thing, loc)
    yield Own(_number(called.ground(clause.id), -1, 1), False, thing, loc)
    for name in (
        _word(called.fate(clause.id), ("open", "carried", "lost", "undecided")),
        _word(called.by(clause.id), (NOBODY, *named)),
        _number(called.hands_for(clause.id), 0, MOST_HANDS),
        _number(called.hands_against(clause.id), 0, MOST_HANDS),
    ):
        yield Own(name, True, thing, loc)


MOST_HANDS = 99_999
MOST_QUORUM = 2_000


def desk_names(table: DeskTable) -> Iterator[Own]:
    """Yield the names of a desk."""
    of, last = AtDesk(table.id), len(table.evening)
    thing = f"the desk {table.id}"
    yield Own(_number(of.evening, 0, last + 3, 0 if table.paper else 1), True, thing, ("id",))
    yield Own(_number(of.open, 0, last), True, thing, ("id",))
    for at, paper in enumerate(table.paper):
        yield Own(_flag(of.left(paper.id)), True, f"the paper {paper.id}", ("paper", at, "id"))
    for at, task in enumerate(table.task):
        yield Own(_flag(of.did(task.id)), True, f"the task {task.id}", ("task", at, "id"))


def follow_names(table: FollowTable) -> Iterator[Own]:
    """Yield the names of what follows from a meeting."""
    for at, case in enumerate(table.case):
        name = _word(called.came_of(case.clause), ("nothing", "deed", "botched", "paper"))
        yield Own(name, True, f"the case {case.clause}", ("case", at, "clause"))


def _flag(name_id: str, start: bool = False) -> Name:
    return Name(name_id, "flag", start)


def _number(name_id: str, lowest: int, highest: int, start: int = 0) -> Name:
    return Name(name_id, "number", start, lowest, highest)


def _word(name_id: str, words: tuple[str, ...]) -> Name:
    return Name(name_id, "word", words[0], words=words)


def spoken_names(chapter: ChapterFile) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield how to say that names of a chapter's meetings and desks must be true or false."""
    for table in chapter.meeting:
        of = InMeeting(table.id)
        yield of.read, ("the line has been read out", "the line has not been read out")
        for bloc in table.bloc:
            alone = bloc.people == 1
            who = bloc.label if alone else f"the {bloc.label[:1].lower()}{bloc.label[1:]}"
            stand = f"know where {who} {'stands' if alone else 'stand'}"
            yield of.here(bloc.id), (f"{who} in the room", f"{who} gone home")
            yield of.knows(bloc.id), (f"to {stand}", f"not to {stand}")
    for desk in chapter.desk:
        at = AtDesk(desk.id)
        for paper in desk.paper:
            label = f"the paper from {paper.label}"
            yield at.left(paper.id), (f"{label} left out", f"{label} on the agenda")
