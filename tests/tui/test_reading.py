"""The eyes of the driver see what is on a screen, and nothing that is not there."""

import pytest

from tests.tui.reading import first_sentence, found, marked, number_of

ROWS = (
    " Caps on  [invented]        1926",
    " │ You sign. Gusev blows on it,     │ Floor   4",
    " │ though it dries by itself.      ▆│ Plan ► 5",
    "──────────────────────────────────────",
    "  1. First: on the regime of",
    "     economy (ten minutes)",
    "► 2. First: on a ventilator         │",
    "     over the wheels                │",
    "  –  Go home [closed] It is early.  │",
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Caps on", (0, 1)),
        ("You sign. Gusev blows on it, though it dries by itself.", (1, 3)),
        ("First: on a ventilator over the wheels", (6, 5)),
        ("You sign. Gusev blows on it, it dries", None),
        ("You sign. though it dries by itself.", None),
        ("First: on a ventilator over the wheels and more", None),
        ("First: on the regime of (ten minutes)", None),
        ("Nothing of the sort", None),
    ],
)
def test_found(text: str, place: tuple[int, int] | None) -> None:
    assert found(ROWS, text) == place


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("First: on the regime of economy", 1),
        ("First: on a ventilator over the wheels", 2),
        ("on a ventilator over the wheels", 0),
        ("Go home", 0),
    ],
)
def test_number(text: str, number: int) -> None:
    assert number_of(ROWS, text) == number


def test_the_marked_choice_is_seen_whole_or_not_taken_for_seen() -> None:
    seen = marked(ROWS)
    assert seen is not None
    assert seen.number == 2
    assert seen.is_of("First: on a ventilator over the wheels")
    assert not seen.is_of("First: on the regime of economy")
    cut = marked(ROWS[:7])
    assert cut is not None
    assert not cut.is_of("First: on a ventilator over the wheels")
    closed = marked(["► –  Go home [closed] It is early."])
    assert closed is not None
    assert (closed.number, closed.is_of("Go home")) == (0, True)
    assert marked(["Plan ► 5", " ►1 a point of the draft"]) is None


def test_first_sentence() -> None:
    assert first_sentence("He asks: who?\n Nobody. Or all.") == "He asks: who?"
    assert first_sentence("No end") == "No end"
