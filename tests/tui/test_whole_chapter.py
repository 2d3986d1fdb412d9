"""A whole chapter in a real terminal, by keys alone, the window dragged in the middle of it."""

from pathlib import Path

from tests.tui.chapters import LARGE, SMALL, first_chapter, played, without_a_screen


def test_every_page_is_seen_and_the_journal_is_that_of_the_choices(tmp_path: Path) -> None:
    choices = first_chapter("historical")
    assert len(choices) > 100
    stretch = len(choices) // 4

    def size_at(number: int) -> tuple[int, int]:
        return (SMALL, LARGE)[number // stretch % 2]

    on_screen = played(tmp_path / "screen", choices, size_at)
    assert on_screen == without_a_screen(tmp_path / "none", choices)
