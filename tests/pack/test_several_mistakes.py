"""All mistakes of a pack are told at once, in order, each at its own line, and no others."""

from pathlib import Path

from tests.packs import BASE, CHAPTER, based, choice, problems, scene, without_hints

HOME = choice("home", "the-end")


def test_mistakes_in_several_files_are_told_together(tmp_path: Path) -> None:
    files = {
        "gauges.toml": BASE["gauges.toml"].replace("start = 4", "start = 44"),
        "people.toml": BASE["people.toml"] + "age = 40\n",
        "terms.toml": '[[term]]\nid = "mjud"\n',
        CHAPTER: scene("hall", choice("go", "nowhere", 'when = "flor > 2 and ready"')) + "x = [\n",
        "chapters/two/a.toml": scene(
            "hall", choice("go", "nowhere", 'when = "flor > 2 and ready"')
        ),
        "chapters/two/b.toml": scene("hall", HOME, 'people = ["nobody"]\nfoo = 1'),
    }
    assert problems(based(tmp_path, files)) == [
        "chapters/one/example.toml:15:1: PU001 invalid value",
        "chapters/two/a.toml:11:6: PU010 there is no place nowhere",
        "chapters/two/a.toml:12:9: PU011 flor is not declared (did you mean floor?)",
        "chapters/two/a.toml:12:22: PU011 ready is not declared",
        "chapters/two/b.toml:2:6: PU014 the place hall stands here a second time",
        "chapters/two/b.toml:7:11: PU015 there is no person nobody",
        "chapters/two/b.toml:8:1: PU002 foo is not a key of this table",
        "gauges.toml:5:9: PU012 floor starts at 44, which it does not allow",
        "people.toml:18:1: PU002 age is not a key of this table",
        "terms.toml:1:1: PU004 basis is missing",
        "terms.toml:1:1: PU004 meaning is missing",
        "terms.toml:1:1: PU004 sources is missing",
        "terms.toml:1:1: PU004 word is missing",
    ]


def test_what_stands_behind_a_broken_table_is_told_at_its_own_line(tmp_path: Path) -> None:
    broken = scene("broken", HOME).replace('title = "broken"\n', "")
    chapter = broken + scene(
        "hall", choice("a", "nowhere") + choice("b", "yard") + choice("c", "gone")
    )
    assert problems(based(tmp_path, {CHAPTER: chapter})) == [
        "chapters/one/example.toml:1:1: PU004 title is missing",
        "chapters/one/example.toml:23:6: PU010 there is no place nowhere",
        "chapters/one/example.toml:33:6: PU010 there is no place gone",
    ]


def test_a_second_name_behind_a_broken_one_is_told_at_its_own_line(tmp_path: Path) -> None:
    chapter = "[[name]]\n[[name]]\nid = 'told'\n"
    assert problems(based(tmp_path, {CHAPTER: chapter})) == [
        "chapters/one/example.toml:1:1: PU004 id is missing",
        "chapters/one/example.toml:3:6: PU014 the name told stands here a second time "
        "(the first is the name told in base.toml)",
    ]


def test_nobody_is_told_that_what_could_not_be_read_does_not_exist(tmp_path: Path) -> None:
    uses = scene(
        "square",
        choice(
            "go",
            "hall",
            'when = "noted_opening and struck_opening and notes_palace > 1 and minuted_paper"\n'
            'needs = "mood == 2 or visits_palace > 0 and visits_hall > 2"\n'
            'effects = [{ minute = "paper" }, { set = "mood", to = 1 }]',
        ),
        'people = ["gusev"]',
    )
    unreadable = """\
id = "hall"
id = 'palace'
id="opening"
id = "paper"
id = "mood"
id = "gusev"
this is not TOML
"""
    files = {CHAPTER: uses, "chapters/one/unreadable.toml": unreadable}
    assert without_hints(problems(based(tmp_path, files))) == [
        "chapters/one/unreadable.toml:2:14: PU001 cannot overwrite a value"
    ]


def test_nobody_is_told_either_of_a_start_or_a_source(tmp_path: Path) -> None:
    files = {
        "pack.toml": BASE["pack.toml"] + "set = { floor = 3 }\n",
        "gauges.toml": BASE["gauges.toml"] + "]\n",
        "sources.toml": BASE["sources.toml"] + "]\n",
        "renamed.toml": '[[name]]\nold = "shop"\nnew = "floor"\n',
    }
    assert problems(based(tmp_path, files)) == [
        "gauges.toml:8:1: PU001 invalid statement",
        "sources.toml:11:1: PU001 invalid statement",
    ]


def test_a_fact_of_a_work_with_a_mistake_is_not_blamed(tmp_path: Path) -> None:
    sources = BASE["sources.toml"].replace('kind = "scholarly article"\n', "")
    assert problems(based(tmp_path, {"sources.toml": sources})) == [
        "sources.toml:1:1: PU004 kind is missing"
    ]
