"""What an author may get wrong in a meeting, a desk and what follows, each at its own place."""

from pathlib import Path

import pytest

from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, told_of


def found(root: Path, chapter: str, old: str, new: str) -> tuple[str, list[str]]:
    """Return the chapter with one thing put in place of another, and what is said of it."""
    assert chapter.count(old) >= 1, old
    damaged = chapter.replace(old, new, 1)
    return damaged, told_of(root, damaged, HEADS)


def at(chapter: str, spot: str, said: str) -> str:
    """Return a problem at the mark | in `spot`, which stands once in the chapter."""
    before, _, after = spot.partition("|")
    assert chapter.count(before + after) == 1, spot
    upto = chapter[: chapter.index(before + after) + len(before)]
    line, column = upto.count("\n") + 1, len(upto) - upto.rfind("\n")
    return f"{CHAPTER}:{line}:{column}: {said}"


SEEN = "PU023 {} has no position in now: what stands is not said"
MEETINGS: list[tuple[str, str, str, str]] = [
    # what is replaced, by what, the place of the mistake, and what is said
    ("quorum = 21", "quorum = 32", "quorum = |32",
     "PU023 the quorum is 32 and only 31 people can come (nothing could ever be voted on)"),
    ('text = "Keep a list of truants"\nat = 2\n', 'text = "Keep a list of truants"\n',
     '|[[meeting.clause]]\nid = "list"', "PU004 at is missing"),
    ("people = 9", "people = 0", "people = |0",
     "PU003 people: input should be greater than or equal to 1"),
    ("at = 3\n", "at = 4\n", "at = |4", "PU003 at: input should be less than or equal to 3"),
    ('opens = "21:00"', 'opens = "9 pm"', 'opens = |"9 pm"',
     "PU003 opens: is a time of day such as 21:45"),
    ('opens = "21:00"', 'opens = "21:00"\nsheet = "cell"', '|sheet = "cell"',
     "PU002 sheet is not a key of this table"),
    ('leaves = "21:45"', 'leaves = "20:45"', 'leaves = |"20:45"',
     "PU023 20:45 is not within ten hours after 21:00, when it opens "
     "(leave it out for those who stay)"),
    ('item = "bureau"', 'item = "buro"', 'item = |"buro"',
     "PU010 there is no item buro on this agenda (did you mean bureau?)"),
    ('bloc = "young"', 'bloc = "yung"', 'bloc = |"yung"',
     "PU010 there is no bloc yung in this meeting (did you mean young?)"),
    ('by = 1926-05-10\nbloc = "women"', 'by = 1926-05-10\nbloc = "men"', 'bloc = |"men"',
     "PU010 there is no bloc men in this meeting (did you mean women?)"),
    ('offers = ["abolish", "inspectors"]', 'offers = ["abolish", "inspectors", "ask"]',
     'offers = ["abolish", "inspectors", |"ask"]', "PU010 there is no clause ask here"),
    ('clauses = ["list", "inspectors"]', 'clauses = ["list", "office"]',
     'clauses = ["list", |"office"]', "PU010 there is no clause office here"),
    ('clauses = ["list", "inspectors"]', 'clauses = ["list", "list"]',
     'clauses = ["list", |"list"]', "PU023 list cannot be tied to itself"),
    ('id = "both"', 'id = "none"', 'id = |"none"',
     "PU014 none is what it is called when nothing is tied"),
    ('question = "discipline"', 'question = "disciplin"', 'question = |"disciplin"',
     "PU010 there is no question disciplin in questions.toml (did you mean discipline?)"),
    ("now = { apparatus = -1, discipline = 0 }", "now = { apparatus = -1 }",
     'question = |"discipline"', SEEN.format("discipline")),
    ("now = { apparatus = -1, discipline = 0 }",
     "now = { apparatus = -1, discipline = 0, wages = 1 }",
     "now = { apparatus = -1, discipline = 0, wages = |1 }",
     "PU010 there is no question wages in questions.toml"),
    ("wants = { apparatus = 3, discipline = -2 }", "wants = { apparatus = 3 }",
     'question = |"discipline"', "PU023 the bloc young has no position on discipline "
     "(write it in the wants of young)"),
    ("seems = { apparatus = [-2, 0] }", "seems = { apparatus = [-1, 1] }",
     "seems = { apparatus = |[-1, 1] }", "PU023 -2, which they want, is not between -1 and 1 "
     "(what is not known may not be untrue)"),
    ("seems = { apparatus = [-2, 0] }", "seems = { wages = [-2, 0] }",
     "seems = { wages = |[-2, 0] }", "PU010 there is no question wages in questions.toml"),
    ('ahead = "floor"', 'ahead = "flor"', 'ahead = |"flor"',
     "PU011 flor is not declared (did you mean floor?)"),
    ('ahead = "floor"', 'ahead = "told"', 'ahead = |"told"',
     "PU017 told is a word and cannot pay for going ahead of the line"),
    ("date = 1926-04-29\n", "", 'line = |{ text = "Read the line out"',
     "PU023 a line is read out and the meeting has no date, so that there is none "
     "(write date = 1926-04-29)"),
    ('[[meeting.item]]\nid = "bureau"', '[[meeting.item]]\nid = "rates"\ntitle = "On rates"\n\n'
     '[[meeting.item]]\nid = "bureau"', 'id = |"rates"',
     "PU023 nobody speaks to the item rates: its floor has nothing to offer "
     "(give it a speech, or take it out)"),
    ('offers = ["abolish", "inspectors"]', 'offers = ["inspectors"]', 'id = |"abolish"',
     "PU023 no speech offers the clause abolish: only the floor puts words in a draft "
     "(name it in the offers of a speech)"),
    ("by = 1926-05-10\n", 'by = 1926-05-10\n[[meeting.clause.name]]\nperson = "lukina"\n'
     "by = 1926-05-12\n", 'person = |"lukina"\nby = 1926-05-12',
     "PU014 lukina stands here a second time (one may be named by one day only)"),
    ('person = "lukina"\nby = 1926-05-17', 'person = "lukin"\nby = 1926-05-17', 'person = |"lukin"',
     "PU015 there is no person lukin (did you mean lukina?)"),
    ('[[meeting.sign]]\nid = "read-and-sign"', '[[meeting.sign]]\nid = "sign"',
     'id = |"sign"\ntext = "Read', "PU014 the choice sign stands here a second time"),
    ('effects = [{ set = "ground_inspectors", to = 1 }]',
     'effects = [{ set = "ground_inspectors", to = 2 }]',
     'effects = [{ set = "ground_inspectors", to = |2 }]',
     "PU012 ground_inspectors runs from -1 to 1 and cannot be 2"),
    ('effects = [{ set = "ground_inspectors", to = 1 }]',
     'effects = [{ set = "fate_inspectors", to = "carried" }]',
     'effects = [{ set = |"fate_inspectors", to = "carried" }]',
     "PU017 fate_inspectors comes of itself and cannot be given a value "
     "(it can only be read, in a condition)"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "spot", "said"), MEETINGS, ids=[e[3] for e in MEETINGS])
