"""teach guide: everything a teacher needs to give a lesson, in one file to be printed."""

from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.teaching.chosen import chosen, put


@click.command()
@click.argument("assignment", required=False)
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="html",
              show_default=True)  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Otherwise guide-CODE.html.")
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def guide(assignment: str | None, form: str, output: Path | None, over: bool) -> None:
    """Write the guide of ASSIGNMENT: a file of yours, a class code or a lesson.

    Objectives, the clock of the lesson, questions for each decision, a marking sheet, a letter, a
    lesson without play, and the sources.
    """
    from putilovets.classroom.guide.guide import guide as guide_of
    from putilovets.classroom.paper.pages import written

    asked = chosen(assignment)
    paper = guide_of(asked, edition_of(None))
    put(output or Path(f"guide-{asked.code}.{form}"), written(paper, form), over=over)
