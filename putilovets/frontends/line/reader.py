"""Plain line mode: numbered choices on standard input and output, for ears, pipes and scripts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TextIO

from putilovets.frontends.hints.hinter import Hinter
from putilovets.frontends.line import telling
from putilovets.frontends.line.commands import Table, asked_for, command_for, told_help
from putilovets.frontends.line.comparing import compared
from putilovets.frontends.line.keeping import Open
from putilovets.frontends.line.keeping import kept as keeping
from putilovets.frontends.line.setting import WORDS, told_set
from putilovets.frontends.line.wrapping import WIDTH, fitting, within, wrapped
from putilovets.frontends.settings.file import SettingsFile
from putilovets.journal.branching import branch
from putilovets.journal.errors import JournalError
from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from putilovets.story.playthrough import UndoClosed
from putilovets.view.card import card_of_page
from putilovets.view.page import Page
from putilovets.view.safe import safe

PROMPT = "> "
HINT = "Type the number of a choice and Enter; ? tells what else you can type."
WHERE_TO = "Say to which decision, such as back 12; timeline tells them all with their numbers."
LEAVING = ("quit", "q", "exit")
LONGEST = 1_000
"""The most characters of a line that are looked at."""


class Lines(Protocol):
    """Where typed lines come from."""

    def readline(self, size: int = -1, /) -> str:
        """Return the next line, at most so many characters of it; empty at the end."""
        ...


class LineReader:
    """Reads commands and tells pages until the play ends, the player quits or the input does."""

    def __init__(
        self,
        edition: Edition,
        session: Session,
        given: Lines,
        told: TextIO,
        kept: SettingsFile | None = None,
    ) -> None:
        self.edition = edition
        self.table = Table(edition, session)
        self.kept = SettingsFile() if kept is None else kept
        self.session = session
        self.given = given
        self.told = told
        self.hinter: Hinter | None = None
        """Gives hints; None where none are wanted."""
        self.heard: Page | None = None
        """The page that was told last."""
        self.columns: Callable[[], int] = lambda: WIDTH
        """How wide a line may be now; asked anew for every command."""
        self.acts: Mapping[str, Callable[[], None]] = {
            **dict.fromkeys(("undo", "u"), self.undo),
            **dict.fromkeys(("?", "help", "keys"), lambda: self.say(told_help())),
            "save": lambda: self.say(wrapped(safe(self.session.welcome))),
            "": lambda: self.say(telling.told_choices(self.table.page)),
        }
        """What is done by a word alone."""
        self.acts_on: Mapping[str, Callable[[str], None]] = {
            "back": self.back,
            "compare": self.compare,
        }
        """What is done by a word with something after it."""

    def run(self) -> None:
        """Play; every act is on the disk before its page is told."""
        with within(self.columns()):
            self.begin()
            self.say(["", *wrapped(safe(self.session.welcome)), *wrapped(HINT)])
        while True:
            self.prompt()
            line = self.hear()
            if not line:
                self.say([""])
            with within(self.columns()):
                if not line or not self.obey(line.strip()):
                    self.say([safe(self.session.farewell)])
                    return

    def begin(self) -> None:
        """Tell what is to be known on opening, and the first page."""
        for notice in (*self.kept.said, *self.session.notices):
            self.say(wrapped(safe(notice)))
            self.say([""])
        self.look(again=True)

    def prompt(self) -> None:
        """Ask for a line."""
        self.told.write(PROMPT)
        self.told.flush()

    def hear(self) -> str:
        """Return the next line; of a long one the head, as nothing that could be meant."""
        line = self.given.readline(LONGEST)
        if len(line) < LONGEST or line.endswith("\n"):
            return line
        while (rest := self.given.readline(LONGEST)) and not rest.endswith("\n"):
            continue
        return f"{line}…"

    def look(self, *, again: bool = False) -> None:
        """Tell the page the play stands on; on coming back to it with its chapter."""
        here = self.table.page
        if again:
            here = here._replace(begins=True)
        self.session.show(*card_of_page(here))
        self.say(telling.told_page(here, None if again else self.heard))
        self.heard = here
        hint = self.hinter.in_lines(here) if self.hinter is not None else ""
        if hint:
            self.say(["", *wrapped(hint)])
        if self.hinter is not None:
            self.hinter.remember()

    def say(self, lines: Iterable[str]) -> None:
        """Write lines out, none wider than a line may be now."""
        self.told.write("".join(f"{line}\n" for each in lines for line in fitting(each)))
        self.told.flush()

    def obey(self, words: str) -> bool:
        """Do what a line asks for; False when it asks to leave."""
        word = words.casefold()
        act, _, wanted = words.partition(" ")
        if word in LEAVING:
            return False
        if word.isascii() and word.isdigit():
            return self.choose(int(word))
        if word in self.acts:
            self.acts[word]()
        elif act.casefold() in self.acts_on:
            self.acts_on[act.casefold()](wanted.strip())
        elif act.casefold() in WORDS:
            self.say(told_set(self.kept, word))
        elif (told := self._shown(words)) is not None:
            self.say(told)
        else:
            self.say([f"{safe(words)[:60]!r} means nothing here; ? tells what does."])
        return True

    def _shown(self, words: str) -> list[str] | None:
        """Return what a word that changes nothing shows; None where it is no such word."""
        word = words.casefold()
        command = command_for(word)
        if command is not None:
            self._used(word)
            told = command.tell(self.table)
            return [*told, *(() if command.tells_choices else self._choices())]
        found = asked_for(word)
        if found is not None:
            self._used(word.partition(" ")[0])
            return [*found(self.table), *self._choices()]
        done = keeping(words)
        return None if done is None else [*done(Open(self.session, self.edition)), *self._choices()]

    def _choices(self) -> Iterable[str]:
        """Yield the choices of the page, apart from what was told before them."""
        yield ""
        yield from telling.told_choices(self.table.page)

    def _used(self, word: str) -> None:
        command = command_for(word)
        if self.hinter is not None and command is not None:
            self.hinter.done(command.word)
            self.hinter.remember()

    def choose(self, number: int) -> bool:
        """Make the open choice with that number; False when it closes the book."""
        here = self.table.page
        options = [option for option in here.options if option.open]
        count = len(telling.AFTER_THE_END) if here.ended else len(options)
        if not 1 <= number <= count:
            self.say([_no_such(number, count)])
            return True
        if here.ended:
            return self.obey(telling.AFTERWARDS[number - 1])
        try:
            self.session.choose(options[number - 1].id)
        except JournalError as error:
            self.say(wrapped(safe(str(error))))
            return True
        self.say([*wrapped(f"You chose: {options[number - 1].text}"), ""])
        self.look()
        return True

    def undo(self) -> None:
        """Take the last choice back; tell the chapter if it was another that was left."""
        left = self.table.page.chapter
        try:
            self.session.undo()
        except (UndoClosed, JournalError) as error:
            self.say(wrapped(safe(f"There is no going back: {error}.")))
            return
        self.say(["Taken back.", ""])
        self.look(again=self.table.page.chapter != left)

    def back(self, wanted: str) -> None:
        """Go on in a second play that stands before a decision of this one."""
        number, _, name = wanted.partition(" ")
        if not (number.isascii() and number.isdigit()):
            self.say(wrapped(WHERE_TO))
            return
        try:
            folder = self.session.folder
            second = branch(folder, self.session, int(number), name.strip() or None, self.edition)
        except JournalError as error:
            self.say(wrapped(safe(str(error))))
            return
        self.session.close()
        self.session, self.table = second, Table(self.edition, second)
        self.begin()

    def compare(self, name: str) -> None:
        """Tell this play and another side by side."""
        try:
            lines = list(compared(self.edition, self.session, name))
        except JournalError as error:
            self.say(wrapped(safe(str(error))))
            return
        self.say(lines)


def _no_such(number: int, count: int) -> str:
    if not count:
        return "Nothing is open here, which is a mistake of the story's; type undo, or quit."
    shown = number if number < 1_000_000 else "of that number"
    return f"There is no choice {shown}; the open ones are 1 to {count}."
