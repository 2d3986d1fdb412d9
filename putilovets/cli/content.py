"""The commands for whoever writes content: check, schema, stats, where."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import CONTENT, edition_of, pack_folder
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.reading import Reading
    from putilovets.story.edition import Edition
    from putilovets.typed_toml.problems import Problem


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """Say everything that is wrong in a content pack, with file, line and column."""
    from putilovets.pack.compiler import compile_pack

    here = Path("pack.toml").is_file() and folder is None
    root = pack_folder(Path() if here else folder)
    edition, problems = compile_pack(root)
    for line in told(problems):
        click.echo(safe(line))
    if edition is None:
        count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
        fail(f"{count} in {root}.", code=1)
    what = f"{edition.story.id} {edition.story.version} in {root}"
    click.echo(safe(f"{what}: {len(edition.story.places)} places, no problems."), err=True)


ALIKE = 3
"""How many problems of one wording are told with their places."""


def told(problems: "Iterable[Problem]") -> Iterator[str]:
    """Yield a line a problem; of many that say the same, the first and how many more."""
    alike: Counter[str] = Counter()
    for problem in problems:
        wording = f"{problem.code} {problem.message}"
        alike[wording] += 1
        if alike[wording] <= ALIKE:
            yield str(problem)
    for wording, count in alike.items():
        if count > ALIKE:
            yield f"{count - ALIKE} more places: {wording}"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Write the JSON Schemas of the content files into FOLDER, or list them here."""
    from putilovets.pack.schema import schemas

    for name, text in schemas():
        if folder is None:
            click.echo(text, nl=False)
            continue
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@click.option("--minutes", is_flag=True, help="Also how long random plays take to read.")
@CONTENT
def stats(folder: Path | None, as_json: bool, minutes: bool, content: Path | None) -> None:
    """Count scenes, speeches, choices and words."""
    from putilovets.authoring.stats import stats as counted

    edition = edition_of(content if folder is None else folder)
    figures = counted(edition)
    read = _reading(edition) if minutes else None
    if as_json:
        more = {} if read is None else {"minutes": read.as_dict()}
        click.echo(json.dumps(figures.as_dict() | more, indent=2))
        return
    for key, value in figures.as_dict().items():
        said = figures.by_basis_in_words if key == "words_by_basis" else value
        click.echo(f"{key:16} {said}")
    if read is not None:
        click.echo(f"{'minutes':16} {read.in_words}")


def _reading(edition: "Edition") -> "Reading":
    """Return how many minutes it takes to read a play, for each of three parts of the plays."""
    from putilovets.authoring.reading import reading
    from putilovets.bots.players import NoEnd

    try:
        return reading(edition)
    except NoEnd as error:
        fail(f"A random play does not end: {error}.", code=1)


@click.command()
def where() -> None:
    """Say where plays are kept and where the content is."""
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays    {saves_folder()}"))
    click.echo(safe(f"content  {shipped_content()}"))
