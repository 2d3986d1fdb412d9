"""A sound pack, understood as a whole: what findings are looked for in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from putilovets.authoring.flow import Flow, flow
from putilovets.authoring.lint.found import Found, Kind, found
from putilovets.authoring.lint.somebody import People
from putilovets.authoring.lint.told import Pages, Told, pages
from putilovets.authoring.wiring import readers, writers
from putilovets.pack.atlas import Atlas, Where
from putilovets.pack.folder import Folder
from putilovets.story.boxes import Box
from putilovets.story.conditions import Condition
from putilovets.story.edition import Edition
from putilovets.story.places import Place, Rule
from putilovets.story.reasoning import can_hold
from putilovets.typed_toml.problems import Complaint


@dataclass(frozen=True)
class Survey:
    """The files of a pack, what was compiled of them, and where everything stands."""

    folder: Folder
    edition: Edition
    atlas: Atlas
    known: Flow | None = None
    """The flow, where it has been found out already."""

    @cached_property
    def flow(self) -> Flow:
        """Where the story may stand, and what its names may hold there."""
        if self.known is not None:
            return self.known
        return flow(self.edition.story, [each.condition.tree for each in self.atlas.conditions])

    @cached_property
    def anything(self) -> Box:
        """The box of the declared bounds."""
        return self.flow.space.anything()

    @cached_property
    def never_true(self) -> frozenset[Where]:
        """Where conditions stand that never hold, whatever their names do."""
        held: dict[str, bool] = {}
        for _, each in self.written():
            if each.text not in held:
                held[each.text] = can_hold((each.tree,), self.anything)
        return frozenset(where for where, each in self.written() if not held[each.text])

    @cached_property
    def read(self) -> frozenset[str]:
        """Every name that some condition reads."""
        written = (each.condition for each in self.atlas.conditions)
        return frozenset(
            (*readers(self.edition), *(name for each in written for name in each.reads))
        )

    @cached_property
    def set(self) -> frozenset[str]:
        """Every name that some effect, vote or start gives a value."""
        starts = self.edition.story.starts.values()
        return frozenset(
            (*writers(self.edition), *(name for start in starts for name, _ in start.values))
        )

    def at(self, file: Path, *loc: str | int) -> Where:
        """Return a place in a file of the pack."""
        return Where(file, loc)

    @cached_property
    def pages(self) -> Pages:
        """Every text that a player may be shown, and every effect."""
        return pages(self.folder)

    @cached_property
    def found(self) -> Mapping[Kind, list[Found]]:
        """Where the texts have words that some look asks about."""
        return found(self.folder, self.pages.told)

    def with_words(self, *kinds: Kind) -> list[Told]:
        """Return the texts that have a word of some kinds, each once."""
        return list({id(one.told): one.told for kind in kinds for one in self.found[kind]}.values())

    @cached_property
    def people(self) -> People:
        """Who is spoken of in the texts."""
        return People(self.folder)

    def rule_at(self, place: Place, rule: Rule) -> Where:
        """Return the table that a choice comes of."""
        return self.atlas.rule(place.id, rule.text) or self.atlas.places[place.id]

    def written(self) -> Iterator[tuple[Where, Condition]]:
        """Yield every condition that an author wrote, once for each place in the files."""
        yield from dict.fromkeys((each.where, each.condition) for each in self.atlas.conditions)


def finding(code: str, where: Where, message: str, hint: str = "", offset: int = -1) -> Complaint:
    """Return a finding about a table or a value in it, or about a character of a text."""
    return Complaint(code, where.file, where.loc, message, hint, offset)
