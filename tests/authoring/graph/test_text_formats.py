"""A graph as text, Mermaid and DOT: whatever a text holds, the whole can be read again."""

import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.authoring.graph import dot, mermaid
from putilovets.authoring.graph.coverage import Coverage, covered
from putilovets.authoring.graph.formats import FORMATS, Format
from putilovets.authoring.graph.model import Graph, graph_of
from tests.authoring.graph.small import small_graph
from tests.packs import CHAPTER
from tests.surveys import shipped_survey


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return small_graph(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return graph_of(shipped_survey())


def written(graph: Graph, form: Format) -> str:
    return FORMATS[form](graph, lambda spot: "")


def test_text_is_read_from_top_to_bottom(graph: Graph) -> None:
    told = written(graph, "text").replace(CHAPTER, "example").replace("chapters/", "")
    assert (
        told
        == """\
one: Chapter One (6 places)

yard «The yard», scene, invented, 4 words, one/base.toml:21
  leads to the-end: 1 choice

gate «gate», scene, 19 April 1926, invented, 3 words, starts here: beginning, example:1
  leads to fork: 1 choice
  leads to gate: 1 choice, on a condition

fork, junction, example:51
  leads to left: by itself, on a condition
  leads to right: by itself

left «left», scene, invented, 3 words, example:19
  leads to hall in two: 1 choice
  leads to gate: 1 choice

right «right», scene, 20 April 1926, invented, 2 words, example:37
  leads to hall in two: 1 choice, on a condition

the-end «The end», ending, invented, 1 word, one/base.toml:33
  leads nowhere

two: Chapter "Two" <&> (1 place)

hall «hall», scene, 1 May 1926, invented, 3 words, starts here: late, two/file.toml:5
  leads to the-end in one: 2 choices

"""
    )


def test_mermaid(graph: Graph) -> None:
    assert (
        written(graph, "mermaid")
        == """\
flowchart TD
  subgraph room1["Chapter One"]
    p_yard["yard<br/>The yard"]
    p_gate["gate<br/>gate<br/>1926-04-19"]
    p_fork{"fork"}
    p_left["left<br/>left"]
    p_right["right<br/>right<br/>1926-04-20"]
    p_the_end(["the-end<br/>The end"])
  end
  subgraph room2["Chapter #34;Two#34; #60;#38;#62;"]
    p_hall["hall<br/>hall<br/>1926-05-01"]
  end
  p_yard --> p_the_end
  p_gate --> p_fork
  p_gate -.-> p_gate
  p_fork -.-> p_left
  p_fork --> p_right
  p_left --> p_hall
  p_left --> p_gate
  p_right -.-> p_hall
  p_hall -->|"2"| p_the_end
"""
    )


def test_dot(graph: Graph) -> None:
    told = written(graph, "dot").splitlines()
    assert told[:7] == [
        'digraph "Small" {',
        "  node [shape=box, fontsize=11];",
        "  edge [fontsize=9];",
        "  subgraph cluster_1 {",
        '    label="Chapter One";',
        '    "yard" [label="yard\\nThe yard", shape=box];',
        '    "gate" [label="gate\\ngate\\n1926-04-19", shape=box];',
    ]
    assert '    label="Chapter \\"Two\\" <&>";' in told
    assert told[-3:] == [
        '  "right" -> "hall" [style=dashed];',
        '  "hall" -> "the-end" [label="2"];',
        "}",
    ]


TEXT = r'"(?:[^"#&<>`*_\\\[\]{}|;]|#\d+;|<br/>)*"'
NODE = re.compile(rf"    (p_[a-z0-9_]+)(\[\[|\[\(|\(\[|\{{\{{|\(\(|\[/|\[|\{{|>){TEXT}"
                  r"(\]\]|\)\]|\]\)|\}\}|\)\)|/\]|\\\]|\]|\})")  # fmt: skip
EDGE = re.compile(rf"  (p_[a-z0-9_]+) (?:-->|-\.->)(?:\|{TEXT}\|)? (p_[a-z0-9_]+)")


def read_mermaid(told: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the nodes and edges of a flowchart in the strict form that is written here."""
    first, *lines = told.splitlines()
    assert first == "flowchart TD"
    nodes, edges, inside = [], [], False
    for line in lines:
        if re.fullmatch(rf"  subgraph room\d+\[{TEXT}\]", line):
            assert not inside
            inside = True
        elif line == "  end":
            assert inside
            inside = False
        elif inside:
            node = NODE.fullmatch(line)
            assert node, line
            nodes.append(node[1])
        else:
            edge = EDGE.fullmatch(line)
            assert edge, line
            edges.append((edge[1], edge[2]))
    return nodes, edges


DOT = tuple(
    re.compile(each)
    for each in (
        r"digraph §\d+§ \{",
        r"  (?:node|edge) \[[a-z=, 0-9]+\];",
        r"  subgraph cluster_\d+ \{",
        r"    label=§\d+§;",
        r"    §(\d+)§ \[label=§\d+§, shape=\w+\];",
        r"  §(\d+)§ -> §(\d+)§(?: \[(?:label=§\d+§|style=dashed|label=§\d+§, style=dashed)\])?;",
        r"(?:  )?\}",
    )
)
"""The lines of a digraph, once everything in quotation marks has been taken out."""
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def read_dot(told: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the nodes and edges of a digraph, with everything in quotation marks taken whole."""
    strings: list[str] = []

    def keep(match: re.Match[str]) -> str:
        strings.append(match[1].replace('\\"', '"').replace("\\\\", "\\"))
        return f"§{len(strings) - 1}§"

    nodes, edges = [], []
    for line in STRING.sub(keep, told).splitlines():
        found = next(filter(None, (each.fullmatch(line) for each in DOT)), None)
        assert found, line
        taken = [strings[int(each)] for each in found.groups()]
        nodes += taken if len(taken) == 1 else []
        edges += [(taken[0], taken[1])] if len(taken) == 2 else []
    return nodes, edges


def ends(graph: Graph) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in graph.edges]


@pytest.mark.parametrize("which", ["graph", "shipped"])
def test_all_of_it_can_be_read_again(which: str, request: pytest.FixtureRequest) -> None:
    graph = request.getfixturevalue(which)
    nodes, edges = read_mermaid(written(graph, "mermaid"))
    assert nodes == [mermaid.name_of(node) for node in graph.nodes]
    assert edges == [(mermaid.name_of(a), mermaid.name_of(b)) for a, b in ends(graph)]
    assert read_dot(written(graph, "dot")) == ([*graph.nodes], ends(graph))


def test_every_place_of_the_shipped_pack_is_told(shipped: Graph) -> None:
    lines = written(shipped, "text").splitlines()
    heads = [line.split()[0].rstrip(",") for line in lines if line and line[0] != " "]
    rooms = {f"{room.id}:" for room in shipped.rooms}
    assert [each for each in heads if each not in rooms] == [*shipped.nodes]
    assert sum(line.startswith("  leads to ") for line in lines) == len(shipped.edges)


NASTY = st.text("aB1 .-_#;:%&<>|\"'`\\/()[]{}*+$~\n\t\x00\x1b\x7f\x9b\u202eЦé線", max_size=40)


def named(graph: Graph, title: str) -> Graph:
    """Return a graph in which every title is the same."""
    rooms = tuple(
        room._replace(title=title, nodes=tuple(node._replace(title=title) for node in room.nodes))
        for room in graph.rooms
    )
    return Graph(title, graph.version, rooms, graph.edges)


@settings(max_examples=40)
@given(NASTY)
def test_any_title_is_legal(graph: Graph, title: str) -> None:
    nasty = named(graph, title)
    assert len(read_mermaid(written(nasty, "mermaid"))[0]) == len(graph.nodes)
    assert read_dot(written(nasty, "dot")) == ([*graph.nodes], ends(graph))


@given(NASTY)
def test_mermaid_text_can_be_read_back(text: str) -> None:
    inside = mermaid.quoted(text)[1:-1]
    back = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), inside)
    assert back == text


