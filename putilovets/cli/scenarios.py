"""test: the tests that an author has written of a pack, run."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of, here_or
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.scenarios.cases import Suite
    from putilovets.authoring.scenarios.running import Outcome


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("-k", "words", default="", help="Only tests with all of these words in their name.")
@click.option("--junit", type=click.Path(path_type=Path), help="Also write JUnit XML to this file.")
@click.option("--list", "only_list", is_flag=True, help="Name the tests and do not run them.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first that fails.")
@click.option("--from-play", "play", metavar="NAME", help="Print a test that plays a saved play.")
def test(
    folder: Path | None,
    words: str,
    junit: Path | None,
    only_list: bool,
    fail_fast: bool,
    play: str | None,
) -> None:
    """Run the tests of a content pack, written in its scenarios/*.toml.

    Exit code 0 when all pass, 1 when one fails, 2 when they cannot be run.
    """
    root = here_or(folder)
    if play is not None:
        _write(play, root)
        return
    suite = _suite(root, words)
    if only_list:
        for line in _listed(suite):
            click.echo(safe(line))
        return
    began = time.perf_counter()
    done = list(_told(suite, root, fail_fast))
    if junit is not None:
        from putilovets.authoring.scenarios.junit import as_junit

        junit.write_bytes(as_junit(done, root, suite.edition.story.id))
    if not words and len(done) == len(suite.cases):
        _note_what_is_vain(suite, done, root)
    seconds = time.perf_counter() - began
    failed = sum(not each.passed for each in done)
    said = f"{_counted(len(done), failed, len(suite.cases))} ({seconds:.1f} s)"
    if failed:
        fail(said, code=1)
    click.echo(said, err=True)


def _suite(root: Path, words: str) -> "Suite":
    """Return the tests that are asked for; leave with what is wrong where they cannot be run."""
    from putilovets.authoring.scenarios.planning import planned
    from putilovets.frontends.line.teller import LineTeller

    suite, problems = planned(root, LineTeller())
    for problem in problems:
        click.echo(safe(str(problem)))
    if problems:
        count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
        fail(f"{count} in the scenarios of {root}; no test was run.")
    if not suite.cases:
        fail(f"There is no test in {root / 'scenarios'}.")
    chosen = suite.named(words)
    if not chosen.cases:
        fail(f"None of {len(suite.cases)} tests has {words!r} in its name; --list names them.")
    return chosen


def _write(name: str, root: Path) -> None:
    """Print a saved play as a scenario."""
    from putilovets.authoring.scenarios.recording import recorded, saved
    from putilovets.journal.folder import saves_folder

    edition = edition_of(root)
    found = saved(saves_folder(), name, edition)
    for line in recorded(edition, found.play, "new"):
        click.echo(safe(line))
    for notice in found.notices:
        click.echo(safe(notice), err=True)


def _listed(suite: "Suite") -> Iterator[str]:
    """Yield the names, and what is proven where that was not said on the line before."""
    before = ""
    for case in suite.cases:
        yield case.name if case.about == before else f"{case.name}: {case.about}"
        before = case.about


def _note_what_is_vain(suite: "Suite", done: "list[Outcome]", root: Path) -> None:
    from putilovets.authoring.scenarios.vain import vain

    for note in vain(suite, done, root):
        click.echo(safe(f"Note: {note}"), err=True)


def _told(suite: "Suite", root: Path, fail_fast: bool) -> "Iterator[Outcome]":
    """Yield the outcomes, each told as soon as it is known."""
    from putilovets.authoring.scenarios.reports import details, head
    from putilovets.authoring.scenarios.running import outcomes
    from putilovets.frontends.line.teller import LineTeller

    for outcome in outcomes(suite, LineTeller()):
        click.echo(safe(head(outcome)))
        if not outcome.passed:
            for line in (*details(outcome, root), ""):
                click.echo(safe(line))
        yield outcome
        if fail_fast and not outcome.passed:
            return


def _counted(run: int, failed: int, of: int) -> str:
    told = f"{run} test{'' if run == 1 else 's'}, {run - failed} passed, {failed} failed"
    return f"{told}, {of - run} not run" if run < of else told
