"""Every code of `check`, once or more, with its file, line, column and whole sentence."""

from pathlib import Path

import pytest

from tests.packs import BASE, CHAPTER, based, choice, problems, scene, start_at

HOME = choice("home", "the-end")
JUNCTION = '[[junction]]\nid = "{}"\notherwise = "{}"\n[[junction.way]]\nto = "{}"\n'
HALL = """\
[[hall]]
id = "palace"
title = "The palace"
basis = "documented"
sources = ["S1"]
to = "the-end"
[[hall.speech]]
id = "opening"
speaker = "{speaker}"
text = "Comrades."
note = "Comrades"
basis = "{basis}"
sources = ["S1"]
"""


def effects(table: str) -> str:
    return scene("hall", choice("go", "the-end", f"effects = [{{ {table} }}]"))


def when(text: str) -> str:
    return scene("hall", choice("go", "the-end", f'when = "{text}"'))


def at(line: int, column: int, said: str, file: str = CHAPTER) -> list[str]:
    return [f"{file}:{line}:{column}: {said}"]


CASES: list[tuple[str, str, list[str]]] = [
    ("PU001", "[[scene]\n", at(1, 8, "PU001 expected ']]' at the end of an array declaration")),
    ("PU001", "x = \"\x07\"\n", at(1, 6, "PU001 illegal character '\\x07'")),
    ("PU002", scene("hall", HOME, 'txet = "Here."'),
     at(7, 1, "PU002 txet is not a key of this table (did you mean text?)")),
    ("PU002", effects('move = "floor", bye = 1'),
     at(12, 30, "PU002 bye is not a key of this table (did you mean by?)")),
    ("PU002", "[[scenes]]\nid = 'a'\n",
     at(1, 3, "PU002 scenes is not a key of this table (did you mean scene?)")),
    ("PU003", scene("The Hall", HOME),
     at(2, 6, "PU003 id: is made of small letters a-z, digits and single hyphens")),
    ("PU003", scene("hall", HOME).replace('"Here."', '" "'),
     at(6, 8, "PU003 text: has nothing in it")),
    ("PU003", scene("hall", HOME, "date = 1926-02-20T10:00:00"),
     at(7, 8, "PU003 date: should be a date such as 1926-04-22, without quotes")),
    ("PU003", scene("hall", HOME).replace('"invented"', '"guessed"'),
     at(4, 9, "PU003 basis: input should be 'documented', 'inferred' or 'invented'")),
    ("PU003", scene("hall", HOME).replace('text = "Here."\n', ""),
     at(1, 1, "PU003 scene 1: has neither text nor paragraph")),
    ("PU003", effects('set = "ready", to = 1.5') + '[[name]]\nid = "ready"\n',
     at(12, 34, "PU003 to: should be true or false, a whole number, or a word in quotes")),
    ("PU003", "[[name]]\nid = 'and'\n",
     at(2, 6, "PU003 and is a word of the grammar and cannot be a name")),
    ("PU003", "[[name]]\nid = 'true'\n",
     at(2, 6, "PU003 true is a word of the grammar and cannot be a name")),
    ("PU004", scene("hall", HOME).replace('title = "hall"\n', ""),
     at(1, 1, "PU004 title is missing")),
    ("PU004", scene("hall", HOME).replace('to = "the-end"\n', ""), at(8, 1, "PU004 to is missing")),
    ("PU004", scene("hall", ""), at(1, 1, "PU004 choice is missing")),
    ("PU010", scene("hall", choice("go", "the-ned")),
     at(11, 6, "PU010 there is no place the-ned (did you mean the-end?)")),
    ("PU010", JUNCTION.format("fork", "yrad", "elsewhere"),
     at(3, 13, "PU010 there is no place yrad (did you mean yard?)")
     + at(5, 6, "PU010 there is no place elsewhere")),
    ("PU011", effects('move = "flor", by = 1'),
     at(12, 21, "PU011 flor is not declared (did you mean floor?)")),
    ("PU011", effects('set = "met_lukin"'),
     at(12, 20, "PU011 met_lukin is not declared (did you mean met_lukina?)")),
    ("PU011", when("met_lukina and flor > 2"),
     at(12, 24, "PU011 flor is not declared (did you mean floor?)")),
    ("PU012", when("met_lukina and floor > 11"),
     at(12, 32, "PU012 floor runs from 0 to 10 and is never 11")),
    ("PU012", when("told == 'kopek'"),
     at(12, 17, "PU012 told is never 'kopek'; it is one of nothing, kopeck, ventilator "
                "(did you mean kopeck?)")),
    ("PU012", effects('set = "floor", to = 11'),
     at(12, 34, "PU012 floor runs from 0 to 10 and cannot be 11")),
    ("PU012", effects('set = "told", to = "kopek"'),
     at(12, 33, "PU012 told is one of nothing, kopeck, ventilator, not 'kopek'")),
    ("PU012", "[[name]]\nid = 'steps'\nkind = 'number'\nstart = 11\n",
     at(2, 6, "PU012 steps starts at 11, which it does not allow")),
    ("PU012", "[[name]]\nid = 'steps'\nkind = 'number'\nlowest = 3\nhighest = 2\n",
     at(2, 6, "PU012 steps runs from 3 to 2, and so is nothing "
        "(write the lower of the two as lowest)")),
    ("PU012", "[[name]]\nid = 'mood'\nkind = 'word'\n",
     at(2, 6, "PU012 mood is a word and lists none in words = [...]")),
    ("PU013", scene("hall", HOME).replace("sources = []", 'sources = ["S1", "S2"]'),
     at(5, 18, "PU013 there is no source S2")),
    ("PU014", scene("hall", HOME) + scene("hall", HOME),
     at(15, 6, "PU014 the place hall stands here a second time")),
    ("PU014", scene("hall", HOME + choice("home", "yard")),
     at(14, 6, "PU014 the choice home stands here a second time")),
    ("PU014", "[[name]]\nid = 'told'\n", at(2, 6, "PU014 the name told stands here a second time "
                                              "(the first is the name told in base.toml)")),
    ("PU014", HALL.format(speaker="lukina", basis="documented")
     + '[[hall.speech.aside]]\nid = "listen"\ntext = "Only listen"\n',
     at(15, 6, "PU014 the choice listen stands in every speech by itself")),
    ("PU015", scene("hall", HOME, 'people = ["lukina", "lukin"]'),
     at(7, 21, "PU015 there is no person lukin (did you mean lukina?)")),
    ("PU015", HALL.format(speaker="pavlov", basis="documented"),
     at(9, 11, "PU015 there is no person pavlov")),
    ("PU016", when("met_lukina and floor + 1 > 2"),
     at(12, 24, "PU016 a comparison begins with a declared name")),
    ("PU016", when("met_lukina and"), at(12, 9, "PU016 'met_lukina and' is not a condition "
                                    "(for instance: floor >= 4 and not signed)")),
    ("PU017", when("met_lukina > 2"),
     at(12, 22, "PU017 met_lukina is a flag and is compared with something else")),
    ("PU017", when("met_lukina and floor"),
     at(12, 24, "PU017 floor is a number; compare it with a constant")),
    ("PU017", effects('move = "told", by = 1'),
     at(12, 21, "PU017 told is a word and cannot be moved "
                "(only a number is moved; set this one)")),
    ("PU017", effects('set = "met_lukina", to = 1'),
     at(12, 39, "PU017 met_lukina is a flag and cannot be 1 (it is true or false)")),
    ("PU017", effects('set = "told", to = 5'),
     at(12, 33, "PU017 told is a word and cannot be 5 "
                "(it is one of nothing, kopeck, ventilator)")),
    ("PU017", effects('set = "told"'),
     at(12, 12, "PU017 told is a word and cannot be true "
                "(it is one of nothing, kopeck, ventilator)")),
    ("PU018", effects('minute = "ask-the-stores"'),
     at(12, 23, "PU018 there is no minute ask-the-stores (did you mean ask-the-store?)")),
    ("PU019", scene("hall", HOME).replace('"invented"', '"inferred"'),
     at(5, 11, "PU019 what is inferred names at least one source")),
    ("PU020", scene("hall", HOME, '[[scene.paragraph]]\ntext = "So."\nbasis = "invented"\n')
     .replace('basis = "invented"\nsources = []', 'basis = "inferred"\nsources = ["S1"]'),
     at(4, 9, "PU020 hall is called inferred but a part of it is invented "
              "(write basis = 'invented')")),
    ("PU021", JUNCTION.format("fork", "other", "yard") + JUNCTION.format("other", "yard", "fork"),
     at(2, 6, "PU021 fork leads back to itself through junctions only")
     + at(7, 6, "PU021 other leads back to itself through junctions only")),
    ("PU022", HALL.format(speaker="kirov", basis="inferred").replace('"documented"', '"inferred"'),
     at(9, 11, "PU022 kirov really lived: words need basis = 'documented' and a source that "
               "gives them")),
    ("PU022", scene("hall", HOME, '[[scene.paragraph]]\ntext = "So."\nspeaker = "kirov"\n'),
     at(9, 11, "PU022 kirov really lived: words need basis = 'documented' and a source that "
               "gives them")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "chapter", "told"),
    CASES,
    ids=[f"{code}-{number}" for number, (code, _, _) in enumerate(CASES)],
)
def test_a_mistake_in_a_chapter(tmp_path: Path, code: str, chapter: str, told: list[str]) -> None:
    assert problems(based(tmp_path, {CHAPTER: chapter})) == told
    assert any(f" {code} " in line for line in told)


