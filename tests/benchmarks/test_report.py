"""What the benchmarks measure is told as it came out, met or not."""

import json
from dataclasses import dataclass

from benchmarks.report import as_json, table
from benchmarks.rounds import Contender, interleaved
from benchmarks.row import Budget, Effort, Measured


@dataclass
class Fixed:
    name: str
    budget: Budget
    measured: Measured

    def run(self, effort: Effort) -> Measured:
        return self.measured


AT_LEAST = Fixed("speed", Budget(1.25, at_least=True), Measured("9", "6", 1.5, "bare loop 90", 0.1))
AT_MOST = Fixed("load", Budget(4, at_least=False), Measured("5 s", "1 s", 5.0))
ALONE = Fixed("alone", Budget(3, at_least=True), Measured("7", "peer not installed: no npm", None))
ROWS = [AT_LEAST, AT_MOST, ALONE]
DONE = [(row, row.measured) for row in ROWS]


def test_the_table_says_whether_each_budget_is_met() -> None:
    lines = table(DONE).splitlines()
    assert [line.split()[-1] for line in (lines[2], lines[4])] == ["yes", "no"]
    assert "bare loop 90" in lines[3]
    assert "peer not installed: no npm" in lines[5]
    assert lines[5].endswith("not measured")


def test_json_says_the_same() -> None:
    rows = json.loads(as_json(DONE))["rows"]
    assert [row["met"] for row in rows] == [True, False, None]
    assert [row["budget"] for row in rows] == [">= 1.25", "<= 4", ">= 3"]


def test_turns_are_taken_in_rounds_and_ratios_are_those_of_a_round() -> None:
    order: list[str] = []
    figures = {"ours": iter([0.0, 10.0, 40.0, 30.0]), "peer": iter([0.0, 5.0, 10.0, 20.0])}

    def contender(name: str) -> Contender:
        return Contender(name, lambda: order.append(name) or next(figures[name]))

    rounds = interleaved([contender("ours"), contender("peer")], 3)
    assert order == ["ours", "peer", "ours", "peer", "peer", "ours", "ours", "peer"]
    assert rounds.figures == {"ours": [10.0, 40.0, 30.0], "peer": [5.0, 10.0, 20.0]}
    assert rounds.ratio("ours", "peer") == 2.0
    assert rounds.median("ours") == 30.0
