"""Texts that cannot be shown, and texts that are never left out although they ask to be."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.unquoted import unquotable
from putilovets.authoring.lint.whys import why_never
from putilovets.pack.atlas import Where
from putilovets.story.boxes import Box
from putilovets.story.edition import Part
from putilovets.story.places import Target
from putilovets.story.reasoning import can_hold, must_hold
from putilovets.typed_toml.problems import Complaint


def untold_texts(survey: Survey) -> Iterator[Complaint]:
    """Find paragraphs that no play is told although it comes to their place."""
    reached = {at.place for at in survey.flow.arriving}
    bad = survey.never_true
    for place, setting in survey.edition.settings.items():
        boxes = survey.flow.at(place)
        for frame, parts in enumerate(setting.frames if place in reached else ()):
            for where, part in _untold(survey, parts, boxes.get(frame)):
                if _table(where).at("when") not in bad:
                    yield finding(
                        "PU114", where, _said(survey, part, boxes.get(frame)), "correct it"
                    )


def _untold(
    survey: Survey, parts: tuple[Part, ...], box: Box | None
) -> Iterator[tuple[Where, Part]]:
    """Yield the first paragraph of each text that is never told."""
    seen: set[Where] = set()
    for part in parts:
        where = survey.atlas.of(part)
        if where is None or where in seen:
            continue
        seen.add(where)
        closed = part.when is not None and box and not can_hold((part.when.tree,), box)
        if box is None or closed or unquotable(survey, part.text, box):
            yield where, part


def unbotched(survey: Survey) -> Iterator[Complaint]:
    """Find cases that are never botched: what they need holds however they are come to."""
    always = survey.flow.space.anything()
    conditions = {where: condition.tree for where, condition in survey.written()}
    for file, chapter in survey.folder.chapters:
        for number, table in enumerate(chapter.follow):
            for at, case in enumerate(table.case):
                where = survey.at(file, "follow", number, "case", at)
                tree, box = (
                    conditions.get(where.at("needs")),
                    survey.flow.arriving.get(Target(table.id, at)),
                )
                if tree is None or box is None or must_hold(tree, always):
                    continue
                if must_hold(tree, box):
                    words = " ".join(case.botched.text.split()[:6])
                    what = f"«{words} …» is never told: {case.needs!r} always holds here"
                    yield finding("PU114", where.at("botched").at("text"), what, "correct needs")


def _table(where: Where) -> Where:
    return Where(where.file, where.loc[:-1])


def _said(survey: Survey, part: Part, box: Box | None) -> str:
    words = " ".join(part.text.split()[:6])
    if box is None:
        return f"«{words} …» is never told: no play ever stops there"
    unquoted = unquotable(survey, part.text, box)
    if unquoted or part.when is None:
        return f"«{words} …» is never told: {unquoted}"
    return f"«{words} …» is never told: {why_never((part.when.tree,), box)}"
