"""A graph as a content pack: the TOML files an author would have written."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from textwrap import fill

from benchmarks.graph import (
    HIGHEST,
    LOWEST,
    Change,
    Graph,
    Node,
    Paragraph,
    Put,
    Test,
    Variable,
    Way,
)

GAUGES = 6
"""How many of the numbers are always on the screen."""
PEOPLE = 20
FACTS = 40
SCENES_IN_A_FILE = 10
FILES_IN_A_CHAPTER = 10
FIRST_DAY = date(1926, 1, 1)


def write_pack(graph: Graph, root: Path) -> Path:
    """Write the pack into the folder `root` and return it."""
    _write(root / "pack.toml", _pack())
    gauges = [variable for variable in graph.variables if not variable.flag][-GAUGES:]
    _write(root / "gauges.toml", _gauges(gauges))
    _write(root / "people.toml", _people())
    _write(root / "sources.toml", _sources())
    names = [variable for variable in graph.variables if variable not in gauges]
    _write(
        root / "chapters" / "c0" / "names.toml", (line for name in names for line in _name(name))
    )
    for at in range(0, len(graph.nodes), SCENES_IN_A_FILE):
        number = at // SCENES_IN_A_FILE
        folder = root / "chapters" / f"c{number // FILES_IN_A_CHAPTER}"
        _write(folder / f"f{number}.toml", _file(graph.nodes[at : at + SCENES_IN_A_FILE], at))
    return root


def _write(path: Path, lines: Iterator[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _pack() -> Iterator[str]:
    yield 'id = "synthetic"\ntitle = "A synthetic pack"\nversion = "1.0.0"\n'
    yield '[[start]]\nid = "whole"\ntitle = "From the beginning"\nplace = "s0"'


def _gauges(gauges: Sequence[Variable]) -> Iterator[str]:
    for gauge in gauges:
        yield f'[[gauge]]\nname = "{gauge.id}"\nlabel = "{gauge.id}"\nmeaning = "A number."'
        yield f"start = {gauge.start}\nlowest = {LOWEST}\nhighest = {HIGHEST}"
        yield 'basis = "invented"\nsources = []\n'


def _people() -> Iterator[str]:
    for number in range(PEOPLE):
        yield f'[[person]]\nid = "p{number}"\nname = "Person {number}"\nreal = false'
        yield 'who = "A worker of the shop."\nbasis = "invented"\nsources = []\n'


def _sources() -> Iterator[str]:
    yield '[[work]]\nid = "W1"\nsays = "A report, Leningrad, 1926"\nkind = "report"\n'
    for number in range(FACTS):
        yield f'[[fact]]\nid = "S{number}"\nsays = "A fact."\nwork = "W1"\nat = "p. {number}"\n'


def _name(name: Variable) -> Iterator[str]:
    yield f'[[name]]\nid = "{name.id}"'
    if not name.flag:
        yield f'kind = "number"\nstart = {name.start}\nlowest = {LOWEST}\nhighest = {HIGHEST}'
    yield f'yes = "you have seen to {name.id}"\nno = "you have left {name.id} alone"\n'


def _file(nodes: Sequence[Node], first: int) -> Iterator[str]:
    for number, node in enumerate(nodes, start=first):
        yield f'[[scene]]\nid = "s{number}"\ntitle = "{node.title}"'
        yield f"date = {FIRST_DAY + timedelta(days=number)}"
        yield f'room = "The shop"\npeople = ["p{number % PEOPLE}", "p{(number + 7) % PEOPLE}"]'
        yield f'basis = "inferred"\nsources = ["S{number % FACTS}"]'
        yield from _told(node.told)
        for at, way in enumerate(node.ways):
            yield from _way(at, way)


def _told(told: Sequence[Paragraph]) -> Iterator[str]:
    plain = (fill(part.text, 95) for part in told if not part.test)
    yield 'text = """\n' + "\n\n".join(plain) + '\n"""\n'
    for part in told:
        if part.test:
            yield f'[[scene.paragraph]]\nwhen = "{_test(part.test)}"'
            yield f'text = """\n{fill(part.text, 95)}\n"""\n'


def _way(at: int, way: Way) -> Iterator[str]:
    yield f'[[scene.choice]]\nid = "way-{at}"\ntext = "{way.text}"'
    if way.test:
        yield f'{"needs" if way.locks else "when"} = "{_test(way.test)}"'
    yield f"effects = [{', '.join(_change(change) for change in way.changes)}]"
    yield f'to = "s{way.to}"\n'


def _test(test: Test) -> str:
    return " and ".join(clause.written for clause in test)


def _change(change: Change) -> str:
    if isinstance(change, Put):
        return f'{{ set = "{change.name}", to = {str(change.to).lower()} }}'
    return f'{{ move = "{change.name}", by = {change.by} }}'
