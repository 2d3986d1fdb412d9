"""The screen while the pack is edited."""

from pathlib import Path

from textual.pilot import Pilot

from putilovets.authoring.preview.lookout import Lookout
from putilovets.authoring.preview.looks import Look
from putilovets.frontends.tui.preview import PreviewApp
from tests.authoring.preview.doors import doors
from tests.packs import CHAPTER

from .screens import press


def edit(root: Path, old: str, new: str) -> None:
    file = root / CHAPTER
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


async def looked(pilot: Pilot[None]) -> str:
    """Look at the files now, whatever the time is."""
    assert isinstance(pilot.app, PreviewApp)
    pilot.app.look()
    return await press(pilot)


async def test_an_edit_is_shown_with_the_choices_made_again(tmp_path: Path) -> None:
    lookout = Lookout(doors(tmp_path), Look("square"))
    app = PreviewApp(lookout.first(["key"]), lookout.again)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Here." in await press(pilot)
        edit(tmp_path, '"Here."', '"There."')
        text = await looked(pilot)
        assert "There." in text
        assert "changed. Your choice is made again." in text
        assert app.session is not None
        assert len(app.session.play.moves) == 1


async def test_errors_leave_the_page(tmp_path: Path) -> None:
    lookout = Lookout(doors(tmp_path), Look("square"))
    app = PreviewApp(lookout.first(), lookout.again)
    async with app.run_test(size=(120, 40)) as pilot:
        edit(tmp_path, 'to = "passage"', 'to = "pasage"')
        text = await looked(pilot)
        assert "the pack has errors" in text
        assert "Here." in text
        assert "PU010 there is no place pasage" in " ".join(text.split())


async def test_a_sheet_over_the_page_is_not_taken_away(tmp_path: Path) -> None:
    lookout = Lookout(doors(tmp_path), Look("square"))
    app = PreviewApp(lookout.first(), lookout.again)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await press(pilot, "w")
        edit(tmp_path, '"Here."', '"There."')
        assert await looked(pilot) == sheet
        await press(pilot, "escape")
        assert "There." in await looked(pilot)


async def test_leaving_the_page_leaves_the_preview(tmp_path: Path) -> None:
    app = PreviewApp(Lookout(doors(tmp_path), Look("square")).first())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "q")
    assert app.return_code == 0
