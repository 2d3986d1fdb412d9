"""The words a player may type instead of a number, each a command with its help."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from putilovets.frontends.line import telling
from putilovets.frontends.line.keeping import told_keeping
from putilovets.frontends.line.telling_book import told_book
from putilovets.frontends.line.telling_charts import told_charts
from putilovets.frontends.line.telling_file import told_file
from putilovets.frontends.line.telling_hands import told_vote
from putilovets.frontends.line.telling_meeting import told_reasons, told_room
from putilovets.frontends.line.telling_timeline import told_decision, told_found, told_timeline
from putilovets.frontends.line.telling_words import told_word, told_words
from putilovets.frontends.line.wrapping import wrapped
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view import chronicle, shelf
from putilovets.view.asking import asked
from putilovets.view.cell_book import cell_book
from putilovets.view.curves import curves
from putilovets.view.file import finding_aid
from putilovets.view.glance import COMING, NO_MEETING
from putilovets.view.hands import last_vote
from putilovets.view.ledger import why
from putilovets.view.minutes import find
from putilovets.view.page import Page, page
from putilovets.view.words import sources_of, words_on


class Playing(Protocol):
    """Whatever has a play: a session, or a test of the story."""

    play: Playthrough


@dataclass(frozen=True, slots=True)
class Table:
    """What a command works on."""

    edition: Edition
    session: Playing

    @property
    def page(self) -> Page:
        """The page the play stands on."""
        return page(self.edition, self.session.play)

    @property
    def today(self) -> date | None:
        """The day the play has reached."""
        return shelf.today(self.edition, self.session.play)


@dataclass(frozen=True, slots=True)
class Command:
    """One word, its other spellings, what it shows and how help describes it."""

    word: str
    help: str
    tell: Callable[[Table], Iterator[str]]
    twins: tuple[str, ...] = ()
    tells_choices: bool = False
    """Whether what it shows ends with the choices, so that they need not follow."""
    found: Callable[[Table, str], Iterator[str]] | None = None
    """What it shows of what has the words typed after it; None where nothing may follow it."""


def _why(table: Table) -> Iterator[str]:
    return telling.told_why(why(table.edition, table.session.play))


def _sources(table: Table) -> Iterator[str]:
    here = table.page
    yield from telling.told_label(here)
    cards = shelf.sources_on(table.edition, here)
    yield from telling.told_cards(cards, "Nothing on this page rests on a source.")


def _minutes(table: Table) -> Iterator[str]:
    return telling.told_minutes(shelf.minute_book(table.edition, table.session.play))


def _found(table: Table, wanted: str) -> Iterator[str]:
    sheets = find(shelf.minute_book(table.edition, table.session.play), wanted)
    return telling.told_minutes(sheets, "No sheet has all of these words.")


def _people(table: Table) -> Iterator[str]:
    people = shelf.people_met(table.edition, table.session.play)
    return telling.told_cards(people, "You have met nobody yet.")


def _line(table: Table) -> Iterator[str]:
    return telling.told_line(shelf.line_of_today(table.edition, table.session.play))


def _terms(table: Table) -> Iterator[str]:
    terms = shelf.glossary(table.edition, table.today)
    return telling.told_cards(terms, "No words are explained yet.")


def _terms_with(table: Table, wanted: str) -> Iterator[str]:
    terms = shelf.having(shelf.glossary(table.edition, table.today), wanted)
    return telling.told_cards(terms, "No word of the time has all of these words.")


def _words(table: Table) -> Iterator[str]:
    return told_words(words_on(table.edition, table.page, table.today))


def _what(table: Table, wanted: str) -> Iterator[str]:
    word, instead = asked(table.edition, table.session.play, table.page, wanted)
    if word is None:
        return wrapped(instead)
    return told_word(word, sources_of(table.edition, word))


def _room(table: Table) -> Iterator[str]:
    here = table.page
    meeting = here.meeting or here.coming
    if meeting is None:
        yield NO_MEETING
        return
    if here.meeting is None:
        yield from wrapped(COMING)
    yield from told_room(meeting)
    yield from told_reasons(meeting)


def _vote(table: Table) -> Iterator[str]:
    return told_vote(last_vote(table.edition, table.session.play))


def _charts(table: Table) -> Iterator[str]:
    return told_charts(curves(table.edition, table.session.play))


def _file(table: Table) -> Iterator[str]:
    return told_file(finding_aid(table.edition, table.session.play))


def _book(table: Table) -> Iterator[str]:
    return told_book(cell_book(table.edition, table.session.play))


def _timeline(table: Table) -> Iterator[str]:
    play = table.session.play
    decisions = chronicle.chronicle(table.edition, play)
    return told_timeline(decisions, chronicle.stands(table.edition, play))


def _timeline_with(table: Table, wanted: str) -> Iterator[str]:
    decisions = chronicle.chronicle(table.edition, table.session.play)
    asked = [each for each in decisions if str(each.number) == wanted.strip()]
    return told_decision(asked[0]) if asked else told_found(chronicle.having(decisions, wanted))


def _look(table: Table) -> Iterator[str]:
    """Return the page again, with its chapter: who asks may not know any more where they are."""
    return telling.told_page(table.page._replace(begins=True))


STEP = "   "
"""Before a line of help; twice before what follows of it."""
WORDS = (
    "the words and names of this page that are explained; what WORD, or what and the number of "
    "one, explains it and tells its sources"
)
TERMS = "words of the time; with words after it, those of them that have them all"
BOOK = "the minute book; with words after it, the sheets that have them all"
TIMELINE = (
    "every decision so far, day by day; with a number after it, what stood open there; with words, "
    "those that have them all"
)

SHOWN = (
    Command("look", "tell this page again", _look, ("l",), tells_choices=True),
    Command("why", "what moved each number, and why a choice is closed", _why, ("w",)),
    Command("sources", "what this page rests on", _sources, ("s",)),
    Command("minutes", BOOK, _minutes, ("m", "find"), found=_found),
    Command("book", "the cell book: posts, figures and the roll", _book, ("b",)),
    Command("people", "whom you have met, and who of them really lived", _people, ("p",)),
    Command("line", "the centre's line today", _line),
    Command(
        "room", "who sits where in a meeting, now or to come, and why they vote so", _room, ("r",)
    ),
    Command("charts", "the numbers over time: begin, highest, lowest, last", _charts, ("g",)),
    Command("vote", "the last vote, hand by hand, with the reasons", _vote, ("v",)),
    Command("file", "the finding aid of your papers so far", _file, ("f",)),
    Command("terms", TERMS, _terms, ("t",), found=_terms_with),
    Command("timeline", TIMELINE, _timeline, ("h",), found=_timeline_with),
    Command("words", WORDS, _words, ("what", "e"), found=_what),
)
"""The commands that show something and change nothing."""

ACTS = {
    "undo (u)": "take the last choice back",
    "back NUMBER [NAME]": "a second play from the decision of that number on",
    "compare NAME": "this play and another side by side",
    "settings (o)": "what is set, and what it may be",
    "set KEY VALUE": "change a setting, such as set hints off",
    "quit (q)": "leave; everything is saved already",
    "? (help)": "this help",
    "Enter alone": "what there is to choose, once more",
}
"""The words that the reader of commands handles itself."""


def command_for(word: str) -> Command | None:
    """Return the command that `word` means, if it means one."""
    return next((one for one in SHOWN if word == one.word or word in one.twins), None)


def asked_for(line: str) -> Callable[[Table], Iterator[str]] | None:
    """Return what a command with words after it shows, such as ``find truancy``; None if none."""
    word, _, wanted = line.partition(" ")
    command = command_for(word)
    if command is None or command.found is None or not wanted.strip():
        return None
    found = command.found
    return lambda table: found(table, wanted)


def told_help() -> Iterator[str]:
    """Yield the help."""
    yield "Type the number of a choice, or one of these words:"
    for command in SHOWN:
        twins = f" ({', '.join(command.twins)})" if command.twins else ""
        yield from wrapped(f"{command.word}{twins}: {command.help}", STEP, 2 * STEP)
    yield from told_keeping(STEP)
    for word, help_text in ACTS.items():
        yield from wrapped(f"{word}: {help_text}", STEP, 2 * STEP)
    yield "Every choice is saved as it is made."
