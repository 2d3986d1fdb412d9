"""The numbers of a new meeting: a vote that can be won and can be lost."""

from putilovets.authoring.new.filling import Raw
from putilovets.story.called import InMeeting, ground


def vote_holes(meeting: str, first: str, second: str, clause: str) -> dict[str, str]:
    """Return what a template needs of a vote on two questions, or on one that is asked twice.

    The first clause is voted down as it was said; asked about, or narrowed, it is carried.
    """
    return {
        "first_question": Raw(first),
        "second_question": Raw(second),
        "now": _table({first: -1, second: -1}),
        "first_wants": _table({second: 1, first: 1}),
        "first_cares": _table({second: 1, first: 1}),
        "second_wants": _table({second: 2, first: 0}),
        "second_cares": _table({second: 2, first: 2}),
        "first_trust": Raw(InMeeting(meeting).trust("fitters")),
        "first_ground": Raw(ground(clause)),
    }


def _table(positions: dict[str, int]) -> Raw:
    """Return positions as they stand between the braces of an inline table."""
    return Raw(", ".join(f"{question} = {at}" for question, at in positions.items()))
