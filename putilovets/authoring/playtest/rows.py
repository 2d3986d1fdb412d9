"""Each place and each choice with how often it was met, and where it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from putilovets.authoring.playtest.gathering import Gathered
from putilovets.authoring.playtest.moments import Moments
from putilovets.authoring.playtest.report import ChoiceRow, PlaceRow, StageRow
from putilovets.authoring.playtest.rooms import Room
from putilovets.authoring.playtest.tally import Tally
from putilovets.authoring.spots import Spot, spots
from putilovets.pack.atlas import Atlas, Where
from putilovets.story.edition import Edition
from putilovets.story.places import Rule

Lines = Mapping[Where, Spot]


@dataclass(frozen=True)
class Rows:
    """Reads the counts of a playtest against the pack that was played."""

    edition: Edition
    found: Gathered
    total: Tally
    when: Moments
    order: Sequence[Room]

    def lines(self, atlas: Atlas, root: Path) -> Lines:
        """Look up the line of everything that there is a row for."""
        places = [atlas.places[room.place.id] for room in self.order]
        rules = [_written(atlas, room, rule) for room in self.order for rule in _rules(room)]
        return spots([*places, *rules], root)

    def places(self, atlas: Atlas, lines: Lines) -> Iterator[PlaceRow]:
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
                spot=lines[atlas.places[place]],
            )

    def choices(self, atlas: Atlas, lines: Lines) -> Iterator[ChoiceRow]:
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
                    spot=lines[_written(atlas, room, rule)],
                )

    def _stages(self, room: Room) -> Iterator[StageRow]:
        place = room.place
        if len(room.pages) > 1:
            for page in room.pages:
                times = self.total.stood[place.id, page]
                yield StageRow(str(place.key(page)), times)


def _rules(room: Room) -> Iterator[Rule]:
    """Yield each choice of a place once, whatever number of pages it stands on."""
    seen: dict[str, Rule] = {}
    for rule in room.place.rules:
        seen.setdefault(rule.id, rule)
    yield from seen.values()


def _written(atlas: Atlas, room: Room, rule: Rule) -> Where:
    return atlas.rule(room.place.id, rule.text) or atlas.places[room.place.id]
