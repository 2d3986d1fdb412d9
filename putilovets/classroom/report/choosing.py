"""Which shared words a report gives: chosen alike whatever the order of the files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import STEPS
from putilovets.classroom.report.ballots import Ballot, Gathered
from putilovets.classroom.report.model import Answers, Bar, Reason
from putilovets.classroom.tally import Spot, Table

MOST_REASONS = 3
"""The most reasons that are given of one decision."""
NO_ROW = -1
"""Where no numbers are told."""
TAKEN = "…"
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
                heaps.setdefault(NO_ROW if row is None else row, set()).add((text.strip(), prompt))
    spread = list(_spread(heaps))
    given = sorted(spread[:MOST_REASONS], key=lambda each: list(questions).index(each[2]))
    words = [
        Reason(questions[prompt], text, () if row == NO_ROW else bars[row].choices)
        for row, text, prompt in given
    ]
    return tuple(words), len(spread)


def _spread(heaps: Mapping[int, Iterable[tuple[str, str]]]) -> Iterator[tuple[int, str, str]]:
    """Yield row, text and prompt of each text once, from every row in turn."""
    ordered = [
        [(row, *each) for each in sorted(heaps[row], key=lambda each: _lot(*each))]
        for row in sorted(heaps)
    ]
    seen: set[str] = set()
    while any(ordered):
        for heap in ordered:
            while heap and heap[0][1] in seen:
                heap.pop(0)
            if heap:
                seen.add(heap[0][1])
                yield heap.pop(0)


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


def _lot(text: str, prompt: str = "") -> tuple[str, str, str]:
    return blake2b(text.encode(), digest_size=8).hexdigest(), text, prompt
