"""What an open choice asked for and found, in words."""

from pathlib import Path

from putilovets.frontends.line.telling import told_why
from putilovets.story.playthrough import Playthrough
from putilovets.view.ledger import why
from tests.packs import choice, edition_of, scene, start_at

DOOR = scene(
    "door",
    choice("knock", "hall", 'needs = "met_lukina and floor >= 3"')
    + choice("push", "hall", 'when = "floor > 8 or met_lukina"')
    + choice("leave", "the-end"),
) + scene("hall", choice("on", "the-end"))


def _opened(root: Path, more: str) -> dict[str, tuple[str, ...]]:
    edition = edition_of(root, DOOR, start_at("door", more))
    return dict(why(edition, Playthrough(edition.story, 1)).opened)


def test_each_thing_asked_for_and_found_is_a_sentence(tmp_path: Path) -> None:
    opened = _opened(tmp_path, "set = { met_lukina = true }\n")
    assert opened["knock"] == (
        "You have spoken with Lukina.",
        "Floor at 3 or more; it is 4.",
    )


def test_of_several_ways_only_the_open_one_is_told(tmp_path: Path) -> None:
    assert _opened(tmp_path, "set = { met_lukina = true }\n")["push"] == (
        "You have spoken with Lukina.",
    )


def test_a_closed_choice_and_one_that_asks_nothing_are_not_told(tmp_path: Path) -> None:
    assert _opened(tmp_path, "") == {}


def test_line_mode_tells_it_below_the_numbers(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, DOOR, start_at("door", "set = { met_lukina = true }\n"))
    told = list(told_why(why(edition, Playthrough(edition.story, 1))))
    assert "Open: «push». You have spoken with Lukina." in told
