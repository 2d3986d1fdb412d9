"""facts: every fact with the places that cite it, and an exit code for those that are lost."""

import json
from pathlib import Path

from tests.cli.conftest import Said
from tests.packs import BASE, based

MORE = '[[fact]]\nid = "S2"\nsays = "So it was."\nwork = "K"\n'


def pack_with(root: Path, more: str) -> Path:
    return based(root, {"sources.toml": BASE["sources.toml"] + more})


def test_each_fact_has_its_places_below_it(say: Said, tmp_path: Path) -> None:
    done = say("facts", pack_with(tmp_path, f'\n{MORE}unused = "It is of 1930."\n'))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "S1",
        "   gauge floor (gauges.toml)",
        "   question apparatus (questions.toml)",
        "   person kirov (people.toml)",
        "S2",
        "   unused: It is of 1930.",
    ]
    assert done.stderr == "2 facts, 1 cited, 1 not.\n"


def test_a_fact_that_nothing_cites_is_to_be_mended(say: Said, tmp_path: Path) -> None:
    done = say("facts", pack_with(tmp_path, f"\n{MORE}"))
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-2:] == ["S2", "   MEND: no place and no reason"]
    assert done.stderr.splitlines()[-1] == "To be mended: S2."


def test_a_reason_for_what_is_cited_is_to_be_mended(say: Said, tmp_path: Path) -> None:
    done = say("facts", pack_with(tmp_path, 'unused = "Nobody does."\n'))
    assert done.exit_code == 1
    assert "   MEND: a reason, and yet a place" in done.stdout.splitlines()


def test_as_json(say: Said, tmp_path: Path) -> None:
    root = pack_with(tmp_path, f"\n{MORE}")
    done = say("facts", root, "--json", "--only", "S2")
    assert done.exit_code == 1
    lost = {"id": "S2", "cited": [], "unused": "", "fault": "no place and no reason"}
    assert json.loads(done.stdout) == [lost]
    assert say("facts", root, "--only", "S1").exit_code == 0


def test_no_fact_begins_so(say: Said, tmp_path: Path) -> None:
    done = say("facts", pack_with(tmp_path, ""), "--only", "X")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "No fact has an id that begins with 'X'.\n"


def test_a_pack_with_mistakes_is_told_of_first(say: Said, tmp_path: Path) -> None:
    done = say("facts", pack_with(tmp_path, MORE.replace('"K"', '"L"')))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "PU013 there is no work L" in done.stderr


def test_every_fact_of_the_shipped_pack_is_cited_or_says_why_not(say: Said) -> None:
    done = say("facts")
    assert (done.exit_code, len(done.stderr.splitlines())) == (0, 1), done.stderr
    told = {line for line in done.stdout.splitlines() if line[0] == "S"}
    parts = {f"S40{part}" for part in "abcd"}
    assert {f"S{number}" for number in range(1, 89) if number != 40} | parts <= told
