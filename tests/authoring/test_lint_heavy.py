"""Before a heavy page a line and a way round; and pages that are heavy by their words."""

from pathlib import Path

import pytest

from putilovets.authoring.lint.heavy import prepared
from putilovets.authoring.lint.unmarked import unmarked
from tests.authoring.looks import marked, page, said
from tests.authoring.test_lint_dated import DESK
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, choice, scene, start_at

LINE = '[[scene.paragraph]]\nnote = true\ntext = "The next page is about a death."\n'
HEAVY = scene("death", choice("home", "the-end"), 'heavy = "a death"')
ROUND = choice("pass", "the-end")
LAMP = start_at("lamp")


def lamp(choices: str, line: str = LINE) -> dict[str, str]:
    return {**LAMP, CHAPTER: scene("lamp", choices, line) + HEAVY}


def test_a_line_and_a_way_round_are_enough(tmp_path: Path) -> None:
    assert said(tmp_path, prepared, lamp(choice("read", "death") + ROUND)) == []


def test_without_a_line(tmp_path: Path) -> None:
    found = said(tmp_path, prepared, lamp(choice("read", "death") + ROUND, ""))
    assert found == [
        f"{CHAPTER}:11:6: PU155 death is heavy, and no line on the page before it always says so"
    ]


def test_without_a_way_round(tmp_path: Path) -> None:
    found = said(tmp_path, prepared, lamp(choice("read", "death") + choice("again", "death")))
    assert [each.split(": ")[1] for each in found] == [
        "PU155 death is heavy, and no choice beside it always leads round"
    ] * 2


@pytest.mark.parametrize(
    ("effect", "found"),
    [
        ('move = "floor", by = -1', ["moves floor for the worse"]),
        ('move = "floor", by = -1, when = "told == \'kopeck\'", because = "x"',
         ["moves floor for the worse"]),
        ('move = "floor", by = 1', []),
        ('set = "met_lukina"', []),
    ],
)  # fmt: skip
def test_going_round_loses_nothing(tmp_path: Path, effect: str, found: list[str]) -> None:
    way = choice("pass", "the-end", f"effects = [{{ {effect} }}]")
    told = said(tmp_path / "one", prepared, lamp(choice("read", "death") + way))
    assert [each.partition("is heavy, ")[2] for each in told] == found
    other = ROUND.replace('"pass"', '"leave"')
    assert said(tmp_path / "two", prepared, lamp(choice("read", "death") + way + other)) == []


def test_where_less_is_better_more_is_a_loss(tmp_path: Path) -> None:
    files = lamp(choice("read", "death") + choice("pass", "the-end", _truancy(1)))
    gauges = {"gauges.toml": _GAUGES}
    assert len(said(tmp_path / "more", prepared, {**files, **gauges})) == 1
    files = lamp(choice("read", "death") + choice("pass", "the-end", _truancy(-1)))
    assert said(tmp_path / "less", prepared, {**files, **gauges}) == []


def _truancy(by: int) -> str:
    return f'effects = [{{ move = "truancy", by = {by} }}]'


_GAUGES = "".join(
    f'[[gauge]]\nname = "{name}"\nlabel = "{name}"\nmeaning = "x"\nstart = 4\n'
    f'better = "{better}"\nbasis = "invented"\nsources = []\n'
    for name, better in (("floor", "high"), ("truancy", "low"))
)


@pytest.mark.parametrize(
    ("own", "line", "way", "found"),
    [
        ("", 'when = "met_lukina"', "", "no line"),
        ('when = "met_lukina"', 'when = "met_lukina"', "", ""),
        ('when = "met_lukina and floor >= 2"', 'when = "met_lukina"', "", ""),
        ("", "", 'when = "met_lukina"', "no choice"),
        ("", "", 'needs = "floor >= 6"', "no choice"),
        ('when = "met_lukina"', "", 'when = "met_lukina"', ""),
        ('when = "floor >= 6"', "", 'needs = "floor >= 5"', ""),
        ('when = "floor >= 6"', "", 'needs = "floor >= 7"', "no choice"),
    ],
)
def test_both_are_there_wherever_the_choice_is_open(
    tmp_path: Path, own: str, line: str, way: str, found: str
) -> None:
    acts = 'effects = [{ set = "met_lukina" }, { move = "floor", by = 1 }]'
    before = scene("before", choice("work", "before", acts) + choice("on", "lamp"))
    choices = choice("read", "death", own) + choice("pass", "the-end", way) + choice("work", "lamp")
    text = before + scene("lamp", choices, LINE.replace("note", f"{line}\nnote")) + HEAVY
    told = said(tmp_path, prepared, {**start_at("before"), CHAPTER: text})
    assert [found in each for each in told] == ([True] if found else [])


FORK = """\
[[junction]]
id = "fork"
otherwise = "{}"
[[junction.way]]
to = "{}"
when = "met_lukina"
"""


