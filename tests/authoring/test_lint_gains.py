"""Numbers that stand still, and what gains by somebody's fall."""

from pathlib import Path

import pytest

from putilovets.authoring.lint.gains import gains
from putilovets.authoring.lint.still import stands_still
from tests.authoring.looks import page, said
from tests.authoring.test_lint_mouths import LETTER
from tests.meetings import HEADS, MEETING
from tests.packs import BASE, CHAPTER, choice, scene

STILL = {
    "gauges.toml": BASE["gauges.toml"]
    + 'still = [{ from = 1936-08-01, until = 1938-11-30, because = "no gain" }]\n'
}
UP = 'effects = [{ move = "floor", by = 1 }]'
DAY = "1937-10-04"


@pytest.mark.parametrize(
    ("day", "found"),
    [("1936-07-31", 0), ("1936-08-01", 1), ("1938-11-30", 1), ("1938-12-01", 0), ("1926-04-22", 0)],
)
def test_a_number_moves_on_no_day_of_its_time(tmp_path: Path, day: str, found: int) -> None:
    chapter = page(day) + choice("work", "the-end", UP)
    told = said(tmp_path, stands_still, {**STILL, CHAPTER: chapter})
    assert len(told) == found


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ('move = "floor", by = -1', True),
        ('move = "floor", by = 1, when = "met_lukina", because = "x"', True),
        ('set = "floor", to = 3', True),
        ('move = "floor", by = 0', False),
        ('set = "met_lukina"', False),
        ('minute = "ask-the-store"', False),
    ],
)
def test_by_whatever_effect(tmp_path: Path, act: str, found: bool) -> None:
    chapter = page(DAY) + choice("work", "the-end", f"effects = [{{ {act} }}]")
    told = said(tmp_path, stands_still, {**STILL, CHAPTER: chapter})
    place = f"{CHAPTER}:13:12: PU157 floor moves here, and on Monday 4 October 1937 it stands still"
    assert told == ([f"{place}: no gain"] if found else [])


def test_the_page_the_clauses_and_the_line_count(tmp_path: Path) -> None:
    chapter = MEETING.replace("date = 1926-04-29", f"date = {DAY}")
    chapter = chapter.replace("by = 1926-05-", "by = 1937-10-")
    found = said(tmp_path / "meeting", stands_still, {**STILL, **HEADS, CHAPTER: chapter})
    told = [each.split(":")[1] for each in found]
    lines = chapter.splitlines()
    assert [lines[int(line) - 1].partition(" =")[0] for line in told] == [
        "ahead", "carried", "unnamed", "lost",
    ]  # fmt: skip
    arrival = scene("bench", choice("home", "the-end"), f"date = {DAY}\n{UP}")
    assert len(said(tmp_path / "page", stands_still, {**STILL, CHAPTER: arrival})) == 1


FALLS = [
    "Lukina was expelled",
    "Lukina has been expelled from the party",
    "an expulsion",
    "the expulsion went through",
    "the engineer was arrested",
    "they arrested Lukina",
    "they have arrested the engineer",
    "the wreckers were unmasked",
    "the opposition was expelled",
    "Lukina is expelled, and nobody is sorry",
    "Nobody objected, and Lukina is expelled",
    "the cell expelled Lukina",
    "he was put out of the party",
    "a denunciation was read out",
    "the cell's vigilance led to an arrest",
]
OTHERS = [
    "He was not shot",
    "nobody was arrested",
    'the word "expel" did not',
    "the expulsion was withdrawn",
    "the expulsion was lost",
    "you spoke for him after the arrest",
    "you refused to denounce him",
    "you asked why he was arrested",
    "he was readmitted",
    "In 1905 he was shot",
    "arrested development of the foundry",
    "the dust is expelled by a fan",
    "the office was accused of waste",
    "the shop hangs them by the clock",
    "those put out of the hall came back through your door",
    "a lamp was put out",
    "they shot at a target on Thursday",
    "members were struck off the roll",
]


