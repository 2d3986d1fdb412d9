"""The timeline, going back and comparing, in plain lines."""

from pathlib import Path

from putilovets.story.edition import Edition
from tests.line.small import answers, choices_of, play


def test_a_number_tells_a_decision_in_full(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "1", "2", "timeline 1", "timeline nonsense")[0])
    assert told[2].startswith(
        "Decision 1. Chapter One. Thursday 22 April 1926. square.\n"
        "Taken: work (an evening).\nOpen: sign.\nOpen: read.\n"
        "Closed: ask. Needs Floor at 6 or more; it is 4.\nChanged: Floor 4 to 5.\n"
        "back 1 goes back to it in a second play; this one stays as it is.\n"
    )
    assert told[3].startswith("No decision has all of these words.\n")


def test_words_find_decisions(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "1", "2", "h signed")[0])[2]
    assert told.startswith(
        "Thursday 22 April 1926:\n   2. square: sign. Signed. Minute book, sheet 1.\n\n"
    )


def test_going_back_opens_a_second_play(tmp_path: Path, edition: Edition) -> None:
    told, first = play(tmp_path, edition, "1", "2", "back 2", "3")
    assert choices_of(first) == ["work", "sign"]
    name = "mine, back to 22 April 1926"
    assert answers(told)[2].startswith(
        "You stand before decision 2 again, in a second play, «mine, back to 22 April\n"
        "1926». «mine» stays as it was.\n\n"
    )
    assert told.endswith(f"Saved as {name}.\n")
    assert sorted(path.stem for path in tmp_path.glob("*.play")) == ["mine", name]


def test_a_name_may_be_given_and_keeps_its_case(tmp_path: Path, edition: Edition) -> None:
    assert play(tmp_path, edition, "1", "BACK 1 My Other")[0].endswith("Saved as My Other.\n")


def test_what_cannot_be_gone_back_to_is_said(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "1", "back", "back 9", "back 1 mine")[0])
    assert told[1].startswith("Say to which decision, such as back 12;")
    assert told[2] == "There is no decision 9; there are 1 to 1.\n".rstrip()
    assert told[3].startswith("There is already a play called 'mine'; take another name.")


def test_two_plays_are_compared(tmp_path: Path, edition: Edition) -> None:
    told = answers(
        play(tmp_path, edition, "1", "compare", "back 1 other", "2", "compare", "compare mine",
             "compare none")[0]
    )  # fmt: skip
    assert told[1].startswith("There is no other play of this story yet;")
    assert told[4].startswith("Say with which play, such as compare mine. There are: mine.")
    assert told[5].startswith(
        "TWO PLAYS SIDE BY SIDE\nFirst: «other». It stands at «square».\n"
        "Second: «mine». It stands at «square».\nThey part at the first decision.\n\n"
        "THE NUMBERS NOW, FIRST AND SECOND\nFloor: 4 and 5.\n\n"
        "MONTH BY MONTH, WHERE THEY WERE APART\nApril 1926: Floor 4 and 5.\n\n"
        "FROM THE PARTING ON\nsquare, Thursday 22 April 1926.\n"
        "   First, 1: sign [Minute book, sheet 1]\n   Second, 1: work [Floor 4 to 5]\n\n"
        "THE MINUTE BOOKS\nSheet 1. Thursday 22 April 1926. square. First only.\n"
        "   Heard: On the store.\n   Resolved: To ask."
    )
    assert told[6].startswith("There is no play called 'none'")


def test_the_end_offers_to_look_back(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "1", "1", "1", "2", "1")[0])
    assert "1. Close the book\n2. Look back over the decisions" in told[2]
    assert told[3].startswith("3 decisions. It ended with «The end».\n")
    assert told[4].endswith("Saved as mine.\n")
