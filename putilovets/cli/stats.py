"""stats: how much there is in a pack, and how long it takes to read."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import CONTENT, survey_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.reading import Reading
    from putilovets.authoring.stats import Stats
    from putilovets.story.edition import Edition

MOST_SPEAKERS = 10
"""How many of the people who speak are listed; all are in the JSON."""
WIDTH = 16
"""How wide the column of labels is."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@click.option("--minutes", is_flag=True, help="Also how long random plays take to read.")
@CONTENT
def stats(folder: Path | None, as_json: bool, minutes: bool, content: Path | None) -> None:
    """Count scenes, speeches, choices, and words by label, chapter, speaker and kind of place."""
    from putilovets.authoring.stats import stats as counted

    survey = survey_of(content if folder is None else folder)
    figures = counted(survey)
    read = _reading(survey.edition) if minutes else None
    if as_json:
        more = {} if read is None else {"minutes": read.as_dict()}
        click.echo(json.dumps(figures.as_dict() | more, indent=2))
        return
    for line in _lines(figures, survey.edition):
        click.echo(safe(line))
    if read is not None:
        click.echo(f"{'minutes':{WIDTH}} {read.in_words}")


def _lines(figures: "Stats", edition: "Edition") -> Iterator[str]:
    for key, value in figures.as_dict().items():
        if isinstance(value, int):
            yield f"{key:{WIDTH}} {value}"
    yield from _table("words by label", figures.words_by_basis)
    yield from _table("words by chapter", figures.words_by_chapter)
    yield from _table("words by kind", figures.words_by_kind)
    people = {key: count for key, count in figures.words_by_speaker.items() if key[0] != "("}
    others = {key: count for key, count in figures.words_by_speaker.items() if key[0] == "("}
    first = list(people.items())[:MOST_SPEAKERS]
    rest = sum(people.values()) - sum(count for _, count in first)
    shown = {edition.people[person].name: count for person, count in first}
    if rest:
        shown[f"({len(people) - len(first)} more people)"] = rest
    yield from _table("words by speaker", others | shown)


def _table(title: str, counted: Mapping[str, int]) -> Iterator[str]:
    yield title
    yield from (f"  {key:{max(map(len, counted))}}  {count:7}" for key, count in counted.items())


def _reading(edition: "Edition") -> "Reading":
    """Return how many minutes it takes to read a play, for each of three parts of the plays."""
    from putilovets.authoring.reading import reading
    from putilovets.bots.players import NoEnd

    try:
        return reading(edition)
    except NoEnd as error:
        fail(f"A random play does not end: {error}.", code=1)
