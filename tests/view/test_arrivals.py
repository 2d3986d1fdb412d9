"""What a choice changes is told above the page it leads to, what arriving changes on the page."""

from pathlib import Path

from putilovets.frontends.line.telling import told_page
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.ledger import why
from putilovets.view.page import page
from tests.packs import choice, edition_of, scene, start_at

HALL = 'effects = [{ move = "floor", by = -3, because = "the hall is cold" }]'


def _edition(root: Path) -> Edition:
    door = scene("door", choice("in", "hall", 'effects = [{ move = "floor", by = 1 }]'))
    hall = scene("hall", choice("on", "the-end"), HALL)
    return edition_of(root, door + hall, start_at("door"))


def _arrived(edition: Edition) -> Playthrough:
    play = Playthrough(edition.story, 1)
    play.choose("in")
    return play


def test_each_is_told_where_it_belongs(tmp_path: Path) -> None:
    edition = _edition(tmp_path)
    here = page(edition, _arrived(edition))
    assert (here.changes, here.found) == (("Floor 4 to 5",), ("Floor 5 to 2",))


def test_line_mode_tells_the_one_before_the_heading_and_the_other_after_the_text(
    tmp_path: Path,
) -> None:
    edition = _edition(tmp_path)
    told = list(told_page(page(edition, _arrived(edition))))
    order = [told.index(line) for line in ("Floor 4 to 5.", "HALL", "Floor 5 to 2.")]
    assert order == sorted(order)


def test_the_ledger_gives_the_page_and_the_reason_of_an_arrival(tmp_path: Path) -> None:
    edition = _edition(tmp_path)
    [account] = why(edition, _arrived(edition)).accounts
    assert [entry.sentence for entry in account.entries] == [
        "«in»",
        "«hall», because the hall is cold",
    ]
