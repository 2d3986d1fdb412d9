"""Posts, letters and titles outside a life or an office."""

from pathlib import Path

from putilovets.authoring.lint.lives import lives, offices
from tests.authoring.looks import marked, page, said
from tests.authoring.test_lint_mouths import LETTER
from tests.packs import BASE, CHAPTER, choice

PEOPLE = (
    BASE["people.toml"]
    + """
[[person.office]]
title = "secretary"
also = ["first secretary"]
from = 1926-01-01
until = 1934-12-01
basis = "documented"
sources = ["S1"]
"""
)
ROLL = """\
shop = 10

[[post]]
id = "editor"
label = "Wall newspaper"
meaning = "Hangs it."
basis = "invented"
sources = []

[[member]]
id = "kirov"
name = "Sergei Kirov"
trade = "secretary"

[[member]]
id = "lukina"
name = "Agrafena Lukina"
trade = "grinder"
"""


def effect(tmp_path: Path, day: str, act: str) -> list[str]:
    chapter = page(day) + choice("home", "the-end", f"effects = [{{ {act} }}]")
    return said(tmp_path, lives, {"roll.toml": ROLL, CHAPTER: chapter})


def test_a_post_is_given_to_the_living(tmp_path: Path) -> None:
    act = 'set = "post_editor", to = "kirov"'
    assert effect(tmp_path / "after", "1934-12-02", act) == [
        f"{CHAPTER}:13:12: PU145 kirov is given the post editor, and this is told of Sunday "
        "2 December 1934; kirov lived from 1886-03-27 until 1934-12-01"
    ]
    assert effect(tmp_path / "last", "1934-12-01", act) == []
    assert effect(tmp_path / "other", "1934-12-02", act.replace("kirov", "lukina")) == []
    assert effect(tmp_path / "nobody", "1934-12-02", act.replace("kirov", "nobody")) == []


def test_the_dead_are_struck_off_the_roll_and_not_put_on_it(tmp_path: Path) -> None:
    act = 'set = "standing_kirov", to = "{}"'
    [told] = effect(tmp_path / "on", "1935-01-01", act.format("candidate"))
    assert "kirov becomes a candidate" in told
    assert effect(tmp_path / "off", "1935-01-01", act.format("left")) == []


def test_a_letter_comes_from_the_living(tmp_path: Path) -> None:
    later = LETTER.replace("1926-05-01", "1935-05-01")
    [told] = said(tmp_path / "after", lives, {CHAPTER: later})
    assert told.startswith(f"{CHAPTER}:14:9: PU145 a letter comes from kirov")
    assert said(tmp_path / "before", lives, {CHAPTER: LETTER}) == []


CALLED = [
    "Secretary Kirov climbs the steps.",
    "The first secretary Kirov coughs.",
    "Kirov, the secretary, coughs.",
]
OTHERWISE = [
    "Kirov climbs the steps.",
    "The former secretary Kirov coughs.",
    "The future secretary Kirov coughs.",
    "The deputy secretary Kirov coughs.",
    "Secretary Lukina coughs, and Kirov listens.",
    "In 1926 secretary Kirov came here.",
    "Kirov, a secretary of nobody's, coughs.",
]


def test_an_office_is_held_on_its_days(tmp_path: Path) -> None:
    chapter = page("1925-12-31") + "".join(
        f'[[scene.paragraph]]\ntext = "{text}"\n' for text in (*CALLED, *OTHERWISE)
    ) + choice("home", "the-end")  # fmt: skip
    files = {"people.toml": PEOPLE, CHAPTER: chapter}
    found = said(tmp_path / "before", offices, files)
    assert [each.split(":")[1] for each in found] == ["10", "12", "14"]
    assert found[0].endswith(
        "PU146 kirov is called secretary, which he was from 1926-01-01 until 1934-12-01; "
        "this is told of Thursday 31 December 1925"
    )
    during = chapter.replace("1925-12-31", "1926-01-01")
    assert said(tmp_path / "during", offices, {**files, CHAPTER: during}) == []


def test_who_has_no_office_is_not_looked_at(tmp_path: Path) -> None:
    assert marked(tmp_path, offices, CALLED, page("1925-12-31"), "scene.paragraph") == []
