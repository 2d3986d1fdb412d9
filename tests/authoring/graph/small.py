"""A small pack of two chapters: a fork, a way back, a loop, two starts, an unvisited room."""

from pathlib import Path

from putilovets.authoring.graph.model import Graph, graph_of
from tests.packs import choice, scene, start_at
from tests.surveys import survey_of

ONE = (
    scene(
        "gate",
        choice("in", "fork") + choice("wait", "gate", 'when = "not met_lukina"'),
        "date = 1926-04-19",
    )
    + scene("left", choice("on", "hall") + choice("back", "gate"))
    + scene("right", choice("on", "hall", 'needs = "floor >= 6"'), "date = 1926-04-20")
    + """
[[junction]]
id = "fork"
otherwise = "right"
[[junction.way]]
to = "left"
when = "met_lukina"
"""
)
TWO = """\
[chapter]
id = "two"
title = "Chapter \\"Two\\" <&>"

""" + scene("hall", choice("out", "the-end") + choice("go", "the-end"), "date = 1926-05-01")
FILES = {
    **start_at("gate", '\n[[start]]\nid = "late"\ntitle = "Late"\nplace = "hall"\n'),
    "chapters/two/file.toml": TWO,
}


def small_graph(root: Path) -> Graph:
    return graph_of(survey_of(root, ONE, FILES))
