"""Every word a player may type, and that it changes nothing."""

from pathlib import Path

import pytest

from putilovets.frontends.line.commands import ACTS, SHOWN, command_for
from putilovets.story.edition import Edition
from tests.line.small import answers, play

SAID = {
    "look": "Floor 4 to 5.\n\nChapter One.\nSQUARE\n",
    "why": "What moved last:\n   Floor 4 to 5. Thursday 22 April 1926: «work»\n"
    "Floor 5. What the shop thinks of you.",
    "sources": "This page is invented",
    "minutes": "The minute book is empty.",
    "book": "This story keeps no cell book.",
    "people": "Agrafena Lukina. Women's delegate. [invented]",
    "line": "The line on Thursday 22 April 1926.",
    "room": "You are in no meeting.",
    "charts": "Floor began at 4 on 22 April 1926, highest 5 on 22 April 1926. It stands at 5.",
    "vote": "No vote has been taken in this play yet.",
    "file": "PAPERS OF ",
    "terms": "T. ",
    "timeline": "1 decision. It stands at «square».\n"
    "CHAPTER ONE\nThursday 22 April 1926:\n   1. square: work. Floor 4 to 5.\n",
    "words": "No word on this page is explained; terms tells the words of the time.",
}


def test_every_command_is_held_to_something_here() -> None:
    assert list(SAID) == [command.word for command in SHOWN]


@pytest.mark.parametrize("command", SHOWN, ids=lambda command: command.word)
def test_a_word_and_its_twins_show_the_same_and_change_nothing(
    tmp_path: Path, edition: Edition, command: object
) -> None:
    word, twins = command.word, command.twins  # type: ignore[attr-defined]
    told = []
    for number, spelling in enumerate((word, word.upper(), f"  {word} ", *twins)):
        said, played = play(tmp_path / str(number), edition, "1", spelling)
        told.append(answers(said)[1])
        assert len(played.moves) == 1
    assert set(told) == {told[0]}
    assert told[0].startswith(SAID[word])
    assert told[0].endswith("\n1. work (an evening)\n2. sign\n3. read")


def test_no_two_words_mean_the_same() -> None:
    spellings = [word for command in SHOWN for word in (command.word, *command.twins)]
    spellings += ["undo", "u", "quit", "q", "exit", "?", "help", "back", "compare"]
    assert len(spellings) == len(set(spellings))
    assert command_for("nothing") is None


@pytest.mark.parametrize("word", ["?", "help", "HELP"])
def test_help_names_every_word(tmp_path: Path, edition: Edition, word: str) -> None:
    told = answers(play(tmp_path, edition, word)[0])[0].splitlines()
    for each in [command.word for command in SHOWN] + list(ACTS):
        assert len([line for line in told if line.strip().startswith(each)]) == 1


def test_minutes_are_told_once_they_are_written(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "2", "minutes")[0])[1]
    assert told.startswith(
        "Sheet 1. Thursday 22 April 1926. square. [invented]\n"
        "   Heard: On the store.\n   Resolved: To ask.\n"
    )


def test_why_tells_each_change(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "1", "why")[0])[1]
    assert "   began at 4\n   4 to 5. Thursday 22 April 1926: «work»\n" in told


def test_words_are_still_there_after_the_last_page(tmp_path: Path, edition: Edition) -> None:
    told, played = play(tmp_path, edition, "1", "1", "1", "minutes", "undo", "1", "9", "1")
    assert played.ending == "the-end"
    said = answers(told)
    assert said[3].startswith("The minute book is empty.\n")
    assert said[4].startswith("Taken back.\n\nFloor 5 to 6.\n\nSQUARE\n")
    assert said[6] == "There is no choice 9; the open ones are 1 to 3."
    assert said[7] == "Saved as mine.\n"
