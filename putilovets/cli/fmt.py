"""fmt: the files of a pack in the house form."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import to_be_written
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.formatting.files import Form


@click.command()
@click.argument("paths", metavar="[DIR|FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Only say which files are in another form.")
def fmt(paths: Sequence[Path], check: bool) -> None:
    """Put the files of a pack into the house form: spaces, line breaks, quotes.

    Words, remarks and their order stay. Exit code 1 where a file cannot be formatted, and with
    --check where one is in another form.
    """
    from putilovets.authoring.formatting.files import files_of, forms, put

    every = [*forms(files_of(paths or [to_be_written(None)]))]
    changing = [form for form in every if form.changes]
    failed = [form for form in every if form.fault]
    for form in changing:
        if check or put(form):
            click.echo(safe(str(form.file)))
        else:
            failed.append(form._replace(fault="has been changed in the meantime"))
    for form in failed:
        click.echo(safe(f"{form.file} {form.fault}; it is left as it is."), err=True)
    click.echo(_counted(every, changing, check), err=True)
    if failed or (check and changing):
        sys.exit(1)


def _counted(every: "Sequence[Form]", changing: "Sequence[Form]", check: bool) -> str:
    many = len(changing)
    what = "would be changed" if check else "changed"
    return f"{many} of {len(every)} file{'' if len(every) == 1 else 's'} {what}."
