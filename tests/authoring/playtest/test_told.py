"""A playtest as lines, as data and as a page."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from putilovets.authoring.playtest.as_data import as_data
from putilovets.authoring.playtest.as_page import as_page
from putilovets.authoring.playtest.as_text import as_text
from putilovets.authoring.playtest.html_style import DAY, NIGHT, READ_ON, Palette, sheet
from putilovets.bots.registry import kinds
from putilovets.story.playthrough import Playthrough
from tests.authoring.playtest.small import ENDLESS, LOCKED, ROUND, STRAIGHT, pack, plan, played

TOLD = """\
small 1.0.0: 30 plays from beginning by random, seeds from 0. They are bots:
what people do is another question.

HEAT MAP
One mark a place; how many of the plays came by:
  · none   ░ under 10%   ▒ under 50%   ▓ under 90%   █ 90% or more
Chapter One
  Apr 1926  █
  May 1926  ██·

PLACES AND PAGES THAT NO PLAY CAME TO
  attic                                             chapters/one/example.toml:37
Nothing leads from this start to 1 other place: yard.

ENDINGS
            random
the-end       100%

LENGTH
                                             moves            minutes of reading
                plays      10%    50%    90%      plays      10%    50%    90%
random             30        2      2      2          2        0      0      0

GAUGES
When the day was over; what 10%, 50% and 90% of the plays do not exceed.
           1926-04-20 1926-05-21        end
Floor 0-10      4 4 4      3 3 3      3 3 3

COLDEST CHOICES
Never taken: 3 of 5 (1 always locked, 2 never shown).
 offered  locked   taken  place/choice
       0       0       0  gate/climb                chapters/one/example.toml:18
       0      30       0  gate/knock                chapters/one/example.toml:13
      30       0      30  gate/in                    chapters/one/example.toml:8
      30       0      30  bench/out                 chapters/one/example.toml:31

CHOICES THAT DOMINATE
Compared in 0 states of 2 plays. No choice came out better than all beside it in
more than four fifths of its states, 10 or more.

LOOPS
No state came again in any play.

