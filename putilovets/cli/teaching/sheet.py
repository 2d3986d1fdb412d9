"""teach sheet: one page of sources with questions, and its key."""

from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.teaching.chosen import chosen, put
from putilovets.view.safe import safe


@click.command()
@click.argument("assignment", required=False)
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="html",
              show_default=True)  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Otherwise sheet-CODE.html.")
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def sheet(assignment: str | None, form: str, output: Path | None, over: bool) -> None:
    """Write the sources of ASSIGNMENT with their questions on one A4 page, and the key on another.

    ASSIGNMENT is a file of yours, a class code or a lesson.
    """
    from putilovets.classroom.guide.sheet import as_html, as_markdown, fits

    asked = chosen(assignment)
    edition = edition_of(None)
    told = as_html(asked, edition) if form == "html" else as_markdown(asked, edition)
    put(output or Path(f"sheet-{asked.code}.{form}"), told, over=over)
    if not fits(asked, edition):
        said = "It has more text than one page holds in letters that can be read; it takes more."
        click.echo(safe(said), err=True)
