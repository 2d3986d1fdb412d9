"""What does not fit between a meeting, the desk before it and what follows: days, names, lines."""

from collections.abc import Iterator, Mapping

from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import DeskTable, FollowTable, MeetingTable
from putilovets.story.line import Calendar
from putilovets.typed_toml.problems import Complaint, Loc

Fault = tuple[Loc, str, str]
"""Where in the table of the place, what is wrong, and what to do."""


def fit_complaints(folder: Folder, calendar: Calendar) -> Iterator[Complaint]:
    """Complain of days in the wrong order, of lines that nobody has given, of no names."""
    meetings = {table.id: table for _, chapter in folder.chapters for table in chapter.meeting}
    for file, chapter in folder.chapters:
        found: dict[str, list[Iterator[Fault]]] = {
            "meeting": [_of_meeting(table, calendar) for table in chapter.meeting],
            "desk": [_of_desk(table, meetings) for table in chapter.desk],
            "follow": [_of_follow(table, meetings) for table in chapter.follow],
        }
        for kind, places in found.items():
            for number, faults in enumerate(places):
                for loc, what, hint in faults:
                    yield Complaint("PU023", file, (kind, number, *loc), what, hint)


def _of_meeting(table: MeetingTable, calendar: Calendar) -> Iterator[Fault]:
    if table.date is None:
        return
    if table.line is not None and not calendar.begun(table.date):
        what = f"no campaign has begun by {table.date}, so that there is no line to read out"
        yield ("line",), what, "write one in campaigns.toml, or leave the line out"
    for at, clause in enumerate(table.clause):
        for place, name in enumerate(clause.name):
            if name.by < table.date:
                what = f"{name.by} is before {table.date}, the day of the meeting"
                yield ("clause", at, "name", place, "by"), what, "name a day to come"


def _of_desk(table: DeskTable, meetings: Mapping[str, MeetingTable]) -> Iterator[Fault]:
    last, held = table.evening[-1].date, meetings.get(table.to)
    day = None if held is None else held.date
    if table.meeting is not None and day is not None and table.meeting != day:
        yield ("meeting",), f"{table.to} is held on {day}, not on {table.meeting}", ""
    elif table.meeting is not None and table.meeting < last:
        yield ("meeting",), f"{table.meeting} is before {last}, the last evening", ""
    elif day is not None and day < last:
        at = len(table.evening) - 1
        yield ("evening", at, "date"), f"{last} is after {day}, the day of {table.to}", ""


def _of_follow(table: FollowTable, meetings: Mapping[str, MeetingTable]) -> Iterator[Fault]:
    held = meetings[table.meeting]
    if held.date is not None and table.date is not None and table.date < held.date:
        yield ("date",), f"{table.date} is before {held.date}, the day of {held.id}", ""
    named = {clause.id for clause in held.clause if clause.name}
    before = None
    for at, case in enumerate(table.case):
        if case.clause not in named:
            what = f"nobody may be named for {case.clause}, so that it can never be a deed"
            yield ("case", at, "clause"), what, "give the clause a [[meeting.clause.name]]"
        if case.date is None:
            continue
        if held.date is not None and case.date < held.date:
            what = f"{case.date} is before {held.date}, the day of {held.id}"
            yield ("case", at, "date"), what, ""
        elif before is not None and case.date < before:
            what = f"{case.date} stands after {before}"
            yield ("case", at, "date"), what, "put the cases in order"
        before = case.date