HEADS: list[tuple[dict[str, str], list[str]]] = [
    (start_at("yrad"), at(8, 9, "PU010 there is no place yrad (did you mean yard?)", "pack.toml")),
    (start_at("yard", "set = { floor = 11, flor = 1, met_lukina = 1 }\n"),
     at(9, 17, "PU012 floor runs from 0 to 10 and cannot be 11", "pack.toml")
     + at(9, 28, "PU011 flor is not declared (did you mean floor?)", "pack.toml")
     + at(9, 44, "PU017 met_lukina is a flag and cannot be 1 (it is true or false)",
          "pack.toml")),
    (start_at("yard", '[[start]]\nid = "beginning"\ntitle = "Again"\nplace = "yard"\n'),
     at(10, 6, "PU014 the start beginning stands here a second time", "pack.toml")),
    ({"pack.toml": BASE["pack.toml"].replace("1.0.0", "1.0")},
     at(3, 11, "PU003 version: is three numbers with dots between, such as 1.0.0", "pack.toml")),
    ({"sources.toml": BASE["sources.toml"].replace('work = "K"', 'work = "L"')},
     at(9, 8, "PU013 there is no work L", "sources.toml")),
    ({"sources.toml": BASE["sources.toml"].replace('id = "S1"', 'id = "K"')},
     at(7, 6, "PU014 the source K stands here again", "sources.toml")
     + at(7, 12, "PU013 there is no source S1", "gauges.toml")
     + at(15, 12, "PU013 there is no source S1", "people.toml")
     + at(7, 12, "PU013 there is no source S1", "questions.toml")),
    ({"gauges.toml": BASE["gauges.toml"].replace("start = 4", "start = 14")},
     at(5, 9, "PU012 floor starts at 14, which it does not allow", "gauges.toml")),
    ({"campaigns.toml": '[[campaign]]\nid = "c"\ntitle = "C"\nbegins = 1926-04-25\ntext = "T"\n'
      'basis = "invented"\nsources = []\npositions = { apparatus = 1, wages = 1, pace = 4 }\n'},
     at(8, 38, "PU010 there is no question wages", "campaigns.toml")
     + at(8, 48, "PU003 pace: input should be less than or equal to 3", "campaigns.toml")),
    ({"chapters/one/base.toml": BASE["chapters/one/base.toml"].replace('id = "one"', 'id = "two"')},
     at(2, 6, "PU003 id: a chapter is called like the folder it is in (write id = 'one')",
        "chapters/one/base.toml")),
    ({"chapters/one/again.toml": '[chapter]\nid = "one"\ntitle = "One"\n'},
     at(2, 6, "PU014 the chapter one is headed a second time", "chapters/one/base.toml")),
]  # fmt: skip


@pytest.mark.parametrize(("files", "told"), HEADS, ids=[next(iter(files)) for files, _ in HEADS])
def test_a_mistake_at_the_head_of_a_pack(
    tmp_path: Path, files: dict[str, str], told: list[str]
) -> None:
    assert sorted(problems(based(tmp_path, files))) == sorted(told)
