"""What is an invented word in a real mouth, and what only names a real person."""

from pathlib import Path

from putilovets.authoring.lint.mouths import put_into_mouths
from tests.authoring.looks import marked, page, said
from tests.packs import BASE, CHAPTER, choice

PUT = [
    'Kirov says: "Shoot the inspectors."',
    'Kirov says to the hall: "Comrades, it is late."',
    'Kirov, who has come late, says: "Sit down."',
    'Kirov turns to the window and whispers, "It is snowing."',
    'Kirov asks Lukina: "Where is your ventilator?"',
    'And then Kirov said, "No."',
    "Kirov says: it is late.",
    "Kirov writes: «Close the store.»",
    '"Comrades!" says Kirov.',
    '"Comrades!" shouted Sergei Kirov from the steps.',
    '"Enough," Kirov says.',
    '"Enough!" Kirov says quietly.',
    "Kirov: Shoot the inspectors.",
    'Kirov\'s "Save or go home" hangs over the door.',
    'Kirov climbs the steps. "Comrades!" he says.',
    'Everybody repeats what Kirov said: "Save the nails."',
    '"Trotskii" writes Dzerzhinskii: "come to the works."',
    "Kirov told them that the works would be closed.",
    "Kirov said that the pay would be late.",
]

NAMED = [
    "Kirov climbs the steps. Somebody coughs.",
    "Kirov has come to report on the plenum.",
    "Kirov's kopeck and Kirov's twenty revisions.",
    "It is Kirov's line.",
    "Nobody asks what Kirov said.",
    "Nobody knows whether Kirov said that.",
    'Lukina asks whether Kirov has said: "Yes."',
    'Kirov looks down, and Lukina says: "He is small."',
    '"Who is that?" you ask Kirov\'s driver.',
    'You ask Kirov: "Where?"',
    '"Slower," says Lukina, and Kirov looks up.',
    'Kirov speaks for an hour. "Too long," says Lukina.',
    '"Enough." Kirov asks for the floor.',
    "Kirov says nothing: the window is open.",
    "Lukina has read in «Pravda» that Kirov is coming.",
    'Kirov has come. It says on the wall: "Welcome."',
    'The name Kirov stands there, and "no smoking" under it.',
    '"Kirov is coming," says Lukina.',
    'Kirov said that "a cell stood in the shop".',
    'Kirov says: "A cell stood in the shop."',
    'Kirov\'s "cell" is a joke that Lukina tells.',
]

LIVED = {"people.toml": f'lived = ["Dzerzhinskii", "Trotskii"]\n\n{BASE["people.toml"]}'}


def test_words_put_into_real_mouths_are_found(tmp_path: Path) -> None:
    chapter = page() + "".join(f"[[scene.paragraph]]\ntext = '''{text}'''\n" for text in PUT)
    files = {**LIVED, CHAPTER: chapter + choice("home", "the-end")}
    lines = [int(each.split(":")[1]) for each in said(tmp_path, put_into_mouths, files)]
    assert sorted(set(lines)) == [10 + 2 * number for number in range(len(PUT))]


def test_naming_somebody_is_left_alone(tmp_path: Path) -> None:
    assert marked(tmp_path, put_into_mouths, NAMED, page(), "scene.paragraph") == []


def test_a_choice_a_reply_and_a_reason_are_read_too(tmp_path: Path) -> None:
    more = """reply = 'Kirov says: "No."'
effects = [{ move = "floor", by = -1, because = "Kirov said: no" }]
"""
    chapter = page() + choice("home", "the-end", more).replace(
        'text = "home"', "text = '\"Go,\" says Kirov'"
    )
    found = said(tmp_path, put_into_mouths, {CHAPTER: chapter})
    assert [each.split()[0].removeprefix(CHAPTER) for each in found] == [
        ":11:20:", ":13:10:", ":14:50:",
    ]  # fmt: skip


def test_what_is_documented_is_left_alone(tmp_path: Path) -> None:
    chapter = page() + """
[[scene.paragraph]]
basis = "documented"
sources = ["S1"]
text = 'Kirov said: "Comrades, it is late."'

[[scene.paragraph]]
text = 'Lukina has it on her cuff: Kirov said, "Comrades, it is late."'
""" + choice("home", "the-end")  # fmt: skip
    assert said(tmp_path, put_into_mouths, {CHAPTER: chapter}) == []


def test_an_inferred_report_is_not_a_quotation(tmp_path: Path) -> None:
    text = "Kirov told them that the works would be closed."
    part = f'[[scene.paragraph]]\nbasis = "inferred"\nsources = ["S1"]\ntext = "{text}"\n'
    chapter = page() + part + choice("home", "the-end")
    assert said(tmp_path, put_into_mouths, {CHAPTER: chapter}) == []


def test_what_an_invented_person_quotes_is_found(tmp_path: Path) -> None:
    part = """[[scene.paragraph]]
speaker = "lukina"
text = "Kirov said: shoot the inspectors."
"""
    chapter = page() + part + choice("home", "the-end")
    assert said(tmp_path, put_into_mouths, {CHAPTER: chapter}) == [
        f"{CHAPTER}:11:9: PU150 words that no source gives, put into the mouth of Kirov, "
        "who really lived"
    ]


LETTER = """\
[[newspaper]]
id = "wall"
title = "The wall"
date = 1926-05-01
basis = "invented"
sources = []
text = "Paste."
room_for = 1
to = "the-end"
hang = { text = "Hang it" }

[[newspaper.letter]]
id = "greeting"
from = "Sergei Kirov"
text = "To the shop."

[newspaper.letter.print]
text = "Print it"
"""


def test_a_letter_from_a_real_person_needs_a_source(tmp_path: Path) -> None:
    assert said(tmp_path / "invented", put_into_mouths, {CHAPTER: LETTER}) == [
        f"{CHAPTER}:14:9: PU150 a paper that no source gives, in the name of Sergei Kirov, "
        "who really lived"
    ]
    sourced = LETTER.replace('shop."\n', 'shop."\nbasis = "documented"\nsources = ["S1"]\n')
    assert said(tmp_path / "documented", put_into_mouths, {CHAPTER: sourced}) == []
