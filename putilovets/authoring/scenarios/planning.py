"""From the scenario files of a pack to tests that can be run, or to all that is wrong in them."""

from collections.abc import Iterator
from pathlib import Path

from putilovets.authoring.scenarios.bench import Bench, bench
from putilovets.authoring.scenarios.cases import Case, Step, Suite
from putilovets.authoring.scenarios.files import FOLDER, read_files
from putilovets.authoring.scenarios.filling import Filling
from putilovets.authoring.scenarios.models import ScenarioTable
from putilovets.authoring.scenarios.moments import Teller
from putilovets.authoring.scenarios.parameters import Row, labels
from putilovets.authoring.scenarios.vain import unwritten
from putilovets.pack.atlas import Where
from putilovets.pack.compiler import BadPack, survey
from putilovets.pack.folder import read_folder
from putilovets.story.story import Start
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint, Problem

MOST = 1_000_000
"""The most acts and expectations of all tests together, each set of parameters counted."""


def planned(root: Path, teller: Teller) -> tuple[Suite, list[Problem]]:
    """Return the tests of the pack at `root`, and all that is wrong in its scenario files.

    `teller` says what can be asked. BadPack where the pack itself cannot be played.
    """
    folder = read_folder(root)
    edition, complaints, atlas = survey(folder, charted=True)
    if edition is None:
        raise BadPack(root, placed(complaints, root))
    cases: list[Case] = []
    size = 0
    for case in _all_cases(root, bench(folder, edition, atlas, teller), complaints):
        cases.append(case)
        size += case.size
        if size > MOST:
            what = f"there are more than {MOST:,} acts and expectations"
            complaints.append(Complaint("PU003", root / FOLDER, (), what))
            break
    return Suite(edition, cases, unwritten(cases, folder)), placed(complaints, root)


def _all_cases(root: Path, found: Bench, complaints: list[Complaint]) -> Iterator[Case]:
    ids: set[str] = set()
    for written in read_files(root, complaints):
        for at, table in enumerate(written.content.scenario):
            where = Where(written.path, ("scenario", at))
            if table.id in ids:
                what = f"the scenario {table.id} stands here a second time"
                found.complain("PU014", where.at("id"), what)
            ids.add(table.id)
            yield from _cases(table, where, found)
        complaints += map(written.as_written, found.shop.complaints)
        found.shop.complaints.clear()


def _cases(table: ScenarioTable, where: Where, found: Bench) -> Iterator[Case]:
    """Yield a test for each set of parameters."""
    called = labels(table.rows) if table.rows != [{}] else [""]
    for number, (values, label) in enumerate(zip(table.rows, called, strict=True)):
        row = Row(values, where.at("with", number), found.shop.complaints)
        yield _case(table, where, Filling(found, row), label)
        row.unused()


def _case(table: ScenarioTable, where: Where, filling: Filling, label: str) -> Case:
    row = filling.row
    steps = tuple(_steps(table, where, filling))
    return Case(
        file=where.file,
        id=table.id,
        about=row.text(table.about, where.at("about")),
        parameters=label,
        seed=row.number(table.seed, where.at("seed"), 0, 2**63 - 1) or 0,
        start=_start(table, where, filling),
        steps=steps,
    )


def _steps(table: ScenarioTable, where: Where, filling: Filling) -> Iterator[Step]:
    for number, step in enumerate(table.step):
        at = where.at("step", number)
        acts = tuple(filling.does(step, at))
        yield Step(at, acts, tuple(filling.expects(step.expect, at.at("expect"))))


def _start(table: ScenarioTable, where: Where, filling: Filling) -> Start:
    """Return where a test begins; the first start of the story where that cannot be said."""
    row, found = filling.row, filling.bench
    values = {name: row.value(value, where.at("set", name)) for name, value in table.set.items()}
    if table.place is not None:
        at = where.at("place")
        place = found.place(row.text(table.place, at), at)
        return found.stated(None, place, values, where.at("set"))
    at = where.at("start")
    start = found.start(None if table.start is None else row.text(table.start, at), at)
    if start is not None and not values:
        return start
    return found.stated(start, "" if start is None else start.place, values, where.at("set"))
