"""A play and its file together: every act is on the disk before it is shown."""

import os
from contextlib import suppress
from datetime import datetime
from errno import ENOSPC
from io import FileIO
from pathlib import Path
from stat import S_ISREG

from putilovets.journal.cards import Card, drop_card, leave_card
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import SUFFIX, play_path
from putilovets.journal.lines import Act, Header, act_line, header_line
from putilovets.journal.locking import RENAMES_OPEN, lock, sync_folder
from putilovets.journal.renaming import new_path
from putilovets.journal.replay import LARGEST, replay
from putilovets.journal.shelf import moved
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough

KEPT = "kept"
"""The folder, inside that of the plays, for files kept as they were."""


class Session:
    """An open play. Acts go to the file first; one that cannot be written is not made."""

    def __init__(
        self, path: Path, file: FileIO, play: Playthrough, notices: tuple[str, ...] = ()
    ) -> None:
        self.path = path
        self.play = play
        self.notices = notices
        """What the player should be told on opening."""
        self.one_play = ""
        """Why no second play can be made of it; empty where one can."""
        self.no_undo = ""
        """Why nothing can be taken back; empty where the story alone decides that."""
        self._file = file
        self._end = file.seek(0, os.SEEK_END)
        """How much of the file has been acknowledged; whatever is behind it is not an act."""
        file.seek(0)
        self._acts = file.readall().count(b"\n") - 1
        self._card: Card | None = None

    @property
    def name(self) -> str:
        """The name of the play."""
        return self.path.stem

    @property
    def folder(self) -> Path:
        """The folder the play is kept in; JournalError where it is kept nowhere."""
        return self.path.parent

    @property
    def welcome(self) -> str:
        """What is said on opening, in sentences."""
        return f"This is the play «{self.name}». Every choice is saved as it is made."

    @property
    def farewell(self) -> str:
        """What is said on leaving, in a sentence."""
        return f"Saved as {self.name}."

    def choose(self, choice: str) -> None:
        """Make a choice and write it down.

        UnknownChoice, LockedChoice, PlayEnded or JournalError leave the play as it was.
        """
        at = self.play.state.place
        self.play.choose(choice)
        try:
            self._append(Act(at, choice, self.play.digest()))
        except JournalError:
            self.play.retract()
            raise

    def undo(self) -> Move:
        """Take the last choice back and write that down; UndoClosed or JournalError if not."""
        if self.no_undo:
            raise JournalError(self.no_undo)
        at = self.play.state.place
        move = self.play.undo()
        try:
            self._append(Act(at, "", self.play.digest()))
        except JournalError:
            self.play.choose(move.choice)
            raise
        return move

    def show(self, chapter: str, day: str, words: str) -> None:
        """Leave word of the page that is shown, for lists of plays; whether it succeeds or not."""
        card = Card(chapter, day, words, self._acts, self.play.seed)
        if card != self._card:
            self._card = card
            leave_card(self.path, card)

    def rename(self, new: str) -> None:
        """Give the play another name and go on with it; JournalError says why it keeps its own."""
        to = new_path(self.folder, self.name, new)
        if not RENAMES_OPEN:
            raise JournalError(
                "Windows gives no other name to a play that is open; leave it, and type "
                f"putilovets saves rename '{self.name}' '{new}'."
            )
        self.path = moved(self.path, to)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def _append(self, act: Act) -> None:
        line = act_line(act)
        try:
            self._take_back()
            _write(self._file, line)
        except OSError as error:
            with suppress(OSError):  # a failing disk: what is torn goes before the next act
                self._take_back()
            raise JournalError(f"The choice could not be saved: {error.strerror}.") from error
        self._end += len(line)
        self._acts += 1

    def _take_back(self) -> None:
        if self._file.seek(0, os.SEEK_END) > self._end:
            self._file.truncate(self._end)
            self._file.seek(self._end)


def _write(file: FileIO, line: bytes) -> None:
    """Put a line on the disk; OSError when it is not there as a whole."""
    if file.write(line) != len(line):
        raise OSError(ENOSPC, os.strerror(ENOSPC))
    os.fsync(file.fileno())


