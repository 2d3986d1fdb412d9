"""teach lessons: the lessons that are ready, with their class codes."""

import click

from putilovets.view.safe import safe


@click.command()
def lessons() -> None:
    """List the ready lessons: their class codes, minutes and what they are about."""
    from putilovets.classroom.assignments import built_in

    for each in built_in():
        head = each.lesson.lesson
        kind = "played" if each.played else "read"
        click.echo(safe(f"{each.code}  {each.cut.minutes:>3} min {kind}  {each.title}"))
        cut = "" if each.head.cut == "short" else " --cut long"
        click.echo(safe(f"          putilovets teach new {head.id}{cut}"))
