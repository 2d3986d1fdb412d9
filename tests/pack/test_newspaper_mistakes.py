"""What an author may get wrong in a wall newspaper and in a mirror, each at its own place."""

from pathlib import Path

import pytest

from tests.pack.test_meeting_mistakes import at
from tests.packs import start_at, told_of
from tests.walls import BEFORE, MIRROR, newspaper

WALL = newspaper("glass") + MIRROR + BEFORE
PENCIL = '[[newspaper.letter]]\nid = "pencil"'
EDIT = 'text = "Print it without the number"\ncolumns = 1'
POEM = 'when = "met_lukina"\ncolumns = 3'
MISTAKES: list[tuple[str, str, str, str]] = [
    # what is replaced, by what, the place of the mistake, and what is said
    ("room_for = 3", "room_for = 2", 'columns = |3\nprint = { text = "Print all of it" }',
     "PU023 poem takes 3 columns and the sheet has 2 columns: it can never be printed "
     "(give it an edit that takes fewer)"),
    ("room_for = 3", "room_for = 10", "room_for = |10",
     "PU003 room_for: input should be less than or equal to 9"),
    (POEM, 'when = "met_lukina"\ncolumns = 4', "columns = |4",
     "PU003 columns: input should be less than or equal to 3"),
    (EDIT, EDIT.replace("1", "3"), 'number"\ncolumns = |3\nneeds',
     "PU023 no-names takes 3 columns, more than the letter itself "
     "(an edit makes a letter no longer)"),
    ('id = "no-names"', 'id = "whole"', 'id = |"whole"',
     "PU014 whole is what a letter printed as it was written is called"),
    ('id = "no-names"', 'id = "no"\n', 'id = |"no"\n\ntext',
     "PU014 no is what a letter that is not printed is called"),
    ('id = "no-names"', 'id = "print"', 'id = |"print"',
     "PU014 print is what printing a letter as it was written is called"),
    ('id = "no-names"', 'id = "back-to-the-pile"', 'id = |"back-to-the-pile"',
     "PU014 back-to-the-pile is what putting a letter aside is called"),
    ('id = "as-news"', 'id = "no-names"', 'id = |"no-names"\ntext = "Print it as news"',
     "PU014 the choice no-names stands here a second time"),
    ('id = "lathe"', 'id = "pencil"', 'id = |"pencil"\nfrom = "A turner"',
     "PU014 the letter pencil stands here a second time "
     "(the first is the letter pencil in example.toml)"),
    ('from = "A turner"\n', "", '|[[newspaper.letter]]\nid = "lathe"', "PU004 from is missing"),
    ("columns = 2\nleave", 'columns = 2\nto = "glass"\nleave', '|to = "glass"\nleave',
     "PU002 to is not a key of this table "
     "(if it is meant for [[newspaper]], write it before its first [[newspaper.letter]])"),
    ('to = "glass"\nhang', 'to = "glas"\nhang', 'to = |"glas"',
     "PU010 there is no place glas (did you mean glass?)"),
    ('needs = "floor >= 3"', 'needs = "flor >= 3"', 'needs = "|flor >= 3"',
     "PU011 flor is not declared (did you mean floor?)"),
    ('{ move = "floor", by = 2, because', '{ move = "wall_room", by = 2, because',
     'effects = [{ move = |"wall_room"', "PU017 wall_room comes of itself and cannot be given "
     "a value (it can only be read, in a condition)"),
    ('sources = ["S1"]\nbasis = "inferred"\nprint', 'basis = "inferred"\nprint',
     'basis = "inferred"\nprint', "PU019 what is inferred names at least one source"),
    ("Belt seven slips.", "Belt {belt} slips.", 'text = |"Belt {belt}',
     "PU025 there is no clause belt to quote"),
    ('from = "A turner"', 'from = "On {sheet ask-the-store}"', 'from = |"On',
     "PU025 {sheet ask-the-store} stands where no quotation is filled in "
     "(quote it in a text, a paragraph or a reply)"),
    ('print = { text = "Print it" }', 'print = { text = "Print {sheet ask-the-store}" }',
     'print = { text = |"Print {sheet', "PU025 {sheet ask-the-store} stands where no quotation "
     "is filled in (quote it in a text, a paragraph or a reply)"),
    ('reader = "lukina"', 'reader = "lukin"', 'reader = |"lukin"',
     "PU015 there is no person lukin (did you mean lukina?)"),
    ('reader = "lukina"', 'reader = "kirov"', 'reader = |"kirov"',
     "PU022 kirov really lived: words need basis = 'documented' and a source that gives them"),
    ('sheet = "ask-the-store"', 'sheet = "ask-the-stor"', 'sheet = |"ask-the-stor"',
     "PU010 there is no meeting or minute ask-the-stor (did you mean ask-the-store?)"),
    ('answer = [ { id = "mine", text = "Mine" }, { id = "yours", text = "Yours" } ]',
     'answer = [ { id = "mine", text = "Mine" } ]', 'answer = |[ { id = "mine"',
     "PU003 answer: list should have at least 2 items after validation, not 1"),
    ('{ id = "yours", text = "Yours" }', '{ id = "mine", text = "Yours" }',
     '{ id = |"mine", text = "Yours" }', "PU014 the choice mine stands here a second time"),
    ('{ id = "mend", text = "Mend it" }, { id = "look", text = "Look up" }',
     '{ id = "mend", text = "Mend it", needs = "floor > 5" }, '
     '{ id = "look", text = "Look up", when = "floor < 5" }',
     'answer = [ |{ id = "mend"', "PU023 every choice of read/always may be closed at once "
     "(leave one of them without when and needs)"),
    ('id = "kopeck"', 'id = "low"', 'id = |"low"\nwhen = "told', "PU014 the defect low stands "
     "here a second time (the first is the defect low in example.toml)"),
    ('said = "The roof still leaks."', 'said = "The roof {leaks}."', 'said = |"The roof',
     "PU025 there is no clause leaks to quote"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "spot", "said"), MISTAKES)
def test_each_mistake_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, spot: str, said: str
) -> None:
    assert WALL.count(old) == 1, old
    damaged = WALL.replace(old, new)
    told = told_of(tmp_path, damaged, start_at("gate"))
    if "|" in spot:
        assert told == [at(damaged, spot, said)]
    else:
        assert [line.partition(": ")[2] for line in told] == [said]


def test_a_sheet_without_letters_and_a_mirror_without_defects(tmp_path: Path) -> None:
    sheet = newspaper()
    sheet = sheet[: sheet.index(PENCIL)]
    glass = MIRROR[: MIRROR.index("[[mirror.achievement]]")]
    told = told_of(tmp_path, sheet + glass)
    assert [line.partition(": ")[2] for line in told] == [
        "PU023 wall has no letter: there is nothing to print (give it a [[newspaper.letter]])",
        "PU023 glass has no defect: there is nothing to read out (give it a [[mirror.defect]])",
    ]


def test_a_letter_too_wide_may_be_cut_to_fit(tmp_path: Path) -> None:
    edit = '\n[[newspaper.letter.edit]]\nid = "one-line"\ntext = "One line"\ncolumns = 1\n'
    sheet = newspaper().replace("room_for = 3", "room_for = 2")
    assert told_of(tmp_path, sheet + edit) == []


def test_whoever_reads_a_mirror_out_is_alive(tmp_path: Path) -> None:
    dead = MIRROR.replace('"lukina"', '"kirov"').replace("1926-06-30", "1936-06-30")
    told = [line.partition(": ")[2] for line in told_of(tmp_path, dead)]
    assert "PU024 kirov died on 1934-12-01 and this is 1936-06-30" in told
