"""playtest: bots play a pack many times over, and what came of it is told."""

import json
import os
import shutil
import sys
import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from putilovets.cli.packs import here_or
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.playtest.gathering import Gathered
    from putilovets.authoring.playtest.plan import Plan
    from putilovets.authoring.playtest.playing import Piece
    from putilovets.authoring.playtest.report import Report
    from putilovets.pack.compiler import Compiled
    from putilovets.story.edition import Edition

INTERRUPTED = 130
"""The exit code after Ctrl-C."""
MOST_JOBS = 60
"""Windows waits for no more processes at once."""


class PolicyName(click.ParamType[str]):
    """The name of a policy, or all."""

    name = "policy"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the names that may be given."""
        return f"[{'|'.join(_policies())}]"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Return the name; a wrong one is told together with the right ones."""
        if value not in _policies():
            self.fail(f"{safe(repr(value))} is not one of {', '.join(_policies())}.", param, ctx)
        return str(value)


def _policies() -> tuple[str, ...]:
    from putilovets.bots.registry import EVERY, POLICIES

    return (*POLICIES, EVERY)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--runs", type=click.IntRange(1, 100_000), default=200, help="Plays a policy; 200.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=0, help="The first seed; 0.")
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), help="Processes; one a processor.")
@click.option("--policy", type=PolicyName(), default="random", help="Who plays; random.")
@click.option("--start", metavar="ID", help="From this start; otherwise the story's.")
@click.option("--moves", type=click.IntRange(1, 1_000_000), default=10_000,
              help="Moves after which a play is given up; 10000.")  # fmt: skip
@click.option("--sample", type=click.IntRange(0, 100_000), default=20,
              help="Plays a policy that are read and whose choices are compared; 20.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Everything, as JSON, for a program.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE",
              help="Also as one page for a browser.")  # fmt: skip
def playtest(folder: Path | None, html: Path | None, as_json: bool, **wish: Any) -> None:
    """Let bots play many times, and tell where they went and what came of it.

    The same runs, seed and policy give the same figures, whatever --jobs is. Ctrl-C tells what
    is known so far.
    """
    from putilovets.authoring.writing import writable

    if html is not None:
        writable(html)  # said before the plays, not after
    root = here_or(folder)
    try:
        told = _found(root, wish)
    except KeyboardInterrupt:
        told = None
    if told is None:
        fail("Interrupted before anything was known.", INTERRUPTED)
    if html is not None:
        _write(told, html)
    _tell(told, as_json=as_json)
    if not told.whole:
        whole = f"{told.plays:,} of {told.plan.plays:,} plays"
        fail(f"Interrupted: this rests on {whole}.", INTERRUPTED)


def _found(root: Path, wish: dict[str, Any]) -> "Report | None":
    """Return what was found in the plays; None where not even the first ones were played."""
    from putilovets.authoring.playtest.reporting import report

    pack, edition = _charted(root)
    jobs = wish.pop("jobs")
    plan = _plan(edition, **wish)
    found = _played(edition, root, plan, jobs)
    return report(edition, pack.atlas, root, plan, found) if found.tallies else None


def _charted(root: Path) -> "tuple[Compiled, Edition]":
    """Return a pack with its atlas; BadPack where it cannot be played."""
    from putilovets.pack.compiler import BadPack, survey
    from putilovets.pack.folder import read_folder
    from putilovets.typed_toml.positions import placed

    compiled = survey(read_folder(root), charted=True)
    if compiled.edition is None:
        raise BadPack(root, placed(compiled.complaints, root))
    return compiled, compiled.edition


def _plan(edition: "Edition", policy: str, start: str | None, **wish: int) -> "Plan":
    from putilovets.authoring.playtest.plan import Plan
    from putilovets.bots.registry import kinds

    starts = edition.story.starts
    if start is not None and start not in starts:
        fail(f"There is no start {start!r}; there are: {', '.join(starts)}.")
    begin = edition.story.first_start if start is None else start
    return Plan(kinds(policy), wish["runs"], wish["seed"], begin, wish["moves"], wish["sample"])


def _played(edition: "Edition", root: Path, plan: "Plan", jobs: int | None) -> "Gathered":
    """Play, with a bar on a terminal, and say how fast it went."""
    from putilovets.authoring.playtest.gathering import gathered

    begun = time.perf_counter()
    pieces, many = _pieces(edition, root, plan, jobs)
    bar = click.progressbar(
        length=plan.plays, label="Playing", file=sys.stderr, hidden=not sys.stderr.isatty()
    )
    with closing(pieces), bar:
        found = gathered(pieces, bar.update)
    gone = time.perf_counter() - begun
    made, each = found.total.decisions, "1 process" if many == 1 else f"{many} processes"
    if made:
        click.echo(f"{made:,} decisions by {each}, {made / gone:,.0f} a second.", err=True)
    return found


def _pieces(
    edition: "Edition", root: Path, plan: "Plan", jobs: int | None
) -> "tuple[Generator[Piece], int]":
    """Return the pieces to come, and how many processes play them; one piece needs no other."""
    from putilovets.authoring.playtest.running import here, in_processes

    wished = jobs or min(os.cpu_count() or 1, MOST_JOBS)
    many = min(wished, sum(1 for _ in plan.tasks()))
    if many == 1:
        return here(edition, plan), 1
    return in_processes(root, edition.story.rules_hash, plan, many), many


def _write(told: "Report", file: Path) -> None:
    from putilovets.authoring.playtest.as_page import as_page
    from putilovets.authoring.writing import write_whole

    write_whole(file, as_page(told))


def _tell(told: "Report", *, as_json: bool) -> None:
    from putilovets.authoring.playtest.as_data import as_data
    from putilovets.authoring.playtest.as_text import as_text

    if as_json:
        click.echo(json.dumps(as_data(told), indent=2))
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
    for line in as_text(told, width, plain=not _has_blocks()):
        click.echo(safe(line))


def _has_blocks() -> bool:
    """Tell whether standard output can be sent the marks of a heat map."""
    try:
        "·░▒▓█".encode(sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return False
    return True
