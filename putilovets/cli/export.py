"""export: the minute book of a play and its File, to be read and printed."""

from pathlib import Path

import click

from putilovets.cli.packs import CONTENT, edition_of


@click.command()
@click.argument("play")
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="html",
              show_default=True)  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Otherwise PLAY.html.")
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
@CONTENT
def export(play: str, form: str, output: Path | None, over: bool, content: Path | None) -> None:
    """Write the minute book of PLAY: its File, every decision, the signed sheets, answers, sources.

    The play is only read; putilovets saves lists the plays.
    """
    from putilovets.classroom.paper.pages import written
    from putilovets.classroom.protocol.finding import minute_book_in
    from putilovets.cli.teaching.chosen import put
    from putilovets.journal.folder import saves_folder

    paper = minute_book_in(saves_folder(), play, edition_of(content))
    put(output or Path(f"{play}.{form}"), written(paper, form), over=over)
