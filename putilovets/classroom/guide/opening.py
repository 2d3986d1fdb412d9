"""The first parts of a guide: what it is for, what to know, how to begin, where to stop."""

from collections.abc import Iterator

from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.paper.blocks import Block, Boxed, Text, paragraphs
from putilovets.classroom.paper.pages import Part
from putilovets.view.labels import grounded


def objectives(brief: Brief) -> Part:
    """Return what pupils can do afterwards, where a curriculum asks for it, and what shows it."""
    return Part("objectives", "Objectives", tuple(_objectives(brief)))


def _objectives(brief: Brief) -> Iterator[Block]:
    prompts = {each.id: each.text for each in brief.assignment.prompts}
    own = {each.id: each.text for each in brief.lesson.prompt}
    for number, each in enumerate(brief.guide.objective, start=1):
        shown = prompts.get(each.prompt)
        if shown is None:
            shown = own.get(each.prompt, each.prompt)
            shown = f"{shown} (Your assignment does not ask this; put it in the talk.)"
        inside = (
            Text(each.curriculum, lead="In a curriculum:"),
            Text(asked(shown), lead="Shown by the prompt:"),
        )
        yield Boxed(f"{number}. {each.text}", inside)


def asked(prompt: str) -> str:
    """Return a prompt with what each pupil's own words will stand in place of."""
    taken = "[what this pupil chose]"
    return prompt.replace("{taken}", taken).replace("{title}", "[the page]")


def preparation(brief: Brief) -> Part:
    """Return the page for the evening before."""
    note = brief.lesson.lesson.note
    around = brief.assignment.head.notes == "around"
    set_to = (
        "This assignment goes round the pages that have a note of their own; what is missed is "
        "told in short. It costs a pupil nothing."
        if around
        else "Pages that have a note of their own show it first, and can be gone round. It costs a "
        "pupil nothing."
    )
    inside: list[Block] = [*paragraphs(brief.guide.prepare)]
    inside.append(Text(note or "Nothing in this lesson needs a note.", lead="Content note."))
    for each in brief.assignment.readings:
        if each.note:
            inside.append(Text(each.note, lead=f"«{each.title}»:"))
    inside.append(Text(set_to))
    return Part("preparation", "Before the lesson: preparation and content notes", tuple(inside))


def background(brief: Brief) -> Part:
    """Return what is known, page by page, with what it rests on."""
    return Part("background", "Background: what is known, and what is not", tuple(_known(brief)))


def _known(brief: Brief) -> Iterator[Block]:
    yield from paragraphs(brief.lesson.lesson.catch_up)
    for each in () if brief.assignment.played else brief.assignment.readings:
        told = (*paragraphs(each.text), Text(grounded(each.basis, each.sources), "faint"))
        yield Boxed(each.title, told, "long")
    for place, known in brief.known_here():
        here = tuple(Text(f"{each.text} [{grounded(each.basis, each.sources)}]") for each in known)
        yield Boxed(brief.title_of(place), here, "long")


def hook(brief: Brief) -> Part:
    """Return how the lesson is opened."""
    return Part("hook", "The hook", paragraphs(brief.guide.hook))


def role(brief: Brief) -> Part:
    """Return how pupils are brought into the role."""
    return Part("role", "The role", paragraphs(brief.guide.role))


def stops(brief: Brief) -> Part:
    """Return where to stop and talk; where the author named nothing, at the end."""
    named = [each for each in brief.guide.stop if _here(brief, each.place)]
    told: list[Block] = [
        Boxed(f"At «{brief.title_of(each.place)}»", paragraphs(each.text)) for each in named
    ]
    if not told:
        last = "after each page that is read" if not brief.assignment.played else "at the last page"
        told = [
            Text(f"Stop {last}: each pair says in one sentence what it now knows, and from whom.")
        ]
    return Part("stops", "Where to stop", tuple(told))


def _here(brief: Brief, place: str) -> bool:
    """Tell whether a page belongs to this cut; where nothing is played, every page does."""
    played = brief.assignment.played
    return not played or place in brief.met or place in brief.assignment.cut.until
