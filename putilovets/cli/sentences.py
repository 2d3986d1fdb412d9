"""How a command fails: one sentence on standard error and an exit code, never a traceback."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from putilovets.classroom.errors import LessonError
from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.story.unplayable import Unplayable
from putilovets.view.safe import safe


def fail(sentence: str, code: int = 2) -> NoReturn:
    """Say one sentence on standard error and leave."""
    click.echo(safe(sentence), err=True)
    sys.exit(code)


@contextmanager
def naming_over() -> Iterator[None]:
    """Name the option that writes over a file, where one is in the way."""
    try:
        yield
    except AlreadyThere as error:
        raise AlreadyThere(f"{error} --over writes over it.") from None


class Commands(click.Group):
    """The commands; what cannot be played, saved, read or written is said in a sentence."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.where: dict[str, str] = {}
        """By the name of each command the module it stands in; only what is asked for is read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(self.where)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name; None where there is none."""
        if cmd_name not in self.where:
            return None
        module = import_module(f"putilovets.cli.{self.where[cmd_name]}")
        return next(
            each
            for each in vars(module).values()
            if isinstance(each, click.Command) and each.name == cmd_name
        )

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
