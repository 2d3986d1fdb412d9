"""What a player can ask for: one Command gives key, footer, palette entry and help line."""

from dataclasses import dataclass

from textual.binding import Binding

from putilovets.frontends.tui.keys import both, shown


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the player can ask for."""

    key: str
    word: str
    """How the footer and the palette call it."""
    help: str
    """What it does, for help and palette."""
    action: str
    """What Textual runs, in the name space of the screen."""

    @property
    def key_name(self) -> str:
        """The key as the player reads it."""
        return shown(self.key)

    @property
    def binding(self) -> Binding:
        """The binding of the key and its twins."""
        return Binding(both(self.key), self.action, self.help, show=False, id=self.word.lower())


HELP = Command("question_mark", "Help", "the keys, and how the game is played", "show('help')")
COLOURS = Command("c", "Colours", "the next colours, light or dark; they are kept", "app.colours")
SETTINGS = Command(
    "o", "Settings", "colours, width of the text, mouse, screen reader", "app.settings"
)
CLOSE = Command("escape", "Close", "close this sheet", "close")

SHEETS = (
    Command("e", "Explain", "the words and names of this page", "show('words')"),
    Command(
        "r", "Room", "in a meeting: who sits where, and why they would vote so", "show('room')"
    ),
    Command("w", "Why", "what moved each number, and why a choice is closed", "show('why')"),
    Command("s", "Sources", "what this page rests on", "show('sources')"),
    Command("m", "Minutes", "the minute book", "show('minutes')"),
    Command("b", "Book", "the cell book: posts, figures and the roll", "show('book')"),
    Command("p", "People", "whom you have met, and who of them really lived", "show('people')"),
    Command("l", "Line", "the centre's line today", "show('line')"),
    Command("t", "Terms", "words of the time", "show('terms')"),
    Command("g", "Charts", "the numbers over time, drawn", "show('charts')"),
    Command("v", "Vote", "the last vote, hand by hand, with the reasons", "show('vote')"),
    Command("f", "File", "the finding aid of your papers so far", "show('file')"),
    Command(
        "h",
        "Timeline",
        "every decision, what stood open, and back to any of them",
        "show('timeline')",
    ),
)
"""Sheets that can be opened from any page; they change nothing."""

FIND = Command("slash", "Find", "in the minute book and the terms: those with some words", "find")

STORY = (
    HELP,
    Command("u", "Undo", "take the last choice back", "undo"),
    Command("q", "Leave", "go to the title page; everything is saved already", "leave"),
    *SHEETS,
    FIND,
    SETTINGS,
    COLOURS,
)
"""Commands of a page of the story, in the order of the footer."""

LESSON_COVER = Command(
    "n", "Lesson", "its cover: purpose, class code, sources to be opened", "lesson"
)
LESSON_STORY = (*STORY[:3], LESSON_COVER, *STORY[3:])
"""Commands of a page of a lesson."""

LEAF_BACK = Command("escape", "Back", "go to the leaf before; what is typed is kept", "back")
LEAF = (
    HELP,
    LEAF_BACK,
    Command("s", "Sources", "what this leaf rests on, told in full", "sources"),
    Command("q", "Leave", "go to the title page; everything is kept", "leave"),
    SETTINGS,
    COLOURS,
)
"""Commands of a leaf of a lesson: cover, pages, questions, hand-in."""

FORM = (
    HELP,
    LEAF_BACK,
    Command("q", "Leave", "leave the form; nothing is written", "leave"),
    SETTINGS,
    COLOURS,
)
"""Commands of a teacher's form."""

ALONE = (CLOSE, SETTINGS, COLOURS)
"""Commands of a sheet where no play is open."""

SHEET = (CLOSE, HELP, *SHEETS, SETTINGS, COLOURS)
"""Commands of an open sheet."""

SHEET_TO_SEARCH = (CLOSE, FIND, HELP, *SHEETS, SETTINGS, COLOURS)
"""Commands of an open sheet that can be searched."""

DELETE = Command("d", "Delete", "put the marked play away; it can be brought back", "put_away")
BRING_BACK = Command("b", "Bring back", "bring back a play that was put away", "bring_back")
COMPARE = Command("k", "Compare", "from the timeline: two plays side by side", "compare")

TIMELINE = (CLOSE, FIND, COMPARE, HELP, *SHEETS, SETTINGS, COLOURS)
"""Commands of the timeline."""

DECISION = (CLOSE, COMPARE, HELP, *SHEETS, SETTINGS, COLOURS)
"""Commands of one decision of it."""

TITLE = (
    HELP,
    Command("n", "New", "begin a new play", "new"),
    Command("a", "Name", "begin a new play under a name of your own", "name"),
    Command("l", "Lesson", "a ready lesson, or one by its class code or file", "lesson"),
    Command("s", "Saves", "all saved plays: rename, send out, take in", "saves"),
    SETTINGS,
    Command("q", "Quit", "leave the game", "app.quit"),
    DELETE,
    BRING_BACK,
    COLOURS,
)
"""Commands of the title page."""

SAVES = (
    Command("escape", "Back", "go back to the title page", "close"),
    HELP,
    Command("r", "Rename", "give the marked play another name", "rename"),
    DELETE,
    Command("e", "Export", "copy the marked play to a file", "export"),
    Command("i", "Import", "copy a play from a file", "import"),
    Command("u", "Undo", "bring back at once what was just put away", "undo"),
    BRING_BACK,
    SETTINGS,
    COLOURS,
)
"""Commands of the list of saved plays."""

SETTING = (
    CLOSE,
    Command("enter", "Change", "the next value of the marked setting", "turn_to(1)"),
    COLOURS,
)
"""Commands of the settings."""

ASK = (Command("escape", "Back", "go back without choosing", "close"),)
"""Commands of a question."""


def bindings(commands: tuple[Command, ...]) -> list[Binding]:
    """Return the bindings of some commands, for the class of a screen."""
    return [command.binding for command in commands]


SCREENS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("The title page", TITLE),
    ("All saved plays", SAVES),
    ("A page of the story", STORY),
    ("A page of a lesson", LESSON_STORY),
    ("A leaf of a lesson", LEAF),
    ("A teacher's form", FORM),
    ("An open sheet", SHEET_TO_SEARCH),
    ("The timeline", TIMELINE),
    ("One decision of it", DECISION),
    ("A sheet where no play is open", ALONE),
    ("The settings", SETTING),
    ("A question", ASK),
)
"""What every screen is called, with its commands."""
