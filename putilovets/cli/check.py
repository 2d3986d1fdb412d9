"""check: everything that is wrong in a pack, and everything that is odd about its story."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.against import against
from putilovets.cli.packs import here_or
from putilovets.cli.reach import reach
from putilovets.cli.sentences import fail
from putilovets.cli.watch import watch
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.checking import Checked
    from putilovets.authoring.reports import Format

FORMATS = ("text", "json", "github")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="text for you.")
@click.option("--only-errors", is_flag=True, help="Only what keeps the pack from being played.")
@click.option("--watch", "watched", is_flag=True, help="Check again after every change.")
@click.option("--reach", "how_far", is_flag=True, help="A witness play for everything there is.")
@click.option("--rounds", type=click.IntRange(0, 8), default=2, help="Rounds of search; 2.")
@click.option("--seed", type=click.IntRange(0), default=0, help="Of the search; 0.")
@click.option("--write", is_flag=True, help="With --reach: keep the witnesses in the pack.")
@click.option("--against", "before", type=click.Path(path_type=Path), help="Another state of it.")
@click.option("--saves", type=click.Path(path_type=Path), help="With --against: other saves.")
def check(
    folder: Path | None,
    form: "Format",
    only_errors: bool,
    watched: bool,
    how_far: bool,
    rounds: int,
    seed: int,
    write: bool,
    before: Path | None,
    saves: Path | None,
) -> None:
    """Say everything that is wrong in a content pack, with file, line and column.

    Exit code 0 when nothing is said, 1 when something is.
    """
    from putilovets.authoring.checking import checked
    from putilovets.authoring.reports import REPORTS

    modes = {"--watch": watched, "--against": before is not None, "--reach": how_far}
    _one_mode([mode for mode, asked in modes.items() if asked], form, write, saves is not None)
    root = here_or(folder)
    if watched:
        watch(root)
        return
    gc.disable()  # one pass over what all stays in use: there is nothing to collect
    if before is not None:
        against(root, before, saves, form == "json")
        return
    if how_far:
        reach(root, rounds, seed, write, form == "json")
        return
    found = checked(root, only_errors=only_errors)
    for line in REPORTS[form](found, root):
        click.echo(safe(line))
    if found.problems:
        fail(_counted(found, root), code=1)
    click.echo(safe(_sound(found, root)), err=True)


def _one_mode(modes: list[str], form: "Format", write: bool, saves: bool) -> None:
    """See that what is asked for goes together, and say what does not."""
    if len(modes) > 1:
        fail(f"{' and '.join(modes)} are asked for one at a time.")
    if write and modes != ["--reach"]:
        fail("--write is for --reach.")
    if saves and modes != ["--against"]:
        fail("--saves is for --against.")
    if (modes and form == "github") or (modes == ["--watch"] and form != "text"):
        fail(f"--format {form} is not for {modes[0]}.")


def _sound(found: "Checked", root: Path) -> str:
    assert found.edition is not None
    story = found.edition.story
    return f"{story.id} {story.version} in {root}: {len(story.places)} places, no problems."


def _counted(found: "Checked", root: Path) -> str:
    """Return how much was said; there are findings only where there are no errors."""
    count = len(found.problems)
    if found.errors:
        return f"{count} problem{'' if count == 1 else 's'} in {root}."
    return f"{count} finding{'' if count == 1 else 's'} in {root}; it can be played."
