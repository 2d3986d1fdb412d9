"""A playtest as plain data for a program; the keys are told in docs/authors/playtest.md."""

from putilovets.authoring.dominance import Standing
from putilovets.authoring.playtest.loops import Moves
from putilovets.authoring.playtest.report import (
    ChoiceRow,
    Course,
    GaugeRow,
    Page,
    PlaceRow,
    PolicyRow,
    Report,
    StageRow,
    StuckRow,
)
from putilovets.authoring.playtest.spread import Spread
from putilovets.authoring.playtest.tally import Loop
from putilovets.authoring.spots import Spot

Data = dict[str, object]


def as_data(report: Report) -> Data:
    """Return everything that was found; the same plays give the same data in the same order."""
    plan, found = report.plan, report.dominance
    return {
        "format": 1,
        "pack": report.pack,
        "version": report.version,
        "rules": report.rules_hash,
        "start": plan.start,
        "seed": plan.seed,
        "runs": plan.runs,
        "moves_at_most": plan.most,
        "plays": report.plays,
        "whole": report.whole,
        "decisions": report.decisions,
        "policies": [_policy(row) for row in report.policies],
        "chapters": [{"id": key, "title": title} for key, title in report.chapters.items()],
        "elsewhere": list(report.elsewhere),
        "places": [_place(row) for row in report.places],
        "choices": [_choice(row) for row in report.choices],
        "gauges": [_gauge(row) for row in report.gauges],
        "dominance": {
            "plays": found.plays,
            "states": found.states,
            "pairs": found.pairs,
            "ranked": found.ranked,
            "too_often": [_standing(each) for each in found.too_often],
        },
        "loops": [_loop(page, loop) for page, loop in report.loops],
        "unfinished": [_unfinished(row) for row in report.unfinished],
    }


def _policy(row: PolicyRow) -> Data:
    return {
        "name": row.name,
        "plays": row.plays,
        "moves": _spread(row.moves),
        "minutes": _spread(row.minutes),
        "endings": dict(row.endings),
        "no_ending": dict(row.faults),
    }


def _place(row: PlaceRow) -> Data:
    return {
        "id": row.id,
        "title": row.title,
        "chapter": row.chapter,
        "at": row.moment,
        **_spot(row.spot),
        "plays": row.plays,
        "by_policy": dict(row.by_policy),
        "times": row.times,
        "pages": [_stage(stage) for stage in row.stages],
    }


def _stage(row: StageRow) -> Data:
    return {"page": row.key, **_spot(row.spot), "times": row.times}


def _choice(row: ChoiceRow) -> Data:
    return {
        "place": row.place,
        "choice": row.id,
        **_spot(row.spot),
        "offered": row.offered,
        "locked": row.locked,
        "taken": row.taken,
    }


def _gauge(row: GaugeRow) -> Data:
    return {
        "name": row.name,
        "label": row.label,
        "lowest": row.lowest,
        "highest": row.highest,
        "policies": [_course(course) for course in row.courses],
    }


def _course(course: Course) -> Data:
    return {
        "name": course.policy,
        "moments": [{"at": band.at, **_spread(band.spread)} for band in course.bands],
        "end": _spread(course.end),
    }


def _loop(page: Page, loop: Loop) -> Data:
    return {
        **_page(page),
        "plays": loop.plays,
        "times": loop.times,
        "policy": loop.origin.policy,
        "seed": loop.origin.seed,
        "before": _moves(loop.shortest.before),
        "loop": _moves(loop.shortest.moves),
    }


def _unfinished(row: StuckRow) -> Data:
    play = row.example
    return {
        **_page(row.page),
        "why": row.fault,
        "plays": row.plays,
        "policy": play.origin.policy,
        "seed": play.origin.seed,
        "moves": play.moves,
        "before": _moves(play.way),
        "loop": _moves(play.loop),
    }


def _standing(each: Standing) -> Data:
    return {
        "place": each.place,
        "choice": each.choice,
        "states": each.visited,
        "dominated": each.dominated,
        "by_numbers": each.by_numbers,
    }


def _page(page: Page) -> Data:
    return {"place": page.place, "page": page.key, **_spot(page.spot)}


def _spread(spread: Spread) -> Data:
    return dict(spread._asdict())


def _spot(spot: Spot) -> Data:
    return {"file": spot.file, "line": spot.line}


def _moves(moves: Moves) -> list[Data]:
    return [dict(move._asdict()) for move in moves]
