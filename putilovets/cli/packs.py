"""Which content a command is about."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.story.unplayable import Unplayable

if TYPE_CHECKING:
    from putilovets.authoring.lint.survey import Survey
    from putilovets.story.edition import Edition

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    help="Another content pack than the shipped one.",
)


def pack_folder(folder: Path | None) -> Path:
    """Return the folder of a pack, the shipped one's where none is said; Unplayable if none."""
    from putilovets.pack.home import shipped_content

    root = shipped_content() if folder is None else folder
    if not os.path.isdir(root):
        raise Unplayable(f"There is no folder {root}.")
    return root


def edition_of(folder: Path | None) -> "Edition":
    """Return the edition of a pack; Unplayable, with its first problem, when it has some."""
    with uncollected():
        from putilovets.pack.compiled.kept import edition_at

        return edition_at(pack_folder(folder))


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: nearly all that reading a pack makes stays in use."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def survey_of(folder: Path | None) -> "Survey":
    """Return a pack with where everything stands; Unplayable, with its first problem, if it has."""
    from putilovets.authoring.lint.survey import Survey
    from putilovets.pack.compiler import BadPack, survey
    from putilovets.pack.folder import read_folder
    from putilovets.typed_toml.positions import placed

    root = here_or(folder)
    read = read_folder(root)
    compiled = survey(read, charted=True)
    if compiled.edition is None:
        raise BadPack(root, placed(compiled.complaints, root))
    return Survey(read, compiled.edition, compiled.atlas)


def here_or(folder: Path | None) -> Path:
    """Return the folder of a pack: the one that is said, the one one stands in, or the shipped."""
    here = Path("pack.toml").is_file() and folder is None
    return pack_folder(Path() if here else folder)


def to_be_written(folder: Path | None) -> Path:
    """Return the folder of a pack to be written into: not the one that came installed."""
    from putilovets.pack.home import installed

    root = here_or(folder)
    if folder is None and installed(root):
        raise Unplayable(f"Say which pack, or go into its folder: {root} came with the program.")
    return root
