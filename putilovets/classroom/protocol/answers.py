"""What a pupil wrote in a lesson, under the steps of the debrief."""

from collections.abc import Iterator

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import STEPS, Asked, debrief
from putilovets.classroom.lesson_models import Step, Voice
from putilovets.classroom.paper.blocks import Block, Boxed, Text
from putilovets.classroom.records import Answer, Record
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough

ASKS: dict[Voice, str] = {
    "role": "about the secretary",
    "self": "to you, as yourself",
    "source": "about the sources",
}
"""Whom a prompt asks."""


def answers(
    assignment: Assignment, edition: Edition, play: Playthrough | None, record: Record
) -> Iterator[Block]:
    """Yield every prompt with what was written, step by step; then what belongs to none."""
    told: set[tuple[str, int]] = set()
    for page in debrief(assignment, edition, play):
        for asked in page.asked:
            told.add((asked.prompt, asked.decision))
        if page.asked:
            inside = tuple(_step(page.step, page.asked, record))
            yield Boxed(page.title, inside, "step")
    others = [each for each in record.answers if (each.prompt, each.decision) not in told]
    if others:
        yield Boxed("Also written", tuple(block for each in others for block in _written(each)))


def _step(step: Step, asked: tuple[Asked, ...], record: Record) -> Iterator[Block]:
    for each in asked:
        about = f" Of decision {each.decision}." if each.decision else ""
        yield Text(each.text, lead=f"{_head(step, each)}{about}")
        answer = record.answer_to(each.prompt, each.decision)
        if answer is None or not answer.text.strip():
            yield Text("Nothing was written.", "faint")
        else:
            yield from _written(answer)


def _head(step: Step, asked: Asked) -> str:
    return (
        f"{STEPS[step]}, {ASKS[asked.voice]}." if step == "slip" else f"Asked {ASKS[asked.voice]}."
    )


def _written(answer: Answer) -> Iterator[Block]:
    for line in answer.text.splitlines():
        if line.strip():
            yield Text(line, "said")
    if answer.shared:
        yield Text("Ticked: it goes into the hand-in.", "faint")
