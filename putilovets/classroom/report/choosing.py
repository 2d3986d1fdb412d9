"""Which shared words a report gives: chosen alike whatever the order of the files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import zip_longest

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import STEPS
from putilovets.classroom.report.ballots import Ballot, Gathered
from putilovets.classroom.report.model import Answers, Bar, Reason
from putilovets.classroom.tally import Spot, Table

MOST_REASONS = 3
"""The most reasons that are given of one decision."""
TAKEN = "(the choice of each)"
"""What stands in a question in place of what a pupil chose."""


def shuffled(texts: Iterable[str]) -> list[str]:
    """Return each of some texts once, in an order that neither files nor letters decide."""
    return sorted({each.strip() for each in texts} - {""}, key=_lot)


def reasons(
    assignment: Assignment, told: Gathered, spot: Spot, table: Table, bars: Sequence[Bar]
) -> tuple[tuple[Reason, ...], int]:
    """Return some of the reasons shared at a decision, spread over the rows, and how many were."""
    questions = _questions(assignment, told, spot)
    heaps: dict[int, set[tuple[str, str]]] = {}
    for ballot in told.ballots:
        for prompt, text, choice in _of(ballot, spot):
            if prompt in questions and text.strip():
                row = table.row_of(choice)
                heaps.setdefault(-1 if row is None else row, set()).add((prompt, text.strip()))
    ordered = [
        [(row, prompt, text) for prompt, text in sorted(heaps[row], key=lambda each: _lot(each[1]))]
        for row in sorted(heaps)
    ]
    spread = [each for layer in zip_longest(*ordered) for each in layer if each is not None]
    given = sorted(
        spread[:MOST_REASONS], key=lambda each: (list(questions).index(each[1]), each[0])
    )
    words = [
        Reason(questions[prompt], text, bars[row].choices if row >= 0 and bars else ())
        for row, prompt, text in given
    ]
    return tuple(words), len(spread)


def answers(assignment: Assignment, ballots: Iterable[Ballot]) -> Iterator[Answers]:
    """Yield what was shared in answer to each prompt that is about no decision, step by step."""
    shared: dict[str, list[str]] = {}
    for ballot in ballots:
        for each in ballot.answers:
            if not each.decision:
                shared.setdefault(each.prompt, []).append(each.text)
    for step, title in STEPS.items():
        for prompt in assignment.prompts:
            if prompt.step == step and not prompt.at:
                yield Answers(step, title, prompt.text, tuple(shuffled(shared.get(prompt.id, ()))))


def _of(ballot: Ballot, spot: Spot) -> Iterator[tuple[str, str, str]]:
    """Yield prompt, text and choice of what one hand-in shares about a decision."""
    decision = ballot.decided.get(spot)
    if decision is None:
        return
    for each in ballot.answers:
        if each.decision == decision.number:
            yield each.prompt, each.text, decision.choice


def _questions(assignment: Assignment, told: Gathered, spot: Spot) -> Mapping[str, str]:
    title = told.first[spot].title
    return {
        prompt.id: prompt.text.replace("{taken}", TAKEN).replace("{title}", title)
        for prompt in assignment.prompts
        if spot.place in prompt.at
    }


def _lot(text: str) -> tuple[str, str]:
    return blake2b(text.encode(), digest_size=8).hexdigest(), text