def test_a_mistake_in_a_meeting(tmp_path: Path, old: str, new: str, spot: str, said: str) -> None:
    damaged, told = found(tmp_path, MEETING, old, new)
    assert told == [at(damaged, spot, said)]


def test_an_agenda_on_which_nothing_may_come_first(tmp_path: Path) -> None:
    chapter = MEETING.replace('title = "On truancy"\n', 'title = "On truancy"\nfirst = false\n')
    chapter = chapter.replace('title = "On the office"', 'title = "On the office"\nfirst = false')
    assert [line.partition(" PU")[2] for line in told_of(tmp_path, chapter, HEADS)] == [
        "023 no item may be put first, so that the agenda has nothing to offer"
    ]


@pytest.mark.parametrize(
    ("before", "open_sign", "said"),
    [
        ('text = "Open at once"', 'when = "met_lukina"', "every choice of prepare"),
        ('text = "Sign"', 'needs = "floor > 3"', "every choice of sign"),
    ],
)
def test_a_page_on_which_every_choice_may_be_closed(
    tmp_path: Path, before: str, open_sign: str, said: str
) -> None:
    other = {'text = "Open at once"': 'text = "Talk to the draughtsmen at the door"',
             'text = "Sign"': 'text = "Read it out, then sign"'}[before]  # fmt: skip
    half = MEETING.replace(before, f"{before}\n{open_sign}")
    whole = half.replace(other, f"{other}\n{open_sign}")
    assert told_of(tmp_path / "half", half, HEADS) == []
    [told] = told_of(tmp_path / "whole", whole, HEADS)
    assert f"PU023 {said} may be closed at once" in told
    negated = open_sign.replace("met_lukina", "not met_lukina").replace(">", "<=")
    both = half.replace(other, f"{other}\n{negated}")
    assert told_of(tmp_path / "both", both, HEADS) == []


