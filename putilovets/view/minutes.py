"""The minute book: sheets in the period's form, written from what happened, and quoted back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from putilovets.story.called import InMeeting, minuted, said
from putilovets.story.chamber import Chamber, Clause, Tie, number, read
from putilovets.story.days import day_and_month, day_words
from putilovets.story.edition import QUOTED, Basis, Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.staged_words import MeetingWords
from putilovets.story.stages import Meeting
from putilovets.story.story import State
from putilovets.story.turn import Leaf
from putilovets.view.safe import safe


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the minute book."""

    number: int
    day: str
    place: str
    heard: tuple[str, ...]
    resolved: tuple[str, ...]
    """Empty where nothing was decided."""
    basis: Basis
    sources: tuple[str, ...]
    entry: str = ""
    """The id of the minute or of the meeting."""
    noted: tuple[str, ...] = ()
    """What else the sheet says: who was present, what was refused."""

    @property
    def text(self) -> str:
        """Everything that stands on the sheet, for a search."""
        return " ".join((self.day, self.place, *self.noted, *self.heard, *self.resolved))


def minute_book(edition: Edition, play: Playthrough) -> tuple[Sheet, ...]:
    """Return the sheets written so far, oldest first."""
    leaves = []
    leaf = play.state.book
    while leaf is not None:
        leaves.append(leaf)
        leaf = leaf.before
    values = play.state.values
    return tuple(
        _sheet(edition, values, written, at) for at, written in enumerate(reversed(leaves), start=1)
    )


def find(sheets: Iterable[Sheet], wanted: str) -> tuple[Sheet, ...]:
    """Return the sheets on which every word of `wanted` stands, whatever its case."""
    words = wanted.casefold().split()
    return tuple(sheet for sheet in sheets if all(word in sheet.text.casefold() for word in words))


def _sheet(edition: Edition, values: Values, leaf: Leaf, at: int) -> Sheet:
    setting = edition.settings[leaf.place]
    day = day_words(setting.day) if setting.day else ""
    place = safe(setting.room or setting.title)
    meeting = edition.story.places.get(leaf.entry)
    if isinstance(meeting, Meeting):
        return _meeting_sheet(
            edition,
            meeting,
            values,
            Sheet(at, day, place, (), (), setting.ground.basis, setting.ground.sources, leaf.entry),
        )
    words = edition.minutes[leaf.entry]
    return Sheet(
        number=at,
        day=day,
        place=place,
        heard=(safe(words.heard),),
        resolved=(safe(words.resolved),) if words.resolved else (),
        basis=words.ground.basis,
        sources=words.ground.sources,
        entry=leaf.entry,
    )


def _meeting_sheet(edition: Edition, meeting: Meeting, values: Values, blank: Sheet) -> Sheet:
    words, chamber = edition.meetings[meeting.id], meeting.chamber
    return replace(
        blank,
        heard=tuple(_heard(edition, words, values)),
        resolved=tuple(_resolved(edition, words, chamber, values)),
        noted=tuple(_noted(words, chamber, values)),
    )


def sheet_to_sign(edition: Edition, meeting: Meeting, values: Values) -> Iterator[str]:
    """Yield the sheet of a meeting line by line, as it would stand if it were signed now."""
    setting = edition.settings[meeting.id]
    blank = Sheet(0, "", "", (), (), setting.ground.basis, setting.ground.sources, meeting.id)
    yield from lines_of(_meeting_sheet(edition, meeting, values, blank))


def lines_of(sheet: Sheet) -> Iterator[str]:
    """Yield what stands on a sheet, line by line, without its head."""
    yield from sheet.noted
    yield from (f"Heard: {line}" for line in sheet.heard)
    for line in sheet.resolved or ("(the column is empty)",):
        yield f"Resolved: {line}"


def _noted(words: MeetingWords, chamber: Chamber, values: Values) -> Iterator[str]:
    came = number(values, chamber.came)
    here = chamber.present(values)
    yield f"Came: {came}. Present when the minutes were signed: {here}."
    for seat in chamber.seats:
        if not read(values, seat.here):
            gone = "had not come" if read(values, seat.missed) else "had left"
            yield safe(f"{words.blocs[seat.id]} ({seat.people}) {gone}.")
    if read(values, chamber.refused):
        yield "A demand to vote on a point by itself was refused."
    if read(values, chamber.result) == "no-quorum":
        yield "There was no quorum; the vote does not stand."


def _heard(edition: Edition, words: MeetingWords, values: Values) -> Iterator[str]:
    """Yield each item with who spoke to it, in the order of the agenda."""
    names = edition.story.names
    first = str(names.value(values, InMeeting(words.id).first))
    for item, title in sorted(words.items.items(), key=lambda each: each[0] != first):
        spoke = dict.fromkeys(
            safe(edition.people[speaker].minuted)
            for speech, (of_item, speaker) in words.speeches.items()
            if of_item == item and names.value(values, said(speech)) != "no"
        )
        opened = names.value(values, InMeeting(words.id).done(item))
        if spoke or opened:
            who = f"Spoke: {', '.join(spoke)}" if spoke else "Nobody spoke"
            yield safe(f"{title.rstrip('.')}. {who}.")
    if read(values, _chamber(edition, words).read):
        yield "The line of the centre was read out."


