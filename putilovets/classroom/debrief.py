"""The debrief: four steps and a slip, about the decisions that the pupil in fact made."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.lesson_models import KnownTable, PromptTable, Step, Voice
from putilovets.story.edition import Basis, Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import Decision, chronicle

STEPS: dict[Step, str] = {
    "out": "Come out of it",
    "happened": "What happened",
    "know": "What do we know?",
    "follows": "What follows",
    "slip": "Exit slip",
}
"""The steps in their order, with their titles."""
NOT_KNOWN = "Not known. The shop's cell and its minutes are invented; no source tells of this."


class Known(NamedTuple):
    """What is known of a moment, and what that rests on."""

    text: str
    basis: Basis
    sources: tuple[str, ...]
    choice: str | None = None
    """The choice that a source attests."""


class Asked(NamedTuple):
    """A prompt put to this pupil."""

    prompt: str
    voice: Voice
    text: str
    words: int
    decision: int
    """The number of the decision it is about; 0 where it is about none."""


class Told(NamedTuple):
    """One of the pupil's own decisions."""

    decision: Decision
    known: Known


class StepPage(NamedTuple):
    """One step of the debrief."""

    step: Step
    title: str
    told: tuple[Told, ...]
    """The pupil's decisions, in the steps that look at them."""
    asked: tuple[Asked, ...]


def debrief(
    assignment: Assignment, edition: Edition, play: Playthrough | None
) -> tuple[StepPage, ...]:
    """Return the steps of the debrief of a play, or of a lesson that was read."""
    made = made_in(edition, play) if play is not None else ()
    asked = tuple(_asked(assignment.prompts, made))
    told = tuple(Told(each, known_of(assignment, each)) for each in made)
    return tuple(
        StepPage(
            step,
            title,
            told if step in ("happened", "know") else (),
            tuple(question for question, of in asked if of == step),
        )
        for step, title in STEPS.items()
    )


def made_in(edition: Edition, play: Playthrough) -> tuple[Decision, ...]:
    """Return the decisions of a play in which something else could have been chosen."""
    return tuple(each for each in chronicle(edition, play) if each.others)


def known_of(assignment: Assignment, decision: Decision) -> Known:
    """Return what is known of a decision; the sentence that it is not where nothing is."""
    found = [each for each in assignment.lesson.known if each.place == decision.place]
    fitting = [each for each in found if _fits(each, decision)]
    closest = sorted(fitting, key=lambda each: each.frame is None)  # of one page before the place
    one = next(iter(closest), None)
    if one is None:
        return Known(NOT_KNOWN, "invented", ())
    return Known(one.text, one.basis, tuple(one.sources), one.choice)


def _fits(known: KnownTable, decision: Decision) -> bool:
    if known.frame in (None, decision.frame):
        return True
    stem = str(known.frame).rstrip("/")
    return any(each.id == stem or each.id.startswith(f"{stem}/") for each in decision.options)


def _asked(
    prompts: Sequence[PromptTable], made: Sequence[Decision]
) -> Iterator[tuple[Asked, Step]]:
    for prompt in prompts:
        if not prompt.at:
            yield Asked(prompt.id, prompt.voice, prompt.text, prompt.words, 0), prompt.step
            continue
        about = next((each for each in made if each.place in prompt.at), None)
        if about is not None:
            taken = about.taken.text.rstrip(".")  # the prompt has a full stop of its own
            text = prompt.text.replace("{taken}", taken).replace("{title}", about.title)
            yield Asked(prompt.id, prompt.voice, text, prompt.words, about.number), prompt.step
