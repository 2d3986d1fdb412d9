"""Pseudonyms on paper (feature 7): the program never learns who is who."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as some

from putilovets.classroom.cards.cards import as_html, as_text, pseudonyms
from putilovets.classroom.cards.words import QUALITIES, THINGS
from putilovets.classroom.records import Record
from putilovets.cli import main
from putilovets.story.edition import Person
from tests.classroom.browser import IN_A_BROWSER, printed
from tests.classroom.small_lessons import edition

SHAPE = re.compile(r"[a-z]+-[a-z]+-[1-9][0-9]")
NAMES = frozenset(
    """
    abel ada adam agnes alan albert alec alma amber amy ann anna april art august aurora autumn bea
    ben berry bill bob carter chase chuck cliff clay daisy dale dan dawn dean dick dot drew earl
    earnest eli ella ernest eve faith fern flint forest frank gene ginger glen grace grant guy hank
    harper hazel heath holly hope hunter iris ivy jack jade jasper jay jewel joy june kay ken kit
    lance lee lily luke marcus mark mason max may mel mercy mike miles misty nick norm olive otto
    pat pearl peg penny pierce piper poppy ray red reed rex rich rob rock rod roman rose ruby rusty
    sandy scarlet skip sky sonny stella sterling stone storm sue summer tanner terry tom tony vera
    victor violet wade walker wayne will winter woody wren
    """.split()  # noqa: SIM905
)
UNFIT = frozenset(
    """
    admiral boss captain chief colonel comrade director foreman general king lord major marshal
    master officer private queen ruler secretary sergeant tsar
    ape bastard blunt boar broad cheap coarse cock cold common crank crooked dense dim dirty dull
    dumb fat flat greasy hollow hog idle lame low mad mule nut odd pig plain poor queer raw rough
    round rusty screw shallow short simple slack slow sly small snake spade square stiff thick thin
    tool ugly vice weak wide
    black blue brown green grey red white yellow
    cell cog denounce file hammer informer purge shock sickle signal spy steel traitor wrecker
    """.split()  # noqa: SIM905
)
"""Ranks; what may be taken for a remark; colours; words of the time."""


@given(some.integers(1, 200), some.integers(0, 2**63 - 1))
def test_f7_pseudonyms_are_distinct_plain_and_the_same_for_the_same_seed(
    many: int, seed: int
) -> None:
    made = pseudonyms(many, seed)
    assert made == pseudonyms(many, seed)
    assert len({each.rpartition("-")[0] for each in made}) == many
    assert all(SHAPE.fullmatch(each) for each in made)
    assert all(Record(assignment="", who=each).who == each for each in made)


def test_f7_another_seed_gives_others() -> None:
    assert pseudonyms(30, 1) != pseudonyms(30, 2)


def _spoken(person: Person) -> set[str]:
    """Return the names of a person, which begin with a capital."""
    words = re.findall(r"\w+", " ".join((person.name, *person.also)))
    return {word.casefold() for word in words if word[0].isupper()}


def test_f7_no_word_is_a_name_a_rank_or_can_be_taken_amiss() -> None:
    words = (*QUALITIES, *THINGS)
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    people = {word for each in edition().people.values() for word in _spoken(each)}
    assert set(words) & (NAMES | UNFIT | people) == set()


def test_f7_every_pseudonym_stands_on_the_list_with_a_line_and_once_on_a_card() -> None:
    made = pseudonyms(30, 7)
    whole = ElementTree.fromstring(as_html(made, 7))
    rows = whole.findall(".//ol/li")
    assert [row.findtext("b") for row in rows] == list(made)
    assert all(row.find("i") is not None for row in rows)
    cards = whole.findall(".//section/p")
    assert [card.findtext("b") for card in cards] == list(made)


def test_f7_the_list_as_plain_text() -> None:
    lines = as_text(pseudonyms(2, 1), 1).splitlines()
    assert lines[-2:] == [
        f"  1  {pseudonyms(2, 1)[0]:<{max(map(len, pseudonyms(2, 1)))}}  {'_' * 40}",
        f"  2  {pseudonyms(2, 1)[1]:<{max(map(len, pseudonyms(2, 1)))}}  {'_' * 40}",
    ]
    assert "Drawn with --seed 1." in lines


@IN_A_BROWSER
def test_f7_a_list_of_30_prints_on_one_page_and_the_cards_behind_it(tmp_path: Path) -> None:
    page = tmp_path / "cards.html"
    made = pseudonyms(30, 7)
    page.write_text(as_html(made, 7), encoding="utf-8")
    names, *cards = printed(page)
    assert len(cards) == 2
    assert all(each in names for each in made)
    assert all(any(each in card for card in cards) for each in made)
    assert not any("Writethenames" in card for card in cards)


def test_f7_cards_are_written_and_nothing_is_written_over(tmp_path: Path) -> None:
    out = tmp_path / "c.txt"
    asked = ["teach", "cards", "3", "--format", "txt", "-o", str(out), "--seed", "5"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    assert out.read_text(encoding="utf-8") == as_text(pseudonyms(3, 5), 5)
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 2
    assert "nothing was written. --over writes over it." in done.output
    assert CliRunner().invoke(main, [*asked, "--over"]).exit_code == 0


@pytest.mark.parametrize("many", ["0", "201", "x", "-1"])
def test_f7_no_class_has_so_many(many: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["teach", "cards", "-o", str(tmp_path / "c"), "--", many])
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert list(tmp_path.iterdir()) == []