def _resolved(
    edition: Edition, words: MeetingWords, chamber: Chamber, values: Values
) -> Iterator[str]:
    """Yield what was decided on each point, with hands, name and day."""
    tie = chamber.tie(values)
    told = (resolution(edition, words, chamber, clause, tie, values) for clause in chamber.clauses)
    for at, text in enumerate(filter(None, told), start=1):
        yield safe(f"{at}. {text}")


def resolution(
    edition: Edition,
    words: MeetingWords,
    chamber: Chamber,
    clause: Clause,
    tie: Tie | None,
    values: Values,
) -> str:
    """Return what the sheet says of one clause; empty where it says nothing, or said it already."""
    fate, state = str(read(values, clause.fate)), str(read(values, clause.draft))
    told = quoted(words, clause, tie, values)
    if state == "deferred":
        return f"{told} Put off to the next meeting."
    if fate not in ("carried", "lost"):
        return ""
    yes, no = (number(values, slot) for slot in clause.hands)
    hands = f"For {yes}, against {no}."
    bound = [clause]
    if tie is not None and clause.id in tie.clauses:
        bound = [each for each in chamber.clauses if each.id in tie.clauses]
        if clause is not bound[0]:
            return ""
    if fate == "lost":
        return f"Not carried: {told} {hands}"
    named = "; ".join(filter(None, (_named(edition, words, each, values) for each in bound)))
    return (
        f"{told} {hands} {named[:1].upper()}{named[1:]}."
        if named
        else f"{told} {hands} Nobody named."
    )


def _named(edition: Edition, words: MeetingWords, clause: Clause, values: Values) -> str:
    """Return who is to do what a clause resolves, and by when, as minutes say it."""
    person = str(read(values, clause.by))
    day = words.clauses[clause.id].days.get(person)
    if day is None:
        return ""
    return f"{edition.people[person].minuted}, by {day_and_month(day)}"


def quoted(words: MeetingWords, clause: Clause, tie: Tie | None, values: Values) -> str:
    """Return a clause as it was resolved; of two that are tied, how they read as one."""
    voted = read(values, clause.fate) in ("carried", "lost")
    if tie is not None and clause.id in tie.clauses and voted:
        return _stopped(words.ties[tie.id])
    return _stopped(words.clauses[clause.id].reads(str(read(values, clause.draft))))


def with_quotations(edition: Edition, text: str, state: State) -> str | None:
    """Return a text with what it quotes; None where something does not stand in the book."""
    if "{" not in text:
        return text
    missing = False

    def wording(match: re.Match[str]) -> str:
        nonlocal missing
        if match["sheet"] is not None:
            found = sheet_number(state.book, match["sheet"])
        else:
            found = standing(edition, match["clause"], state.values)
        missing = missing or found is None
        return found or ""

    told = QUOTED.sub(wording, text)
    return None if missing else told


def sheet_number(book: Leaf | None, entry: str) -> str | None:
    """Return the number of the sheet of a meeting or a minute; None if it is not in the book."""
    leaf = book
    while leaf is not None and leaf.entry != entry:
        leaf = leaf.before
    number_of = 0
    while leaf is not None:
        number_of, leaf = number_of + 1, leaf.before
    return str(number_of) if number_of else None


def standing(edition: Edition, quoted_id: str, values: Values) -> str | None:
    """Return the wording of a clause or of a tie as it was carried and signed; None if not."""
    names = edition.story.names
    for words in edition.meetings.values():
        if quoted_id in words.clauses or quoted_id in words.ties:
            chamber = _chamber(edition, words)
            tie = chamber.tie(values)
            clause = _behind(quoted_id, chamber, tie)
            signed = names.value(values, minuted(words.id))
            if clause is None or not signed or read(values, clause.fate) != "carried":
                return None
            return quoted(words, clause, tie, values).rstrip(".")
    return None


def _behind(quoted_id: str, chamber: Chamber, tie: Tie | None) -> Clause | None:
    """Return the clause that an id quotes; for a tie one of the two, where they are tied."""
    if tie is not None and quoted_id == tie.id:
        quoted_id = tie.clauses[0]
    return next((each for each in chamber.clauses if each.id == quoted_id), None)


def _chamber(edition: Edition, words: MeetingWords) -> Chamber:
    place = edition.story.places[words.id]
    assert isinstance(place, Meeting)
    return place.chamber


def _stopped(text: str) -> str:
    return f"{text.rstrip('.')}."
