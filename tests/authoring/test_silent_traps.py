"""Fourteen traps that the closest peer falls into without a word; here each is said or cannot be.

Those that cannot occur with us:

- Three, an expression read as a call: conditions have no arithmetic and no calls (PU016, below).
- Five, a hand that drops options which are no cards: a desk deals nothing but its own tasks.
- Six, a subroutine that is parsed and does nothing: there are none.
- Seven, a display of frequency that crashes: no text is computed but quotations (PU025).
- Eight, a difficulty of 0 that turns a check off: nothing is checked by chance.
- Twelve, a blank line that ends the options: TOML does not read blank lines.
- Thirteen, a condition of a card in the hand that is not asked again: no hand is kept.
"""

from pathlib import Path

from putilovets.authoring.checking import checked
from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK, task
from tests.meetings import HEADS
from tests.packs import CHAPTER, based, choice, edition_of, scene, start_at, told_of

FORK = """
[[junction]]
id = "fork"
otherwise = "the-end"
[[junction.way]]
when = "floor >= 3"
to = "yard"
[[junction.way]]
when = "floor >= 6"
to = "the-end"
"""


def said(root: Path, chapter: str) -> list[str]:
    """Return what check says of the pages that a chapter adds, findings too."""
    return [str(each) for each in checked(based(root, {CHAPTER: chapter})).problems]


def test_1_the_order_of_the_file_is_the_order_of_the_ways(tmp_path: Path) -> None:
    """Of two ways that are open the first is taken, always; the other is told to be idle."""
    edition = edition_of(tmp_path, scene("door", choice("go", "fork")) + FORK)
    fork = edition.story.places["fork"]
    assert [way.to.place for way in fork.exits_at(0)] == ["yard", "the-end", "the-end"]


def test_1_a_way_behind_a_wider_one_is_said(tmp_path: Path) -> None:
    page = scene("door", choice("go", "fork")) + FORK
    pack = based(tmp_path, {**start_at("door"), CHAPTER: page})
    codes = [each.code for each in checked(pack).problems if "way to the-end" in each.message]
    assert codes == ["PU110"]


def test_2_a_property_that_is_not_of_this_table_is_said(tmp_path: Path) -> None:
    page = scene("door", choice("go", "yard", 'need = "floor >= 3"'))
    [told] = told_of(tmp_path, page)
    assert "PU002 need is not a key of this table (did you mean needs?)" in told


def test_2_a_property_that_would_be_dropped_is_said(tmp_path: Path) -> None:
    """An evening can always be left open: what would close it is refused, not passed over."""
    week = DESK.replace('text = "Leave it open",', 'text = "Leave it open", needs = "floor >= 3",')
    [told] = told_of(tmp_path, WEEK + week + TASKS + AROUND + FOLLOW + CASES, HEADS)
    assert "PU023 an evening can always be left open: needs has no place here" in told


def test_3_a_name_before_a_bracket_is_no_call(tmp_path: Path) -> None:
    page = scene("door", choice("go", "yard", 'needs = "floor-(told)"'))
    [told] = told_of(tmp_path, page)
    assert "PU016" in told


def test_4_a_task_that_others_always_hide_is_said(tmp_path: Path) -> None:
    """Priorities deal the tasks of a desk; one that never has a turn is told."""
    before = "".join(task(f"before-{number}", "priority = 9") for number in range(9))
    chapter = WEEK + DESK + before + TASKS + AROUND + FOLLOW + CASES
    problems = checked(based(tmp_path, {**HEADS, **start_at("desk"), CHAPTER: chapter})).problems
    hidden = [each.message for each in problems if "others always come first" in each.message]
    assert hidden
    assert all(message.startswith("the choice 1926-04-2") for message in hidden)


def test_9_a_page_without_a_choice_is_said(tmp_path: Path) -> None:
    page = '[[scene]]\nid = "door"\ntitle = "Door"\nbasis = "invented"\nsources = []\ntext = "A."\n'
    [told] = told_of(tmp_path, page)
    assert told == f"{CHAPTER}:1:1: PU004 choice is missing"


def test_10_a_key_behind_the_text_is_a_key_or_is_said(tmp_path: Path) -> None:
    """Prose is one value: what stands after it is read as a key, never told as text."""
    page = scene("door", choice("go", "yard"), "go-to: yard")
    [told] = told_of(tmp_path, page)
    assert "PU001" in told


def test_11_a_place_that_does_not_exist_is_said_before_the_play(tmp_path: Path) -> None:
    [told] = told_of(tmp_path, scene("door", choice("go", "yrad")))
    assert "PU010 there is no place yrad (did you mean yard?)" in told


def test_14_a_condition_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    """A name that is not declared is never taken for false."""
    page = scene("door", choice("go", "yard", 'needs = "flor >= 3"'))
    [told] = told_of(tmp_path, page)
    assert "PU011 flor is not declared (did you mean floor?)" in told


def test_14_a_letter_of_another_alphabet_is_pointed_out(tmp_path: Path) -> None:
    """A name that only looks right is not taken for false; what to look for is told."""
    page = scene("door", choice("go", "yard", 'needs = "fl\u043eor >= 3"'))
    [told] = told_of(tmp_path, page)
    assert told.endswith("(did you mean floor? the \u043e is not a plain letter)")
