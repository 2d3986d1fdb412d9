"""Small packs whose plays can be followed by hand, and playtests of them."""

from pathlib import Path

from putilovets.authoring.playtest.gathering import Gathered, gathered
from putilovets.authoring.playtest.plan import Plan
from putilovets.authoring.playtest.report import Report
from putilovets.authoring.playtest.reporting import report
from putilovets.authoring.playtest.running import here
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition
from tests.packs import CHAPTER, Files, based, choice, scene, start_at

UP = 'effects = [{ move = "floor", by = 1 }]'
DOWN = 'effects = [{ move = "floor", by = -2 }]'
CLOSED = 'needs = "floor > 9"'
HIDDEN = 'when = "floor > 9"'

STRAIGHT = (
    scene(
        "gate",
        choice("in", "bench", UP) + choice("knock", "bench", CLOSED)
        + choice("climb", "attic", HIDDEN),
        "date = 1926-04-20",
    )
    + scene("bench", choice("out", "the-end", DOWN), "date = 1926-05-21")
    + scene("attic", choice("jump", "the-end"))
)  # fmt: skip
"""One way only: gate/in, bench/out. The attic is never come to, the yard not led to."""

FORK = scene("fork", choice("left", "the-end", UP) + choice("right", "yard", DOWN))
"""Left ends at once, right by way of the yard."""

ROUND = scene("hall", choice("look", "window") + choice("out", "the-end")) + scene(
    "window", choice("back", "hall") + choice("stay", "window")
)
"""To look out and come back changes nothing; to stay even less."""

ENDLESS = scene("hall", choice("wait", "hall") + choice("out", "the-end", CLOSED)) + scene(
    "way", choice("on", "hall")
)

LOCKED = scene("way", choice("on", "hall", UP)) + scene("hall", choice("out", "the-end", CLOSED))


def pack(root: Path, chapter: str, start: str, head: Files | None = None) -> Path:
    """Write the base pack with a chapter, to begin at a place."""
    return based(root, {CHAPTER: chapter, **start_at(start), **(head or {})})


def plan(*policies: str, runs: int = 10, seed: int = 0, most: int = 50, sample: int = 2) -> Plan:
    """Return a plan for a pack of one start."""
    return Plan(policies or ("random",), runs, seed, "beginning", most, sample)


def played(root: Path, wish: Plan) -> tuple[Edition, Gathered, Report]:
    """Play a plan in this process and report."""
    compiled = survey(read_folder(root), charted=True)
    assert compiled.edition is not None, compiled.complaints
    found = gathered(here(compiled.edition, wish))
    return compiled.edition, found, report(compiled.edition, compiled.atlas, root, wish, found)
