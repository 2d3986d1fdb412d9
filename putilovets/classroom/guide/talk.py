"""The talk: coming out of the role, the debrief's prompts, and questions keyed to decisions."""

from collections.abc import Iterator, Sequence

from putilovets.classroom.debrief import STEPS
from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.guide.met import Moment
from putilovets.classroom.guide.opening import asked
from putilovets.classroom.lesson_models import QuestionTable, Voice
from putilovets.classroom.paper import blocks
from putilovets.classroom.paper.blocks import Block, Boxed, Items, Text, paragraphs
from putilovets.classroom.paper.pages import Part
from putilovets.view.labels import grounded
from putilovets.view.page import Option

VOICES: dict[Voice, str] = {
    "role": "asks about the secretary",
    "self": "asks the pupil, as himself or herself",
    "source": "asks a source",
}
"""Whom a prompt is about; the three are never mixed."""
SHOWN = 10
"""How many moments of one page are listed; a long meeting has many more."""


def derole(brief: Brief) -> Part:
    """Return the script with which pupils leave the role."""
    return Part("derole", "Out of the role", paragraphs(brief.guide.derole))


def debrief(brief: Brief) -> Part:
    """Return the prompts of the four steps and of the slip, as pupils get them."""
    return Part("debrief", "The debrief, in four steps, and the slip", tuple(_steps(brief)))


def _steps(brief: Brief) -> Iterator[Block]:
    yield Text(
        "Pupils find these prompts in the program after the last page, about the decisions that "
        "they in fact made. Ask first why the secretary could do something and what he or she "
        "knew; only then what pupils think. Never ask what they would have done."
    )
    for step, title in STEPS.items():
        told = tuple(
            f"{asked(each.text)} (about {each.words} words; {VOICES[each.voice]})"
            for each in brief.assignment.prompts
            if each.step == step
        )
        yield Boxed(title, (Items(told or ("No prompt: talk about it freely.",)),))


def questions(brief: Brief) -> Part:
    """Return the questions for the class under the decisions they are keyed to."""
    by = "decision by decision" if brief.assignment.played else "page by page"
    return Part("questions", f"Questions, {by}", tuple(_questions(brief)))


def _questions(brief: Brief) -> Iterator[Block]:
    found = brief.guide.question
    for place, met in brief.met.items():
        own = [each for each in found if each.place == place]
        if own:
            options = tuple(_moments(met.moments))
            yield Boxed(met.title, (*options, *_known(brief, place), *_asked(own)), "long")
    if not brief.assignment.played:
        for read in dict.fromkeys(each.place for each in found if each.place is not None):
            own = [each for each in found if each.place == read]
            yield Boxed(brief.title_of(read), (*_known(brief, read), *_asked(own)), "long")
    if whole := [each for each in found if each.place is None]:
        yield Boxed("Of the whole", tuple(_asked(whole)), "long")


def _known(brief: Brief, place: str) -> Iterator[Block]:
    for each in brief.known_at(place):
        if each.frame is None:
            told = f"{each.text} [{grounded(each.basis, each.sources)}]"
            yield Text(told, lead="What is known:")


def _asked(questions: Sequence[QuestionTable]) -> Iterator[Block]:
    for each in questions:
        yield Text(each.text, "said", lead="Ask:")
        yield Text(each.listen_for, lead="Listen for:")


def _moments(moments: Sequence[Moment]) -> Iterator[Block]:
    if len(moments) == 1:
        yield Text("Pupils choose between:", "faint")
        yield blocks.Options(tuple(blocks.Option("", told(each)) for each in moments[0].options))
        return
    yield Text(f"Pupils choose {len(moments)} times here:", "faint")
    yield Items(tuple(map(_in_a_line, moments[:SHOWN])), numbered=True)
    if len(moments) > SHOWN:
        more = len(moments) - SHOWN
        yield Text(f"And {more} more; each pupil's minute book has all of its own.", "faint")


def _in_a_line(moment: Moment) -> str:
    line = " / ".join(each.text for each in moment.common)
    more = len(moment.options) - len(moment.common)
    return f"{line} (for some, by what they chose before, {more} more)" if more else line


def told(option: Option) -> str:
    """Return a choice with what it costs and, where it is closed, why."""
    cost = f" ({option.cost})" if option.cost else ""
    why = f" [closed: {' '.join(option.why)}]" if option.why else ""
    return f"{option.text}{cost}{why}"
