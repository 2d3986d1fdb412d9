"""hand-in: write the file of a lesson, and say what is in it."""

from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import naming_over
from putilovets.view.safe import safe


@click.command(name="hand-in")
@click.argument("play")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write it.")
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def hand_in(play: str, output: Path | None, over: bool) -> None:
    """Write the hand-in of the lesson PLAY: a saved play, or the class code of a lesson read."""
    from putilovets.classroom.reopening import lesson_called
    from putilovets.frontends.lesson.handing import GIVE, NEVER, contents, proposed, written
    from putilovets.journal.folder import saves_folder

    lesson = lesson_called(saves_folder(), edition_of(None), play)
    path = proposed(lesson) if output is None else output
    try:
        with naming_over():
            written(lesson, path, over=over)
    finally:
        if lesson.session is not None:
            lesson.session.close()
    click.echo(safe(f"{path} is written. In it:"))
    for each in contents(lesson):
        click.echo(safe(f"  {each}"))
    click.echo(safe(f"{NEVER} {GIVE}"))
