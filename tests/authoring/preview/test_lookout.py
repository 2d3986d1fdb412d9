"""A pack that is edited while it is looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from putilovets.authoring.preview.lookout import Lookout, News, Shown
from putilovets.authoring.preview.looks import Look
from putilovets.pack.compiler import BadPack
from putilovets.view.page import page
from tests.authoring.preview.doors import DOORS, SQUARE, doors, values
from tests.packs import CHAPTER

Edit = Callable[[str, str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return doors(tmp_path)


@pytest.fixture
def edit(root: Path) -> Edit:
    def write(old: str, new: str) -> None:
        file = root / CHAPTER
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return write


def moves(shown: Shown) -> list[str]:
    return [move.choice for move in shown.session.play.moves]


def again(lookout: Lookout, shown: Shown) -> Shown:
    news = lookout.again(shown.session.play)
    assert news is not None
    assert news.shown is not None
    return news.shown


def test_choices_to_make_there_first(root: Path) -> None:
    shown = Lookout(root, Look("square")).first(["key", "knock", "windw"])
    assert moves(shown) == ["key", "knock"]
    assert shown.session.notices[1] == (
        "Choice 3, windw, is no longer there in «square» (there is: key, knock, door, leave)."
    )


def test_nothing_is_kept(root: Path, saves: Path) -> None:
    shown = Lookout(root, Look("square")).first()
    shown.session.choose("key")
    shown.session.undo()
    shown.session.close()
    assert shown.session.farewell == "Nothing is kept of a preview."
    assert not saves.exists()


def test_nothing_has_changed(root: Path) -> None:
    lookout = Lookout(root, Look("square"))
    assert lookout.again(lookout.first().session.play) is None


def test_an_edited_text_is_shown_with_the_choices_made_again(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first(["key", "knock"])
    edit('"Here."', '"There."')
    shown = again(lookout, shown)
    assert moves(shown) == ["key", "knock"]
    assert [block.text for block in page(*shown_page(shown)).blocks] == ["There."]
    assert shown.session.notices == (f"{CHAPTER} changed. Your 2 choices are made again.",)
    assert lookout.again(shown.session.play) is None


def shown_page(shown: Shown):  # type: ignore[no-untyped-def]
    return shown.edition, shown.session.play


def test_a_choice_that_is_locked_now_stops_there(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first(["key", "knock", "door"])
    assert shown.session.play.state.place == "room"
    edit("knocks >= 2", "knocks >= 3")
    shown = again(lookout, shown)
    assert moves(shown) == ["key", "knock"]
    assert shown.session.notices[0].startswith(
        f"{CHAPTER} changed. Of your 3 choices 2 are made again. "
        "Choice 3, «door» (door), is closed in «square» now: Needs"
    )


def test_choices_that_were_stopped_come_back_when_that_is_mended(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first(["key", "knock", "door"])
    edit('id = "key"', 'id = "kee"')
    shown = again(lookout, shown)
    assert moves(shown) == []
    assert shown.session.notices == (
        f"{CHAPTER} changed. Your choices are not made again. "
        "Choice 1, key, is no longer there in «square» (did you mean kee?).",
    )
    edit('id = "kee"', 'id = "key"')
    shown = again(lookout, shown)
    assert moves(shown) == ["key", "knock", "door"]


def test_they_do_not_come_back_over_a_choice_made_since(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first(["key", "knock"])
    edit('id = "key"', 'id = "kee"')
    shown = again(lookout, shown)
    shown.session.choose("knock")
    edit('id = "kee"', 'id = "key"')
    shown = again(lookout, shown)
    assert moves(shown) == ["knock"]


def test_a_pack_with_errors_leaves_the_page(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first(["key"])
    edit('to = "passage"', 'to = "pasage"')
    assert lookout.again(shown.session.play) == News(
        (
            f"{CHAPTER}:30:6: PU010 there is no place pasage (did you mean passage?)",
            f"{CHAPTER} changed, and the pack has errors: the page stays.",
        ),
        None,
    )
    shown.session.choose("knock")
    edit('to = "pasage"', 'to = "passage"')
    assert moves(again(lookout, shown)) == ["key", "knock"]


def test_a_page_that_is_gone_leaves_what_was_shown(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("attic"))
    shown = lookout.first()
    edit('id = "attic"', 'id = "loft"')
    assert lookout.again(shown.session.play) == News(
        ("Nothing to look at is called 'attic'.", f"{CHAPTER} changed: the page stays."), None
    )


def test_the_way_there_is_found_anew(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("room"))
    shown = lookout.first()
    edit("has_key and knocks >= 2", "has_key and knocks >= 3")
    shown = again(lookout, shown)
    assert len(moves(shown)) == 4
    assert shown.session.notices == (
        f"{CHAPTER} changed. This is the page now.",
        "Witnessed: from «At the square» (at-the-square), seed 0, 4 choices lead here. "
        "Undo goes back along them.",
    )


def test_what_was_taken_back_on_the_way_stays_taken_back(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("room", given=("floor=9",)))
    shown = lookout.first()
    shown.session.undo()
    shown.session.undo()
    edit('"Here."', '"There."')
    shown = again(lookout, shown)
    assert len(moves(shown)) == 1
    assert values(shown.session.play, "floor") == [4]


def test_many_files_at_once_are_counted(root: Path, edit: Edit) -> None:
    lookout = Lookout(root, Look("square"))
    shown = lookout.first()
    edit('"Here."', '"There."')
    (root / "terms.toml").write_text("")
    assert again(lookout, shown).session.notices == (
        f"{CHAPTER} and 1 more changed. This is the page now.",
    )


def test_a_pack_with_errors_is_not_looked_at(tmp_path: Path) -> None:
    broken = DOORS.replace(SQUARE, "")
    with pytest.raises(BadPack, match="there is no place square"):
        Lookout(doors(tmp_path, broken), Look("room")).first()
