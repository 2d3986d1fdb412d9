"""The cell book: figures with their definition, posts, and the roll as it stands today."""

from pathlib import Path

from putilovets.frontends.line.telling_book import told_book
from putilovets.story.playthrough import Playthrough
from putilovets.view.cell_book import CellBook, cell_book, share
from tests.meetings import HEADS, MEETING
from tests.packs import BASE, edition_of, start_at
from tests.roll import ROLL, YARD

FIGURE = """
[[gauge]]
name = "hooks"
label = "Truancy"
meaning = "Empty hooks on a Monday."
start = 4
book = "shop"
basis = "invented"
sources = []
"""
HEAD = {"roll.toml": ROLL, "gauges.toml": BASE["gauges.toml"] + FIGURE, **start_at("cell-room")}


def book_after(root: Path, *choices: str) -> CellBook:
    edition = edition_of(root, YARD, HEAD)
    play = Playthrough(edition.story, seed=1)
    for choice in choices:
        play.choose(choice)
    book = cell_book(edition, play)
    assert book is not None
    return book


def figures(book: CellBook) -> dict[str, str]:
    return {figure.label: figure.value for figure in (*book.cell, *book.shop)}


def test_the_figures_are_shares_of_what_their_definition_says(tmp_path: Path) -> None:
    assert figures(book_after(tmp_path)) == {
        "On the roll": "3 members, 1 candidate, 0 near",
        "Dead souls": "1",
        "Composition": "2 of 4, 50 in the hundred",
        "Activity": "1 of 3, 33 in the hundred",
        "Overloaded": "0",
        "Dues": "2 of 3, 67 in the hundred",
        "Saturation": "2 of 40, 5 in the hundred",
        "Able to check": "2",
        "Truancy": "4",
    }


def test_a_figure_says_what_moved_it_last(tmp_path: Path) -> None:
    moved = {each.label: each.last for each in book_after(tmp_path, "transfer").cell}
    assert moved["Dead souls"].startswith("1 to 0: Monday 20 September 1926")
    assert "«Transfer Ponomarev»" in moved["Dead souls"]
    assert moved["Overloaded"] == ""


def test_posts_name_who_holds_them(tmp_path: Path) -> None:
    posts = {post.label: post.holder for post in book_after(tmp_path).posts}
    assert posts == {"Dues": "Nikifor Gusev", "Wall newspaper": "", "Circle": ""}


def test_the_roll_tells_of_everybody_what_there_is_to_tell(tmp_path: Path) -> None:
    told = "\n".join(told_book(book_after(tmp_path, "transfer")))
    roll = told[told.index("THE ROLL") :].split("\n")[1:]
    assert [" ".join(line.split()) for line in roll] == [
        "Nikifor Gusev, fitter; member since 1917; Dues; trusts you.",
        "Ignatii Neustroev, draughtsman; member; checks a calculation.",
        "Sasha Belkin, fitter's hand; candidate; reads a drawing.",
        "Trofim Ponomarev, smith's hand; transferred; in the village.",
    ]


def test_a_pack_without_a_roll_says_so(tmp_path: Path) -> None:
    edition = edition_of(
        tmp_path,
        YARD[: YARD.index("[[scene.choice]]")]
        + """
[[scene.choice]]
id = "home"
text = "Go home"
to = "the-end"
""",
    )
    book = cell_book(edition, Playthrough(edition.story, seed=1))
    assert book is None
    assert list(told_book(book)) == ["This story keeps no cell book."]


def test_a_figure_of_a_book_is_no_meter_on_the_screen(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, YARD, HEAD)
    assert [dial.label for dial in edition.dials] == ["Floor"]
    assert [figure.label for figure in edition.figures] == ["Truancy"]


def test_attendance_is_who_was_there_when_the_meeting_opened(tmp_path: Path) -> None:
    head = {**HEADS, "roll.toml": ROLL, **start_at("cell")}
    edition = edition_of(tmp_path, MEETING, head)
    play = Playthrough(edition.story, seed=1)
    while play.state.place != "cell" or "floor" not in str(
        edition.story.places["cell"].key(play.state.frame)
    ):
        play.choose(next(choice.rule.id for choice in play.choices() if choice.open))
    book = cell_book(edition, play)
    assert book is not None
    assert figures(book)["Came to «The cell room»"] == "31 of 31, 100 in the hundred"


def test_a_share_is_rounded_to_the_nearest_and_half_upwards() -> None:
    assert share(1, 8) == "1 of 8, 13 in the hundred"
    assert share(0, 8) == "0 of 8, 0 in the hundred"
    assert share(3, 0) == "3"
