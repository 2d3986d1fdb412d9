"""What gains by somebody's fall: effects for the better where one is accused or brought down."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from putilovets.authoring.lint.falling import CHOSEN, HAPPENS, NAMED, falls
from putilovets.authoring.lint.still import better_ways, moved
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Act
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import (
    BeforeTable,
    CaseTable,
    ClauseTable,
    OutcomeTable,
    PersonForTable,
    TalkTable,
    TieTable,
)
from putilovets.pack.models import ChoiceTable, MoveTable, SetTable, TextTable
from putilovets.pack.newspaper_models import HangTable, LetterEditTable, LetterTable, PrintTable
from putilovets.story import called
from putilovets.story.called import InMeeting
from putilovets.story.edition import QUOTED
from putilovets.typed_toml.problems import Complaint

Reading = tuple[re.Pattern[str], str]
"""A text with the pattern by which it is read."""


def gains(survey: Survey) -> Iterator[Complaint]:
    """Find effects by which a number or a vote gains where somebody is brought down."""
    better, kept = _better(survey.folder), _kept_still(survey)
    hard = {told.text for told in survey.with_words("grave", "against")}
    wording = _wording(survey.folder)
    for act in survey.pages.acts:
        name = moved(act)
        if name in better and _for_the_better(act, better[name]):
            for pattern, text in _readings(act, name in kept, wording, hard):
                year = act.days.first.year if act.days is not None else None
                at = falls(pattern, text, survey.people.marked(text), year)
                if at is not None:
                    what = f"{name} gains where somebody is brought down: «{text[at]}»"
                    hint = "nothing gains because one is accused, expelled or arrested"
                    yield finding("PU158", act.where, what, hint)
                    break


def _better(folder: Folder) -> Mapping[str, int]:
    """Return the numbers that can gain, and which way it is for the better."""
    found = dict(better_ways(folder))
    found |= {called.trusts(each.id): 1 for each in folder.roll.member}
    for _, chapter in folder.chapters:
        for meeting in chapter.meeting:
            of = InMeeting(meeting.id)
            for bloc in meeting.bloc:
                found |= {of.trust(bloc.id): 1, of.ear(bloc.id): 1}
    return found


def _for_the_better(act: Act, way: int) -> bool:
    """Tell whether an effect moves a number for the better; a number that is set may be."""
    table = act.table
    return table.by * way > 0 if isinstance(table, MoveTable) else isinstance(table, SetTable)


def _kept_still(survey: Survey) -> frozenset[str]:
    return frozenset(each.name for each in survey.folder.gauges.gauge if each.still)


def _wording(folder: Folder) -> Mapping[str, str]:
    """Return the wording of each clause by its id."""
    return {
        clause.id: clause.text
        for _, chapter in folder.chapters
        for meeting in chapter.meeting
        for clause in meeting.clause
    }


def _readings(
    act: Act, kept: bool, wording: Mapping[str, str], hard: set[str]
) -> Iterator[Reading]:
    """Yield the texts that say why an effect is, as far as they have a hard word."""
    for pattern, text in ((NAMED, act.table.because or ""), *_owned(act, kept, wording)):
        one = text.replace("\n", " ")
        if one in hard:
            yield pattern, one
        for found in QUOTED.finditer(text) if "{" in text else ():
            quoted = wording.get(found["clause"] or "", "")
            if quoted in hard:
                yield pattern, quoted


def _owned(act: Act, kept: bool, wording: Mapping[str, str]) -> Iterator[Reading]:
    """Yield the texts of what does something, and of what that is about."""
    owner, around = act.owner, act.around
    if isinstance(owner, ChoiceTable | HangTable | PrintTable | PersonForTable):
        yield CHOSEN, owner.text or ""
    if isinstance(owner, ChoiceTable | HangTable | PrintTable) and kept:
        yield HAPPENS, owner.reply or ""
    if isinstance(owner, PrintTable | LetterEditTable) and isinstance(around, LetterTable):
        yield HAPPENS, around.text
    clause = owner if isinstance(owner, ClauseTable) else around
    if isinstance(clause, ClauseTable) and act.key != "lost" and not _narrowed(act, clause):
        yield HAPPENS, clause.text
    if isinstance(owner, OutcomeTable) and isinstance(around, CaseTable):
        yield HAPPENS, wording.get(around.clause, "") if owner is not around.paper else ""
    yield from ((HAPPENS, text) for text in _told(owner))


def _told(owner: BaseModel) -> Iterator[str]:
    """Yield what a page, an outcome or a speech tells."""
    if isinstance(owner, BeforeTable | OutcomeTable | TalkTable | TextTable | TieTable):
        yield owner.text or ""
    if isinstance(owner, TalkTable):
        yield owner.rest or ""
    if isinstance(owner, TextTable):
        yield from (part.text for part in owner.paragraph)


def _narrowed(act: Act, clause: ClauseTable) -> bool:
    """Tell whether an effect is done only where the narrower wording was carried."""
    only = rf"\b{called.draft(clause.id)}\s*(?:==\s*'narrow'|!=\s*'up')"
    return re.search(only, act.table.when or "") is not None
