"""A lesson on the screen: every leaf, at every size, with and without colour."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from putilovets.classroom.assignments import built_in
from putilovets.classroom.opening import begin_lesson
from putilovets.classroom.records import FOLDER, Record, record_in
from putilovets.classroom.verifying import Verifier
from putilovets.frontends.lesson.form import Form
from putilovets.frontends.lesson.leaf import Leaf
from putilovets.frontends.line.lesson_leaf import told_leaf
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.ink import words
from putilovets.frontends.tui.lessons import cover_of, room_screen
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.lesson import LeafScreen
from putilovets.frontends.tui.screens.lesson_form import FormScreen
from tests.classroom.assigned import april, changed
from tests.content.episode import shipped

from .screens import SIZES, agrees, press

CODE = april().code
READ = next(each for each in built_in() if not each.played and each.head.cut == "short")
SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
WORD = [*"maple", "enter"]


@pytest.fixture
def app(plays: Path) -> Iterator[PutilovetsApp]:
    """An app that begins with the cover of April."""
    yield from _covered(plays, lambda app: cover_of(app, april()))


@pytest.fixture
def reading(plays: Path) -> Iterator[PutilovetsApp]:
    """An app that begins with the cover of the lesson that is read."""
    yield from _covered(plays, lambda app: cover_of(app, READ))


def _covered(
    plays: Path, first: Callable[[PutilovetsApp], Screen[None]]
) -> Iterator[PutilovetsApp]:
    app = PutilovetsApp(Opener(plays, shipped, pack="putilovets"))
    app.first = lambda: first(app)
    yield app
    app.close_session()


def saved(plays: Path) -> Record:
    """Return what is written down of the lesson."""
    (path,) = (plays / FOLDER).glob("*.json")
    return record_in(plays, path.stem).record


@SIZED
async def test_from_the_cover_to_the_hand_in(
    app: PutilovetsApp, plays: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"lesson-{{}}-{size[0]}x{size[1]}"
    plays.mkdir()
    monkeypatch.chdir(plays)
    async with app.run_test(size=size) as pilot:
        agrees(await press(pilot), name.format("cover"))
        agrees(await press(pilot, "enter", *"maple"), name.format("card"))
        await press(pilot, "enter")
        agrees(await press(pilot, *["1"] * 12), name.format("stop"))
        agrees(await press(pilot, "1", *"A hook"), name.format("question"))
        agrees(await press(pilot, "enter"), name.format("share"))
        agrees(await press(pilot, "2"), name.format("happened"))
        await press(pilot, "1", *["enter"] * 3)
        agrees(await press(pilot), name.format("known"))
        await press(pilot, "1", *["enter"] * 2, *"I x", "enter", "1", *"slip", "enter", "2")
        agrees(await press(pilot), name.format("handing"))
        text = await press(pilot, "1")
        assert "Handed in" in text
        assert "P U T I L O V E T S" in await press(pilot, "1")
    (file,) = plays.glob("*.hand-in.toml")
    assert file.name == f"maple-{CODE}.hand-in.toml"
    found = Verifier(shipped()).verdict(file)
    assert found.status == "ok"
    assert found.read is not None
    assert [each.text for each in found.read.answer] == ["A hook", "slip"]


@SIZED
async def test_f14_a_room_can_read_it_from_the_back(plays: Path, size: tuple[int, int]) -> None:
    lesson = begin_lesson(plays, shipped(), april(), "the room", "room")
    app = PutilovetsApp(Opener(plays, shipped), lesson.session)
    app.opener.lesson = lesson
    app.first = lambda: room_screen(app, lesson)
    name = f"room-{{}}-{size[0]}x{size[1]}"
    async with app.run_test(size=size) as pilot:
        agrees(await press(pilot), name.format("page"))
        agrees(await press(pilot, "enter"), name.format("reasons"))
        agrees(await press(pilot, "enter", *"9 9 4"), name.format("count"))
        assert "A tie" in await press(pilot, "enter")
        agrees(await press(pilot, "2", "enter"), name.format("known"))
        assert "Kirov's evening" in await press(pilot, "enter")
    app.close_session()
    assert [dict(each.counts) for each in lesson.record.hands] == [
        {"copy-the-promise": 9, "sit-together": 9, "greet-the-bureau": 4}
    ]


@SIZED
async def test_a_teachers_form(plays: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    form = Form(shipped(), tmp_path / "assignment.toml")
    form.path = Path("assignment.toml")
    app = PutilovetsApp(Opener(plays, shipped))
    app.first = lambda: FormScreen(form, lambda _: app.exit())
    name = f"form-{{}}-{size[0]}x{size[1]}"
    async with app.run_test(size=size) as pilot:
        agrees(await press(pilot, "3", "7"), name.format("rows"))
        agrees(await press(pilot, "6", *"2026-13", "enter"), name.format("wrong"))
        await press(pilot, *["backspace"] * 9, *"2026-12-04", "enter")
        form.path = tmp_path / "assignment.toml"
        await press(pilot, "1")
    assert form.outcome == "write"
    assert "due = 2026-12-04" in form.path.read_text(encoding="utf-8")


async def test_the_title_offers_lessons(plays: Path) -> None:
    app = PutilovetsApp(Opener(plays, shipped, pack="putilovets"))
    wrong = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")
    async with app.run_test(size=(80, 24)) as pilot:
        assert "2. A lesson" in await press(pilot)
        text = await press(pilot, "l")
        for each in built_in():
            assert f"{each.cut.minutes} minutes" in text
            assert each.code in text
        text = await press(pilot, str(len(built_in()) + 1), *wrong, "enter")
        assert "one symbol of a code may be wrong" in " ".join(text.split())
        text = await press(pilot, "backspace", CODE[-1], "enter")
        assert f"class {CODE}" in text
        assert "P U T I L O V E T S" in await press(pilot, "q")


async def test_a_saved_lesson_opens_as_a_lesson(app: PutilovetsApp, plays: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "enter", *WORD, "1", "q")
        assert f"Go on with lesson {CODE} 1" in text
        text = await press(pilot, "enter")
        assert f"class {CODE}" in text
        assert "n Lesson" in text
        assert "stays on this computer" in " ".join((await press(pilot, "n")).split())
        assert "Kirov's evening" in await press(pilot, "1")


async def test_what_is_opened_is_noted(app: PutilovetsApp, plays: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *WORD, "s", "escape")
    assert {"S41", "S42", "S45"} <= set(saved(plays).opened)


async def test_required_sources_are_ticked_on_the_cover(plays: Path) -> None:
    app = PutilovetsApp(Opener(plays, shipped))
    app.first = lambda: cover_of(app, changed(sources=["S41", "S48"]))
    async with app.run_test(size=(80, 40)) as pilot:
        assert "[ ] S48" in await press(pilot)
        text = await press(pilot, "3")
        assert "[x] S48" in text
        assert "[ ] S41" in text


async def test_what_is_typed_is_kept_when_the_window_is_closed(
    app: PutilovetsApp, plays: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *WORD, *["1"] * 13, *"half")
    assert [(each.text, each.shared) for each in saved(plays).answers] == [("half", False)]


async def test_whole_words_are_kept_while_they_are_typed(app: PutilovetsApp, plays: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *WORD, *["1"] * 13, *"two", "space", *"words", "space", *"an")
        assert [each.text for each in saved(plays).answers] == ["two words"]
        assert "two words an" in await press(pilot)


async def test_back_goes_one_leaf_back_and_loses_nothing(app: PutilovetsApp, plays: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *WORD, *["1"] * 13, *"half", "enter", "1", "enter")
        text = await press(pilot, *"two", "escape", "escape")
        assert "half" in text
        assert "There is nothing before this." in await press(pilot, "escape")
    texts = [each.text for each in saved(plays).answers]
    assert texts == ["half", "two"]


async def test_a_second_play_is_refused_in_a_lesson(app: PutilovetsApp, plays: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *WORD, "1", "h", "enter", "enter", "1")
        text = " ".join((await press(pilot)).split())
        assert "one play" in text
    assert len(list(plays.glob("*.play"))) == 1


async def test_e12_a_page_with_a_note_has_its_way_round(reading: PutilovetsApp) -> None:
    noted = next(at for at, page in enumerate(READ.lesson.reading) if page.note)
    page = READ.lesson.reading[noted]
    async with reading.run_test(size=(80, 40)) as pilot:
        text = await press(pilot, "enter", *WORD, *["enter"] * noted)
        assert " ".join((page.note or "").split()[:5]) in " ".join(text.split())
        around = " ".join((await press(pilot, "2")).split())
        assert " ".join((page.around or "").split()[:5]) in around


@pytest.mark.parametrize("size", SIZES)
async def test_the_screen_and_plain_lines_tell_the_same(
    app: PutilovetsApp, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    titles: list[str] = []
    async with app.run_test(size=size) as pilot:
        await press(pilot, "enter", *WORD, *["1"] * 13)
        while not titles or titles[-1] != "Handing in":
            screen = pilot.app.screen
            assert isinstance(screen, LeafScreen)
            leaf = screen.leaf
            assert told_on(screen) == told_in_lines(leaf)
            titles.append(leaf.title)
            share = "2" if leaf.title.startswith("Share") else "1"
            await press(pilot, *(["x", "enter"] if leaf.wanted is not None else [share]))
    assert [each for each in titles if each.startswith("Question")] == [
        f"Question {number} of 8" for number in range(1, 9)
    ]


def told_on(screen: LeafScreen) -> list[str]:
    """Return the words of a leaf on the screen."""
    rows = [*screen.heading.rows, *screen.text.rows]
    if screen.choices.display:
        rows += screen.choices.rows
    told = " ".join(words(row) for row in rows).casefold()
    return sorted(told.replace("[", " ").replace("]", " ").split())


def told_in_lines(leaf: Leaf) -> list[str]:
    """Return the words of a leaf in plain lines, but for how typing ends."""
    told = " ".join(told_leaf(leaf._replace(wanted=None))).casefold()
    return sorted(told.replace("[", " ").replace("]", " ").split())