PLAYS WITHOUT AN ENDING
None.
"""


def lines(
    root: Path, *policies: str, width: int = 80, plain: bool = False, **wish: int
) -> list[str]:
    told = played(root, plan(*policies, **wish))[2]
    return list(as_text(told, width, plain=plain))


def test_a_playtest_in_eighty_columns(tmp_path: Path) -> None:
    assert lines(pack(tmp_path, STRAIGHT, "gate"), runs=30) == TOLD.splitlines()


@pytest.mark.parametrize("width", [20, 80, 133])
def test_every_policy_has_a_column_and_no_line_is_too_wide(tmp_path: Path, width: int) -> None:
    told = lines(pack(tmp_path, ROUND, "hall"), *kinds("all"), width=width, runs=4)
    heads = [line.split() for line in told if "promoter" in line and "coverage" in line]
    assert heads[-2:] == [list(kinds("all"))] * 2  # of the endings, and of the gauges
    assert max(map(len, told)) <= max(width, 80)


def test_a_terminal_of_plain_letters_has_a_map_too(tmp_path: Path) -> None:
    told = lines(pack(tmp_path, STRAIGHT, "gate"), plain=True, runs=1)
    assert "  . none   - under 10%   + under 50%   * under 90%   # 90% or more" in told
    assert [line for line in told if line.startswith("  May 1926")] == ["  May 1926  ##."]
    assert all(line.isascii() for line in told)


def test_loops_and_plays_without_an_end_are_told_with_their_way(tmp_path: Path) -> None:
    told = lines(pack(tmp_path, ENDLESS, "way"), runs=7, most=50)
    at = told.index("LOOPS")
    assert told[at + 1 : at + 8] == [
        "  hall                                               chapters/one/example.toml:8",
        "    343 times in 7 plays, such as by random, seed 0, after 1 move: hall/wait",
        "",
        "PLAYS WITHOUT AN ENDING",
        "  hall                                               chapters/one/example.toml:8",
        "    7 plays: given up, such as random, seed 0, after 50 moves, turning in:",
        "      hall/wait",
    ]


def test_plays_in_which_nothing_is_open_are_told(tmp_path: Path) -> None:
    told = lines(pack(tmp_path, LOCKED, "way"), runs=1)
    assert told[-2:] == [
        "  hall                                              chapters/one/example.toml:21",
        "    1 play: nothing open, such as random, seed 0, after 1 move",
    ]


KEYS = {
    "": "format pack version rules start seed runs moves_at_most plays whole decisions policies "
    "chapters elsewhere places choices gauges dominance loops unfinished",
    "policies": "name plays moves minutes endings no_ending",
    "places": "id title chapter at file line plays by_policy times pages",
    "choices": "place choice file line offered locked taken",
    "gauges": "name label lowest highest policies",
    "loops": "place page file line plays times policy seed before loop",
    "unfinished": "place page file line why plays policy seed moves before loop",
}
"""As docs/authors/playtest.md tells them."""


def test_the_keys_of_the_data(tmp_path: Path) -> None:
    data = as_data(played(pack(tmp_path, ENDLESS, "way"), plan(runs=2))[2])
    assert " ".join(data) == KEYS[""]
    for key, keys in KEYS.items():
        if key:
            rows = data[key]
            assert isinstance(rows, list)
            assert {" ".join(row) for row in rows} == {keys}, key


def test_the_page_for_authors_tells_every_key() -> None:
    root = Path(__file__).resolve().parents[3]
    page = (root / "docs" / "authors" / "playtest.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([a-z_]+)`", page))
    assert {key for keys in KEYS.values() for key in keys.split()} - told == set()


def test_a_witness_in_the_data_can_be_played(tmp_path: Path) -> None:
    edition, _, told = played(pack(tmp_path, ROUND, "hall"), plan(runs=20))
    data = json.loads(json.dumps(as_data(told)))
    assert data["loops"]
    for loop in data["loops"]:
        play = Playthrough(edition.story, loop["seed"], data["start"])
        for move in loop["before"]:
            play.choose(move["choice"])
        before = play.state
        for move in loop["loop"]:
            assert play.state.place == move["place"]
            play.choose(move["choice"])
        assert play.state == before


HOSTILE = '<script>alert(1)</script> [bold]\\u001b[31m & \\"x\\"'
BAD = STRAIGHT.replace('title = "gate"', f'title = "{HOSTILE}"').replace(
    'text = "climb"', f'text = "{HOSTILE}"'
)
HEAD = {"gauges.toml": f"""\
[[gauge]]
name = "floor"
label = "{HOSTILE}"
meaning = "x"
start = 4
basis = "inferred"
sources = ["S1"]
"""}  # fmt: skip


@pytest.mark.parametrize("chapter", [STRAIGHT, ROUND, ENDLESS, LOCKED, BAD])
@pytest.mark.parametrize("policies", [("random",), ("tier", "coverage")])
def test_the_page_is_whole_and_fetches_nothing(
    tmp_path: Path, chapter: str, policies: tuple[str, ...]
) -> None:
    start = re.search(r'id = "(gate|hall)"', chapter)
    assert start is not None
    told = played(pack(tmp_path, chapter, start[1], HEAD), plan(*policies))[2]
    page = as_page(told)
    root = ElementTree.fromstring(page)
    assert {each.tag for each in root.iter()} & {"script", "img", "link", "iframe"} == set()
    assert re.findall(r"https?:|url\(|@import|@font-face|\x1b", page) == []
    ids = [each.attrib["id"] for each in root.iter("section")]
    assert [each.attrib["href"] for each in root.iter("a")] == [f"#{key}" for key in ids]
    rooms = [each for each in root.iter("li") if "title" in each.attrib]
    assert [each.attrib["class"] for each in rooms if each.findtext("b") == "0%"] == [
        "step-0"
    ] * len(told.unmet)
    assert len(rooms) == len(told.places)


def test_what_authors_write_is_text_on_the_page(tmp_path: Path) -> None:
    told = played(pack(tmp_path, BAD, "gate", HEAD), plan(runs=1))[2]
    page = as_page(told)
    seen = "&lt;script&gt;alert(1)&lt;/script&gt; [bold]␛[31m &amp; &quot;x&quot;"
    assert page.count(seen) == 4  # a place's title, a gauge and its picture, and a choice
    assert "<script" not in page


def test_an_interrupted_playtest_says_so_on_the_page(tmp_path: Path) -> None:
    told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=4))[2]
    cut = replace(told, plan=replace(told.plan, runs=9))
    said = "It was interrupted: this rests on 4 of 9 plays."
    assert said in as_page(cut)
    assert said not in as_page(told)


def light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("palette", [DAY, NIGHT, {**DAY, "paper": "#ffffff"}])
@pytest.mark.parametrize(("words", "ground"), READ_ON)
def test_every_colour_can_be_read_on_its_ground(palette: Palette, words: str, ground: str) -> None:
    one, other = sorted((light(palette[words]), light(palette[ground])))
    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_the_style_sheet_uses_no_colour_that_is_not_told() -> None:
    used = set(re.findall(r"var\(--([a-z0-9-]+)\)", sheet()))
    assert used == set(DAY) == set(NIGHT)
    assert re.findall(r"(?<!: )#[0-9a-f]{3,6}\b", sheet()) == []
