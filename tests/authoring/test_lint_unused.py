"""What stands at the head of a pack and is never used in it."""

from pathlib import Path

from putilovets.authoring.lint.unused import uncited, unmet, unsaid
from tests.authoring.looks import DATED, said
from tests.meetings import HEADS, MEETING
from tests.packs import BASE, CHAPTER, choice, scene

FACT = """
[[fact]]
id = "S2"
says = "It had a stove."
work = "K"
"""
WORK = """
[[work]]
id = "L"
says = "A book."
kind = "book"
"""
SOURCES = BASE["sources.toml"]


def test_a_fact_is_cited_or_says_why_not(tmp_path: Path) -> None:
    unused = 'unused = "No stove yet."\n'
    for name, text, found in (
        ("none", FACT, ["sources.toml:13:6: PU140 nothing cites the fact S2"]),
        ("reason", FACT + unused, []),
    ):
        assert said(tmp_path / name, uncited, {"sources.toml": SOURCES + text}) == found
    assert said(tmp_path / "both", uncited, {"sources.toml": SOURCES + unused}) == [
        "sources.toml:11:10: PU140 the fact S1 gives a reason why nothing cites it, and is cited"
    ]


def test_a_work_is_cited_or_a_fact_stands_in_it(tmp_path: Path) -> None:
    found = ["sources.toml:13:6: PU140 nothing cites the work L, and no fact stands in it"]
    assert said(tmp_path / "none", uncited, {"sources.toml": SOURCES + WORK}) == found
    fact = FACT.replace('work = "K"', 'work = "L"\nunused = "Later."')
    assert said(tmp_path / "fact", uncited, {"sources.toml": SOURCES + WORK + fact}) == []
    dated = DATED.replace('["S1"]', '["L"]', 1)
    files = {"sources.toml": SOURCES + WORK, "dated.toml": dated}
    assert said(tmp_path / "dated", uncited, files) == []


PEOPLE = (
    BASE["people.toml"]
    + """
[[person]]
id = "trifon"
name = "Trifon Akimych"
also = ["the stove-man"]
real = false
who = "Stove-man."
basis = "invented"
sources = []
"""
)


def test_who_is_met(tmp_path: Path) -> None:
    def found(name: str, more: str) -> list[str]:
        chapter = scene("hall", choice("home", "the-end"), f'people = ["kirov"]\n{more}')
        return said(tmp_path / name, unmet, {"people.toml": PEOPLE, CHAPTER: chapter})

    part = "[[scene.paragraph]]\n"
    nobody = ["people.toml:20:6: PU141 nobody meets trifon: no page shows or names the person"]
    assert found("nobody", "") == nobody
    assert found("small", f'{part}text = "Has trifon gone?"') == nobody
    assert found("surname", f'{part}text = "Akimych has gone."') == []
    assert found("also", f'{part}text = "Has the stove-man gone?"') == []
    assert found("heard", f'{part}speaker = "trifon"\ntext = "I have gone."') == []


def test_who_is_shown_or_named_by_a_clause_is_met(tmp_path: Path) -> None:
    shown = scene("hall", choice("home", "the-end"), 'people = ["kirov", "trifon"]')
    files = {"people.toml": PEOPLE, CHAPTER: shown}
    assert said(tmp_path / "shown", unmet, files) == []
    named = MEETING.replace('person = "lukina"', 'person = "trifon"')
    files = {**HEADS, "people.toml": PEOPLE, CHAPTER: named + shown.replace(', "trifon"', "")}
    assert said(tmp_path / "named", unmet, files) == []


TERM = """\
[[term]]
id = "hooter"
word = "hooter (gudok)"
also = ["hooters"]
{}
meaning = "What calls the shop."
basis = "invented"
sources = []
"""


def test_a_term_is_used_within_its_days(tmp_path: Path) -> None:
    def found(name: str, more: str, text: str, day: str = "1926-04-22") -> list[str]:
        chapter = scene("hall", choice("home", "the-end"), f"date = {day}").replace("Here.", text)
        files = {"terms.toml": TERM.format(more), CHAPTER: chapter}
        return said(tmp_path / name, unsaid, files)

    nowhere = ["terms.toml:3:8: PU142 no text uses the term hooter"]
    assert found("nowhere", "", "The whistle.") == nowhere
    assert found("other", "", "The shooter.") == nowhere
    assert found("word", "", "The Hooter.") == []
    assert found("bracket", "", "The gudok.") == []
    assert found("also", "", "Two hooters.") == []
    assert found("early", "from = 1926-04-23", "A hooter.") == [f"{nowhere[0]} within its days"]
    assert found("late", "from = 1926-04-22", "A hooter.") == []
    assert found("reason", 'unused = "It is looked up."', "The whistle.") == []
    assert found("both", 'unused = "It is looked up."', "The hooter.") == [
        "terms.toml:5:10: PU142 the term hooter gives a reason why no text uses it, and one does"
    ]


def test_a_card_that_is_opened_from_a_page_uses_a_term_too(tmp_path: Path) -> None:
    gauges = BASE["gauges.toml"].replace("What the shop thinks", "What the hooter thinks")
    files = {"terms.toml": TERM.format(""), "gauges.toml": gauges}
    assert said(tmp_path / "gauge", unsaid, files) == []
    files = {"terms.toml": TERM.format("").replace("What calls", "A hooter calls")}
    assert len(said(tmp_path / "itself", unsaid, files)) == 1