def begin(
    folder: Path,
    name: str,
    edition: Edition,
    seed: int,
    start: str | None = None,
    lesson: str | None = None,
) -> Session:
    """Begin a new play; JournalError when the name is taken or cannot be written."""
    path = play_path(folder, name)
    story = edition.story
    if start is not None and start not in story.starts:
        raise JournalError(f"There is no start {start!r}; there are: {', '.join(story.starts)}.")
    play = Playthrough(story, seed, start)
    header = header_of(edition, play, lesson)
    file = _made(path)
    try:
        _locked(file, path)
        _write(file, header_line(header))
        sync_folder(folder)
    except OSError as error:
        file.close()
        path.unlink(missing_ok=True)
        raise JournalError(f"No play can be kept in {folder}: {error.strerror}.") from error
    drop_card(path)
    return Session(path, file, play)


def header_of(edition: Edition, play: Playthrough, lesson: str | None = None) -> Header:
    """Return what a play that begins now is to begin its file with."""
    story = edition.story
    return Header(
        pack=story.id,
        version=story.version,
        rules=story.rules_hash,
        texts=edition.text_hash,
        seed=play.seed,
        start=play.start,
        lesson=lesson,
    )


def _made(path: Path) -> FileIO:
    """Return a new file for a play, not buffered, so that a line is written or is not."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"No play can be kept in {path.parent}: {error.strerror}.") from error
    try:
        return path.open("x+b", buffering=0)
    except FileExistsError:
        raise JournalError(
            f"There is already a play called {path.stem!r}: open it with --save, "
            "or take another name."
        ) from None
    except OSError as error:
        raise JournalError(f"No play can be kept in {path.parent}: {error.strerror}.") from error


def held(path: Path, play: Playthrough, notices: tuple[str, ...] = ()) -> Session:
    """Open a play whose file was written a moment ago; JournalError when that cannot be done."""
    try:
        file = path.open("r+b", buffering=0)
    except OSError as error:
        reason = f"The play {path.stem!r} cannot be opened: {error.strerror}."
        raise JournalError(reason) from error
    try:
        _locked(file, path)
    except JournalError:
        file.close()
        raise
    return Session(path, file, play, notices)


def resume(folder: Path, name: str, edition: Edition) -> Session:
    """Open a play where it stood; JournalError when there is none or it cannot be opened."""
    path = play_path(folder, name)
    try:
        file = path.open("r+b", buffering=0)
    except FileNotFoundError:
        raise JournalError(f"There is no play called {name!r} in {folder}.") from None
    except OSError as error:
        raise JournalError(f"The play {name!r} cannot be opened: {error.strerror}.") from error
    try:
        return _resumed(path, file, edition)
    except OSError as error:
        file.close()
        raise JournalError(f"The play {name!r} cannot be opened: {error.strerror}.") from error
    except BaseException:
        file.close()
        raise


def _resumed(path: Path, file: FileIO, edition: Edition) -> Session:
    _locked(file, path)
    found = os.fstat(file.fileno())
    if not S_ISREG(found.st_mode):
        raise JournalError(f"The play {path.stem!r} cannot be opened: it is not a file.")
    if found.st_size > LARGEST:
        raise JournalError(f"The file of {path.stem!r} is over {LARGEST:,} bytes and is not read.")
    data = file.read()
    read = replay(path, data, edition)
    notices = read.notices
    if read.parted:
        kept = _keep(path, data)
        notices = (*notices, f"The old file is {kept}.")
    if read.good < len(data):
        file.truncate(read.good)
        os.fsync(file.fileno())
    return Session(path, file, read.play, notices)


def _locked(file: FileIO, path: Path) -> None:
    if not lock(file):
        raise JournalError(f"The play {path.stem!r} is open in another window.")


def _keep(path: Path, data: bytes) -> Path:
    """Keep the file as it was, beside the plays, under a name of its own."""
    folder = path.parent / KEPT
    folder.mkdir(exist_ok=True)
    stamp = datetime.now().strftime("%Y-%m-%d %H-%M-%S")
    for number in range(1, 1000):
        kept = folder / f"{path.stem} {stamp} {number}{SUFFIX}"
        try:
            with kept.open("xb") as copy:
                copy.write(data)
                copy.flush()
                os.fsync(copy.fileno())
            sync_folder(folder)
        except FileExistsError:
            continue
        return kept
    raise JournalError(f"The old file could not be kept in {folder}; nothing was changed.")
