"""What is made is sound at once, says so honestly, and is never written over anything."""

import os
import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.authoring.checking import checked
from putilovets.authoring.new.asked import LONGEST_ID, NotMade, Wish, kebab
from putilovets.authoring.new.drafts import Drafts
from putilovets.authoring.new.making import NO_PLACES, make, make_pack
from putilovets.authoring.new.pages import KINDS
from putilovets.cli.new import PLACES
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.view.page import page
from tests.meeting_players import following, held, untried
from tests.packs import BASE, CHAPTER, based, choice, scene, start_at, written

EVERY = (*KINDS, *NO_PLACES)
PARTS = st.text("abcxyz0189", min_size=1, max_size=12)
IDS = st.lists(PARTS, min_size=1, max_size=8).map(
    lambda each: "-".join(each)[:LONGEST_ID].strip("-")
)
USUAL = st.sampled_from(
    ["yard", "cell", "a", "30-april", "cell-first-speech", "x" * 64, "true", "the-end", "floor"]
)
"""Ids that are taken somewhere, and long, short and odd ones."""
TAKEN = ("already", "a second time", "begin with a letter", "cannot be the name of a file")
"""Why an id may not be given."""
HEADS = ("people.toml", "questions.toml", "gauges.toml")


def packs() -> st.SearchStrategy[dict[str, str | bytes]]:
    """Draw the base pack without some of its heads, and with odd ends of the others."""
    without = st.sets(st.sampled_from(HEADS))
    ends = st.sampled_from(["", "\n", "# a remark", "\n\n"])
    return st.builds(
        lambda gone, end: {
            name: text.rstrip("\n") + end if name in HEADS else text
            for name, text in BASE.items()
            if name not in gone
        },
        without,
        ends,
    )


