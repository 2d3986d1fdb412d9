"""Narrower wordings of clauses that are not narrower."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.atlas import Where
from putilovets.pack.meeting_models import ClauseTable, MeetingTable
from putilovets.typed_toml.problems import Complaint


def sharpened(survey: Survey) -> Iterator[Complaint]:
    """Find narrower wordings that go further than what was said from the floor."""
    calendar = survey.edition.story.calendar
    for file, chapter in survey.folder.chapters:
        for number, table in enumerate(chapter.meeting):
            line = calendar.line(table.date) if table.date else {}
            for place, clause in enumerate(table.clause):
                further = _further(clause, table, line.get(clause.question))
                if clause.narrow is not None and further:
                    where = Where(file, ("meeting", number, "clause", place, "narrow", "at"))
                    what = (
                        f"the narrower wording of {clause.id} stands at {clause.narrow.at}, "
                        f"further {further} than the clause itself at {clause.at}"
                    )
                    yield finding("PU153", where, what, "only the floor sharpens a clause")


def _further(clause: ClauseTable, meeting: MeetingTable, line: int | None) -> str:
    """Return from what a narrower wording is further off than its clause; empty if it is not."""
    if clause.narrow is None:
        return ""
    at, narrow, now = clause.at, clause.narrow.at, meeting.now.get(clause.question, 0)
    if at != now and abs(narrow - now) > abs(at - now):
        return f"from what stands, {now},"
    if at == now and abs(narrow) > abs(at):
        return "from the middle"
    if line is not None and line != now:
        ahead = 1 if line > now else -1
        if max(0, (narrow - line) * ahead) > max(0, (at - line) * ahead):
            return f"beyond the line, {line},"
    return ""
