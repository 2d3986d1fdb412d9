"""Numbers that would measure people, points that are handed out, clauses that are sharpened."""

from pathlib import Path

import pytest

from putilovets.authoring.lint.narrowing import sharpened
from putilovets.authoring.lint.worth import worth
from tests.authoring.looks import marked, page, said
from tests.meetings import HEADS, MEETING
from tests.packs import BASE, CHAPTER


def gauge(name: str, label: str, meaning: str) -> dict[str, str]:
    more = f"""
[[gauge]]
name = "{name}"
label = "{label}"
meaning = "{meaning}"
start = 4
basis = "invented"
sources = []
"""
    return {"gauges.toml": BASE["gauges.toml"] + more}


@pytest.mark.parametrize(
    ("name", "label", "meaning", "at"),
    [
        ("steady", "Loyalty of Lukina", "Where she stands.", "11:10: PU154 «Loyalty»"),
        ("steady", "Points", "What was done.", "11:10: PU154 «Points»"),
        ("karma", "Standing", "Where one stands.", "10:9: PU154 «karma»"),
        ("merit_lukina", "Ties", "Where one stands.", "10:9: PU154 «merit»"),
        ("steady", "Ties", "How guilty Lukina is.", "12:16: PU154 «guilty»"),
        ("steady", "Ties", "What the old storeman is worth.", "12:37: PU154 «worth»"),
        ("steady", "Ties", "How reliable each member is.", "12:16: PU154 «reliable»"),
    ],
)
def test_a_number_that_measures_a_person_is_found(
    tmp_path: Path, name: str, label: str, meaning: str, at: str
) -> None:
    [told] = said(tmp_path, worth, gauge(name, label, meaning))
    assert told == f"gauges.toml:{at} would measure what somebody is worth, or keep a score"


@pytest.mark.parametrize(
    ("name", "label", "meaning"),
    [
        ("steady", "Standing", "What the shop thinks of you."),
        ("steady", "Trust", "How far the bureau trusts your cell."),
        ("paper_quality", "Worth reading", "How well it is edited, and whether somebody answers."),
        ("quality", "Quality", "The quality of castings."),
        ("steady", "Reliability", "How reliable the crane is."),
        ("morale", "Morale", "How the shop feels."),
        ("steady", "Cell", "What the cell does, never the worth of a person."),
        ("points_of_the_agenda", "Agenda", "How many points there are."),
    ],
)
def test_a_number_of_the_shop_is_left_alone(
    tmp_path: Path, name: str, label: str, meaning: str
) -> None:
    assert said(tmp_path, worth, gauge(name, label, meaning)) == []


def test_declared_numbers_are_read_and_flags_are_not(tmp_path: Path) -> None:
    number = '[[name]]\nid = "guilt_of_lukina"\nkind = "number"\n'
    flag = '[[name]]\nid = "suspicion_told"\nyes = "they have been told of the suspicion"\n'
    [told] = said(tmp_path, worth, {CHAPTER: number + flag})
    assert told.startswith(f"{CHAPTER}:2:7: PU154 «guilt»")


def test_points_are_not_handed_out(tmp_path: Path) -> None:
    texts = [
        "You gain 5 points with the bureau.",
        "Achievement unlocked: the hall.",
        "There are two points, and everybody has come about the second.",
        "You come to the second point.",
        "He points at the clock.",
    ]
    assert marked(tmp_path, worth, texts, page(), "scene.paragraph") == texts[:2]


@pytest.mark.parametrize(
    ("now", "at", "narrow", "said_of_it"),
    [
        (0, 2, 3, "further from what stands, 0,"),
        (0, 2, 2, ""),
        (0, 2, 1, ""),
        (0, 2, 0, ""),
        (0, 2, -2, ""),
        (0, 2, -3, "further from what stands, 0,"),
        (0, -1, -2, "further from what stands, 0,"),
        (-2, 0, -1, ""),
        (-2, 1, 2, "further from what stands, -2,"),
        (-1, -1, 1, ""),
        (-1, -1, -2, "further from the middle"),
        (0, -3, 3, "further beyond the line, 1,"),
    ],
)
def test_only_the_floor_sharpens(
    tmp_path: Path, now: int, at: int, narrow: int, said_of_it: str
) -> None:
    """The line on the apparatus is 1 on the day of the meeting."""
    chapter = MEETING.replace("now = { apparatus = -1,", f"now = {{ apparatus = {now},")
    wording = f'at = {at}\nnarrow = {{ text = "Less", at = {narrow} }}'
    chapter = chapter.replace("at = 3", wording, 1)
    files = {**HEADS, CHAPTER: chapter}
    found = said(tmp_path, sharpened, files)
    assert len(found) == bool(said_of_it)
    assert all(f"stands at {narrow}, {said_of_it} than the clause itself" in it for it in found)
