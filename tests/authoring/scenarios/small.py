"""A small pack with a square to stand in, and scenarios of it that are read and run."""

from pathlib import Path

from putilovets.authoring.scenarios.cases import Suite
from putilovets.authoring.scenarios.planning import planned
from putilovets.authoring.scenarios.reports import misses
from putilovets.authoring.scenarios.running import Outcome, outcomes
from putilovets.frontends.line.teller import LineTeller
from tests.packs import CHAPTER, Files, based, choice, scene, start_at

SQUARE = scene(
    "square",
    choice(
        "greet",
        "square",
        'when = "not met_lukina"\nreply = "She nods."\n'
        'effects = [{ move = "floor", by = 1 }, { set = "met_lukina" }]',
    )
    + choice("office", "yard", 'needs = "floor >= 6"')
    + choice("wander", "alley")
    + choice("sign", "the-end", 'seals = true\neffects = [{ minute = "ask-the-store" }]'),
    '[[scene.paragraph]]\nwhen = "met_lukina"\n'
    'text = """She has a very long day behind her, and says so to everybody who comes by,\n'
    'and to those who do not. It’s late."""\n',
)
ALLEY = scene("alley", choice("back", "square"))
GATE = """\
[[junction]]
id = "gate"
otherwise = "square"

[[junction.way]]
to = "yard"
when = "met_lukina"
"""
PACK: Files = {
    CHAPTER: SQUARE + ALLEY + GATE,
    **start_at("square", '\n[[start]]\nid = "late"\ntitle = "Late"\nplace = "yard"\n'),
}
FILE = "scenarios/tests.toml"


def scenario(steps: str, more: str = "", name: str = "it") -> str:
    """Return a scenario with some steps, and with `more` keys or tables before them."""
    return f'[[scenario]]\nid = "{name}"\nabout = "It is so."\n{more}\n{steps}\n'


def step(*lines: str) -> str:
    """Return a step, a key a line."""
    return "\n".join(("[[scenario.step]]", *lines)) + "\n"


def pack(root: Path, text: str, more: Files | None = None) -> Path:
    """Write the pack with a file of scenarios."""
    return based(root, {**PACK, FILE: text, **(more or {})})


def suite(root: Path, text: str) -> Suite:
    """Return the tests of a sound file of scenarios."""
    found, problems = planned(pack(root, text), LineTeller())
    assert [str(problem) for problem in problems] == []
    return found


def wrong(root: Path, text: str, more: Files | None = None) -> list[str]:
    """Return what is wrong in a file of scenarios, as it is told."""
    _, problems = planned(pack(root, text, more), LineTeller())
    return [str(problem) for problem in problems]


def ran(root: Path, text: str) -> list[Outcome]:
    """Return what comes of the tests of a file of scenarios."""
    return list(outcomes(suite(root, text), LineTeller()))


def missed(root: Path, text: str) -> list[str]:
    """Return what is amiss in the only test of a file of scenarios, without its place."""
    (outcome,) = ran(root, text)
    return [line.partition(" ")[2] for line in misses(outcome, root)]