def everything(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


@settings(max_examples=30)
@given(packs(), st.lists(st.tuples(st.sampled_from(EVERY), IDS | USUAL), min_size=1, max_size=3))
def test_whatever_is_made_is_sound_and_is_made_once(
    files: dict[str, str | bytes], wanted: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as folder:
        root = written(Path(folder), files)
        for kind, an_id in wanted:
            before = everything(root)
            wish = Wish(an_id, chapter="one" if kind in KINDS else None)
            refused = refusal(kind, root, wish)
            after = everything(root)
            if refused:
                assert any(reason in refused for reason in TAKEN)
                assert after == before
                continue
            assert all(text.startswith(before.get(name, b"")) for name, text in after.items())
            assert [each for each in checked(root).problems if each.severity == "error"] == []
            assert "already" in refusal(kind, root, wish)
            assert everything(root) == after


def refusal(kind: str, root: Path, wish: Wish) -> str:
    """Make something; return why it was not made, or nothing."""
    try:
        make(kind, root, wish)
    except NotMade as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("kind", EVERY)
def test_an_id_that_is_free_is_never_refused(tmp_path: Path, kind: str) -> None:
    root = based(tmp_path, {})
    for an_id in ("well", "x" * 64, "a1-b2"):
        made = make(kind, root, Wish(an_id, chapter="one" if kind in KINDS else None))
        assert made.made
    assert checked(root).errors == 0


def test_the_commands_are_what_can_be_made() -> None:
    assert set(PLACES) == set(KINDS)


@pytest.mark.parametrize("kind", [kind for kind, what in KINDS.items() if what.leads])
def test_what_is_made_can_be_played_to_the_end(tmp_path: Path, kind: str) -> None:
    title = 'A "well" \\ of\t¶'
    root = based(tmp_path, {})
    said = {} if kind == "junction" else {"title": title, "date": date(1926, 5, 7)}
    make(kind, root, Wish("well", chapter="one", **said))  # type: ignore[arg-type]
    edition = load_pack(written(root, start_at("well")))
    assert {play.ending for play in untried(edition, 20)} == {"the-end"}
    if kind != "junction":
        assert edition.settings["well"].title == title
        assert edition.settings["well"].ground.basis == "invented"


@pytest.fixture
def meeting(tmp_path: Path) -> Edition:
    root = based(tmp_path, start_at("yard"))
    make("meeting", root, Wish("cell", chapter="one", date=date(1926, 4, 30)))
    return load_pack(written(root, start_at("cell")))


def test_a_meeting_is_won_and_lost_and_named_and_signed(meeting: Edition) -> None:
    plays = untried(meeting, 150)
    fates = {held(play, "fate_cell_ask") for play in plays}
    assert fates >= {"carried", "lost", "open"}
    assert {held(play, "by_cell_ask") for play in plays} >= {"nobody", "lukina"}
    assert {held(play, "minuted_cell") for play in plays} == {True}


def test_a_meeting_takes_the_people_and_questions_of_the_pack(tmp_path: Path) -> None:
    root = based(tmp_path, {})
    made = make("meeting", root, Wish("cell", chapter="one"))
    text = (root / "chapters/one/cell.toml").read_text(encoding="utf-8")
    assert re.findall(r'^speaker = "(.*)"$', text, re.MULTILINE) == ["lukina", "fitter"]
    assert re.findall(r'^question = "(.*)"$', text, re.MULTILINE) == ["apparatus"] * 2
    assert made.told == [
        "It leads to the-end for now.",
        "It made the person fitter, who is to speak: say in people.toml who.",
    ]
    assert "real = false" in (root / "people.toml").read_text(encoding="utf-8").split("fitter")[-1]


def test_a_meeting_makes_the_question_it_lacks(tmp_path: Path) -> None:
    root = based(tmp_path, {"questions.toml": ""})
    made = make("meeting", root, Wish("cell", chapter="one"))
    assert "It made the question change: say in questions.toml what is asked." in made.told
    assert checked(root).errors == 0


def test_the_dead_and_the_real_are_given_no_words(tmp_path: Path) -> None:
    people = BASE["people.toml"].replace("real = false", "real = false\ndied = 1926-01-01")
    root = based(tmp_path, {"people.toml": people})
    make("mirror", root, Wish("glass", chapter="one", date=date(1926, 5, 1)))
    assert 'reader = "fitter"' in (root / "chapters/one/glass.toml").read_text()


def test_speeches_and_clauses_get_ids_that_are_free(tmp_path: Path) -> None:
    root = based(tmp_path, {})
    make("meeting", root, Wish("cell", chapter="one"))
    other = make("meeting", root, Wish("cell-ask", chapter="one"))
    hall = make("hall", root, Wish("cell-first", chapter="one"))
    assert checked(root).errors == 0
    assert 'id = "cell-ask-ask"' in texts(other)
    assert 'id = "cell-first-speech-2"' in texts(hall)


def texts(drafts: Drafts) -> str:
    return "".join(draft.text for draft in drafts.made.values())


def test_an_added_table_keeps_the_file_and_its_line_ends(tmp_path: Path) -> None:
    before = "\ufeff# who\r\n[[person]]\r\n" + BASE["people.toml"].split("\n", 1)[1].replace(
        "\n", "\r\n"
    )
    root = based(tmp_path, {"people.toml": before.encode()})
    make("person", root, Wish("gusev", title="Nikifor Gusev"))
    after = (root / "people.toml").read_bytes().decode()
    assert after.startswith(before)
    added = after[len(before) :]
    assert added.count("\n") == added.count("\r\n") > 0
    assert checked(root).errors == 0


@pytest.mark.parametrize(
    ("kind", "wish", "told"),
    [
        ("scene", Wish("yard"), "There is a place yard already, in chapters/one/base.toml."),
        ("scene", Wish("base"), "There is a file chapters/one/base.toml already; it is left"),
        ("scene", Wish("A Well"), "'A Well' is not an id: it is made of small letters a-z, digits "
         "and single hyphens; a-well would do."),
        ("scene", Wish("../x"), "x would do."),
        ("scene", Wish("ж"), "and single hyphens."),
        ("scene", Wish("con"), "'con' cannot be the name of a file everywhere; choose another."),
        ("scene", Wish("x" * 65), "An id has at most 64 characters; this one has 65."),
        ("scene", Wish("well", to="yart"), "There is no place yart (did you mean yard?)."),
        ("scene", Wish("well", chapter="on"), "There is no chapter on (did you mean one?)."),
        ("scene", Wish("well", chapter="../one"), "There is no chapter ../one"),
        ("scene", Wish("well", title=" "), "would be wrong: title: has nothing in it."),
        ("scene", Wish("well", title="{x}"), "would be wrong: there is no clause x to quote."),
        ("ending", Wish("well", to="yard"), "--to says something that no ending has."),
        ("junction", Wish("well", title="x"), "--title says something that no junction has."),
        ("meeting", Wish("30-april"), "let its id begin with a letter."),
        ("chapter", Wish("one"), "There is a chapter one already."),
        ("person", Wish("lukina"), "There is a person lukina already, in people.toml."),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_a_sentence(
    tmp_path: Path, kind: str, wish: Wish, told: str
) -> None:
    root = based(tmp_path, {})
    before = everything(root)
    with pytest.raises(NotMade) as refused:
        make(kind, root, wish)
    assert told in str(refused.value)
    assert everything(root) == before


def test_two_chapters_want_one_to_be_said(tmp_path: Path) -> None:
    root = based(tmp_path, {})
    make("chapter", root, Wish("two"))
    with pytest.raises(NotMade, match=r"Say in which chapter .*: one, two\."):
        make("scene", root, Wish("well"))


def test_a_pack_with_errors_of_its_own_is_added_to(tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: scene("hall", choice("go", "nowhere"))})
    make("scene", root, Wish("well"))
    assert [each.code for each in checked(root).problems] == ["PU010"]


def test_a_head_with_errors_is_not_added_to(tmp_path: Path) -> None:
    root = based(tmp_path, {"people.toml": "[[person]\n"})
    with pytest.raises(NotMade, match=r"people.toml has mistakes; mend them first"):
        make("person", root, Wish("gusev"))


def test_a_name_that_is_there_already_is_named(tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: '[[name]]\nid = "cell_clock"\nkind = "number"\n'})
    with pytest.raises(NotMade, match=r"would be wrong: the name cell_clock stands here a second"):
        make("meeting", root, Wish("cell"))


def test_no_pack(tmp_path: Path) -> None:
    with pytest.raises(
        NotMade, match=r"There is no pack in .*; one is made by: putilovets new pack"
    ):
        make("scene", tmp_path, Wish("well"))


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_chapter_that_leads_out_of_the_pack_is_not_written_into(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {})
    (tmp_path / "elsewhere").mkdir()
    (root / "chapters/two").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotMade, match="leads out of the pack"):
        make("scene", root, Wish("well", chapter="two"))
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name", ["My Story", "Цех", "1926"])
def test_a_new_pack_is_played_and_grows(tmp_path: Path, name: str) -> None:
    root = tmp_path / name
    make_pack(root, 'My "story"')
    assert checked(root).problems == ()
    edition = load_pack(root)
    assert edition.title == 'My "story"'
    assert edition.story.id == (kebab(name) or "my-story")
    assert page(edition, following(edition, ["go-on"])).ended
    for kind in EVERY:
        make(kind, root, Wish(f"a-{kind}", chapter="first" if kind in KINDS else None))
    assert checked(root).errors == 0


def test_a_folder_with_something_in_it_is_no_place_for_a_pack(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(NotMade, match="is not empty"):
        make_pack(tmp_path, None)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_title_that_cannot_be_makes_no_pack(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="would be wrong"):
        make_pack(tmp_path / "new", "x" * 301)
    assert not (tmp_path / "new").exists()
