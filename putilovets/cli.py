"""The commands. Each imports what it needs when it runs."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from putilovets import __version__
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    help="Another content pack than the shipped one.",
)


def fail(sentence: str, code: int = 2) -> NoReturn:
    """Say one sentence on standard error and leave."""
    click.echo(safe(sentence), err=True)
    sys.exit(code)


class Commands(click.Group):
    """The commands; a file or an output that fails is a sentence, never a traceback."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            if error.filename is None:
                sys.stdout = None  # what it still holds cannot be written at exit either
            fail(f"{error.filename or 'The output'} cannot be used: {error.strerror}.")


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="putilovets")
@click.pass_context
def main(context: click.Context) -> None:
    """Putilovets: a shop party cell in Leningrad, 1926-1941. Without a command: play."""
    if context.invoked_subcommand is None:
        context.invoke(play)


@main.command()
@click.option("--line", "in_lines", is_flag=True, help="Plain numbered lines instead of a screen.")
@click.option("--new", metavar="NAME", help="Begin a new play called NAME.")
@click.option("--continue", "go_on", is_flag=True, help="Go on with the play last played.")
@click.option("--save", metavar="NAME", help="Go on with the play called NAME.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="The seed of a new play.")
@click.option("--start", metavar="ID", help="Begin a new play at a stated start.")
@CONTENT
def play(
    in_lines: bool,
    new: str | None,
    go_on: bool,
    save: str | None,
    seed: int | None,
    start: str | None,
    content: Path | None,
) -> None:
    """Play. Every choice is saved as it is made."""
    if sum((new is not None, go_on, save is not None)) > 1:
        fail("Take one of --new, --continue and --save.")
    if (go_on or save is not None) and (seed is not None or start is not None):
        fail("--seed and --start are for a new play; a saved one has its own.")
    if not in_lines and not _at_a_terminal():
        fail("The screen needs a terminal; putilovets play --line plays in plain lines.")
    wish = Wish(new, go_on, save, seed, start, content)
    if in_lines:
        _play_in_lines(wish)
    else:
        _play_on_screen(wish)


def _at_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class Wish:
    """Which play is asked for."""

    def __init__(
        self,
        new: str | None,
        go_on: bool,
        save: str | None,
        seed: int | None,
        start: str | None,
        content: Path | None,
    ) -> None:
        self.new = new
        self.go_on = go_on
        self.save = save
        self.seed = seed
        self.start = start
        self.content = content

    @property
    def open(self) -> bool:
        """Whether nothing was said of which play, so that the player may be asked."""
        return not (self.new or self.go_on or self.save or self.start) and self.seed is None


def _play_in_lines(wish: Wish) -> None:
    from putilovets.frontends.line.play import play_in_lines

    edition = _edition(wish.content)
    play_in_lines(edition, _session(edition, wish))


def _play_on_screen(wish: Wish) -> None:
    from putilovets.frontends.tui.run import run_screen

    folder = _folder()
    if wish.open:
        run_screen(folder, lambda: _edition(wish.content))
        return
    edition = _edition(wish.content)
    run_screen(folder, lambda: edition, _session(edition, wish))


def _folder() -> Path:
    from putilovets.journal.folder import saves_folder

    return saves_folder()


def _edition(content: Path | None) -> "Edition":
    from putilovets.pack.compiler import BadPack, load_pack
    from putilovets.pack.home import shipped_content

    root = shipped_content() if content is None else content
    if not os.path.isdir(root):
        fail(f"There is no folder {root}.")
    try:
        return load_pack(root)
    except BadPack as bad:
        more = f", and {len(bad.problems) - 1} more" if len(bad.problems) > 1 else ""
        fail(f"The content cannot be played: {bad.problems[0]}{more}. See: putilovets check {root}")


def _session(edition: "Edition", wish: Wish) -> "Session":
    from putilovets.journal.errors import JournalError
    from putilovets.journal.folder import saves_folder
    from putilovets.journal.opening import opened

    try:
        return opened(
            saves_folder(),
            edition,
            new=wish.new,
            go_on=wish.go_on,
            save=wish.save,
            seed=wish.seed,
            start=wish.start,
        )
    except JournalError as error:
        fail(str(error))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """Say everything that is wrong in a content pack, with file, line and column."""
    from putilovets.pack.compiler import compile_pack
    from putilovets.pack.home import shipped_content

    root = shipped_content() if folder is None else folder
    if not os.path.isdir(root):
        fail(f"There is no folder {root}.")
    edition, problems = compile_pack(root)
    for problem in problems:
        click.echo(safe(str(problem)))
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    if edition is None or problems:
        fail(f"{count} in {root}.", code=1)
    click.echo(f"{len(edition.story.places)} places, no problems.", err=True)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Write the JSON Schemas of the content files into FOLDER, or list them here."""
    from putilovets.pack.schema import schemas

    for name, text in schemas():
        if folder is None:
            click.echo(text, nl=False)
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode())
        except OSError as error:
            fail(f"{folder / name} cannot be written: {error.strerror}.")


@main.command()
def where() -> None:
    """Say where plays are kept and where the content is."""
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays    {saves_folder()}"))
    click.echo(safe(f"content  {shipped_content()}"))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@CONTENT
def stats(as_json: bool, content: Path | None) -> None:
    """Count scenes, speeches, choices and words."""
    import json

    from putilovets.authoring.stats import stats as counted

    figures = counted(_edition(content)).as_dict()
    if as_json:
        click.echo(json.dumps(figures, indent=2))
        return
    for key, value in figures.items():
        click.echo(f"{key:16} {value}")


@main.group(invoke_without_command=True)
@click.pass_context
def saves(context: click.Context) -> None:
    """List the plays; delete one, or bring it back."""
    if context.invoked_subcommand is not None:
        return
    from putilovets.journal.shelf import plays

    for entry in plays(_folder()):
        state = "not a play" if entry.header is None else f"{entry.acts} acts"
        click.echo(f"{safe(entry.name)}  ({state})")


@saves.command("delete")
@click.argument("name")
def delete_play(name: str) -> None:
    """Put the play NAME away; it can be brought back."""
    from putilovets.journal.errors import JournalError
    from putilovets.journal.shelf import delete

    try:
        put = delete(_folder(), name)
    except JournalError as error:
        fail(str(error))
    click.echo(f"{name} is put away; putilovets saves restore '{put.stem}' brings it back.")


@saves.command("restore")
@click.argument("name")
def restore_play(name: str) -> None:
    """Bring the deleted play NAME back."""
    from putilovets.journal.errors import JournalError
    from putilovets.journal.shelf import restore

    try:
        restore(_folder(), name)
    except JournalError as error:
        fail(str(error))
    click.echo(f"{name} is back.")
