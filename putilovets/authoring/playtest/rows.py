"""Each place and each choice with how often it was met, and where it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from putilovets.authoring.playtest.gathering import Gathered
from putilovets.authoring.playtest.moments import Moments
from putilovets.authoring.playtest.report import ChoiceRow, Page, PlaceRow, StageRow
from putilovets.authoring.playtest.rooms import Room, page_key
from putilovets.authoring.playtest.tally import Tally
from putilovets.authoring.spots import Spot, spots
from putilovets.pack.atlas import Atlas, Where
from putilovets.story.edition import Edition
from putilovets.story.places import Place, Rule


@dataclass(frozen=True)
class Rows:
    """Reads the counts of a playtest against the pack that was played."""

    edition: Edition
    atlas: Atlas
    root: Path
    found: Gathered
    total: Tally
    when: Moments
    order: Sequence[Room]

    @cached_property
    def _lines(self) -> Mapping[Where, Spot]:
        """The line of everything that there is a row for; every file is looked through once."""
        places = [self.atlas.places[room.place.id] for room in self.order]
        rules = [
            self._written(room.place, each) for room in self.order for each in room.place.rules
        ]
        return spots([*places, *rules], self.root)

    def page(self, place: Place, frame: int) -> Page:
        """Return a page of a place; the place's own line where the page has no choices."""
        first = next(iter(place.rules_at(frame)), None)
        where = self.atlas.places[place.id] if first is None else self._written(place, first)
        return Page(place.id, page_key(place, frame), self._lines[where])

    def places(self) -> Iterator[PlaceRow]:
        """Yield the places in order."""
        tallies = self.found.tallies
        for room in self.order:
            place = room.place.id
            yield PlaceRow(
                id=place,
                title=self.edition.settings[place].title,
                chapter=room.chapter,
                moment=self.when.names[room.moment] if room.moment >= 0 else "",
                plays=self.total.came[place],
                by_policy={name: tally.came[place] for name, tally in tallies.items()},
                times=sum(self.total.stood[place, page] for page in room.pages),
                stages=tuple(self._stages(room)),
                spot=self._lines[self.atlas.places[place]],
            )

    def choices(self) -> Iterator[ChoiceRow]:
        """Yield the choices of each place in order, as written."""
        for room in self.order:
            for rule in _rules(room):
                at = (room.place.id, rule.id)
                yield ChoiceRow(
                    *at,
                    words=self.edition.words.get(rule.text, ""),
                    offered=self.total.offered[at],
                    locked=self.total.locked[at],
                    taken=self.total.taken[at],
                    spot=self._lines[self._written(room.place, rule)],
                )

    def _stages(self, room: Room) -> Iterator[StageRow]:
        place = room.place
        if len(room.pages) > 1:
            for frame in room.pages:
                page = self.page(place, frame)
                yield StageRow(page.key, self.total.stood[place.id, frame], page.spot)

    def _written(self, place: Place, rule: Rule) -> Where:
        return self.atlas.rule(place.id, rule.text) or self.atlas.places[place.id]


def _rules(room: Room) -> Iterator[Rule]:
    """Yield each choice of a place once, whatever number of pages it stands on."""
    seen: dict[str, Rule] = {}
    for rule in room.place.rules:
        seen.setdefault(rule.id, rule)
    yield from seen.values()
