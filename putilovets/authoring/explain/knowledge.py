"""A pack with what explaining asks of it again and again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.order import order_of_play
from putilovets.authoring.tables import Table, Tables, tables
from putilovets.authoring.wiring import Asked, Deed, conditions, deeds
from putilovets.pack.atlas import Where
from putilovets.pack.models import ActTable
from putilovets.story.conditions import Condition
from putilovets.story.edition import Edition

WHEN = {
    "way": "taken only where",
    "item": "on the agenda only where",
    "speech": "wants the floor only where",
    "letter": "among the letters only where",
    "name": "can be named only where",
    **dict.fromkeys(("paragraph", "before"), "told only where"),
    **dict.fromkeys(("achievement", "defect", "however"), "said only where"),
    **dict.fromkeys(
        ("choice", "aside", "task", "prepare", "sign", "ask", "edit", "answer"), "shown only where"
    ),
}
"""What ``when`` means in a table, by its heading."""
NEEDS = {"case": "a deed only where"}
"""What ``needs`` means, where it does not open a choice."""

ACTS = ("carried", "lost", "unnamed")
"""Lists of effects that are told apart from a table's own ``effects``."""


@dataclass(frozen=True)
class Knowledge:
    """A pack, its tables, and its conditions and effects as its places have them."""

    survey: Survey

    @property
    def edition(self) -> Edition:
        """The story and its words."""
        return self.survey.edition

    @cached_property
    def tables(self) -> Tables:
        """All that its author wrote."""
        return Tables(tuple(tables(self.survey.folder)))

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """For each place when it comes in a play."""
        return {place: at for at, place in enumerate(order_of_play(self.edition))}

    @cached_property
    def written(self) -> Mapping[Where, Condition]:
        """Every condition that an author wrote."""
        return dict(self.survey.written())

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """Everything that any place may do."""
        return tuple(each for place in self.edition.story.places.values() for each in deeds(place))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Every condition that any place looks at."""
        places = self.edition.story.places.values()
        return tuple(each for place in places for each in conditions(self.edition, place))

    def of_author(self, condition: Condition) -> bool:
        """Tell whether somebody wrote a condition; else the engine made it."""
        return id(condition) in self._authored

    @cached_property
    def _authored(self) -> frozenset[int]:
        return frozenset(id(each) for each in self.written.values())

    def place_of(self, where: Where) -> str:
        """Return the place in which something is written; empty where it stands in none."""
        table = self.tables.around(where)
        first = table.chain[0].id if table is not None and table.chain else ""
        home = self.survey.atlas.places.get(first)
        return first if home is not None and home.loc == where.loc[: len(home.loc)] else ""

    def rank(self, where: Where | None) -> int:
        """Return when the place of something comes in a play; -1 for what stands in none."""
        return -1 if where is None else self.ranks.get(self.place_of(where), -1)

    def owner(self, where: Where) -> str:
        """Return in words in which table something stands; an effect is that of what does it."""
        table = self.tables.around(where)
        if table is None or not table.chain:
            return where.file.stem
        inside = where.loc[len(table.where.loc) :][:1]
        if isinstance(table.model, ActTable):
            table, inside = table.above, (table.chain[-1].key,)
        lists = (key for key in inside if key in ACTS)
        return ", ".join((table.words, *map(str, lists)))

    def role(self, where: Where) -> str:
        """Return what a condition decides about, such as ``shown only where``."""
        table = self.tables.around(where)
        key = table.chain[-1].key if table is not None and table.chain else ""
        if where.loc[-1] == "needs":
            return NEEDS.get(key, "open only where")
        if table is not None and isinstance(table.model, ActTable):
            return "done only where"
        return WHEN.get(key, "only where")

    def asks(self, table: Table) -> Iterator[tuple[str, Condition]]:
        """Yield what a table asks for: what the condition decides about, and the condition."""
        for key in ("when", "needs"):
            where = table.where.at(key)
            if where in self.written:
                yield self.role(where), self.written[where]

    def asked_of(self, where: Where) -> str:
        """Return in one line what the table around something asks for; empty for nothing."""
        table = self.tables.around(where)
        asks = () if table is None else self.asks(table)
        return "; ".join(f"{role} {condition.text}" for role, condition in asks)

    def written_at(self, deed: Deed) -> Where | None:
        """Return where an effect is written; None for what the engine does by itself."""
        found = (self.survey.atlas.of(each) for each in reversed(deed.path))
        return next((where for where in found if where is not None), None)

    def comes_of(self, deed: Deed) -> Where:
        """Return where the choice that does something is written, or the place where none does."""
        atlas = self.survey.atlas
        own = None if deed.rule is None else atlas.rule(deed.place, deed.rule.text)
        return own or atlas.places[deed.place]