DESKS: list[tuple[str, str, str, str]] = [
    ("date = 1926-04-29\n\n[[desk.task]]", "date = 1926-04-29\n\n[[desk.evening]]\n"
     "date = 1926-04-28\n\n[[desk.task]]", "[[desk.evening]]\ndate = |1926-04-28\n\n[[desk.task]]",
     "PU023 1926-04-28 stands after 1926-04-29 (put the evenings in order)"),
    ("dates = [1926-04-27]", "dates = [1926-05-27]", "dates = [|1926-05-27]",
     "PU010 there is no evening on 1926-05-27"),
    ('id = "street"', 'id = "open"', 'id = |"open"\ntext = "street"',
     "PU014 open is what leaving an evening open is called"),
    ('knock = "who-knocks"', 'knock = "who-knock"', 'knock = |"who-knock"',
     "PU010 there is no place who-knock (did you mean who-knocks?)"),
    ('text = "home"\nto = "kitchen"', 'text = "home"\nto = "kitchn"', 'to = |"kitchn"',
     "PU010 there is no place kitchn (did you mean kitchen?)"),
    ('meeting = "cell"', 'meeting = "cel"', 'meeting = |"cel"',
     "PU010 there is no meeting cel (did you mean cell?)"),
    ('clause = "abolish"', 'clause = "abolished"', 'clause = |"abolished"',
     "PU010 there is no clause abolished (did you mean abolish?)"),
    ('needs = "floor >= 4"\n\n', 'needs = "flor >= 4"\n\n', 'needs = "|flor >= 4"\n\n',
     "PU011 flor is not declared (did you mean floor?)"),
    ("It said: «{inspectors}».", "It said: «{inspector}».", "text = |\"It said: «{inspector}».",
     "PU025 there is no clause inspector to quote (did you mean inspectors?)"),
    ('leave = "Leave out the circular"', 'leave = "Leave out «{list}»"',
     'leave = |"Leave out «{list}»"', "PU025 {list} stands where no quotation is filled in "
     "(quote it in a text, a paragraph or a reply)"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "spot", "said"), DESKS, ids=[each[3] for each in DESKS])
def test_a_mistake_at_a_desk_or_in_what_follows(
    tmp_path: Path, old: str, new: str, spot: str, said: str
) -> None:
    chapter = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
    damaged, told = found(tmp_path, chapter, old, new)
    assert at(damaged, spot, said) in told


def test_an_evening_on_which_nothing_can_be_begun(tmp_path: Path) -> None:
    only = '\n[[desk.task]]\nid = "count"\ntext = "Count"\nevenings = 2\n'
    chapter = WEEK + DESK + only + AROUND + FOLLOW + CASES
    chapter = chapter.replace(
        'effects = [{ move = "floor", by = 1, because = "a new week" }]\n', ""
    )
    assert told_of(tmp_path, chapter, HEADS) == [
        at(chapter, "date = |1926-04-29\n\n[[desk.task]]",
           "PU023 no task can be begun on 1926-04-29: the evening has nothing to offer "
           "(a task of two evenings cannot begin on the last)")
    ]  # fmt: skip


def test_a_desk_with_one_paper_has_none_to_leave_out(tmp_path: Path) -> None:
    start, end = DESK.index("[[desk.paper]]"), DESK.index('[[desk.paper]]\nid = "thumbs"')
    chapter = WEEK + DESK[:start] + DESK[end:] + TASKS + AROUND + FOLLOW + CASES
    [told] = [line for line in told_of(tmp_path, chapter, HEADS) if "PU003" in line]
    assert told.endswith("has one paper, so that none can be left out")


def test_a_case_of_another_meeting(tmp_path: Path) -> None:
    other = MEETING[: MEETING.index("[[scene]]")]
    for old, new in (
        ("cell", "other"), ("list", "roll"), ("abolish", "end"), ("inspectors", "five"),
        ("old-hand", "old-two"), ("hothead", "hot-two"),
    ):  # fmt: skip
        other = other.replace(f'"{old}"', f'"{new}"').replace(f"{old}_", f"{new}_")
        other = other.replace(f"_{old}", f"_{new}")
    chapter = WEEK + DESK + TASKS + AROUND + other + FOLLOW + CASES.replace('"abolish"', '"end"')
    [told] = [line for line in told_of(tmp_path, chapter, HEADS) if "PU010" in line]
    assert told.endswith("PU010 the clause end is one of other, not of cell")
