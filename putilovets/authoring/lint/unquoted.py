"""What texts quote of the minute book before it can stand there."""

from collections.abc import Mapping

from putilovets.authoring.lint.survey import Survey
from putilovets.story.boxes import Box
from putilovets.story.called import fate, minuted
from putilovets.story.edition import QUOTED
from putilovets.story.names import Value


def unquotable(survey: Survey, text: str, box: Box) -> str:
    """Return why a text is left out wherever it might be told; nothing where it may be told."""
    if "{" not in text:
        return ""
    names = box.space.names
    for match in QUOTED.finditer(text):
        for name, value in _asked(survey, match["sheet"], match["clause"]).items():
            if not box.may(names.slot(name), value):
                return f"{{{match[0][1:-1]}}} cannot stand in the minute book yet"
    return ""


def _asked(survey: Survey, sheet: str | None, clause: str | None) -> Mapping[str, Value]:
    """Return what must hold for a sheet, a clause or a tie to be quoted."""
    if sheet is not None:
        return {minuted(sheet): True}
    of = _meetings(survey).get(clause or "")
    if of is None:
        return {}
    signed: dict[str, Value] = {minuted(of[0]): True}
    return signed | {fate(each): "carried" for each in of[1]}


def _meetings(survey: Survey) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Return for each clause and tie its meeting, and the clauses that must be carried."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for _, chapter in survey.folder.chapters:
        for meeting in chapter.meeting:
            found |= {clause.id: (meeting.id, (clause.id,)) for clause in meeting.clause}
            found |= {tie.id: (meeting.id, tuple(tie.clauses)) for tie in meeting.tie}
    return found
