"""From what was counted to what there is to say."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from putilovets.authoring.playtest.courses import gauge_rows
from putilovets.authoring.playtest.gathering import Gathered
from putilovets.authoring.playtest.moments import At, moments
from putilovets.authoring.playtest.plan import Plan
from putilovets.authoring.playtest.report import Page, PolicyRow, Report, StuckRow
from putilovets.authoring.playtest.rooms import Room, led_to, rooms, standing
from putilovets.authoring.playtest.rows import Rows
from putilovets.authoring.playtest.spread import spread
from putilovets.authoring.playtest.tally import FAULTS, Tally
from putilovets.authoring.reading import minutes
from putilovets.bots.registry import POLICIES
from putilovets.pack.atlas import Atlas
from putilovets.story.edition import Edition


def report(edition: Edition, atlas: Atlas, root: Path, plan: Plan, found: Gathered) -> Report:
    """Return what there is to say of the plays that were played of the pack at `root`."""
    story, total, when = edition.story, found.total, moments(edition)
    among = led_to(story, plan.start)
    order = rooms(edition, when, total.met, among)
    rows = Rows(edition, atlas, root, found, total, when, order)
    return Report(
        pack=story.id,
        title=edition.title,
        version=story.version,
        rules_hash=story.rules_hash,
        plan=plan,
        plays=total.plays,
        decisions=total.decisions,
        policies=tuple(_policy(name, each, order) for name, each in found.tallies.items()),
        chapters={each.chapter: edition.chapters.get(each.chapter, each.chapter) for each in order},
        dated=when.dated,
        elsewhere=tuple(sorted(standing(edition) - among)),
        places=tuple(rows.places()),
        choices=tuple(rows.choices()),
        gauges=gauge_rows(edition, when, found),
        dominance=total.compared.found(total.closely),
        loops=tuple((_page(rows, at), total.loops[at]) for at in _by_plays(total)),
        unfinished=tuple(
            StuckRow(_page(rows, at), fault, total.stuck[at, fault], total.unfinished[at, fault])
            for at, fault in sorted(total.stuck, key=lambda each: (-total.stuck[each], each))
        ),
    )


def _policy(name: str, tally: Tally, order: Sequence[Room]) -> PolicyRow:
    return PolicyRow(
        name=name,
        wants=POLICIES[name].wants,
        plays=tally.plays,
        moves=spread(tally.moves),
        minutes=spread(tally.words).map(minutes),
        endings={room.place.id: tally.endings[room.place.id] for room in order if room.place.ends},
        faults={
            fault: sum(plays for (_, why), plays in tally.stuck.items() if why == fault)
            for fault in FAULTS
        },
    )


def _by_plays(total: Tally) -> Iterator[At]:
    """Yield the pages that came again, in most plays first."""
    yield from sorted(total.loops, key=lambda at: (-total.loops[at].plays, at))


def _page(rows: Rows, at: At) -> Page:
    place, frame = at
    return rows.page(rows.edition.story.places[place], frame)
