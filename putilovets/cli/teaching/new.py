"""teach new: one assignment, written as a file."""

from datetime import datetime
from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe


@click.command()
@click.argument("lesson", required=False)
@click.option("--cut", type=click.Choice(["short", "long"]), default="short", show_default=True)
@click.option("--title", help="A title of your own.")
@click.option("--own-worlds", is_flag=True, help="Each pupil plays with a seed of their own.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=1926, show_default=True)
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day it is due, 2026-12-04.")
@click.option("--no-undo", is_flag=True, help="A choice stands as soon as it is made.")
@click.option("--around", is_flag=True, help="Go round the pages that have a content note.")
@click.option("--source", "sources", multiple=True, metavar="S41", help="A source to be opened.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("assignment.toml"))
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
@click.option("--line", "in_lines", is_flag=True, help="The form in plain lines.")
def new(
    lesson: str | None,
    cut: str,
    title: str | None,
    own_worlds: bool,
    seed: int,
    due: datetime | None,
    no_undo: bool,
    around: bool,
    sources: tuple[str, ...],
    output: Path,
    over: bool,
    in_lines: bool,
) -> None:
    """Write an assignment of LESSON (teach lessons lists them) into a file, and tell its code.

    Without LESSON a form asks for everything; with --line it asks line by line.
    """
    from putilovets.classroom.writing import assignment_of
    from putilovets.journal.copying import write_file

    if lesson is None:
        _form(output, in_lines=in_lines)
        return
    head: dict[str, object] = {
        "lesson": lesson,
        "cut": cut,
        "title": title,
        "seeds": "own" if own_worlds else "same",
        "seed": seed,
        "due": due.date() if due else None,
        "undo": not no_undo,
        "notes": "around" if around else "shown",
        "sources": list(sources),
    }
    made = assignment_of(head)
    write_file(output, made.as_toml().encode(), over=over)
    click.echo(safe(f"{output} is written. Its class code is {made.code}."))
    click.echo(safe(f"Pupils type: putilovets play --assignment {output}"))


def _form(output: Path, *, in_lines: bool) -> None:
    """Ask for an assignment on a form, and write it."""
    from putilovets.cli.play import at_a_terminal

    if in_lines:
        from putilovets.frontends.line.play import form_in_lines

        said = form_in_lines(edition_of(None), output)
    elif at_a_terminal():
        from putilovets.frontends.tui.run import run_form

        said = run_form(edition_of(None), output)
    else:
        fail("Say which lesson (putilovets teach lessons lists them), or take --line for a form.")
    if said:
        click.echo(safe(said))
