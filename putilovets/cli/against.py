"""check --against: what an edit of a pack touches."""

import json
from pathlib import Path

import click

from putilovets.cli.packs import pack_folder
from putilovets.view.safe import safe


def against(root: Path, before: Path, saves: Path | None, as_json: bool) -> None:
    """Say in what the pack at `root` differs from the one at `before`, and which plays part."""
    from putilovets.authoring.impact import telling
    from putilovets.authoring.impact.differences import differences
    from putilovets.authoring.impact.partings import partings
    from putilovets.authoring.impact.partings import saves as opened
    from putilovets.authoring.reach.witnesses import read_witnesses
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.compiler import load_pack

    old, new = load_pack(pack_folder(before)), load_pack(root)
    impact = telling.Impact(
        differences(old, new),
        tuple(partings(old, new, read_witnesses(before)[0])),
        tuple(opened(saves_folder() if saves is None else saves, new)),
    )
    if as_json:
        click.echo(json.dumps(telling.as_data(impact), indent=2))
        return
    for line in telling.lines(impact):
        click.echo(safe(line))
