"""A count of hands as it is typed."""

MOST = 1_000
"""No more hands are counted for one choice."""


def read_tally(text: str, many: int) -> tuple[tuple[int, ...], str]:
    """Return the numbers typed for so many choices, and a sentence where they are none."""
    words = text.replace(",", " ").split()
    numbers = [int(each) for each in words if each.isascii() and each.isdigit() and len(each) < 5]
    if len(words) != many or len(numbers) != many:
        return (), f"Type {many} numbers with spaces between them, one for each choice, 0 for none."
    if max(numbers) > MOST:
        return (), f"No more than {MOST:,} hands are counted for one choice."
    if not any(numbers):
        return (), "No hand is up. Count again, or ask for more reasons first."
    return tuple(numbers), ""


def tied(counts: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places of the highest count, from 0; more than one where there is a tie."""
    return tuple(at for at, each in enumerate(counts) if each == max(counts))
