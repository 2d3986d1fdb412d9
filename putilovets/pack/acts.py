"""Effects, made from the tables an author writes; one maker for each kind of table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from putilovets.pack.counting import recounted
from putilovets.pack.models import (
    EffectTable,
    MinuteEffectTable,
    MoveTable,
    SetTable,
    StrikeTable,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.called import minuted, noted, notes_in, struck
from putilovets.story.effects import Effect, If, Minute, Move, Reasoned, Set, Strike
from putilovets.story.names import Name, Value
from putilovets.story.names import put as put_value
from putilovets.typed_toml.nearest import nearest


def effects(tables: Iterable[EffectTable], where: Where, shop: Workshop) -> tuple[Effect, ...]:
    """Return the effects that `tables` ask for, without the bad ones."""
    made = []
    for number, table in enumerate(tables):
        at = where.at("effects", number)
        effect = _made(table, at, shop)
        if effect is not None:
            shop.atlas.made((effect,), at)
            made.append(effect)
    return recounted(tuple(made), shop.counts)


def _made(table: EffectTable, where: Where, shop: Workshop) -> Effect | None:
    effect = _MAKERS[type(table)](table, where, shop)
    if effect is not None and table.because is not None:
        effect = Reasoned(effect, shop.reason(table.because))
    if effect is not None and table.when is not None:
        when = shop.condition(table.when, where, "when")
        effect = effect if when is None else If(when, effect)
    return effect


def put(name: str, value: Value, shop: Workshop) -> Effect:
    """Return the effect that gives a name a value."""
    return Set(name, shop.names.slot(name), value)


def move(name: str, by: int, shop: Workshop) -> Effect:
    """Return the effect that moves a number."""
    declared = shop.names[name]
    return Move(name, shop.names.slot(name), by, declared.lowest, declared.highest)


def settings(
    values: Mapping[str, Value], where: Where, shop: Workshop
) -> tuple[tuple[str, Value], ...]:
    """Return the values a start gives to names, without the bad ones."""
    kept = []
    for name_id, value in values.items():
        name = _settable(name_id, where.at(name_id), shop)
        if name is not None and not name.allows(value):
            shop.complain(*_refused(name, value, where.at(name_id)))
        elif name is not None:
            kept.append((name_id, value))
    return (*kept, *_counted(kept, shop))


def _counted(kept: Sequence[tuple[str, Value]], shop: Workshop) -> Iterator[tuple[str, Value]]:
    """Yield the numbers that are counted of others, where a start makes them differ."""
    values = shop.names.start
    for name_id, value in kept:
        values = put_value(values, shop.names.slot(name_id), value)
    yield from shop.names.differing(shop.counts.settled(values), values)


def _move(table: MoveTable, where: Where, shop: Workshop) -> Effect | None:
    name = _settable(table.move, where.at("move"), shop)
    if name is None:
        return None
    if name.kind != "number":
        what = f"{name.id} is a {name.kind} and cannot be moved"
        shop.complain("PU017", where.at("move"), what, "only a number is moved; set this one")
        return None
    return Move(name.id, shop.names.slot(name.id), table.by, name.lowest, name.highest)


def _set(table: SetTable, where: Where, shop: Workshop) -> Effect | None:
    name = _settable(table.set, where.at("set"), shop)
    if name is None:
        return None
    if not name.allows(table.to):
        shop.complain(*_refused(name, table.to, where.at("to")))
        return None
    return Set(name.id, shop.names.slot(name.id), table.to)


def _minute(table: MinuteEffectTable, where: Where, shop: Workshop) -> Effect | None:
    if table.minute not in shop.minutes:
        if table.minute not in shop.unread:
            hint = nearest(table.minute, shop.minutes)
            what = f"there is no minute {table.minute}"
            shop.complain("PU018", where.at("minute"), what, hint)
        return None
    flag = minuted(table.minute)
    return Minute(flag, shop.names.slot(flag), table.minute)


def _strike(table: StrikeTable, where: Where, shop: Workshop) -> Effect | None:
    hall = shop.speeches.get(table.strike)
    if table.strike in shop.talks:
        what = f"{table.strike} is a speech of a meeting and leaves no line in the notebook"
        shop.complain("PU010", where.at("strike"), what, "only a speech of a hall leaves one")
        return None
    if hall is None:
        if table.strike not in shop.unread:
            hint = nearest(table.strike, shop.speeches)
            what = f"there is no speech {table.strike}"
            shop.complain("PU010", where.at("strike"), what, hint)
        return None
    slot = shop.names.slot
    line, count, gone = noted(table.strike), notes_in(hall), struck(table.strike)
    return Strike(line, slot(line), slot(count), slot(gone))


_MAKERS: dict[type, Callable[[Any, Where, Workshop], Effect | None]] = {
    MoveTable: _move,
    SetTable: _set,
    MinuteEffectTable: _minute,
    StrikeTable: _strike,
}


def _settable(name_id: str, where: Where, shop: Workshop) -> Name | None:
    """Return the declared name, unless it is one that comes of itself."""
    if name_id not in shop.names:
        shop.undeclared(name_id, where)
        return None
    if name_id in shop.own:
        what = f"{name_id} comes of itself and cannot be given a value"
        shop.complain("PU017", where, what, _instead(name_id, shop))
        return None
    return shop.names[name_id]


def _instead(name_id: str, shop: Workshop) -> str:
    """Return what to write where a name that comes of itself was to be set."""
    if name_id in shop.counts:
        return "it is counted; set what it counts, such as standing_ID or post_POST"
    if name_id.startswith(("minuted_", "noted_", "struck_", "notes_")):
        return "a line is written by minute, struck out by strike"
    return "it can only be read, in a condition"


def _refused(name: Name, value: Value, where: Where) -> tuple[str, Where, str, str]:
    if name.kind == "number" and type(value) is int:
        what = f"{name.id} runs from {name.lowest} to {name.highest} and cannot be {value}"
        return "PU012", where, what, ""
    if name.kind == "word" and isinstance(value, str):
        return "PU012", where, f"{name.id} is one of {', '.join(name.words)}, not {value!r}", ""
    told = repr(value).lower() if isinstance(value, bool) else repr(value)
    what = f"{name.id} is a {name.kind} and cannot be {told}"
    return "PU017", where, what, _for_instance(name)


def _for_instance(name: Name) -> str:
    if name.kind == "word":
        return f"it is one of {', '.join(name.words)}"
    return "it is true or false" if name.kind == "flag" else "it is a whole number"
