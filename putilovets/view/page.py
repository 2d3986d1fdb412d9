"""A moment of a play told as plain data: what every front end shows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from putilovets.story.days import day_words
from putilovets.story.edition import Basis, Edition, Setting
from putilovets.story.playthrough import Choice, Playthrough
from putilovets.view.blocks import Block, Kind, told_parts
from putilovets.view.chapters import chapter_begins
from putilovets.view.desk import desk_table
from putilovets.view.glance import DeskTable, MeetingTable, NewspaperTable
from putilovets.view.hands import just_counted
from putilovets.view.ledger import minuted, moved, pencilled
from putilovets.view.matter import gone_home, in_hand, stirred, to_sign
from putilovets.view.meeting import coming_table, meeting_table
from putilovets.view.minutes import lines_of, minute_book, with_quotations
from putilovets.view.newspaper import letters_on_table, newspaper_table
from putilovets.view.reasons import sentences
from putilovets.view.safe import safe


class Option(NamedTuple):
    """A choice as it is shown."""

    id: str
    text: str
    cost: str
    """What it takes, in words; empty when it takes nothing worth saying."""
    why: tuple[str, ...]
    """Why it is locked, one sentence each; empty when it is open."""

    @property
    def open(self) -> bool:
        """Whether it can be chosen now."""
        return not self.why


class Meter(NamedTuple):
    """A gauge as it is shown."""

    label: str
    value: int
    lowest: int
    highest: int
    change: int
    """By how much the last choice moved it."""


class Page(NamedTuple):
    """Everything there is to show at one moment."""

    place: str
    chapter: str
    title: str
    day: str
    """The date in words, empty where the page has none."""
    room: str
    basis: Basis
    """The label of the weakest part."""
    sources: tuple[str, ...]
    blocks: tuple[Block, ...]
    options: tuple[Option, ...]
    meters: tuple[Meter, ...]
    notebook: tuple[str, ...]
    """The lines in the notebook."""
    notebook_room: int
    """How many lines the notebook holds; 0 where there is no notebook."""
    changes: tuple[str, ...]
    """What the last choice changed, one sentence each."""
    ended: bool
    meeting: MeetingTable | None = None
    """The meeting the page belongs to, at a glance."""
    desk: DeskTable | None = None
    """The desk the page belongs to, at a glance."""
    newspaper: NewspaperTable | None = None
    """The wall newspaper that the page belongs to, at a glance."""
    coming: MeetingTable | None = None
    """The meeting that the desk leads to, as far as the player knows it."""
    found: tuple[str, ...] = ()
    """What arriving on the page changed, one sentence each."""
    on: date | None = None
    """Its date; None where the page has none."""
    begins: bool = False
    """Whether its chapter begins here."""


IN_POCKET = 2
"""For how many days after a hall its notebook is carried about."""


def page(edition: Edition, play: Playthrough) -> Page:
    """Return the page on which `play` stands."""
    state = play.state
    setting = edition.settings[state.place]
    day = setting.day_in(state.frame)
    lines, room = notebook(edition, play)
    meters = _meters(edition, play)
    # Asking what happened costs a step; where nothing is done on arrival the meters know it all.
    story = edition.story
    asked = state.place in story.stirring
    if edition.meetings and not asked:
        asked = _after_meeting(edition, play)
    told, found = moved(edition, play) if asked else (tuple(_changed(meters)), ())
    shown = Page(
        place=state.place,
        chapter=safe(edition.chapters.get(setting.chapter, "")),
        title=safe(setting.title_in(state.frame)),
        day=day_words(day) if day else "",
        room=safe(setting.room),
        basis=setting.ground.basis,
        sources=setting.ground.sources,
        blocks=(*_reply(edition, play), *told_parts(edition, setting.frames[state.frame], state)),
        options=tuple([option_of(edition, choice) for choice in play.choices()]),
        meters=meters,
        notebook=lines,
        notebook_room=room,
        changes=(*told, *minuted(play), *(pencilled(edition, play) if story.halls else ())),
        ended=story.ended(state),
        found=found,
        on=day,
        begins=chapter_begins(edition, play),
    )
    laid_out = edition.meetings or edition.desks or edition.newspapers
    return _with_tables(edition, play, setting, shown) if laid_out else shown


def _after_meeting(edition: Edition, play: Playthrough) -> bool:
    """Tell whether the last choice was made in a meeting."""
    last = play.last_move
    return last is not None and last.place in edition.meetings


def _changed(meters: tuple[Meter, ...]) -> Iterator[str]:
    """Yield from what to what each gauge went, where the last choice alone has moved them."""
    for meter in meters:
        if meter.change:
            yield f"{meter.label} {meter.value - meter.change} to {meter.value}"


def _with_tables(edition: Edition, play: Playthrough, setting: Setting, shown: Page) -> Page:
    """Return a page with what a meeting or a desk adds to it."""
    place = play.state.place
    if _after_meeting(edition, play):
        shown = shown._replace(blocks=(*_answers(edition, play), *_told_of(shown)))
    if setting.sheet:
        sheet = _on_sheet(edition, play, setting.sheet)
        replies = tuple(each for each in shown.blocks if each.kind == "reply")
        shown = shown._replace(blocks=(*replies, *sheet, *_told_of(shown)))
    if place in edition.meetings:
        matter = (
            *_invented("told", in_hand(edition, play)),
            *_invented("sheet", to_sign(edition, play)),
        )
        table = meeting_table(edition, play)
        shown = shown._replace(blocks=(*shown.blocks, *matter), meeting=table)
    if place in edition.desks:
        coming = coming_table(edition, play)
        shown = shown._replace(desk=desk_table(edition, play), coming=coming)
    if place in edition.newspapers:
        blocks = (*shown.blocks, *letters_on_table(edition, play.state))
        shown = shown._replace(blocks=blocks, newspaper=newspaper_table(edition, play))
    return shown


def _answers(edition: Edition, play: Playthrough) -> Iterator[Block]:
    """Yield all that a choice in a meeting brought about, the vote and those it stirred."""
    yield from _reply(edition, play)
    for count in just_counted(edition, play):
        yield Block("reply", count.told, "invented", (), "", count)
    yield from _invented("reply", stirred(edition, play))
    yield from _invented("reply", gone_home(edition, play))


def _told_of(shown: Page) -> Iterator[Block]:
    return (each for each in shown.blocks if each.kind != "reply")


def notebook(edition: Edition, play: Playthrough) -> tuple[tuple[str, ...], int]:
    """Return the lines and the room of the notebook of the last hall that was entered.

    It is put away some days after the hall; after one without a date, some days after the first
    page that has one.
    """
    story, values = edition.story, play.state.values
    if not story.halls:
        return (), 0
    today = after = None  # after: the first date from the hall on
    for state in reversed(play.states):
        day = edition.settings[state.place].day_in(state.frame)
        today, after = today or day, day or after
        place = story.halls.get(state.place)
        if place is not None:
            if today and after and (today - after).days > IN_POCKET:
                return (), 0
            notes = zip(place.notes, edition.settings[place.id].notes, strict=True)
            kept = tuple(safe(line) for flag, line in notes if story.names.value(values, flag))
            return kept, place.room
    return (), 0


def _on_sheet(edition: Edition, play: Playthrough, entry: str) -> Iterator[Block]:
    """Yield the sheet of a meeting line by line, as it stands in the book."""
    for sheet in minute_book(edition, play):
        if sheet.entry == entry:
            head = f"Sheet {sheet.number}. {sheet.day}. {sheet.place}."
            for line in (head, *lines_of(sheet)):
                yield Block("sheet", line, sheet.basis, ())


def _invented(kind: Kind, texts: Iterable[str]) -> Iterator[Block]:
    return (Block(kind, text, "invented", ()) for text in texts)


def _reply(edition: Edition, play: Playthrough) -> Iterator[Block]:
    move = play.last_move
    if move is None:
        return
    text = edition.words.get(f"{move.place}/{move.choice}/reply")
    if text is None:
        return
    for block in text.split("\n\n"):
        told = with_quotations(edition, " ".join(block.split()), play.state)
        if told:
            yield Block("reply", safe(told), "invented", ())


def option_of(edition: Edition, choice: Choice) -> Option:
    """Return a choice as it is shown."""
    rule, reasons = choice
    text, cost = edition.offers[rule.text]
    why = sentences(edition, reasons) if reasons else ()
    return _new(Option, (rule.id, safe(text), safe(cost) if cost else "", why))


def _meters(edition: Edition, play: Playthrough) -> tuple[Meter, ...]:
    values = play.state.values
    before = values if play.before is None else play.before.values
    meters = []
    for label, row, cell, lowest, highest in edition.dials:
        value = values[row][cell]
        change = value - before[row][cell]  # type: ignore[operator]
        meters.append(_new(Meter, (safe(label), value, lowest, highest, change)))
    return tuple(meters)


_new = tuple.__new__
"""Makes a named tuple without its class's own call between; a page has many."""
