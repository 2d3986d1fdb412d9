"""teach cards: pseudonyms for a class; who is who stays on paper."""

from pathlib import Path

import click

from putilovets.cli.teaching.chosen import put


@click.command()
@click.argument("many", metavar="N", type=click.IntRange(1, 200))
@click.option("--format", "form", type=click.Choice(["html", "txt"]), default="html",
              show_default=True)  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Otherwise cards-N.html.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="The same seed, the same cards.")
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def cards(many: int, form: str, output: Path | None, seed: int | None, over: bool) -> None:
    """Write N pseudonyms: a card to cut out for each pupil, and a list with lines for the names.

    The names are written in by hand. The program never learns them.
    """
    from putilovets.classroom.cards.cards import as_html, as_text, pseudonyms
    from putilovets.journal.opening import fresh_seed

    drawn = fresh_seed() if seed is None else seed
    made = pseudonyms(many, drawn)
    told = as_html(made, drawn) if form == "html" else as_text(made, drawn)
    put(output or Path(f"cards-{many}.{form}"), told, over=over)
