"""A wall newspaper and a mirror in plain lines."""

from pathlib import Path

from putilovets.frontends.line.telling_meeting import told_newspaper
from putilovets.view.glance import LetterLine, NewspaperTable
from tests.line.small import answers, play
from tests.walls import wall_edition


def test_what_stands_on_the_sheet_is_one_sentence() -> None:
    table = NewspaperTable(3, 3, (LetterLine("A turner", 1, "lying"),))
    assert list(told_newspaper(table)) == ["   On the sheet: nothing yet. 3 of 3 columns free."]
    more = NewspaperTable(
        4,
        1,
        (
            LetterLine("Sonya", 2, "printed"),
            LetterLine("A turner", 1, "edited"),
            LetterLine("Nobody", 3, "aside"),
        ),
    )
    assert list(told_newspaper(more)) == [
        "   On the sheet: Sonya, 2 columns; A turner, 1 column, edited. 1 of 4 columns",
        "   free.",
        "   Put aside: Nobody.",
    ]


def test_a_newspaper_and_a_mirror_are_played_in_lines(tmp_path: Path) -> None:
    edition = wall_edition(tmp_path / "pack")
    typed = ("1", "1", "1", "2", "1", "1", "1", "1", "2", "1", "q")
    told, played = play(tmp_path, edition, *typed)
    assert [move.choice for move in played.moves] == [
        "in", "take/pencil", "letter/pencil/print", "take/lathe", "letter/lathe/print",
        "hang", "hear", "read/silent/true", "read/unmet/stay", "read/always/mend",
    ]  # fmt: skip
    assert played.ending == "the-end"
    pages = answers(told)
    assert "SONYA, APPRENTICE. Five inspectors, and one pencil between them." in pages[0]
    assert "It takes two columns." in pages[2]
    assert "   On the sheet: Sonya, apprentice, 2 columns. 1 of 3 columns free." in pages[2]
