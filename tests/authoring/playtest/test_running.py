"""Processes, pieces in order, and Ctrl-C."""

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.authoring.playtest.gathering import gathered
from putilovets.authoring.playtest.plan import CHUNK, Plan
from putilovets.authoring.playtest.playing import Piece, Table
from putilovets.authoring.playtest.running import here, in_processes
from putilovets.authoring.playtest.tally import Tally
from putilovets.pack.compiler import load_pack
from putilovets.story.unplayable import Unplayable
from tests.authoring.playtest.small import FORK, ROUND, pack, plan


def wish(*policies: str) -> Plan:
    return plan(*policies, runs=2 * CHUNK + 3, sample=3)


def test_pieces_come_in_the_order_of_the_plan(tmp_path: Path) -> None:
    edition = load_pack(pack(tmp_path, ROUND, "hall"))
    pieces = [(each.policy, each.tally.plays) for each in here(edition, wish("random", "coverage"))]
    assert pieces == [
        *(("random", CHUNK), ("coverage", CHUNK)) * 2,
        *(("random", 3), ("coverage", 3)),
    ]


def test_whoever_stops_early_leaves_no_process_behind(tmp_path: Path) -> None:
    root = pack(tmp_path, FORK, "fork")
    pieces = in_processes(root, load_pack(root).story.rules_hash, wish("random"), 1)
    assert next(pieces) == next(here(load_pack(root), wish("random")))
    assert len(multiprocessing.active_children()) == 1
    pieces.close()
    assert multiprocessing.active_children() == []


def test_a_pack_that_was_changed_meanwhile_is_not_played_on(tmp_path: Path) -> None:
    root = pack(tmp_path, FORK, "fork")
    with pytest.raises(Unplayable, match="changed while it was being played"):
        list(in_processes(root, "another", wish("random"), 1))


def test_a_piece_that_is_told_to_stop_is_none(tmp_path: Path) -> None:
    table = Table(load_pack(pack(tmp_path, FORK, "fork")), wish("random"))
    task = next(wish("random").tasks())
    asked = iter([False, False, True])
    assert table.play(task, lambda: next(asked)) is None
    assert next(asked, None) is None


def test_ctrl_c_leaves_what_is_known(tmp_path: Path) -> None:
    edition, told = load_pack(pack(tmp_path, FORK, "fork")), []

    def interrupted() -> Iterator[Piece]:
        pieces = here(edition, wish("random", "tier"))
        yield from (next(pieces) for _ in range(3))
        raise KeyboardInterrupt

    found = gathered(interrupted(), told.append)
    assert not found.whole
    assert {name: tally.plays for name, tally in found.tallies.items()} == {
        "random": 2 * CHUNK,
        "tier": CHUNK,
    }
    assert told == [CHUNK, CHUNK, CHUNK]
    first = list(here(edition, wish("random", "tier")))[:3]
    assert found.total == gathered(first).total


def test_ctrl_c_before_the_first_piece_leaves_nothing() -> None:
    def interrupted() -> Iterator[Piece]:
        raise KeyboardInterrupt
        yield

    found = gathered(interrupted())
    assert (found.tallies, found.whole, found.total) == ({}, False, Tally())


def test_ctrl_c_while_a_piece_is_added_leaves_what_was_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = list(here(load_pack(pack(tmp_path, FORK, "fork")), wish("random")))
    monkeypatch.setattr(Tally, "turn", lambda *_: None)
    before = gathered(pieces[:1]).total
    added = Tally.add

    def interrupted(self: Tally, other: Tally) -> None:
        added(self, other)
        if self.plays > CHUNK:
            raise KeyboardInterrupt

    monkeypatch.setattr(Tally, "add", interrupted)
    found = gathered(pieces)
    assert not found.whole
    assert found.tallies["random"] == before


@pytest.mark.parametrize("kind", ["promoter", "supervisor", "tier", "mixed"])
def test_every_kind_of_player_can_be_asked(tmp_path: Path, kind: str) -> None:
    edition = load_pack(pack(tmp_path, FORK, "fork"))
    assert gathered(here(edition, plan(kind))).total.plays == 10


LEAVES = """
import os, sys
from pathlib import Path
from putilovets.authoring.playtest.plan import Plan
from putilovets.authoring.playtest.running import in_processes
from putilovets.pack.compiler import load_pack

root = Path(sys.argv[1])
plan = Plan(("random",), 100_000, 0, "beginning", 50, 0)
pieces = in_processes(root, load_pack(root).story.rules_hash, plan, 1)
next(pieces)
print("played", flush=True)
os._exit(9)
"""


def test_a_process_leaves_when_the_one_that_asked_is_gone(tmp_path: Path) -> None:
    # the output is at its end only when every process that can write to it is gone
    command = [sys.executable, "-c", LEAVES, str(pack(tmp_path, FORK, "fork"))]
    done = subprocess.run(command, capture_output=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (9, b"played\n")
