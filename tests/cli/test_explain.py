"""explain: lines with places for a person, JSON for a program, a sentence for what is not there."""

import json
from pathlib import Path

from tests.cli.conftest import Said
from tests.packs import CHAPTER, based, choice, scene


def test_what_an_id_is_stands_on_the_output(say: Said, pack: Path) -> None:
    done = say("explain", "square/ask", pack)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"choice square/ask  {CHAPTER}:9",
        "  words       «ask»",
        "  open where  Floor at 6 or more",
        "  as written  floor >= 6",
        "  leads to    the-end («The end»)",
        "  comes of    scene square, choice ask",
    ]


def test_as_json_each_line_has_its_place(say: Said, pack: Path) -> None:
    (told,) = json.loads(say("explain", "floor", pack, "--json").stdout)
    assert (told["kind"], told["id"], told["file"], told["line"]) == (
        "name",
        "floor",
        "gauges.toml",
        5,
    )
    assert {"label": "holds", "text": "0 to 10; 4 at the start"} in told["facts"]
    assert [each["title"] for each in told["sections"]] == ["Written", "Read"]
    (line,) = told["sections"][0]["lines"]
    assert line == {
        "file": CHAPTER,
        "line": 19,
        "whose": "scene square, choice work",
        "text": "+1",
    }


def test_what_is_not_there_is_said_with_its_neighbours(say: Said, pack: Path) -> None:
    done = say("explain", "sqare", pack)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "Nothing here is called sqare. The nearest: square.\n"
    assert say("explain", "qqq", pack).stderr == "Nothing here is called qqq.\n"


def test_text_of_content_and_of_the_command_cannot_act_on_a_terminal(say: Said, pack: Path) -> None:
    assert "\x1b" not in say("explain", "nasty", pack).output
    assert say("explain", "\x1b[2J", pack).stderr == "Nothing here is called ␛[2J.\n"


def test_a_pack_with_mistakes_is_told_of_first(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: scene("hall", choice("go", "nowhere"))})
    done = say("explain", "hall", root)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "PU010 there is no place nowhere" in done.stderr
