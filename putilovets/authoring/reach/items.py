"""Everything of a pack that has to be reachable, and how a play shows that it came to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.wiring import bare
from putilovets.pack.atlas import Where
from putilovets.story.conditions import Atom, Condition, Tree
from putilovets.story.effects import Effect, If, Reasoned
from putilovets.story.junctions import Junction
from putilovets.story.places import Place, Rule, Target
from putilovets.story.stages import Meeting
from putilovets.story.story import State

Kind = Literal["place", "ending", "choice", "speech", "clause", "way", "consequence", "text"]
KINDS: tuple[Kind, ...] = (
    *("place", "ending", "choice", "speech", "clause", "way", "consequence", "text"),
)


class Item(NamedTuple):
    """Something that has to be reachable."""

    kind: Kind
    id: str
    """What tells it from others of its kind: a place, a path, or a line of a file."""
    where: Where
    at: tuple[Target, ...]
    """The pages at which it may be met."""
    needs: tuple[Tree, ...] = ()
    """What must hold there, as far as that is known."""
    taken: tuple[tuple[str, str], ...] = ()
    """Places and choices of which one must be taken; empty where none need be."""


@dataclass
class Items:
    """The items of a pack, found by what a step or a state shows of them."""

    all: dict[str, Item] = field(default_factory=dict)
    """By kind and id: ``choice square/cross``."""
    targets: dict[Target, list[str]] = field(default_factory=dict)
    """What is met by coming to a page."""
    rules: dict[tuple[str, str], str] = field(default_factory=dict)
    """The choice item of a place and a rule."""
    things: dict[object, str] = field(default_factory=dict)
    """What is met when a step notes a thing, by its identity or as itself."""
    texts: dict[Target, list[tuple[Condition, str]]] = field(default_factory=dict)
    """What is told at a page where a condition holds."""

    def add(self, item: Item) -> str:
        """Add an item and return its key; one that is there already is met at more pages."""
        key = f"{item.kind} {item.id}"
        known = self.all.get(key)
        if known is not None:
            item = known._replace(
                at=tuple(dict.fromkeys((*known.at, *item.at))),
                taken=tuple(dict.fromkeys((*known.taken, *item.taken))),
            )
        self.all[key] = item
        return key

    def seen(self, noted: Iterable[object], state: State) -> Iterator[str]:
        """Yield the items that a step met, by what it noted and the state it came to."""
        for thing in noted:
            if isinstance(thing, Target):
                yield from self.targets.get(thing, ())
            else:
                key = self.things.get(_mark(thing))
                if key is not None:
                    yield key
        at = Target(state.place, state.frame)
        for condition, key in self.texts.get(at, ()):
            if condition.holds(state.values):
                yield key


def _mark(thing: object) -> object:
    """Return what a noted thing is found by: itself where it is plain data, else its identity."""
    return thing if isinstance(thing, tuple) and type(thing) is tuple else id(thing)


def items_of(survey: Survey) -> Items:
    """Return everything of a pack that has to be reachable."""
    items = Items()
    for place in survey.edition.story.places.values():
        _place(place, survey, items)
        _choices(place, survey, items)
        _consequences(place, survey, items)
        if isinstance(place, Junction):
            _ways(place, survey, items)
        if isinstance(place, Meeting):
            _clauses(place, survey, items)
        _texts(place, survey, items)
    return items


def _place(place: Place, survey: Survey, items: Items) -> None:
    where = survey.atlas.places[place.id]
    frames = tuple(Target(place.id, frame) for frame in range(len(place.arrivals)))
    key = items.add(Item("ending" if place.ends else "place", place.id, where, frames))
    for at in frames:
        items.targets.setdefault(at, []).append(key)
        spoken = place.spoken_at(at.frame)
        if spoken:
            spot = survey.atlas.rule(place.id, f"{place.id}/speech/{spoken}") or where
            speech = items.add(Item("speech", f"{place.id}/{spoken}", spot, (at,)))
            items.targets[at].append(speech)


def _choices(place: Place, survey: Survey, items: Items) -> None:
    """Add the choices; one that a desk offers on several evenings is one."""
    known: dict[Where, str] = {}
    for frame in range(len(place.arrivals)):
        for rule in place.rules_at(frame):
            at = Target(place.id, frame)
            own = survey.atlas.texts.get(rule.text)
            key = None if own is None else known.get(own)
            if key is None:
                item = _choice(place, rule, at, survey)
                key = items.add(item)
                if own is not None:
                    known[own] = key
            else:
                items.add(items.all[key]._replace(at=(at,), taken=((place.id, rule.id),)))
            items.rules[place.id, rule.id] = key


def _choice(place: Place, rule: Rule, at: Target, survey: Survey) -> Item:
    where, path = survey.rule_at(place, rule), f"{place.id}/{rule.id}"
    return Item("choice", path, where, (at,), _asked(rule), ((place.id, rule.id),))


def _asked(rule: Rule) -> tuple[Tree, ...]:
    return tuple(each.tree for each in (rule.when, rule.needs) if each is not None)


def _consequences(place: Place, survey: Survey, items: Items) -> None:
    """Add what is done only where a condition holds."""
    for frame, arrival in enumerate(place.arrivals):
        at = Target(place.id, frame)
        _guards(arrival, at, (), (), survey, items)
        for rule in place.rules_at(frame):
            _guards(rule.effects, at, _asked(rule), ((place.id, rule.id),), survey, items)


def _guards(
    effects: Iterable[Effect],
    at: Target,
    asked: tuple[Tree, ...],
    taken: tuple[tuple[str, str], ...],
    survey: Survey,
    items: Items,
) -> None:
    for effect in effects:
        for guard, where in _guarded(effect, survey):
            needs = (*asked, guard.when.tree)
            item = Item("consequence", spot(where, survey), where, (at,), needs, taken)
            items.things[id(guard)] = items.add(item)
        bare_effect = bare(effect)
        _guards(bare_effect.within, at, asked, taken, survey, items)


def _guarded(effect: Effect, survey: Survey) -> Iterator[tuple[If, Where]]:
    """Yield each condition around an effect that decides about something an author wrote."""
    while isinstance(effect, If | Reasoned):
        if isinstance(effect, If):
            where = survey.atlas.of(effect) or _inside(effect, survey)
            if where is not None:
                yield effect, where
        effect = effect.effect


def _inside(effect: If, survey: Survey) -> Where | None:
    """Return where the effect within is written, unless that has a condition of its own."""
    inner = effect.effect
    return None if isinstance(inner, If) else survey.atlas.of(inner)


def spot(where: Where, survey: Survey) -> str:
    """Return a table of the pack as a path: its file, then the way to it in the file."""
    file = where.file.relative_to(survey.folder.root).as_posix()
    return f"{file}#{'.'.join(str(part) for part in where.loc)}"


def _ways(place: Junction, survey: Survey, items: Items) -> None:
    for number, way in enumerate(place.candidates):
        where = survey.atlas.places[place.id].at("way", number)
        needs = () if way.when is None else (way.when.tree,)
        item = Item(
            "way", f"{place.id}/{number + 1}/{way.to.place}", where, (Target(place.id),), needs
        )
        items.things[id(way)] = items.add(item)


def _clauses(place: Meeting, survey: Survey, items: Items) -> None:
    """Add that each clause is carried, and what follows where it is lost."""
    table = survey.atlas.places[place.id]
    pages = tuple(Target(place.id, frame) for frame in range(len(place.arrivals)))
    for number, clause in enumerate(place.chamber.clauses):
        where = table.at("clause", number)
        fate = survey.edition.story.names.all[clause.fate].id
        asks = (Atom(fate, "==", ("carried",)),)
        carried = Item("clause", f"{place.id}/{clause.id}", where, pages, asks)
        items.things[clause.fate, "carried"] = items.add(carried)
        if clause.lost:
            asks = (Atom(fate, "==", ("lost",)),)
            path = f"{place.id}/{clause.id}/lost"
            lost = Item("consequence", path, where.at("lost"), pages, asks)
            items.things[clause.fate, "lost"] = items.add(lost)


def _texts(place: Place, survey: Survey, items: Items) -> None:
    """Add what is told only where a condition holds."""
    setting = survey.edition.settings.get(place.id)
    for frame, parts in enumerate(() if setting is None else setting.frames):
        at = Target(place.id, frame)
        for part in parts:
            where = survey.atlas.of(part)
            if part.when is not None and where is not None:
                key = items.add(Item("text", spot(where, survey), where, (at,), (part.when.tree,)))
                told = items.texts.setdefault(at, [])
                if (part.when, key) not in told:
                    told.append((part.when, key))
