"""new: a page, a meeting, a chapter, a person or a whole pack, made so that check accepts it."""

import shlex
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import to_be_written
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.new.drafts import Drafts

PLACES = {
    "scene": "a page and its choices",
    "meeting": "a meeting: speeches, a vote, minutes",
    "ending": "an ending, a page on which a play is over",
    "junction": "a junction, a fork where nobody stops",
    "hall": "a hall: a documented meeting, heard and not answered",
    "desk": "a desk: evenings, and more to do than they hold",
    "newspaper": "a wall newspaper, put together from letters",
    "mirror": "a mirror: what was achieved, and what was wrong",
}
"""The kinds of place that can be made, and what each is."""

DAY = click.DateTime(["%Y-%m-%d"])
ID = click.argument("wanted", metavar="ID")
DIR = click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
TITLE = click.option("--title", help="What it is called; else the words of its id.")


@click.group()
def new() -> None:
    """Make a page, a meeting, a chapter, a person or a pack, to write your own words into.

    What is made can be played at once. It stands as invented, in a file of its own, with remarks
    that say what else may stand there. Nothing is ever written over. DIR is the pack.
    """


@new.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="What it is called; else the words of the folder's name.")
def pack(folder: Path, title: str | None) -> None:
    """Make a pack of two pages in a FOLDER that is empty or not there yet."""
    from putilovets.authoring.new.making import make_pack

    there = shlex.quote(str(folder))
    _tell(make_pack(folder, title))
    _say(f"Play it:        putilovets play --line --new mine --content {there}")
    _say(f"Another page:   putilovets new scene ID {there}")


@new.command()
@ID
@DIR
@TITLE
def chapter(wanted: str, folder: Path | None, title: str | None) -> None:
    """Make a chapter, which is a folder for pages."""
    _make("chapter", wanted, folder, title=title)
    _say(f"A page in it:   putilovets new scene ID{_there(folder)} --chapter {wanted}")


@new.command()
@ID
@DIR
@click.option("--name", help="The whole name; else the words of the id.")
def person(wanted: str, folder: Path | None, name: str | None) -> None:
    """Make an invented person, at the end of people.toml."""
    _make("person", wanted, folder, title=name)
    _say(f"Check it:       putilovets check{_there(folder)}")


def _place(kind: str, about: str) -> click.Command:
    """Return the command that makes one kind of place."""

    @click.command(kind, help=f"Make {about}.")
    @ID
    @DIR
    @click.option("--chapter", metavar="C", help="The chapter it stands in, where there are more.")
    @TITLE
    @click.option("--to", metavar="PLACE", help="Where it leads; else to an ending.")
    @click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="Its day.")
    def command(
        wanted: str,
        folder: Path | None,
        chapter: str | None,
        title: str | None,
        to: str | None,
        date: datetime | None,
    ) -> None:
        day = None if date is None else date.date()
        _make(kind, wanted, folder, chapter=chapter, title=title, to=to, date=day)
        _say(f'Nothing leads to it yet. On another page:   to = "{wanted}"')
        _say(f"Look at it:     putilovets preview {wanted}{_there(folder)}")

    return command


for _kind, _about in PLACES.items():
    new.add_command(_place(_kind, _about))


def _make(kind: str, wanted: str, folder: Path | None, **more: object) -> None:
    from putilovets.authoring.new.asked import Wish
    from putilovets.authoring.new.making import make

    _tell(make(kind, to_be_written(folder), Wish(wanted, **more)))  # type: ignore[arg-type]


def _tell(drafts: "Drafts") -> None:
    """Print the files that were written, one a line, and say what their author should know."""
    for draft in drafts.made.values():
        click.echo(safe(str(draft.file)))
    for sentence in drafts.told:
        _say(sentence)


def _there(folder: Path | None) -> str:
    return "" if folder is None else f" {shlex.quote(str(folder))}"


def _say(sentence: str) -> None:
    click.echo(safe(sentence), err=True)
