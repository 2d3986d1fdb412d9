"""check --watch: check again whenever a file of the pack has changed."""

import time
from collections.abc import Callable
from pathlib import Path

import click

from putilovets.view.safe import safe


def watch(root: Path, wait: Callable[[float], object] = time.sleep) -> None:
    """Check the pack at `root`, and again after each change, until Ctrl-C."""
    from putilovets.authoring.rechecking import Rechecker
    from putilovets.authoring.reports import as_text
    from putilovets.authoring.watching import Watch

    checker, seen = Rechecker(root), Watch(root)

    def told() -> None:
        began = time.perf_counter()
        found = checker.check()
        for line in as_text(found, root):
            click.echo(safe(line))
        count = len(found.problems)
        said = "no problems" if not count else f"{count} problem{'' if count == 1 else 's'}"
        took = time.perf_counter() - began
        click.echo(safe(f"{root}: {said} ({took:.1f} s); Ctrl-C ends this."), err=True)

    told()
    try:
        for changed in seen.changes(wait):
            names = ", ".join(path.name for path in changed)
            click.echo(safe(f"\n{names}:"), err=True)
            told()
    except KeyboardInterrupt:
        click.echo("", err=True)
