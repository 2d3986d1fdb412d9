"""The reference of the format is made from the models, whole, and its examples are played."""

import re
from pathlib import Path

import pytest

from putilovets.authoring.checking import checked
from putilovets.authoring.reference.examples import Examples
from putilovets.authoring.reference.page import page
from putilovets.authoring.reference.tables import TableOf, all_tables, keys_of
from putilovets.authoring.reference.wording import GUIDES
from putilovets.authoring.reference.words import how_many, kind
from putilovets.bots.players import at_random, play_out
from putilovets.pack.compiler import load_pack
from putilovets.pack.docstrings import tables
from putilovets.pack.schema import FILES
from tests.authors.pages import PAGES

PACK = PAGES / "every-key"
FORMAT = PAGES / "format.md"
TABLES = all_tables()
LINK = re.compile(r"\]\(([a-z-]*(?:\.md)?)#([a-z-]+)\)")
ROW = re.compile(r"^\| `(\w+)` \| ([^|]*) \|", re.MULTILINE)
GIVEN = r"(?:^|[\[{{,] ?){key} = "
APART = ("[`[[", "[a paragraph]", "[a choice]")
"""How what a key holds begins where it has a heading of its own."""


def sections() -> dict[str, str]:
    """Return what stands under each heading of a table."""
    text = FORMAT.read_text(encoding="utf-8")
    parts = re.split(r"^(?:### (.*)|## .*)\n", text, flags=re.MULTILINE)
    return {name: body for name, body in zip(parts[1::2], parts[2::2], strict=True) if name}


SECTIONS = sections()


def test_the_page_is_what_the_models_say() -> None:
    assert FORMAT.read_text(encoding="utf-8") == page(Examples(PACK)), "make schema writes it anew"


def test_every_table_of_every_file_is_told() -> None:
    models = {each for model in FILES.values() for each in tables(model)}
    assert {each.model for each in TABLES} == models
    told = FORMAT.read_text(encoding="utf-8")
    headings = [heading for table in TABLES for heading in table.headings]
    assert [each for each in headings if f"`{each}`" not in told] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.model.__name__)
def test_every_key_says_what_it_means(table: TableOf) -> None:
    assert table.about.endswith(".")
    assert [each.field for each in keys_of(table.model) if not each.key.means.endswith(".")] == []


@pytest.mark.parametrize("name", SECTIONS)
def test_every_key_stands_in_an_example(name: str) -> None:
    keys = [key for key, holds in ROW.findall(SECTIONS[name]) if not holds.startswith(APART)]
    shown = "\n".join(re.findall(r"```toml\n(.*?)```", SECTIONS[name], re.DOTALL))
    assert keys
    assert [each for each in keys if not re.search(GIVEN.format(key=each), shown, re.M)] == []


def test_the_pack_of_the_examples_is_played_to_its_end() -> None:
    story, reached = load_pack(PACK).story, set[str]()
    for start in story.starts:
        plays = [play_out(story, at_random(seed), seed, start) for seed in range(60)]
        assert {play.ending for play in plays} == {"the-end"}
        reached |= {state.place for play in plays for state in play.states}
    assert reached == set(story.places) - {"which-way"}  # nobody stops at a junction


def test_nothing_is_found_in_the_pack_of_the_examples() -> None:
    assert checked(PACK).problems == ()


def anchors(path: Path) -> list[str]:
    """Return what the headings of a page are called in links, as GitHub makes it."""
    heads = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads]


def test_every_heading_can_be_linked_to() -> None:
    assert len(anchors(FORMAT)) == len(set(anchors(FORMAT)))


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.name)
def test_every_link_into_a_page_leads_to_a_heading(path: Path) -> None:
    links = LINK.findall(path.read_text(encoding="utf-8"))
    wrong = [each for each in links if each[1] not in anchors(PAGES / each[0] if each[0] else path)]
    assert wrong == []


def test_the_guides_are_of_tables_that_there_are() -> None:
    assert set(GUIDES) <= {heading for table in TABLES for heading in table.headings}


def test_there_are_words_for_every_kind_of_value() -> None:
    assert kind(list[int]).one == "a list of whole numbers"
    assert how_many(list[int]) == ""
    with pytest.raises(TypeError, match="there are no words for <class 'float'>"):
        kind(float)
