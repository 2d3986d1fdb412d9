"""How a command fails: one sentence on standard error and an exit code, never a traceback."""

import sys
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from putilovets.classroom.errors import LessonError
from putilovets.journal.errors import JournalError
from putilovets.story.unplayable import Unplayable
from putilovets.view.safe import safe


def fail(sentence: str, code: int = 2) -> NoReturn:
    """Say one sentence on standard error and leave."""
    click.echo(safe(sentence), err=True)
    sys.exit(code)


class Commands(click.Group):
    """The commands; what cannot be played, saved, read or written is said in a sentence."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command that was asked for."""
        if isinstance(sys.stdout, TextIOWrapper):  # a code page without Cyrillic, on Windows
            sys.stdout.reconfigure(errors="replace")
        try:
            return super().main(*args, **kwargs)
        except (JournalError, LessonError, Unplayable) as error:
            fail(str(error))
        except OSError as error:
            if error.filename is None:
                sys.stdout = None  # what it still holds cannot be written at exit either
            fail(f"{error.filename or 'The output'} cannot be used: {error.strerror}.")
