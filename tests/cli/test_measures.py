"""dominance, and stats with minutes: tables, sentences, JSON, exit codes."""

import json
from pathlib import Path

from tests.cli.conftest import Said
from tests.packs import CHAPTER, based, choice, scene, start_at

GAIN = 'effects = [{ move = "floor", by = 1 }]'
HALL = scene("hall", choice("gain", "the-end", GAIN) + choice("nothing", "the-end"))
ENDLESS = scene(
    "hall", choice("round", "hall") + choice("out", "the-end", 'needs = "floor > 9"')
) + scene("way-up", choice("up", "hall", GAIN))


def gain(root: Path) -> Path:
    return based(root, {CHAPTER: HALL, **start_at("hall")})


def test_dominance_as_a_table_with_what_is_compared(say: Said, tmp_path: Path) -> None:
    done = say("dominance", gain(tmp_path), "--runs", "4")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        " share   states  numbers alone  choice",
        "  100%        4           100%  hall/gain",
        "    0%        4             0%  hall/nothing",
    ]
    told = done.stderr.splitlines()
    assert told[0].startswith("Compared is what each open choice brings to the next page: ")
    assert told[1:] == [
        "4 of 4 pairs could be ranked, in 4 states of 4 plays.",
        "1 choice dominated in more than four fifths of the states visited.",
    ]


def test_dominance_as_json(say: Said, tmp_path: Path) -> None:
    done = say("dominance", gain(tmp_path), "--runs", "4", "--seed", "7", "--json")
    found = json.loads(done.stdout)
    assert (found["plays"], found["states"], found["pairs"], found["ranked"]) == (4, 4, 4, 4)
    assert found["standings"][0] == {
        "place": "hall",
        "choice": "gain",
        "visited": 4,
        "dominated": 4,
        "by_numbers": 4,
        "share": 1.0,
        "too_often": True,
    }


def test_the_same_seed_finds_the_same(say: Said, pack: Path) -> None:
    first, second = (
        say("dominance", pack, "--runs", "20", "--seed", "3", "--json").stdout for _ in range(2)
    )
    assert first == second


def test_dominance_from_one_start(say: Said, tmp_path: Path) -> None:
    root = gain(tmp_path)
    assert say("dominance", root, "--start", "beginning", "--runs", "2").exit_code == 0
    done = say("dominance", root, "--start", "nowhere")
    told = "There is no start 'nowhere'; there are: beginning.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_a_pack_whose_random_plays_do_not_end(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: ENDLESS, **start_at("way-up")})
    told = "A random play does not end: no ending after 10,000 moves; the play stands in hall.\n"
    for arguments in (("dominance", root), ("stats", "--minutes", "--content", root)):
        done = say(*arguments)
        assert (done.exit_code, done.stdout, done.stderr) == (1, "", told)


def test_dominance_of_no_folder(say: Said, tmp_path: Path) -> None:
    done = say("dominance", tmp_path / "gone")
    told = f"There is no folder {tmp_path / 'gone'}.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_stats_with_minutes(say: Said, tmp_path: Path) -> None:
    root = gain(tmp_path)
    figures = json.loads(say("stats", "--minutes", "--json", "--content", root).stdout)
    assert figures["minutes"] == {"plays": 50, "p10": 0, "p50": 0, "p90": 0}
    *lines, line = say("stats", "--minutes", root).stdout.splitlines()
    label = lines.index("words by label")
    assert [each.split() for each in lines[label + 1 : label + 4]] == [
        ["documented", "0"],
        ["inferred", "0"],
        ["invented", "13"],
    ]
    told = "of 50 random plays a tenth take 0 or less, half 0 or less, nine tenths 0 or less"
    assert line == f"minutes          {told}"
    assert "minutes" not in json.loads(say("stats", "--json", "--content", root).stdout)
