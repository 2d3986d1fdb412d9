"""explain: what an id of a pack means, and everything that has to do with it."""

from pathlib import Path

import click

from putilovets.cli.packs import survey_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe


@click.command()
@click.argument("wanted", metavar="ID")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
def explain(wanted: str, folder: Path | None, as_json: bool) -> None:
    """Say what ID is: a name, a place, a choice (PLACE/CHOICE), a person, a source, a clause.

    For a name what writes it and what reads it; for a place what leads there and where it leads;
    each with its file and line.
    """
    from putilovets.authoring.explain.finding import explained, nearest_ids
    from putilovets.authoring.explain.knowledge import Knowledge
    from putilovets.authoring.explain.reports import as_json as in_json
    from putilovets.authoring.explain.reports import as_text

    known = Knowledge(survey_of(folder))
    found = explained(known, wanted)
    if not found:
        near = ", ".join(nearest_ids(known, wanted))
        fail(f"Nothing here is called {wanted}." + (f" The nearest: {near}." if near else ""))
    if as_json:
        click.echo(in_json(known, found))
        return
    for line in as_text(known, found):
        click.echo(safe(line))
