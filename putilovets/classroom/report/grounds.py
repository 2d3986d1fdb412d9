"""What the pages that a class met rest on: the mix of their labels."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.report.ballots import Gathered, met
from putilovets.classroom.report.model import LEAST_TOLD
from putilovets.story.edition import Basis, Edition

Labelled = tuple[Basis, list[Basis]]
"""The label of a page, and those of its paragraphs."""


def labels_of(
    assignment: Assignment, edition: Edition, told: Gathered
) -> Mapping[Basis, tuple[int, int]]:
    """Return by label how many pages have it and how many of their paragraphs."""
    found = list(_played(assignment, edition, told) if assignment.played else _read(assignment))
    pages = Counter(page for page, _ in found)
    parts = Counter(part for _, parts in found for part in parts)
    bases: Iterable[Basis] = get_args(Basis)
    return {basis: (pages[basis], parts[basis]) for basis in bases}


def _played(assignment: Assignment, edition: Edition, told: Gathered) -> Iterator[Labelled]:
    for place, frame in met(told.ballots, assignment.cut.until, LEAST_TOLD):
        setting = edition.settings[place]
        yield setting.ground.basis, [part.ground.basis for part in setting.frames[frame]]


def _read(assignment: Assignment) -> Iterator[Labelled]:
    for page in assignment.readings:
        yield page.basis, [page.basis for text in page.text.split("\n\n") if text.strip()]