def test_a_list_is_no_list_and_a_word_of_the_language_no_word() -> None:
    assert mermaid.quoted("1. first", "- dash") == '"1#46; first<br/>#45; dash"'
    assert (mermaid.name_of("end"), mermaid.name_of("a-b")) == ("p_end", "p_a_b")


def test_shares_of_plays_are_told(graph: Graph) -> None:
    seen = covered(graph, Coverage(8, {"gate": 8, "left": 3}))
    assert '"left\\nleft\\n38%"' in written(seen, "dot")
    assert '"gate<br/>gate<br/>1926-04-19<br/>100#37;"' in written(seen, "mermaid")
    assert "38% of plays (3 of 8)" in written(seen, "text")
    assert "0% of plays (0 of 8)" in written(seen, "text")


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_takes_it(graph: Graph, shipped: Graph) -> None:
    for each in (shipped, named(graph, 'a "q" \\ <b> \\N {x} %s\n;')):
        told = written(each, "dot").encode()
        done = subprocess.run(["dot", "-Tcanon"], input=told, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_every_kind_has_its_shape_in_each_language() -> None:
    assert mermaid.SHAPES.keys() == dot.SHAPES.keys()
    assert len(set(mermaid.SHAPES.values())) == len(set(dot.SHAPES.values())) == len(dot.SHAPES)


@pytest.mark.parametrize("form", ["text", "mermaid", "dot"])
def test_the_bytes_are_the_same_each_time(shipped: Graph, form: Format) -> None:
    assert written(shipped, form) == written(graph_of(shipped_survey()), form)
