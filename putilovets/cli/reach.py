"""check --reach: a witness for everything of a pack, a proof that there is none, or neither."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.lint.survey import Survey
    from putilovets.authoring.reach.verdicts import Reach


def reach(root: Path, rounds: int, seed: int, write: bool, as_json: bool) -> None:
    """Say what of the pack at `root` is reachable; exit code 1 unless all of it is."""
    from putilovets.authoring.reach import telling
    from putilovets.authoring.reach.verdicts import reach as known_of
    from putilovets.authoring.reach.witnesses import read_witnesses
    from putilovets.typed_toml.positions import placed

    survey = _survey(root)
    known, complaints = read_witnesses(root)
    for problem in placed(complaints, root):
        click.echo(safe(str(problem)))
    if complaints:
        fail(f"The witnesses of {root} cannot be read; delete their file to search anew.", code=1)
    found = known_of(
        survey, known, rounds=rounds, seed=seed, told=lambda each: click.echo(each, err=True)
    )
    if as_json:
        click.echo(json.dumps(telling.as_data(found, root), indent=2))
    else:
        for problem in telling.problems(found, root):
            click.echo(safe(str(problem)))
        for line in (*telling.locks(found), *telling.table(found)):
            click.echo(safe(line))
    for sentence in telling.summary(found, survey.edition.story):
        click.echo(safe(sentence), err=True)
    if write:
        _write(root, found)
    _ended(found)


def _survey(root: Path) -> "Survey":
    from putilovets.authoring.checking import surveyed
    from putilovets.pack.compiler import BadPack

    survey, problems = surveyed(root)
    if survey is None:
        raise BadPack(root, problems)
    return survey


def _write(root: Path, found: "Reach") -> None:
    from putilovets.authoring.reach.witnesses import FILE, written
    from putilovets.authoring.writing import write_whole

    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    write_whole(path, written(found.plays))
    click.echo(safe(f"Written: {path}"), err=True)


def _ended(found: "Reach") -> None:
    unreachable, unknown = len(found.of("unreachable")), len(found.of("unknown"))
    if unreachable or unknown or found.locks:
        said = f"{unreachable} unreachable, {unknown} unknown, {len(found.locks)} possible locks."
        fail(said, code=1)
