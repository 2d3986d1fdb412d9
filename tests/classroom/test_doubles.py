"""Two hand-ins that may be one: the same pseudonym, or the same choices."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from tests.classroom.classes import handed, played, small, taking, verifier


def judged(folder: Path, story: Edition) -> dict[str, str]:
    """Return the status of each file."""
    return {each.file: each.status for each in verifier(story, small()).verdicts(folder)}


def put(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.hand-in.toml").write_text(text, encoding="utf-8")


def one(story: Edition, who: str, says: str = "", choices: tuple[str, ...] = ()) -> str:
    return handed(story, small(), played(story, small(), taking(*choices)), who, says)


def test_a_second_one_under_a_pseudonym_is_not_counted_whatever_it_holds(
    story: Edition, tmp_path: Path
) -> None:
    put(tmp_path, "a", one(story, "steady-lathe-17", "This."))
    put(tmp_path, "bb", one(story, "Steady-Lathe-17", "That."))
    assert judged(tmp_path, story) == {"a.hand-in.toml": "ok", "bb.hand-in.toml": "duplicate"}


def test_the_file_with_the_plainer_name_is_the_one_that_counts(
    story: Edition, tmp_path: Path
) -> None:
    text = one(story, "steady-lathe-17", "This.")
    put(tmp_path, "steady-lathe-17", text)
    (tmp_path / "steady-lathe-17 (1).hand-in.toml").write_text(text, encoding="utf-8")
    assert judged(tmp_path, story)["steady-lathe-17.hand-in.toml"] == "ok"


def test_the_same_answers_under_another_pseudonym_are_a_duplicate(
    story: Edition, tmp_path: Path
) -> None:
    put(tmp_path, "a", one(story, "steady-lathe-17", "This, word for word."))
    put(tmp_path, "b", one(story, "clear-spring-57", "This, word for word."))
    assert judged(tmp_path, story) == {"a.hand-in.toml": "ok", "b.hand-in.toml": "duplicate"}


@pytest.mark.parametrize("many", [2, 3])
def test_the_same_choices_in_one_world_without_answers_can_be_chance_and_count(
    story: Edition, tmp_path: Path, many: int
) -> None:
    for number in range(many):
        put(tmp_path, f"p{number}", one(story, f"cold-cart-{number}"))
    verdicts = verifier(story, small()).verdicts(tmp_path)
    assert {each.status for each in verdicts} == {"ok"}
    assert sum("can be chance" in each.says for each in verdicts) == many - 1