def test_forks_are_looked_through(tmp_path: Path) -> None:
    chapter = scene("lamp", choice("on", "fork"), LINE) + HEAVY
    files = {**LAMP, CHAPTER: chapter + FORK.format("the-end", "death")}
    [told] = said(tmp_path / "in", prepared, files)
    assert "no choice beside it" in told
    files[CHAPTER] = files[CHAPTER].replace(choice("on", "fork"), choice("on", "fork") + ROUND)
    assert said(tmp_path / "round", prepared, files) == []


def test_one_heavy_page_leads_to_another(tmp_path: Path) -> None:
    files = lamp(choice("read", "death") + ROUND)
    files[CHAPTER] += scene("grave", choice("home", "the-end"), 'heavy = "a grave"')
    last = choice("home", "the-end")
    files[CHAPTER] = files[CHAPTER].replace(last, choice("home", "grave"), 1)
    assert said(tmp_path, prepared, files) == []


def test_a_meeting_does_not_lead_there_by_itself(tmp_path: Path) -> None:
    chapter = MEETING.replace('to = "the-end"', 'to = "death"', 1) + HEAVY
    found = said(tmp_path, prepared, {**HEADS, CHAPTER: chapter})
    assert len(found) == 4
    assert {each.partition("is heavy, and ")[2] for each in found} == {
        "no line on the page before it always says so",
        "no choice beside it always leads round",
    }


def test_a_desk_does_not_lead_there_by_itself(tmp_path: Path) -> None:
    desk = DESK.format(*["Here."] * 5).replace('to = "the-end"', 'to = "death"', 1)
    found = said(tmp_path, prepared, {CHAPTER: desk + HEAVY})
    assert (
        f"{CHAPTER}:9:6: PU155 week leads into death, which is heavy, and nothing is chosen there"
        in found
    )


def test_nobody_starts_there(tmp_path: Path) -> None:
    found = said(tmp_path, prepared, {**start_at("death"), CHAPTER: HEAVY})
    assert found == [
        "pack.toml:8:9: PU155 a start begins at death, which leads at once to a heavy page"
    ]


GRAVE = [
    "Lukina was arrested on Sunday.",
    "They have arrested the engineer.",
    "The director was shot.",
    "He had been deported with the family.",
    "They came for the fitter in the night.",
    "Her brother is in a labour camp.",
    "It is the third arrest this month.",
    "The old storeman was expelled from the party as an enemy of the people.",
    '"He was taken away," says Lukina.',
    "He is a Trotskyite, it says.",
]
LIGHT = [
    "He was not shot.",
    "Nobody was arrested.",
    "An arrested development of the foundry.",
    "The film was shot in spring.",
    "In 1905 he was shot at the gate.",
    "Was he arrested?",
    "She asks whether he was arrested.",
    "The dust is expelled by a fan.",
    "The children are in a summer camp.",
    "Lukina was expelled from the circle for laughing.",
    "The execution of the order took a week.",
]


def test_what_is_heavy_by_its_words_from_1934_to_1938(tmp_path: Path) -> None:
    for number, text in enumerate((*GRAVE, *LIGHT)):
        root = tmp_path / str(number)
        found = marked(root, unmarked, [text], page("1937-10-04"), "scene.paragraph")
        assert found == ([text] if text in GRAVE else [])


def test_in_other_years_it_is_where_somebody_of_the_pack_is_named(tmp_path: Path) -> None:
    cases = {
        "Lukina was arrested on Sunday.": True,
        "They have arrested Lukina.": True,
        "Kirov was shot.": True,
        "The papers print that twenty people have been shot.": False,
        "Lukina's brother was arrested.": True,
        "Lukina had been arrested before the war.": False,
        "Lukina is expelled.": False,
        "Lukina was told that the engineer was arrested.": False,
    }
    for number, (text, heavy) in enumerate(cases.items()):
        root = tmp_path / str(number)
        assert bool(marked(root, unmarked, [text], page(), "scene.paragraph")) is heavy, text


def test_a_marked_page_its_line_and_its_way_round_are_left_alone(tmp_path: Path) -> None:
    text = "Lukina was arrested."
    line = LINE.replace("The next page is about a death.", text)
    brief = scene("brief", choice("home", "the-end")).replace("Here.", text)
    choices = choice("read", "death") + choice("pass", "brief")
    chapter = scene("lamp", choices, line) + HEAVY.replace("Here.", text) + brief
    chapter = chapter.replace("basis", "date = 1937-10-04\nbasis")
    assert said(tmp_path / "marked", unmarked, {**LAMP, CHAPTER: chapter}) == []
    bare = chapter.replace('heavy = "a death"\n', "").replace("note = true\n", "")
    found = said(tmp_path / "bare", unmarked, {**LAMP, CHAPTER: bare})
    assert [each.rpartition("»: ")[2] for each in found] == [
        f"{place} is heavy, and is not said to be" for place in ("lamp", "death", "brief")
    ]


def test_a_page_of_no_day_is_not_looked_at(tmp_path: Path) -> None:
    text = scene("room", choice("home", "the-end")).replace("Here.", "Lukina was arrested.")
    assert said(tmp_path, unmarked, {CHAPTER: text}) == []
