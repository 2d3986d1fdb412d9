"""The sheets that open over a page: what each is called and how it is told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from putilovets.frontends.tui.commands import COMPARE, STORY
from putilovets.frontends.tui.ink import BLANK, Line, prose
from putilovets.frontends.tui.screens.finding import FindingSheet
from putilovets.frontends.tui.screens.sheet import SheetScreen
from putilovets.frontends.tui.screens.words import WordsSheet
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset import shelf as told
from putilovets.frontends.tui.typeset.book import told_book
from putilovets.frontends.tui.typeset.charts import told_charts
from putilovets.frontends.tui.typeset.file import told_file
from putilovets.frontends.tui.typeset.hands import told_vote
from putilovets.frontends.tui.typeset.help import told_help
from putilovets.frontends.tui.typeset.line_sheet import told_line
from putilovets.frontends.tui.typeset.room import told_room
from putilovets.story.lexicon import LINE
from putilovets.view import shelf
from putilovets.view.cell_book import cell_book
from putilovets.view.curves import curves
from putilovets.view.file import finding_aid
from putilovets.view.hands import last_vote
from putilovets.view.labels import label_words
from putilovets.view.ledger import why
from putilovets.view.minutes import find
from putilovets.view.words import Kind, sources_of, word_of, words_on

Teller = Callable[[Table, int], Iterable[Line]]
Searcher = Callable[[Table, str, int], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet."""

    title: str
    tell: Teller
    """Makes its rows for a width."""
    found: Searcher | None = None
    """Makes the rows of those entries that have some words; None where nothing is searched."""


def _why(table: Table, width: int) -> Iterable[Line]:
    return told.told_why(why(table.edition, table.session.play), width)


def _sources(table: Table, width: int) -> Iterable[Line]:
    page = table.page
    yield from prose(label_words(page.basis), width)
    yield BLANK
    cards = shelf.sources_on(table.edition, page)
    yield from told.told_sources(cards, "Nothing on this page rests on a source.", width)


def _minutes(table: Table, width: int) -> Iterable[Line]:
    return told.told_minutes(shelf.minute_book(table.edition, table.session.play), width)


def _found(table: Table, wanted: str, width: int) -> Iterable[Line]:
    sheets = find(shelf.minute_book(table.edition, table.session.play), wanted)
    return told.told_minutes(sheets, width, told.NOT_FOUND)


def _people(table: Table, width: int) -> Iterable[Line]:
    people = shelf.people_met(table.edition, table.session.play)
    return told.told_cards(people, "You have met nobody yet.", width)


def _line(table: Table, width: int) -> Iterable[Line]:
    return told_line(shelf.line_of_today(table.edition, table.session.play), width)


def _terms(table: Table, width: int) -> Iterable[Line]:
    terms = shelf.glossary(table.edition, table.today)
    return told.told_cards(terms, "No words are explained yet.", width)


def _terms_with(table: Table, wanted: str, width: int) -> Iterable[Line]:
    terms = shelf.having(shelf.glossary(table.edition, table.today), wanted)
    return told.told_cards(terms, "No word of the time has all of these words.", width)


def _no_words(table: Table, width: int) -> Iterable[Line]:
    yield from prose("No word on this page is explained. T tells the words of the time.", width)


def _book(table: Table, width: int) -> Iterable[Line]:
    return told_book(cell_book(table.edition, table.session.play), width)


def _charts(table: Table, width: int) -> Iterable[Line]:
    return told_charts(curves(table.edition, table.session.play), width)


def _file(table: Table, width: int) -> Iterable[Line]:
    return told_file(finding_aid(table.edition, table.session.play), width)


def _vote(table: Table, width: int) -> Iterable[Line]:
    return told_vote(last_vote(table.edition, table.session.play), width)


def _room(table: Table, width: int) -> Iterable[Line]:
    return told_room(table.page, width)


def _help(table: Table, width: int) -> Iterable[Line]:
    return told_help((*STORY, COMPARE), width)


SOURCES = "sources"
"""The sheet of what a page rests on."""
WORDS = "words"
"""The sheet that lists the words of a page."""
TIMELINE = "timeline"
"""The sheet of the decisions so far."""
TITLES: dict[Kind, str] = {
    "term": "A word of the time",
    "person": "A person",
    "campaign": "In the line of today",
    "source": "A source",
}
"""What stands above a word that was opened."""

SHEETS = {
    "room": Sheet("The room", _room),
    "why": Sheet("Why", _why),
    "sources": Sheet("What this page rests on", _sources),
    "minutes": Sheet("The minute book", _minutes, _found),
    "book": Sheet("The cell book", _book),
    "people": Sheet("People", _people),
    "line": Sheet("The line of today", _line),
    "terms": Sheet("Words of the time", _terms, _terms_with),
    "charts": Sheet("The numbers over time", _charts),
    "file": Sheet("The File", _file),
    "vote": Sheet("The last vote", _vote),
    WORDS: Sheet("Words of this page: Enter explains one", _no_words),
    "help": Sheet("Help", _help),
}


def screen_for(name: str, table: Table) -> SheetScreen:
    """Return the screen of a sheet, one that can be searched where there is something to find."""
    if name == TIMELINE:
        return timeline_of(table)
    sheet = SHEETS[name]
    if name == SOURCES:
        table.sources_opened()
    opener = partial(screen_of_word, table=table)
    words = words_on(table.edition, table.page, table.today) if name == WORDS else ()
    if words:
        listed = tuple((word.id, word.card.heading) for word in words)
        return WordsSheet(name, sheet.title, listed, opener)
    found = sheet.found
    if found is None:
        return SheetScreen(name, sheet.title, partial(sheet.tell, table), opener)
    return FindingSheet(
        name,
        sheet.title,
        partial(sheet.tell, table),
        lambda wanted: partial(found, table, wanted),
        opener,
    )


def timeline_of(table: Table) -> SheetScreen:
    """Return the screen of the decisions so far; imported only when it is asked for."""
    from putilovets.frontends.tui.screens.timeline import TimelineSheet

    return TimelineSheet(TIMELINE, table)


def screen_of_word(word_id: str, table: Table) -> SheetScreen:
    """Return the screen of a word that was asked for where it stands."""
    if word_id == LINE:
        return screen_for("line", table)
    table.opened(word_id)
    word = word_of(table.edition, word_id)
    tell = partial(told.told_word, word, sources_of(table.edition, word))
    return SheetScreen(word_id, TITLES[word.kind], tell, partial(screen_of_word, table=table))
