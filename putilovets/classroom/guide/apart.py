"""The parts of a guide that are copied alone: letter, lesson without play, words, ratings."""

from collections.abc import Iterator

from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.paper.blocks import Grid, Items, Text, paragraphs
from putilovets.classroom.paper.pages import Part
from putilovets.view.labels import grounded

HIGHEST = 5
"""The highest rating."""


def letter(brief: Brief) -> Part:
    """Return the letter of rationale."""
    signed = Text("Date ____________________   Signature ______________________________")
    told = (*paragraphs(brief.guide.letter), signed)
    return Part("letter", "Letter to parents and heads", told, "apart")


def alternative(brief: Brief) -> Part:
    """Return the lesson of equal worth without play."""
    told = paragraphs(brief.guide.alternative)
    same = Text(
        "Equal worth: the same sources, the same slip, the same three ticks. Who takes this way, "
        "and why, is nobody's business and is not written down."
    )
    return Part("alternative", "The same lesson without play", (*told, same), "apart")


def words(brief: Brief) -> Part:
    """Return the twelve words, as the pack explains them."""
    rows = tuple(_words(brief))
    head = ("Word", "What it means", "Rests on")
    return Part("words", "Twelve words", (Grid(head, rows, "words"),), "apart")


def _words(brief: Brief) -> Iterator[tuple[str, str, str]]:
    for each in brief.guide.glossary:
        term = brief.edition.terms.get(each)
        if term is None:
            yield each, "This version of the story does not explain it.", ""
        else:
            yield term.word, term.meaning, grounded(term.ground.basis, term.ground.sources)


def glance(brief: Brief) -> Grid:
    """Return minutes and the three ratings in one table."""
    rating, cut = brief.lesson.lesson.rating, brief.assignment.cut
    head = (f"Minutes of {brief.doing}", "What can be learnt", "Time it takes", "How hard it is")
    ratings = map(_stars, (rating.potential, rating.time, rating.complexity))
    return Grid(head, ((f"{cut.minutes} ({brief.assignment.head.cut} cut)", *ratings),), "glance")


def _stars(rating: int) -> str:
    return f"{'●' * rating}{'○' * (HIGHEST - rating)} {rating} of {HIGHEST}"


def required(brief: Brief) -> Items:
    """Return how a lesson of this assignment is given, as a list of commands."""
    code = brief.assignment.code
    return Items(
        (
            f"putilovets teach cards 30: pseudonyms; putilovets teach sheet {code}: one page of "
            "sources and its key.",
            f"Pupils open it with the class code {code}, or with your file.",
            "putilovets teach verify FOLDER: plays what they hand in again.",
        )
    )
