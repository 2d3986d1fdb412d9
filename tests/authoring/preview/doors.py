"""A yard with a key, a locked door and a room that nothing leads to: a pack to look into."""

from pathlib import Path

from putilovets.authoring.preview.beginning import beginning
from putilovets.authoring.preview.looks import Beginning, Look
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough
from tests.packs import BASE, CHAPTER, based, choice, scene

NAMES = """\
[[name]]
id = "has_key"
yes = "you have the key"
no = "you have no key"

[[name]]
id = "knocks"
kind = "number"
highest = 3
"""
SQUARE = scene(
    "square",
    choice("key", "square", 'effects = [{ set = "has_key" }]')
    + choice("knock", "square", 'effects = [{ move = "knocks", by = 1 }]')
    + choice("door", "passage", 'needs = "has_key and knocks >= 2"')
    + choice("leave", "the-end"),
)
ROOMS = scene("room", choice("out", "the-end")) + scene("attic", choice("down", "room"))
FORK = """\
[[junction]]
id = "passage"
otherwise = "room"
"""
NO_WAY = '[[junction.way]]\nto = "yard"\nwhen = "knocks >= 4"\n'
DOORS = NAMES + SQUARE + ROOMS + FORK + '[[junction.way]]\nto = "room"\nwhen = "has_key"\n'
STARTS = """
[[start]]
id = "at-the-square"
title = "At the square"
place = "square"
set = { knocks = 1 }
"""
HEADS = {"pack.toml": BASE["pack.toml"] + STARTS}


def doors(root: Path, chapter: str = DOORS, **heads: str) -> Path:
    """Write the pack; a head is called ``people`` for people.toml."""
    more = {f"{name}.toml": text for name, text in heads.items()}
    return based(root, {**HEADS, CHAPTER: chapter, **more})


def begun(root: Path, wanted: str, **more: object) -> Beginning:
    """Return where a look at the pack begins."""
    folder = read_folder(root)
    edition = survey(folder).edition
    assert edition is not None
    return beginning(folder, edition, Look(wanted, **more))  # type: ignore[arg-type]


def edition_at(root: Path) -> Edition:
    found = survey(read_folder(root)).edition
    assert found is not None
    return found


def values(play: Playthrough, *names: str) -> list[Value]:
    return [play.story.names.value(play.state.values, name) for name in names]
