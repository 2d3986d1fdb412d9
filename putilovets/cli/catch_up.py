"""catch-up: what an absent pupil needs, in at most 150 words."""

import click

from putilovets.view.safe import safe


@click.command(name="catch-up")
@click.argument("assignment", metavar="FILE|CODE")
def catch_up(assignment: str) -> None:
    """Print what a pupil needs who was absent from a lesson."""
    from putilovets.classroom.assignments import assignment_for
    from putilovets.frontends.lesson.leaf import parts
    from putilovets.frontends.line.wrapping import wrapped

    found = assignment_for(assignment)
    click.echo(safe(f"{found.title} (class {found.code})"))
    for part in parts(found.lesson.lesson.catch_up):
        click.echo()
        for line in wrapped(safe(part.text)):
            click.echo(line)
