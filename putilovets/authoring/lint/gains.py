"""What gains by somebody's fall: effects for the better where one is accused or brought down."""

import re
from collections.abc import Callable, Iterator, Mapping

from pydantic import BaseModel

from putilovets.authoring.lint.falling import CHOSEN, HAPPENS, NAMED, falls
from putilovets.authoring.lint.still import better_ways, moved
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Act
from putilovets.authoring.table_kinds import is_kind
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

Reading = tuple[Callable[[], re.Pattern[str]], str]
"""A text with the pattern by which it is read."""


def gains(survey: Survey) -> Iterator[Complaint]:
    """Find effects by which a number or a vote gains where somebody is brought down."""
    reader = _Reader(survey)
    for act in survey.pages.acts:
        name = moved(act)
        if name in reader.better and reader.concerns(act) and _gains(act, *reader.better[name]):
            said = reader.said(act, name)
            if said:
                what = f"{name} gains where somebody is brought down: «{said}»"
                hint = "nothing gains because one is accused, expelled or arrested"
                yield finding("PU158", act.where, what, hint)


class _Reader:
    """Reads why effects are, in the texts of a pack that have a hard word."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.better = _better(survey.folder)
        """The numbers that can gain."""
        hard = survey.with_words("grave", "against")
        self.texts = {told.text for told in hard}
        self.tables = {id(told.table) for told in hard}
        gauges = survey.folder.gauges.gauge
        self.still = {each.name for each in gauges if each.still}
        self.wording = _wording(survey.folder)

    def concerns(self, act: Act) -> bool:
        """Tell whether an effect may be told of with a hard word, or stands on a page of texts."""
        near = (act.table, act.owner, act.around)
        whole = is_kind(type(act.owner), OutcomeTable | TextTable)
        return whole or any(id(each) in self.tables for each in near)

    def said(self, act: Act, name: str) -> str:
        """Return the words by which somebody is brought down where a number gains."""
        year = act.days.first.year if act.days is not None else None
        for pattern, text in self.readings(act, name in self.still):
            at = falls(pattern, text, self.survey.people.marked(text), year)
            if at is not None:
                return text[at]
        return ""

    def readings(self, act: Act, kept: bool) -> Iterator[Reading]:
        """Yield the texts that say why an effect is, as far as they have a hard word."""
        owned = _owned(act, kept, self.wording)
        for pattern, text in ((NAMED, act.table.because or ""), *owned):
            one = text.replace("\n", " ")
            if one in self.texts:
                yield pattern, one
            for found in QUOTED.finditer(text) if "{" in text else ():
                quoted = self.wording.get(found["clause"] or "", "")
                if quoted in self.texts:
                    yield pattern, quoted


def _better(folder: Folder) -> Mapping[str, tuple[int, int]]:
    """Return the numbers that can gain: which way that is, and where each starts."""
    ways = better_ways(folder)
    found = {each.name: (ways[each.name], each.start) for each in folder.gauges.gauge}
    found |= {called.trusts(each.id): (1, each.trust) for each in folder.roll.member}
    for _, chapter in folder.chapters:
        for meeting in chapter.meeting:
            of = InMeeting(meeting.id)
            for bloc in meeting.bloc:
                found[of.trust(bloc.id)] = 1, bloc.trust
                found[of.ear(bloc.id)] = 1, bloc.ear
    return found


def _gains(act: Act, way: int, start: int) -> bool:
    """Tell whether an effect moves a number for the better, or sets it above its start."""
    if type(act.table) is MoveTable:
        return act.table.by * way > 0
    to = act.table.to if type(act.table) is SetTable else start
    return isinstance(to, int) and (to - start) * way > 0


def _wording(folder: Folder) -> Mapping[str, str]:
    """Return the wording of each clause by its id."""
    return {
        clause.id: clause.text
        for _, chapter in folder.chapters
        for meeting in chapter.meeting
        for clause in meeting.clause
    }


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
