"""The names that desks, meetings and what follows from them bring into being."""

from collections.abc import Iterator

from putilovets.pack import called
from putilovets.pack.called import AtDesk, InMeeting
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.meeting_models import (
    BlocTable,
    ClauseTable,
    DeskTable,
    FollowTable,
    MeetingTable,
)
from putilovets.pack.workshop import minuted
from putilovets.story.chamber import MOST_EAR
from putilovets.story.floor import LATEST
from putilovets.story.names import Name
from putilovets.story.voting import TRUSTED

Own = tuple[Name, bool]
"""A name, and whether it comes of itself so that no author sets it."""

NOBODY = "nobody"
NO_TIE = "none"


def meeting_names(table: MeetingTable) -> Iterator[Own]:
    """Yield the names of a meeting."""
    of = InMeeting(table.id)
    items = [item.id for item in table.item]
    yield _number(of.clock, 0, LATEST), False
    yield _number(of.dry, 0, LATEST), True
    yield _flag(of.read), True
    yield _flag(of.refused), True
    yield _word(of.first, (NO_TIE, *items)), True
    yield _word(of.tied, (NO_TIE, *(tie.id for tie in table.tie))), True
    yield _word(of.result, ("none", "decided", "no-quorum", "adjourned")), True
    yield _flag(minuted(table.id)), True
    for item in items:
        yield _flag(of.done(item)), True
    for bloc in table.bloc:
        yield from _bloc_names(of, bloc)
    for speech in table.speech:
        yield _word(called.said(speech.id), ("no", "whole", "cut")), True
    for clause in table.clause:
        yield from _clause_names(clause)


def _bloc_names(of: InMeeting, bloc: BlocTable) -> Iterator[Own]:
    yield _flag(of.here(bloc.id), True), True
    yield _number(of.ear(bloc.id), 0, MOST_EAR, bloc.ear), False
    yield _number(of.trust(bloc.id), -TRUSTED, TRUSTED, bloc.trust), False
    yield _flag(of.knows(bloc.id), bloc.known), False
    for question, want in bloc.wants.items():
        yield _number(of.wants(bloc.id, question.replace("-", "_")), -3, 3, want), False


def _clause_names(clause: ClauseTable) -> Iterator[Own]:
    named = dict.fromkeys(each.person for each in clause.name)
    yield _word(called.draft(clause.id), ("none", "up", "narrow", "deferred", "struck")), True
    yield _number(called.ground(clause.id), -1, 1), False
    yield _word(called.fate(clause.id), ("open", "carried", "lost", "undecided")), True
    yield _word(called.by(clause.id), (NOBODY, *named)), True
    yield _number(called.hands_for(clause.id), 0, MOST_HANDS), True
    yield _number(called.hands_against(clause.id), 0, MOST_HANDS), True


MOST_HANDS = 99_999


def desk_names(table: DeskTable) -> Iterator[Own]:
    """Yield the names of a desk."""
    of, last = AtDesk(table.id), len(table.evening)
    yield _number(of.evening, 0, last + 3, 0 if table.paper else 1), True
    yield _number(of.open, 0, last), True
    for paper in table.paper:
        yield _flag(of.left(paper.id)), True
    for task in table.task:
        yield _flag(of.did(task.id)), True


def follow_names(table: FollowTable) -> Iterator[Own]:
    """Yield the names of what follows from a meeting."""
    for case in table.case:
        yield _word(called.came_of(case.clause), ("nothing", "deed", "botched", "paper")), True


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
            label = bloc.label[:1].lower() + bloc.label[1:]
            yield of.here(bloc.id), (f"the {label} in the room", f"the {label} gone home")
            yield (
                of.knows(bloc.id),
                (
                    f"to know where the {label} stand",
                    f"not to know where the {label} stand",
                ),
            )
    for desk in chapter.desk:
        at = AtDesk(desk.id)
        for paper in desk.paper:
            label = f"the paper from {paper.label}"
            yield at.left(paper.id), (f"{label} left out", f"{label} on the agenda")
