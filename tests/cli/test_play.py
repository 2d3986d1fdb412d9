"""``putilovets play``: which play is opened; what is refused is a sentence and exit code 2."""

from pathlib import Path

import pytest

from tests.cli.conftest import Said

LINE = ("play", "--line")


def names(saves: Path) -> list[str]:
    return sorted(path.name for path in saves.glob("*") if path.is_file())


def test_a_new_play_is_begun_and_gone_on_with(say: Said, saves: Path, pack: Path) -> None:
    begun = say(*LINE, "--content", pack, "--new", "Мой вечер", given="1\n")
    assert begun.exit_code == 0
    assert begun.output.endswith("\n> \nSaved as Мой вечер.\n")
    assert names(saves) == ["Мой вечер.play"]
    for which in (("--continue",), ("--save", "Мой вечер"), ()):
        again = say(*LINE, "--content", pack, *which)
        assert again.exit_code == 0
        assert again.output.startswith("Floor 4 to 5.\n\nChapter One.\nSQUARE\n")


def test_without_a_name_a_play_gets_one(say: Said, saves: Path, pack: Path) -> None:
    for seed in ("1", "2"):
        assert say(*LINE, "--content", pack, "--seed", seed).exit_code == 0
    assert names(saves) == ["play 1.play", "play 2.play"]
    assert '"seed":2,' in (saves / "play 2.play").read_text()


def test_a_stated_start(say: Said, saves: Path, pack: Path) -> None:
    assert say(*LINE, "--content", pack, "--start", "beginning").exit_code == 0
    assert '"start":"beginning"' in (saves / "play 1.play").read_text()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--new", "taken"],
         "There is already a play called 'taken': open it with --save, or take another name."),
        (["--save", "gone"], "There is no play called 'gone' in {saves}."),
        (["--save", ""], None),
        (["--new", ""], None),
        (["--new", "a/b"], None),
        (["--new", "con"], "'con' cannot be the name of a file everywhere; choose another."),
        (["--new", "x\x1b[2J"], None),
        (["--start", "gone"], "There is no start 'gone'; there are: beginning."),
        (["--new", "a", "--continue"], "Take one of --new, --continue and --save."),
        (["--new", "a", "--save", "b"], "Take one of --new, --continue and --save."),
        (["--continue", "--save", "b"], "Take one of --new, --continue and --save."),
        (["--continue", "--seed", "3"],
         "--seed and --start are for a new play; a saved one has its own."),
        (["--save", "taken", "--start", "beginning"],
         "--seed and --start are for a new play; a saved one has its own."),
    ],
)  # fmt: skip
def test_what_is_not_to_be_had_is_one_sentence(
    say: Said, saves: Path, pack: Path, arguments: list[str], sentence: str | None
) -> None:
    say(*LINE, "--content", pack, "--new", "taken")
    refused = say(*LINE, "--content", pack, *arguments)
    assert (refused.exit_code, refused.stdout) == (2, "")
    if sentence is None:
        assert refused.stderr.startswith("A play's name is made of letters, digits,")
    else:
        assert refused.stderr == sentence.format(saves=saves) + "\n"
    assert refused.stderr.count("\n") == 1
    assert names(saves) == ["taken.play"]


def test_there_is_nothing_to_continue(say: Said, saves: Path, pack: Path) -> None:
    refused = say(*LINE, "--content", pack, "--continue")
    told = "There is no saved play yet; begin one with --new NAME.\n"
    assert (refused.exit_code, refused.stderr) == (2, told)
    assert not saves.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--seed", "-1"],
        ["--seed", str(2**63)],
        ["--seed", "one"],
        ["--seed", "1.5"],
        ["--seed", ""],
        ["--new"],
        ["--nothing"],
        ["something"],
    ],
)
def test_a_wrong_option_is_told_by_usage(
    say: Said, saves: Path, pack: Path, arguments: list[str]
) -> None:
    refused = say(*LINE, "--content", pack, *arguments)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "Error: " in refused.stderr
    assert not saves.exists()


def test_the_screen_wants_a_terminal(say: Said, saves: Path) -> None:
    for arguments in ([], ["play"], ["play", "--new", "x"]):
        refused = say(*arguments)
        told = "The screen needs a terminal; putilovets play --line plays in plain lines.\n"
        assert (refused.exit_code, refused.stdout, refused.stderr) == (2, "", told)
    assert not saves.exists()


def test_a_play_of_another_story_is_not_gone_on_with(say: Said, saves: Path, pack: Path) -> None:
    say(*LINE, "--content", pack, "--new", "mine")
    path = saves / "mine.play"
    path.write_text(path.read_text().replace('"pack":"small"', '"pack":"oth\\u001b[2J"'))
    refused = say(*LINE, "--content", pack, "--save", "mine")
    told = "The play 'mine' is of the story 'oth\\x1b[2J', not of 'small'.\n"
    assert (refused.exit_code, refused.stderr) == (2, told)


def test_an_open_play_is_not_opened_again(say: Said, saves: Path, pack: Path) -> None:
    from putilovets.journal.session import begin
    from putilovets.pack.compiler import load_pack

    session = begin(saves, "mine", load_pack(pack), 7)
    try:
        refused = say(*LINE, "--content", pack, "--save", "mine")
    finally:
        session.close()
    told = "The play 'mine' is open in another window.\n"
    assert (refused.exit_code, refused.stderr) == (2, told)
