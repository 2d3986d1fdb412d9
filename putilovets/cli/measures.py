"""The commands that measure what is written by playing it: dominance."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.dominance import Dominance, Standing

COMPARED = (
    "Compared is what each open choice brings to the next page: gauges and deeds; in a meeting "
    "also minutes, people, trust, ears and what becomes of each clause; at a desk evenings, "
    "at a newspaper columns. "
    "Choices that differ in a flag, a word, a line of the minute book or in where they lead are "
    "not ranked, except under numbers alone."
)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--runs", type=click.IntRange(1, 100_000), default=200, help="Plays a start; 200.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=0, help="The first seed; 0.")
@click.option("--start", metavar="ID", help="Only from this start; otherwise from each.")
@click.option("--json", "as_json", is_flag=True, help="Every choice, as JSON, for a program.")
def dominance(folder: Path | None, runs: int, seed: int, start: str | None, as_json: bool) -> None:
    """Play at random and name the choices that are better than all beside them."""
    from putilovets.authoring.dominance import dominance as found_in
    from putilovets.bots.players import NoEnd

    edition = edition_of(folder)
    starts = edition.story.starts
    if start is not None and start not in starts:
        fail(f"There is no start {start!r}; there are: {', '.join(starts)}.")
    try:
        found = found_in(edition, runs, seed, None if start is None else (start,))
    except NoEnd as error:
        fail(f"A random play does not end: {error}.", code=1)
    if as_json:
        click.echo(json.dumps(_as_data(found), indent=2))
        return
    for line in _table(found.worst):
        click.echo(safe(line))
    for sentence in (COMPARED, *_summary(found)):
        click.echo(sentence, err=True)


def _table(standings: "Iterable[Standing]") -> Iterator[str]:
    yield f"{'share':>6} {'states':>8} {'numbers alone':>14}  choice"
    for each in standings:
        share, alone = (_percent(part, each.visited) for part in (each.dominated, each.by_numbers))
        yield f"{share:>6} {each.visited:>8} {alone:>14}  {each.place}/{each.choice}"


def _summary(found: "Dominance") -> Iterator[str]:
    yield (
        f"{found.ranked:,} of {found.pairs:,} pairs could be ranked, "
        f"in {found.states:,} states of {found.plays:,} plays."
    )
    many = len(found.too_often)
    yield (
        f"{many} choice{'' if many == 1 else 's'} dominated "
        "in more than four fifths of the states visited."
    )


def _percent(part: int, whole: int) -> str:
    return f"{(200 * part + whole) // (2 * whole)}%"


def _as_data(found: "Dominance") -> dict[str, object]:
    data = asdict(found)
    data["standings"] = [
        {**each._asdict(), "share": round(each.share, 4), "too_often": each.too_often}
        for each in found.standings
    ]
    return data
