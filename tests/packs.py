"""Small content packs, written where a test wants them."""

from collections.abc import Mapping
from pathlib import Path

from putilovets.pack.compiler import compile_pack, load_pack
from putilovets.story.edition import Edition

Files = Mapping[str, str | bytes]
"""The files of a pack by their path inside it."""

CHAPTER = "chapters/one/example.toml"
"""Where a test puts the file it is about."""

BASE: dict[str, str] = {
    "pack.toml": """\
id = "small"
title = "Small"
version = "1.0.0"

[[start]]
id = "beginning"
title = "From the first page"
place = "yard"
""",
    "gauges.toml": """\
[[gauge]]
name = "floor"
label = "Floor"
meaning = "What the shop thinks of you."
start = 4
basis = "inferred"
sources = ["S1"]
""",
    "people.toml": """\
[[person]]
id = "lukina"
name = "Agrafena Lukina"
real = false
who = "Women's delegate."
basis = "invented"
sources = []

[[person]]
id = "kirov"
name = "Sergei Kirov"
real = true
who = "Head of the Leningrad party."
basis = "documented"
sources = ["S1"]
born = 1886-03-27
died = 1934-12-01
""",
    "questions.toml": """\
[[question]]
id = "apparatus"
label = "The apparatus"
low = "more inspectors"
high = "fewer inspectors"
basis = "inferred"
sources = ["S1"]
""",
    "sources.toml": """\
[[work]]
id = "K"
says = "An article."
kind = "scholarly article"

[[fact]]
id = "S1"
says = "A cell stood in the shop."
work = "K"
at = "p. 1"
""",
    "chapters/one/base.toml": """\
[chapter]
id = "one"
title = "Chapter One"

[[name]]
id = "met_lukina"
yes = "you have spoken with Lukina"

[[name]]
id = "told"
kind = "word"
words = ["nothing", "kopeck", "ventilator"]

[[minute]]
id = "ask-the-store"
heard = "On the store."
resolved = "To ask."
basis = "invented"
sources = []

[[scene]]
id = "yard"
title = "The yard"
basis = "invented"
sources = []
text = "The whistle."

[[scene.choice]]
id = "home"
text = "Go home"
to = "the-end"

[[ending]]
id = "the-end"
title = "The end"
basis = "invented"
sources = []
text = "Home."
""",
}
"""A pack without problems, with one of everything that a chapter file may refer to."""


def written(root: Path, files: Files) -> Path:
    """Write `files` below `root`, bytes as they are and text with line feeds; return `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def based(root: Path, files: Files) -> Path:
    """Write the base pack with `files` added to it or put in place of its own."""
    return written(root, {**BASE, **files})


def problems(root: Path) -> list[str]:
    """Return what is wrong with the pack at `root`, as `check` says it."""
    edition, found = compile_pack(root)
    assert (edition is None) == bool(found)
    return [str(problem) for problem in found]


def without_hints(told: list[str]) -> list[str]:
    """Return problems without what they advise at their end."""
    return [line.partition(" (")[0] for line in told]


def told_of(root: Path, chapter: str | bytes, head: Files | None = None) -> list[str]:
    """Return what is wrong when `chapter` is added to the base pack, with other `head` files."""
    return problems(based(root, {CHAPTER: chapter, **(head or {})}))


def edition_of(root: Path, chapter: str, head: Files | None = None) -> Edition:
    """Return the base pack with `chapter` added to it."""
    return load_pack(based(root, {CHAPTER: chapter, **(head or {})}))


def scene(scene_id: str, choices: str, more: str = "") -> str:
    """Return an invented scene with `choices`, and with `more` keys or tables before them."""
    return f"""\
[[scene]]
id = "{scene_id}"
title = "{scene_id}"
basis = "invented"
sources = []
text = "Here."
{more}
{choices}
"""


def choice(choice_id: str, to: str, more: str = "") -> str:
    """Return a choice of the scene before it, with `more` keys."""
    return f"""\
[[scene.choice]]
id = "{choice_id}"
text = "{choice_id}"
to = "{to}"
{more}
"""


def start_at(place: str, more: str = "") -> dict[str, str]:
    """Return a pack.toml that begins at `place`."""
    return {"pack.toml": BASE["pack.toml"].replace('"yard"', f'"{place}"') + more}


def gate(to: str) -> str:
    """Return a scene in which everything of the base pack is set and read, and that leads on."""
    told = [("up", "by = 1"), ("down", "by = -1")]
    moves = [choice(each, "gate", f'effects = [{{ move = "floor", {by} }}]') for each, by in told]
    acts = {"meet": 'set = "met_lukina"', "write": 'minute = "ask-the-store"'}
    acts |= {word: f'set = "told", to = "{word}"' for word in ("kopeck", "ventilator")}
    asks = {"meet": "not met_lukina", "write": "not minuted_ask_the_store"}
    done = [
        choice(each, "gate", f"effects = [{{ {act} }}]\n" + _when(asks.get(each)))
        for each, act in acts.items()
    ]
    read = ("floor > 5", "met_lukina", "told == 'kopeck'", "told == 'ventilator'")
    parts = [f'[[scene.paragraph]]\nwhen = "{when}"\ntext = "So."\n' for when in read]
    people = 'people = ["lukina", "kirov"]\n'
    return scene("gate", "".join((*moves, *done, choice("in", to))), people + "".join(parts))


def _when(condition: str | None) -> str:
    return "" if condition is None else f'when = "{condition}"'


def used(root: Path, files: Files, first: str = "yard") -> Path:
    """Write the base pack with a gate before it, so that check finds nothing in it by itself."""
    return based(root, {**start_at("gate"), "chapters/one/gate.toml": gate(first), **files})