@pytest.mark.parametrize("by", [1, -1])
def test_a_reason_that_is_a_fall_brings_no_gain(tmp_path: Path, by: int) -> None:
    acts = "".join(
        f"  {{ move = 'floor', by = {by}, because = '''{text}''' }},\n"
        for text in (*FALLS, *OTHERS)
    )
    chapter = page() + choice("go", "the-end", f"effects = [\n{acts}]")
    lines = [int(each.split(":")[1]) for each in said(tmp_path, gains, {CHAPTER: chapter})]
    first = chapter[: chapter.index("  { move")].count("\n") + 1
    assert lines == ([first + number for number in range(len(FALLS))] if by > 0 else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Expel Lukina", True),
        ("Denounce Lukina to the OGPU", True),
        ("Vote for his expulsion", True),
        ("Put Lukina out of the party", True),
        ("Refuse to expel Lukina", False),
        ("Speak for the arrested man", False),
        ("Visit his wife after the arrest", False),
        ("Speak against the expulsion", False),
        ("Ask why Lukina was expelled", False),
    ],
)
def test_a_choice_that_brings_it_about_brings_no_gain(
    tmp_path: Path, text: str, found: bool
) -> None:
    chapter = page() + choice("go", "the-end", UP).replace('text = "go"', f'text = "{text}"')
    assert bool(said(tmp_path, gains, {CHAPTER: chapter})) is found


CLAUSE = 'carried = [{ move = "floor", by = -1, because = "nobody likes a list" }]'


@pytest.mark.parametrize(
    ("effects", "found"),
    [
        ('carried = [{ move = "floor", by = 1 }]', True),
        ('carried = [{ move = "floor", by = 1, when = "draft_list == \'up\'" }]', True),
        ('carried = [{ move = "floor", by = 1, when = "draft_list == \'narrow\'" }]', False),
        ('carried = [{ move = "floor", by = 1, when = "draft_list != \'up\'" }]', False),
        ('carried = [{ set = "floor", to = 9 }]', True),
        ('carried = [{ set = "floor", to = 1 }]', False),
        ('lost = [{ move = "floor", by = 1 }]', False),
    ],
)
def test_a_clause_that_is_carried_brings_no_gain(tmp_path: Path, effects: str, found: bool) -> None:
    chapter = MEETING.replace("Keep a list of truants", "Comrade Lukina is to be expelled")
    files = {**HEADS, CHAPTER: chapter.replace(CLAUSE, effects)}
    told = said(tmp_path, gains, files)
    words = "PU158 floor gains where somebody is brought down: «Comrade Lukina is to be expelled»"
    assert [each.partition(": ")[2] for each in told] == ([words] if found else [])


def test_no_vote_gains(tmp_path: Path) -> None:
    chapter = MEETING.replace('text = "Lukina nods."', 'text = "Kirov was arrested today."')
    [told] = said(tmp_path / "trust", gains, {**HEADS, CHAPTER: chapter})
    assert "PU158 cell_trust_women gains" in told
    less = chapter.replace('"cell_trust_women", by = 1', '"cell_trust_women", by = -1')
    assert said(tmp_path / "less", gains, {**HEADS, CHAPTER: less}) == []


def test_a_page_that_quotes_the_clause_brings_no_gain(tmp_path: Path) -> None:
    chapter = MEETING.replace("Keep a list of truants", "Comrade Lukina is to be expelled")
    after = scene("after", choice("home", "the-end"), UP).replace("Here.", "It says: {list}.")
    files = {**HEADS, CHAPTER: chapter.replace('to = "the-end"', 'to = "after"', 1) + after}
    [told] = said(tmp_path, gains, files)
    assert told.endswith("«Comrade Lukina is to be expelled»")


def test_a_letter_that_accuses_brings_no_gain(tmp_path: Path) -> None:
    letter = LETTER.replace("Sergei Kirov", "A grinder").replace(
        "To the shop.", "I accuse the foreman of theft."
    )
    chapter = letter + UP + "\n"
    assert len(said(tmp_path / "accuses", gains, {CHAPTER: chapter})) == 1
    fine = chapter.replace("the foreman of theft", "the damp")
    assert said(tmp_path / "damp", gains, {CHAPTER: fine}) == []


def test_less_is_a_gain_where_less_is_better(tmp_path: Path) -> None:
    gauges = BASE["gauges.toml"] + 'better = "low"\n'
    for by, found in ((-1, 1), (1, 0)):
        act = f'effects = [{{ move = "floor", by = {by}, because = "Lukina was expelled" }}]'
        files = {"gauges.toml": gauges, CHAPTER: page() + choice("go", "the-end", act)}
        assert len(said(tmp_path / str(found), gains, files)) == found
