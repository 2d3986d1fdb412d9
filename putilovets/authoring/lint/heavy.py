"""Before a heavy page one calm line, and a way round it that loses nothing."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from putilovets.authoring.lint.still import better_ways
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.ways_in import Gate, WayIn, Ways
from putilovets.pack.atlas import Where
from putilovets.pack.models import TextTable
from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect, If, Move, Reasoned
from putilovets.story.places import Rule
from putilovets.typed_toml.problems import Complaint


class Heavy:
    """The heavy pages of a pack, and how one comes to them."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.tables = survey.pages.places
        """Every page by its id."""
        self.ids = frozenset(each.id for each in self.tables.values() if each.heavy)
        self.ways = Ways(survey, self.ids)
        self.better = better_ways(survey.folder)

    @cached_property
    def into(self) -> tuple[WayIn, ...]:
        """Every choice by which one may come into a heavy page."""
        return tuple(self.ways.into()) if self.ids else ()

    @cached_property
    def briefly(self) -> frozenset[str]:
        """The pages to which the ways round lead: they tell in short what is passed by."""
        beside = (rule for way in self.into if self.lines(way) for rule in way.beside)
        return frozenset(page for rule in beside for page in self.ways.lands(rule.to.place))

    def lines(self, way: WayIn) -> list[Gate]:
        """Return where the calm lines of the page stand on which a choice is."""
        table = self.tables[way.place.id]
        where = self.survey.atlas.places[way.place.id]
        parts = table.paragraph if isinstance(table, TextTable) else []
        return [
            (self._conditions[where.at("paragraph", number, "when")] if part.when else None, None)
            for number, part in enumerate(parts)
            if part.note
        ]

    @cached_property
    def _conditions(self) -> Mapping[Where, Condition]:
        return {each.where: each.condition for each in self.survey.atlas.conditions}

    def costs(self, rule: Rule) -> Iterator[tuple[str, Effect]]:
        """Yield the numbers that a choice moves for the worse, each with the effect."""
        for effect in rule.effects:
            inner = effect
            while isinstance(inner, If | Reasoned):
                inner = inner.effect
            if isinstance(inner, Move) and inner.by * self.better.get(inner.writes, 0) < 0:
                yield inner.writes, effect


def prepared(survey: Survey) -> Iterator[Complaint]:
    """Find ways into a heavy page without a line before it, or without a way round."""
    heavy = Heavy(survey)
    for way in heavy.into:
        where = survey.rule_at(way.place, way.rule).at("to")
        free = [rule for rule in way.beside if not any(heavy.costs(rule))]
        if not heavy.ways.covered(way, heavy.lines(way)):
            what = f"{way.into} is heavy, and no line on the page before it always says so"
            yield finding("PU155", where, what, "tell it in a paragraph with note = true")
        if heavy.ways.covered(way, _gates(free)):
            continue
        if heavy.ways.covered(way, _gates(way.beside)):
            yield from _dear(heavy, way)
        else:
            what = f"{way.into} is heavy, and no choice beside it always leads round"
            hint = "add one that loses nothing, with what is passed by told in short"
            yield finding("PU155", where, what, hint)
    for place, into in heavy.ways.sent_on() if heavy.ids else ():
        what = f"{place.id} leads into {into}, which is heavy, and nothing is chosen there"
        hint = "let a scene with a line and a way round come between"
        yield finding("PU155", survey.atlas.places[place.id].at("to"), what, hint)
    yield from _starts(survey, heavy)


def _gates(rules: list[Rule] | tuple[Rule, ...]) -> list[Gate]:
    return [(rule.when, rule.needs) for rule in rules]


def _dear(heavy: Heavy, way: WayIn) -> Iterator[Complaint]:
    """Yield what the ways round cost."""
    for rule in way.beside:
        for name, effect in heavy.costs(rule):
            where = heavy.survey.atlas.of(effect) or heavy.survey.rule_at(way.place, rule)
            what = f"going round {way.into}, which is heavy, moves {name} for the worse"
            yield finding("PU155", where, what, "a way round loses nothing")


def _starts(survey: Survey, heavy: Heavy) -> Iterator[Complaint]:
    """Yield the starts that begin on a heavy page."""
    for number, start in enumerate(survey.folder.pack.start if survey.folder.pack else ()):
        if heavy.ids & heavy.ways.lands(start.place):
            where = Where(survey.folder.root / "pack.toml", ("start", number, "place"))
            what = f"a start begins at {start.place}, which leads at once to a heavy page"
            yield finding("PU155", where, what, "begin at the page with the line before it")
